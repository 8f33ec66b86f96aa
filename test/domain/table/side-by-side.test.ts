import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { Address } from "../../../src/domain/sheet/address";
import type { Cell, SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { firstSheet, fixture, opened } from "../../xlsx/workbooks";
import { cellsOf, moved, sheetOfLines, withCells } from "./rearrange";

type Lines = readonly (readonly (string | number)[])[];

async function kangbashi(): Promise<SheetSnapshot> {
  return firstSheet(await opened(fixture("samples/kangbashi-2020.xlsx")));
}

/** What each table says of its rows, by the order of the tables. */
function verdicts(sheet: SheetSnapshot): readonly (readonly string[])[] {
  const assessments = check(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  return assessments.map(({ indicators }) =>
    indicators.flatMap(({ table, rows }) =>
      rows.map(({ value, verdict }) => `${table.name.text} ${value.raw} ${value.year ?? ""} ${verdict}`),
    ),
  );
}

function placed(lines: Lines, corner: Address): readonly (readonly [Address, Cell])[] {
  return cellsOf(sheetOfLines(lines)).map(([{ row, column }, cell]) => [
    { row: row + corner.row - 1, column: column + corner.column - 1 },
    cell,
  ]);
}

const BASE: Lines = [
  ["指标", "单位", "2019年", "2020年", "2021年"],
  ["人口", "万人", 11, 12, 13],
  ["耕地面积", "公顷", 21, 22, 23],
];
const YEARS: Lines = [
  ["年份", "人口（万人）"],
  ["2019年", 11],
  ["2021年", 13],
];

describe("a block beside the Kangbashi table does not change what is read of the table:", () => {
  test.each([
    ["in its header row, an empty column between", BASE, { row: 2, column: 14 }],
    ["in its header row, without an empty column", BASE, { row: 2, column: 13 }],
    ["further down", BASE, { row: 10, column: 14 }],
    ["with its years in rows", YEARS, { row: 2, column: 14 }],
    ["with its years in rows, further down", YEARS, { row: 5, column: 15 }],
  ] as const)("%s", async (_place, lines, corner) => {
    const sheet = await kangbashi();
    expect(verdicts(withCells(sheet, placed(lines, corner)))).toEqual(verdicts(sheet));
  });

  test("to its left", async () => {
    const sheet = await kangbashi();
    const right = moved(sheet, ({ row, column }) => ({ row, column: column + 6 }));
    expect(
      verdicts({ ...withCells(right, placed(BASE, { row: 2, column: 1 })), merges: right.merges }),
    ).toEqual(verdicts(sheet));
  });
});

test("two indicator tables beside each other are both judged", () => {
  const lines: Lines = [
    ["序号", "指标名称", "单位", "指标值", "2020年", "达标情况"],
    [1, "城镇污水处理率", "%", "≥85", 90, ""],
  ];
  const two = withCells(sheetOfLines(lines), placed(lines, { row: 1, column: 8 }));
  expect(verdicts(two)).toEqual([["城镇污水处理率 90 2020 met"], ["城镇污水处理率 90 2020 met"]]);
});

test("an empty column inside a table does not part it", () => {
  const lines: Lines = [
    ["序号", "指标名称", "单位", "", "指标值", "2020年", "达标情况"],
    [1, "城镇污水处理率", "%", "", "≥85", 90, ""],
    [2, "政府绿色采购比例", "%", "", "≥80", 70, ""],
  ];
  expect(verdicts(sheetOfLines(lines))).toEqual([
    ["城镇污水处理率 90 2020 met", "政府绿色采购比例 70 2020 unmet"],
  ]);
});
