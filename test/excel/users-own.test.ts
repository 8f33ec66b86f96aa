import { describe, expect, test } from "@jest/globals";
import type { Area } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import { readMarker } from "../../src/workbook/flag-look";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import {
  cellOf,
  describeModel,
  NORMAL,
  putCell,
  STANDARD_WIDTH,
  type HostRule,
  type HostSheet,
  type Look,
} from "../host/model";
import { KANGBASHI, write } from "../xlsx/workbooks";
import { plannedEdits, pressTheButton, sheetNamed } from "./check-in-excel";
import { failure, openFile, openModel, type OpenInExcel } from "./excel";
import { tableOf } from "./large-tables";

const SHEET = "建设指标";

function usersRule(formula: string, ...areas: readonly Area[]): HostRule {
  return {
    id: `{user ${formula}}`,
    type: "Custom",
    areas,
    formula,
    format: new Map([["fill.color", "#00FF00"]]),
  };
}

/** Rules in the order of their priority, ours as `ours`. */
function order({ rules }: HostSheet): readonly string[] {
  return rules.map(({ formula }) => (readMarker(formula.slice(1)) === null ? formula : "ours"));
}

const COLUMN: Edit = {
  kind: "styleColumn",
  sheet: SHEET,
  column: 15,
  like: 14,
  header: { top: 2, bottom: 2 },
  body: { top: 3, bottom: 36 },
  width: 24,
};

async function styled(): Promise<OpenInExcel & { readonly sheet: HostSheet }> {
  const opened = await openFile(KANGBASHI);
  const sheet = sheetNamed(opened, SHEET);
  for (let row = 2; row <= 36; row++) {
    const look = { ...NORMAL, fill: row % 2 === 0 ? "#EEEEEE" : null, numberFormat: "0.0" };
    putCell(sheet, row, 14, { ...cellOf(sheet, row, 14), look });
  }
  return { ...opened, sheet };
}

