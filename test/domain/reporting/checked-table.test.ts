import { expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { inSheetOrder } from "../../../src/domain/reporting/checked-table";
import { plan } from "../../../src/domain/reporting/plan";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { checkTasks } from "../../../src/domain/tasks/check-tasks";
import { wordingIn } from "../../../src/locales/wording";
import { sheetOfLines } from "../table/rearrange";

const TASKS = [
  ["序号", "工作任务", "牵头部门"],
  [1, "任务甲", "甲局"],
];
const INDICATORS = [
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
  [1, "城镇污水处理率", "%", "≥85", 90],
];

test("tables of both kinds come in the order of the sheets, and from top to bottom in each", () => {
  const workbook: WorkbookSnapshot = {
    sheets: [
      sheetOfLines([...TASKS, [], ...INDICATORS], "二"),
      sheetOfLines([...INDICATORS, [], ...TASKS], "一"),
    ],
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory: null,
  };
  const planned = plan(workbook, check(workbook, null), wordingIn("zh-CN"));
  const tables = inSheetOrder(workbook, planned.tables, checkTasks(workbook, null));
  expect(tables.map(({ kind }) => kind)).toEqual(["tasks", "indicators", "indicators", "tasks"]);
  const places = tables.map((table) =>
    table.kind === "tasks" ? table.assessment.table : table.plan.assessment.table,
  );
  expect(places.map(({ sheet, area }) => [sheet, area.top])).toEqual([
    ["二", 1],
    ["二", 4],
    ["一", 1],
    ["一", 4],
  ]);
});
