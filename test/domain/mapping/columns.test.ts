import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readSettings } from "../../../src/domain/memory";
import { changeColumn, changeSelected } from "../../../src/domain/mapping/change-columns";
import { columnsOfTable } from "../../../src/domain/mapping/column-views";
import { forgetTable } from "../../../src/domain/mapping/change-table";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { formatArea } from "../../../src/domain/sheet/address";
import { workbookOf, type Line } from "../base-data/workbook-of";
import { sheetOfLines } from "../table/rearrange";
import { firstPlace, judged, saying, verdicts, withSheet } from "./spoken-book";

const HEADER: Line = [
  "序号",
  "指标名称",
  "单位",
  "指标值",
  "属性",
  "2020年（现状值）",
  "2021年调查",
  "达标情况",
];
const LINES: readonly Line[] = [
  ["表1 康巴什区生态文明建设指标体系", "", "", "", "", "", "", ""],
  HEADER,
  [1, "单位地区生产总值用水量", "立方米/万元", "≤10", "约束性", 15.55, 9, ""],
  [2, "城镇污水处理率", "%", "≥95", "约束性", 96, 90, ""],
  [3, "林草覆盖率", "%", "≥35", "参考性", 36, 37, ""],
];

function book(lines: readonly Line[] = LINES): WorkbookSnapshot {
  return workbookOf(sheetOfLines(lines, "指标"));
}

function say(
  workbook: WorkbookSnapshot,
  column: number,
  ...word: Parameters<typeof changeColumn>[3][]
): WorkbookSnapshot {
  const [first] = word;
  if (first === undefined) throw new Error("nothing said");
  return saying(workbook, changeColumn(workbook, firstPlace(workbook), column, first));
}

/** A person says that column G holds the current values of 2021. */
function said(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return say(workbook, 7, { kind: "role", role: "current", year: 2021 });
}

describe("a column that is said to hold the current values of 2021", () => {
  test("is judged in the place of the one that was recognised", () => {
    expect(verdicts(book()).map((row) => row.split("|")[2])).toEqual(["unmet", "met", "met"]);
    const after = said(book());
    expect(verdicts(after).map((row) => row.split("|")[2])).toEqual(["met", "unmet", "met"]);
    expect(judged(after).baseYear).toBe(2021);
  });

  test("is tied to the table by a name of the workbook, which points to all of it", () => {
    const { names } = said(book());
    expect(names?.map(({ name, place }) => [name, place?.sheet, place && formatArea(place.area)])).toEqual([
      ["_EcoGap.Table1", "指标", "A2:H5"],
    ]);
  });

  test("is shown as said by the user, and no other column is", () => {
    const columns = columnsOfTable(judged(said(book())).table);
    expect(
      columns.filter(({ isSaid }) => isSaid).map(({ column, role, year }) => [column, role, year]),
    ).toEqual([[7, "current", 2021]]);
  });

  test("leaves nothing behind when it is recognised again, or the whole table is", () => {
    const after = said(book());
    const again = say(after, 7, { kind: "automatic" });
    expect(again.memory).toBeNull();
    expect(again.names).toEqual([]);
    const forgotten = saying(after, forgetTable("_EcoGap.Table1"));
    expect(forgotten.memory).toBeNull();
    expect(forgotten.names).toEqual([]);
  });
});

test("What is recognised anyway is not kept, whatever column it is said of", () => {
  const workbook = book();
  for (const { column, role, year } of columnsOfTable(judged(workbook).table)) {
    const word = role === null ? ({ kind: "unused" } as const) : ({ kind: "role", role, year } as const);
    expect(say(workbook, column, word).memory).toBeNull();
  }
});

test("A role that only one column can have leaves the column that had it", () => {
  const workbook = book([
    ["表1 康巴什区生态文明建设指标体系", "", "", "", ""],
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
    [1, "甲一", "单位地区生产总值用水量", "≤10", 15.55],
    [2, "甲二", "城镇污水处理率", "≥95", 96],
  ]);
  const after = say(workbook, 3, { kind: "role", role: "name", year: null });
  expect(judged(after).indicators.map(({ table }) => table.name.text)).toEqual([
    "单位地区生产总值用水量",
    "城镇污水处理率",
  ]);
});

