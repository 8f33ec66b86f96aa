import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { applied } from "../domain/applied";
import { sheetOfLines } from "../domain/table/rearrange";
import { planClearing } from "../../src/domain/reporting/clearing";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { sheetsFile } from "../cli/sheets-file";
import { tableBook, LINES, type Line } from "../hostile/tables";
import { readZip, writeEntries } from "../xlsx/zip-file";
import { mutatedBytes, mutatedXml } from "./mutate";
import { Random } from "./random";
import { editsFor, tryFile, type Outcome } from "./tried";

/** Makes inputs and says of each what came of it; throws where something happened that may not. */
export interface Kind<T> {
  readonly name: string;
  readonly inputs: fc.Arbitrary<T>;
  readonly attempt: (input: T) => Promise<Outcome>;
}

/** What the cells of indicator tables are made of. */
const PIECES = [
  "指标名称",
  "指标值",
  "达标情况",
  "差距分析",
  "提升措施",
  "目标值",
  "2020年",
  "现状值",
  "单位",
  "序号",
  "属性",
  "约束性",
  "牵头部门",
  "工作任务",
  "城镇污水处理率",
  "空气质量优良天数比例",
  "PM2.5浓度下降幅度",
  "生态保护红线",
  "单位地区生产总值用水量",
  "用水总量",
  "≥",
  "≤",
  "＜",
  ">",
  "=",
  "不低于",
  "不超过",
  "以上",
  "以下",
  "左右",
  "且",
  "或",
  "、",
  "；",
  "，",
  "。",
  "（",
  "）",
  "(",
  ")",
  "[",
  "]",
  "“",
  "”",
  "*",
  "-",
  "—",
  "～",
  "－",
  "/",
  "%",
  "‰",
  "μg/m3",
  "立方米/万元",
  "万吨",
  "平方公里",
  "0",
  "1",
  "9",
  "85",
  "100",
  "3.14",
  "1,385.28",
  "76。7",
  "百分之九十",
  "Ⅲ",
  "三",
  "十",
  "2019",
  "2025年",
  "上级考核目标：",
  "完成上级规定的考核任务",
  "持续改善",
  "保持稳定",
  "不降低",
  "制定实施",
  "无",
  "未",
  "暂未统计",
  "注：",
  "其中",
  "合计",
  "山区",
  "干旱半干旱地区",
  "\n",
  " ",
  "　",
  "\t",
  "\u0000",
  "\u200B",
  "\uFEFF",
  "😀",
  "\uD800",
  "=1+1",
  "@",
  "#REF!",
  "__proto__",
  "{指标}",
  "［",
  "］",
] as const;

const piece = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom<string>(...PIECES) },
  { weight: 1, arbitrary: fc.string({ unit: "binary", maxLength: 4 }) },
);
const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(""));
/** Few pieces over and over, up to what a cell holds: where a pattern is tried in too many ways, it shows here. */
const longText = fc
  .tuple(fc.array(piece, { minLength: 1, maxLength: 3 }), fc.integer({ min: 1, max: 32_000 }), text)
  .map(([pieces, length, end]) => {
    const unit = pieces.join("") || "a";
    return (unit.repeat(Math.ceil(length / unit.length)).slice(0, length) + end).slice(0, 32_767);
  });
const value = fc.oneof(
  { weight: 5, arbitrary: text },
  { weight: 2, arbitrary: fc.double({ noNaN: true, noDefaultInfinity: true }) },
  { weight: 1, arbitrary: fc.integer({ min: -10, max: 2100 }) },
);

function workbook(sheets: Readonly<Record<string, readonly Line[]>>): WorkbookSnapshot {
  return {
    sheets: Object.entries(sheets).map(([name, lines]) => ({ ...sheetOfLines(lines), name })),
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory: null,
  };
}

