import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import type { Address } from "../../../src/domain/sheet/address";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { firstSheet, fixture, opened } from "../../xlsx/workbooks";
import { cellsOf, moved, sheetOfLines, textCell, unmerged, withCells } from "./rearrange";

/** Per indicator row, what must not change when a table is moved: name, component and all that was decided. */
function verdicts(sheet: SheetSnapshot): readonly string[] {
  const [first] = check(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  return (first?.indicators ?? []).flatMap(({ table, rows }) =>
    rows.map(({ verdict, basis, gap, declared, table: row }) =>
      [
        table.no,
        table.name.text,
        row.component?.text,
        table.property,
        verdict,
        basis,
        gap?.amount.toFixed(),
        declared?.text,
      ].join("|"),
    ),
  );
}

describe.each(["kangbashi-2020", "xilinhot-2022"])("the verdicts of %s stay the same", (sample) => {
  let sheet: SheetSnapshot;
  let before: readonly string[] = [];
  let lastColumn = 0;
  let lastRow = 0;

  beforeAll(async () => {
    sheet = await firstSheet(await opened(fixture(`samples/${sample}.xlsx`)));
    before = verdicts(sheet);
    lastColumn = sheet.used?.right ?? 0;
    lastRow = sheet.used?.bottom ?? 0;
  });

  test("when the table starts at another cell of another sheet", () => {
    expect(before).toHaveLength(sample === "kangbashi-2020" ? 34 : 44);
    const shifts = fc.record({ down: fc.nat(30), right: fc.nat(30) });
    fc.assert(
      fc.property(shifts, ({ down, right }) => {
        const shifted = moved(sheet, ({ row, column }) => ({ row: row + down, column: column + right }));
        expect(verdicts({ ...shifted, name: "Sheet9" })).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test("with more title rows above", () => {
    const shifted = moved(sheet, ({ row, column }) => ({ row: row + 3, column }));
    const titles = ["附件2", "填报单位：某某局", "填报时间：2023年3月"].map((text, index) => {
      return [{ row: index + 1, column: 1 }, textCell(text)] as const;
    });
    expect(verdicts(withCells(shifted, titles))).toEqual(before);
  });

  test("with its columns in any order, name and component together", () => {
    const name = 4;
    const groups = Array.from({ length: lastColumn }, (_, index) => index + 1)
      .filter((column) => column !== name + 1)
      .map((column) => (column === name ? [name, name + 1] : [column]));
    const titleRow = (at: Address): boolean => at.row === 1;
    const table = { ...sheet, merges: sheet.merges.filter(({ top }) => top > 1) };
    fc.assert(
      fc.property(fc.shuffledSubarray(groups, { minLength: groups.length }), (order) => {
        const places = new Map(order.flat().map((column, index) => [column, index + 1]));
        const swapped = moved(table, (at) =>
          titleRow(at) ? at : { row: at.row, column: places.get(at.column) ?? at.column },
        );
        expect(verdicts(swapped)).toEqual(before);
      }),
      { numRuns: 20 },
    );
  });

  test("with an empty column between any two of its columns", () => {
    const table = { ...sheet, merges: sheet.merges.filter(({ top }) => top > 1) };
    for (let gap = 2; gap <= lastColumn; gap++) {
      if (gap === 5) continue;
      const parted = moved(table, ({ row, column }) => ({
        row,
        column: column >= gap ? column + 1 : column,
      }));
      expect(verdicts(parted)).toEqual(before);
    }
  });

  test("with rows and columns hidden", () => {
    expect(
      verdicts({ ...sheet, hiddenRows: new Set([3, 4, 26]), hiddenColumns: new Set([1, 2, 7]) }),
    ).toEqual(before);
  });

  test("with another table below, right under it or after a gap", () => {
    const other = sheetOfLines([
      ["表4-2 重点项目清单"],
      ["序号", "项目名称", "项目内容", "起止年限", "总投资", "牵头单位"],
      [1, "河道整治工程", "", "2021-2023", 4.93, "区农牧和水利局"],
      [2, "中水管网工程", "", "2021-2025", 1, "区住房和城乡建设局"],
    ]);
    for (const gap of [1, 2, 5]) {
      const below = cellsOf(other).map(
        ([{ row, column }, cell]) => [{ row: lastRow + gap + row, column }, cell] as const,
      );
      expect(verdicts(withCells(sheet, below))).toEqual(before);
    }
  });

  test("with the same table a second time below, and both are judged", () => {
    const below = moved(sheet, ({ row, column }) => ({ row: row + lastRow + 2, column }));
    const both = withCells({ ...sheet, merges: [...sheet.merges, ...below.merges] }, cellsOf(below));
    expect(verdicts(both)).toEqual(before);
    expect(
      check(
        { sheets: [both], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
        null,
      ),
    ).toHaveLength(2);
  });

  test("as an Excel table, which has no merged cells and a filler in the empty header cell", () => {
    const header =
      sheet.rows[2]?.[5] === undefined ? [[{ row: 2, column: 5 }, textCell("列1")] as const] : [];
    const area = { top: 2, left: 1, bottom: lastRow, right: lastColumn };
    const table = withCells({ ...unmerged(sheet), tables: [{ name: "表1", area }] }, header);
    expect(verdicts(table)).toEqual(before);
  });
});
