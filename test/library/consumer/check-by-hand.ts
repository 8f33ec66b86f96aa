import {
  check,
  checkTasks,
  plan,
  reportTable,
  reportTasks,
  type Cell,
  type ReportTable,
  type ReportTaskTable,
  type SheetSnapshot,
} from "ecogap";
import { wordingIn } from "ecogap/locales";

function sheetOf(name: string, lines: readonly (readonly string[])[]): SheetSnapshot {
  const cell = (value: string): Cell | undefined =>
    value === "" ? undefined : { content: { kind: "text", value }, format: "General", formula: null };
  return {
    name,
    used: { top: 1, left: 1, bottom: lines.length, right: Math.max(...lines.map(({ length }) => length)) },
    rows: [undefined, ...lines.map((line) => [undefined, ...line.map(cell)])],
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    validations: [],
    tables: [],
    protection: null,
    flags: [],
  };
}

const sheets = [
  sheetOf("指标", [
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况"],
    ["1", "城镇污水处理率", "%", "≥85", "80.5", ""],
  ]),
  sheetOf("任务", [
    ["序号", "工作任务", "对应指标", "目标值", "牵头部门"],
    ["1", "治理污水", "城镇污水处理率", "80%", ""],
  ]),
];
const workbook = {
  sheets,
  calculation: "automatic",
  mayAddSheets: true,
  otherSheets: [],
  memory: null,
} as const;
const wording = wordingIn("zh-CN");

export const tables: readonly ReportTable[] = check(workbook, null).map((table) =>
  reportTable(table, [], wording),
);
export const tasks: readonly ReportTaskTable[] = checkTasks(workbook, null).map((table) =>
  reportTasks(table, wording),
);
export const edits: number = plan(workbook, check(workbook, null), wording).edits.length;