describe("The user's own rules", () => {
  test("stay as they are and before ours, whatever is checked, taken back or cleared", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    const sheet = sheetNamed(opened, SHEET);
    sheet.rules = [
      usersRule("=I3>1", { top: 3, left: 9, bottom: 36, right: 9 }),
      { ...usersRule("", { top: 1, left: 1, bottom: 40, right: 20 }), type: "CellValue" },
    ];
    const before = describeModel(host.model);
    await pressTheButton(workbook);
    expect(order(sheet).slice(0, 2)).toEqual(["=I3>1", ""]);
    expect(order(sheet).slice(2)).toContain("ours");
    expect(await plannedEdits(workbook)).toEqual([]);
    await clearWorkbook(workbook);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("that were added after ours keep their place when ours are replaced and given back", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    const sheet = sheetNamed(opened, SHEET);
    await pressTheButton(workbook);
    sheet.rules.splice(1, 0, usersRule("=A1", { top: 1, left: 1, bottom: 1, right: 1 }));
    const before = describeModel(host.model);
    await workbook.apply([{ kind: "setFlags", sheet: SHEET, flags: [] }]);
    expect(order(sheet)).toEqual(["=A1"]);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("of the neighbouring column do not spread to a new one", async () => {
    const { host, workbook, sheet } = await styled();
    sheet.rules = [usersRule("=N3", { top: 3, left: 14, bottom: 36, right: 14 })];
    const before = describeModel(host.model);
    await workbook.apply([COLUMN]);
    expect(sheet.rules[0]?.areas).toEqual([{ top: 3, left: 14, bottom: 36, right: 14 }]);
    await workbook.takeBack();
    expect(describeModel(host.model)).toEqual(before);
  });
});

const wrapping = (look: Look): Look => ({ ...look, alignment: { ...look.alignment, wrapText: true } });

describe("A new column", () => {
  test("looks like its neighbour row by row but wraps its texts, and is taken back with look, merges and width", async () => {
    const { host, workbook, sheet } = await styled();
    sheet.merges = [...sheet.merges, { top: 40, left: 14, bottom: 41, right: 14 }];
    const before = describeModel(host.model);
    await workbook.apply([COLUMN]);
    expect([2, 3, 36].map((row) => cellOf(sheet, row, 15).look)).toEqual(
      [2, 3, 36].map((row) => wrapping(cellOf(sheet, row, 14).look)),
    );
    expect(sheet.widths.get(15)).toBeGreaterThan(STANDARD_WIDTH);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("is given back the look, the width and the hiding that the user had given it", async () => {
    const { host, workbook, sheet } = await styled();
    const border = { style: "Continuous", color: "#123456", weight: "Thin" };
    const look = { ...NORMAL, fill: "#FFEEDD", borders: { top: border, bottom: border }, locked: false };
    for (let row = 2; row <= 36; row++) putCell(sheet, row, 15, { content: null, formula: null, look });
    sheet.widths.set(15, 80);
    sheet.hiddenColumns.add(15);
    const before = describeModel(host.model);
    await workbook.apply([COLUMN]);
    expect(cellOf(sheet, 3, 15).look.numberFormat).toBe("0.0");
    expect(sheet.hiddenColumns.has(15)).toBe(false);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("keeps cells as they are that the user made look different from each other", async () => {
    const { workbook, sheet } = await styled();
    putCell(sheet, 5, 15, { content: null, formula: null, look: { ...NORMAL, fill: "#FF0000" } });
    await workbook.apply([COLUMN]);
    expect(cellOf(sheet, 5, 15).look.fill).toBe("#FF0000");
    expect(cellOf(sheet, 6, 15).look).toEqual(NORMAL);
  });

  test("that a rule of the user's covers keeps its look but wraps its texts", async () => {
    const { host, workbook, sheet } = await styled();
    sheet.rules = [usersRule("=N3", { top: 1, left: 1, bottom: 40, right: 20 })];
    const before = describeModel(host.model);
    await workbook.apply([COLUMN]);
    expect(cellOf(sheet, 4, 15).look).toEqual(wrapping(NORMAL));
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  });

  test("is removed after reopening, all but the heights of its rows, and that is taken back too", async () => {
    const opened = openModel(tableWithoutColumns());
    const { host, workbook } = opened;
    const sheet = sheetNamed(opened, "指标");
    const before = describeModel(host.model);
    await pressTheButton(workbook);
    const checked = describeModel(host.model);
    const later = openModel(host.model);
    await clearWorkbook(later.workbook);
    const heights = new Map(sheet.heights);
    sheet.heights.clear();
    expect(describeModel(host.model)).toEqual(before);
    for (const [row, height] of heights) sheet.heights.set(row, height);
    expect(await later.workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(checked);
  });
});

function tableWithoutColumns() {
  const model = tableOf(40, 4);
  const [sheet] = model.sheets;
  if (sheet === undefined) throw new Error("no sheet");
  for (const column of [6, 7, 8]) putCell(sheet, 1, column, { content: null, formula: null, look: NORMAL });
  return model;
}

test("A formula is never overwritten", async () => {
  const opened = openModel(tableOf(5, 2));
  const sheet = sheetNamed(opened, "指标");
  putCell(sheet, 2, 6, { content: null, formula: "E2>D2", look: NORMAL });
  await expect(opened.workbook.apply([write("指标", "F2", "达标")])).rejects.toMatchObject({
    code: "formulaCell",
  });
  await pressTheButton(opened.workbook);
  expect(cellOf(sheet, 2, 6).formula).toBe("E2>D2");
});

test("Texts reach the right cells of a filtered table, and it stays filtered", async () => {
  const plain = openModel(tableOf(60, 3));
  await pressTheButton(plain.workbook);
  const expected = sheetNamed(plain, "指标");
  const filtered = openModel(tableOf(60, 3));
  const sheet = sheetNamed(filtered, "指标");
  for (const row of [3, 4, 9, 20, 21, 22, 61]) sheet.filteredRows.add(row);
  await pressTheButton(filtered.workbook);
  expect([...sheet.cells]).toEqual(expect.arrayContaining([...expected.cells]));
  expect(sheet.cells.size).toBe(expected.cells.size);
  expect(sheet.filteredRows.size).toBe(7);
});

describe("A protected sheet", () => {
  test("is written only where it permits, and stays protected", async () => {
    const opened = openModel(tableOf(40, 4));
    const sheet = sheetNamed(opened, "指标");
    for (let row = 2; row <= 41; row++)
      putCell(sheet, row, 6, { content: null, formula: null, look: { ...NORMAL, locked: false } });
    sheet.protection = { allowFormatCells: false };
    await pressTheButton(opened.workbook);
    expect(cellOf(sheet, 2, 6).content).not.toBeNull();
    expect([7, 8].map((column) => cellOf(sheet, 4, column).content)).toEqual([null, null]);
    expect(sheet.rules).toEqual([]);
    expect(sheet.protection).toEqual({ allowFormatCells: false });
    expect(await plannedEdits(opened.workbook)).toEqual([]);
  });

  test("with nothing permitted stays as it is", async () => {
    const opened = openModel(tableOf(40, 4));
    sheetNamed(opened, "指标").protection = {};
    const before = describeModel(opened.host.model);
    await pressTheButton(opened.workbook);
    expect(describeModel(opened.host.model)).toEqual(before);
  });
});

test("A workbook whose structure is protected is checked like any other", async () => {
  const { host, workbook } = await openFile(KANGBASHI);
  host.model.isStructureProtected = true;
  await pressTheButton(workbook);
  expect(await plannedEdits(workbook)).toEqual([]);
});

test("More merged areas than Excel lists at once are all read", async () => {
  const opened = openModel(tableOf(3000, 4));
  const sheet = sheetNamed(opened, "指标");
  const merges = Array.from({ length: 1500 }, (_, index) => {
    const top = index * 2 + 2;
    return { top, left: 7, bottom: top + 1, right: 7 };
  });
  sheet.merges = merges;
  const [read] = (await opened.workbook.read()).sheets;
  expect(read?.merges.toSorted((a, b) => a.top - b.top)).toEqual(merges);
  expect(opened.host.roundTrips).toBeLessThanOrEqual(3);
});

test("More cells than Excel gives out are an error, not an empty sheet", async () => {
  const opened = openModel(tableOf(5, 2));
  const sheet = sheetNamed(opened, "指标");
  putCell(sheet, 1_000_000, 9, { content: { kind: "number", value: 1 }, formula: null, look: NORMAL });
  expect(await failure(opened.workbook.read())).toMatchObject({ code: "tooManyCells", workbook: "before" });
});

test("A cell is shown to the user", async () => {
  const { host, workbook } = await openFile(KANGBASHI);
  await workbook.select("重点项目", { top: 5, left: 2, bottom: 5, right: 2 });
  expect([host.model.active, host.model.selected]).toEqual(["重点项目", "B5"]);
  expect(await workbook.activeSheet()).toBe("重点项目");
});

test("A change by anybody but the add-in is told, until nobody listens any more", async () => {
  const { workbook, announce } = await openFile(KANGBASHI);
  let changes = 0;
  const stop = await workbook.onChanged(() => changes++);
  announce("Unknown");
  announce("ThisLocalAddin");
  await new Promise((resolve) => setImmediate(resolve));
  expect(changes).toBe(1);
  await stop();
  announce("Unknown");
  await new Promise((resolve) => setImmediate(resolve));
  expect(changes).toBe(1);
});