/** Checks a workbook that is only cells, twice, and clears it. */
function tryCells(sheets: Readonly<Record<string, readonly Line[]>>, addPages: boolean): Outcome {
  const before = workbook(sheets);
  const edits = editsFor(before, addPages);
  const once = applied(before, edits);
  const again = editsFor(once, addPages);
  if (again.length > 0) throw new Error(`a second check writes: ${JSON.stringify(again).slice(0, 500)}`);
  const cleared = applied(once, planClearing(once));
  if (planClearing(cleared).length > 0) throw new Error("clearing twice changes more");
  return edits.length === 0 ? "unchanged" : "written";
}

const texts: Kind<readonly [string, number, number, boolean]> = {
  name: "cell texts",
  inputs: fc.tuple(
    fc.oneof({ weight: 20, arbitrary: text }, { weight: 1, arbitrary: longText }),
    fc.nat(LINES.length - 1),
    fc.nat(6),
    fc.boolean(),
  ),
  attempt: ([content, row, column, addPages]) => {
    const lines = LINES.map((line, index) => {
      if (index !== row) return line;
      return Array.from({ length: 7 }, (_, at) => (at === column ? content : (line[at] ?? "")));
    });
    return Promise.resolve(tryCells({ S: lines }, addPages));
  },
};

const grid = fc.array(fc.array(value, { maxLength: 9 }), { maxLength: 12 });
const tables: Kind<readonly [Readonly<Record<string, readonly Line[]>>, boolean]> = {
  name: "tables",
  inputs: fc
    .tuple(fc.boolean(), grid, grid, fc.constantFrom("措施库", "文本模板", "达标汇总", "表2"), fc.boolean())
    .map(
      ([headed, first, second, name, addPages]) =>
        [{ 表1: headed ? [...LINES.slice(0, 1), ...first] : first, [name]: second }, addPages] as const,
    ),
  attempt: ([sheets, addPages]) => Promise.resolve(tryCells(sheets, addPages)),
};

const FIXTURES = path.join(process.cwd(), "test/fixtures");
const fixture = (name: string): Uint8Array => new Uint8Array(readFileSync(path.join(FIXTURES, name)));

/** Workbooks that are changed: small ones often, since each costs little, and those of real programs. */
const bases = (): readonly [Uint8Array, ...Uint8Array[]] => [
  tableBook(),
  sheetsFile({
    表: LINES,
    措施库: [
      ["指标", "措施"],
      ["空气质量优良天数比例", "措施一"],
    ],
    文本模板: [
      ["情形", "文字"],
      ["数值未达标", "{指标}未达标"],
    ],
  }),
  ...[
    "samples/erenhot-14th-five-year.xlsx",
    "workbooks/rich.xlsm",
    "workbooks/prefixed.xlsx",
    "workbooks/formats.xlsx",
    "workbooks/libreoffice.xlsx",
  ].map(fixture),
];
let known: ReturnType<typeof bases> | null = null;
const base = (random: Random): Uint8Array => {
  known ??= bases();
  return random.below(3) > 0 ? (known[random.below(2)] ?? known[0]) : random.of(known);
};
const seed = fc.noShrink(fc.nat(2 ** 31 - 1));

const parts: Kind<number> = {
  name: "workbook parts",
  inputs: seed,
  attempt: (start) => {
    const random = new Random(start);
    const entries = readZip(base(random)).filter(({ name }) => !name.endsWith("/"));
    const chosen = random.below(entries.length);
    const isGone = random.below(20) === 0;
    const changed = entries.flatMap(({ name, content }, index) => {
      if (index !== chosen) return [{ name, data: content }];
      if (isGone) return [];
      const data =
        random.below(5) === 0
          ? Buffer.from(mutatedBytes(content, random))
          : Buffer.from(mutatedXml(content.toString("utf8"), random));
      return [{ name, data }];
    });
    return tryFile(writeEntries(changed), random.below(4) === 0, true);
  },
};

const archives: Kind<number> = {
  name: "archives",
  inputs: seed,
  attempt: (start) => {
    const random = new Random(start);
    return tryFile(mutatedBytes(base(random), random), false, false);
  },
};

export const KINDS = { texts, tables, parts, archives } as const;
