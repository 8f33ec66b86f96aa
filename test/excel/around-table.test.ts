import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import { cellOf, describeModel, NORMAL, putCell, type HostSheet, type Look } from "../host/model";
import { area, place } from "../workbook/sample-pages";
import { write } from "../xlsx/workbooks";
import { sheetNamed } from "./check-in-excel";
import { openModel, type OpenInExcel } from "./excel";
import { tableOf } from "./large-tables";

const TABLE = "指标";

function opened(): OpenInExcel {
  return openModel(tableOf(6, 3), true);
}

function hostCell(sheet: HostSheet, at: string) {
  const { row, column } = place(at);
  return cellOf(sheet, row, column);
}

function type(sheet: HostSheet, at: string, value: string, look: Look = NORMAL): void {
  const { row, column } = place(at);
  putCell(sheet, row, column, { content: { kind: "text", value }, formula: null, look });
}

function plainTable() {
  const excel = opened();
  return { ...excel, sheet: sheetNamed(excel, TABLE) };
}

const newColumn = (column: number, like: number): Edit => ({
  kind: "styleColumn",
  sheet: TABLE,
  column,
  like,
  header: { top: 1, bottom: 1 },
  body: { top: 2, bottom: 7 },
  width: 40,
});

describe("Rows", () => {
  const long =
    "差距分析：2020年指标值为66%，低于标准要求的100%，差34个百分点，主要原因是村镇集中供水设施建设滞后。".repeat(
      2,
    );
  const wrapped: Look = { ...NORMAL, alignment: { ...NORMAL.alignment, wrapText: true } };

  function table() {
    const { sheet, ...excel } = plainTable();
    for (let row = 1; row <= 7; row++)
      for (let column = 1; column <= 8; column++)
        putCell(sheet, row, column, { ...cellOf(sheet, row, column), look: wrapped });
    return { ...excel, sheet };
  }

  test("grow to the texts that are written into them, and shrink again when that is taken back", async () => {
    const { host, workbook, sheet } = table();
    sheet.widths.set(7, 100);
    sheet.heights.set(3, 30);
    sheet.heights.set(4, 400);
    sheet.hiddenRows.add(5);
    const before = describeModel(host.model);
    const rows = [2, 3, 4, 5, 6];
    await workbook.apply([
      ...rows.map((row) => write(TABLE, `G${row}`, row === 6 ? "达标" : long)),
      { kind: "fitRows", sheet: TABLE, rows: [...rows, 7] },
    ]);
    expect(sheet.heights.get(2)).toBeGreaterThan(60);
    expect(sheet.heights.get(3)).toBe(sheet.heights.get(2));
    expect(sheet.heights.get(4)).toBe(400);
    expect([5, 6, 7].map((row) => sheet.heights.get(row))).toEqual([undefined, undefined, undefined]);
    expect([...sheet.hiddenRows]).toEqual([5]);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("count a merged area by its whole width and height", async () => {
    const { workbook, sheet } = table();
    sheet.merges = [area("G2:H2"), area("G4:G6")];
    for (const row of [4, 5, 6]) sheet.heights.set(row, 200);
    await workbook.apply([
      write(TABLE, "G2", long),
      write(TABLE, "G3", long),
      write(TABLE, "G4", long),
      { kind: "fitRows", sheet: TABLE, rows: [2, 3, 4] },
    ]);
    expect(sheet.heights.get(2)).toBeLessThan(sheet.heights.get(3) ?? 0);
    expect([4, 5, 6].map((row) => sheet.heights.get(row))).toEqual([200, 200, 200]);
  });

  test("of texts that do not wrap, and of a protected sheet, keep their heights", async () => {
    const plain = opened();
    await plain.workbook.apply([write(TABLE, "G2", long), { kind: "fitRows", sheet: TABLE, rows: [2] }]);
    expect(sheetNamed(plain, TABLE).heights.size).toBe(0);
    const { workbook, sheet } = table();
    putCell(sheet, 2, 7, { content: null, formula: null, look: { ...wrapped, locked: false } });
    sheet.protection = { allowFormatCells: false };
    await workbook.apply([write(TABLE, "G2", long), { kind: "fitRows", sheet: TABLE, rows: [2] }]);
    expect(sheet.heights.size).toBe(0);
  });

  test("fit the font and width of the column whose look a new column takes", async () => {
    const { workbook, sheet } = table();
    for (let row = 1; row <= 7; row++) {
      const look = { ...wrapped, font: { ...wrapped.font, size: 20 } };
      putCell(sheet, row, 8, { ...cellOf(sheet, row, 8), look });
    }
    await workbook.apply([
      newColumn(9, 8),
      write(TABLE, "I2", long.slice(0, 40)),
      write(TABLE, "G3", long),
      { kind: "fitRows", sheet: TABLE, rows: [2, 3] },
    ]);
    const at20points = sheet.heights.get(2) ?? 0;
    expect(at20points).toBeGreaterThan(100);
    expect(at20points).toBeLessThan(sheet.heights.get(3) ?? 0);
  });
});

test("Rows fit the texts of a new column also where those of the column whose look it takes do not wrap", async () => {
  const { host, workbook, sheet } = plainTable();
  const before = describeModel(host.model);
  await workbook.apply([
    newColumn(9, 8),
    write(TABLE, "I2", "差距分析：低于标准要求。".repeat(8)),
    { kind: "fitRows", sheet: TABLE, rows: [2] },
  ]);
  expect(
    [hostCell(sheet, "I2"), hostCell(sheet, "H2")].map(({ look }) => look.alignment["wrapText"]),
  ).toEqual([true, false]);
  expect(sheet.heights.get(2)).toBeGreaterThan(60);
  expect(await workbook.takeBack()).toBe(true);
  expect(describeModel(host.model)).toEqual(before);
});

describe("The right edge", () => {
  const move = (from: number, to: number): Edit => ({
    kind: "moveRightEdge",
    sheet: TABLE,
    above: 3,
    from,
    to,
  });

  function titled() {
    const excel = opened();
    const sheet = sheetNamed(excel, TABLE);
    sheet.cells.clear();
    sheet.merges = [area("A1:E1"), area("A2:C2")];
    sheet.layout.printArea = [area("A1:E20"), area("A30:C40")];
    type(sheet, "A1", "建设指标表", { ...NORMAL, fill: "#FFFF00" });
    type(sheet, "A3", "序号");
    return { ...excel, sheet };
  }

  test("of print area and title moves to the right and back, exactly", async () => {
    const { host, workbook, sheet } = titled();
    const before = describeModel(host.model);
    await workbook.apply([move(5, 8)]);
    expect(sheet.layout.printArea).toEqual([area("A1:H20"), area("A30:C40")]);
    expect(sheet.merges).toEqual(expect.arrayContaining([area("A1:H1"), area("A2:C2")]));
    expect(hostCell(sheet, "H1").look.fill).toBe("#FFFF00");
    expect(hostCell(sheet, "A1").content).toEqual({ kind: "text", value: "建设指标表" });
    await workbook.read();
    await workbook.apply([move(8, 5)]);
    expect(describeModel(host.model)).toEqual(before);
    expect(await workbook.takeBack()).toBe(true);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("of a title stays where a text, or another merged area, is in the way", async () => {
    const { workbook, sheet } = titled();
    type(sheet, "G1", "附表");
    await workbook.apply([move(5, 8)]);
    expect(sheet.merges).toContainEqual(area("A1:E1"));
    expect(sheet.layout.printArea[0]).toEqual(area("A1:H20"));
  });

  test("of a sheet without a print area sets none", async () => {
    const { workbook, sheet } = titled();
    sheet.layout.printArea = [];
    await workbook.apply([move(5, 8)]);
    expect(sheet.layout.printArea).toEqual([]);
    expect(sheet.merges).toContainEqual(area("A1:H1"));
  });
});