test("The column that is selected gets the role; several keep the years of their headers", () => {
  const workbook = book();
  const one = changeSelected(
    workbook,
    firstPlace(workbook),
    { top: 3, left: 7, bottom: 5, right: 7 },
    "current",
    2021,
  );
  expect(judged(saying(workbook, one)).baseYear).toBe(2021);
  const both = changeSelected(
    workbook,
    firstPlace(workbook),
    { top: 3, left: 6, bottom: 5, right: 7 },
    "target",
    null,
  );
  const targets = judged(saying(workbook, both)).table.targetColumns;
  expect(targets.map(({ column, year }) => [column, year])).toEqual([
    [6, 2020],
    [7, null],
  ]);
  expect(
    changeSelected(workbook, firstPlace(workbook), { top: 1, left: 12, bottom: 9, right: 13 }, "unit", null),
  ).toEqual({
    ok: false,
    why: "outsideTable",
  });
});

test("The same settings give the same text, and are read as they were stored", () => {
  const after = said(book());
  const { mappings } = readSettings(after.memory);
  expect(mappings).toHaveLength(1);
  expect(said(book()).memory).toBe(after.memory);
});

test("A mapping that cannot be read is left out, and costs nothing else", () => {
  const after = said(book());
  const broken = (after.memory ?? "").replace('"headerRows":1', '"headerRows":0');
  expect(broken).not.toBe(after.memory);
  expect(readSettings(broken).mappings).toBeUndefined();
  const outside = (after.memory ?? "").replace("_EcoGap.Table1", "Print_Area");
  expect(readSettings(outside).mappings).toBeUndefined();
});

describe("No verdict of a mapped table changes", () => {
  const before = verdicts(said(book()));

  /** As if Excel had moved the cells and with them the name. */
  function rearranged(order: readonly number[], blank: number): WorkbookSnapshot {
    const workbook = said(book());
    const [title = [], header = [], ...body] = LINES;
    const lines = [title, header, ...order.map((index) => body[index] ?? [])];
    const wider = lines.map((line, index) => line.toSpliced(blank, 0, index === 1 ? "经办人" : "某某"));
    const [name] = workbook.names ?? [];
    const area = { top: 2, left: 1, bottom: 5, right: 9 };
    return {
      ...withSheet(workbook, sheetOfLines(wider, "指标")),
      names: name === undefined ? [] : [{ ...name, place: { sheet: "指标", area } }],
    };
  }

  test("when its rows are sorted and a column is inserted", () => {
    fc.assert(
      fc.property(
        fc.shuffledSubarray([0, 1, 2], { minLength: 3 }),
        fc.integer({ min: 2, max: 7 }),
        (order, blank) => {
          const after = rearranged(order, blank);
          expect(verdicts(after).toSorted()).toEqual(before.toSorted());
          expect(judged(after).table.mapping?.lostColumns).toEqual([]);
        },
      ),
      { numRuns: 30 },
    );
  });

  test("when a row is inserted, but for the new row's", () => {
    const workbook = said(book());
    const lines = LINES.toSpliced(3, 0, [
      9,
      "细颗粒物（PM2.5）浓度下降幅度",
      "%",
      "完成上级规定的考核任务",
      "约束性",
      "",
      3,
      "",
    ]);
    const [name] = workbook.names ?? [];
    const place = { sheet: "指标", area: { top: 2, left: 1, bottom: 6, right: 8 } };
    const after = {
      ...withSheet(workbook, sheetOfLines(lines, "指标")),
      names: [{ name: name?.name ?? "", place }],
    };
    const rows = verdicts(after);
    expect(rows).toHaveLength(4);
    expect(rows).toEqual(expect.arrayContaining([...before]));
  });
});
