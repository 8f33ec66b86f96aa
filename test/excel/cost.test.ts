import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import { cellOf, NORMAL, putCell, type HostModel } from "../host/model";
import { addSheet, area, CHART, ledgerPage, pageCell, summaryPage, text } from "../workbook/sample-pages";
import { write } from "../xlsx/workbooks";
import { plannedEdits, pressTheButton, sheetNamed } from "./check-in-excel";
import { openModel } from "./excel";
import { tableOf } from "./large-tables";

const MEGABYTE = 1_000_000;

async function costOfCheck(model: HostModel): Promise<number> {
  const { host, workbook } = openModel(model);
  await pressTheButton(workbook);
  return host.roundTrips;
}

describe("A whole check costs at most 6 round trips", () => {
  test.each([40, 4000])("with a table of %d rows", async (rows) => {
    expect(await costOfCheck(tableOf(rows, 4))).toBeLessThanOrEqual(6);
  });

  test.each([
    [40, "alike"],
    [40, "differently"],
    [4000, "alike"],
    [4000, "differently"],
  ] as const)(
    "with a styled table of %d rows whose cells beside untouched ones look %s",
    async (rows, how) => {
      const model = tableOf(rows, 4);
      const sheet = model.sheets[0];
      if (sheet === undefined) throw new Error("no sheet");
      const bold = { ...NORMAL, font: { ...NORMAL.font, bold: true } };
      for (let row = 1; row <= rows + 1; row++) {
        const fill = how === "alike" || row % 2 === 0 ? "#EEEEEE" : "#FFFFFF";
        putCell(sheet, row, 5, { ...cellOf(sheet, row, 5), look: { ...bold, fill } });
      }
      expect(await costOfCheck(model)).toBeLessThanOrEqual(6);
      for (const row of [2, 3, rows]) expect(cellOf(sheet, row, 6).look).toEqual(cellOf(sheet, row, 5).look);
      expect(cellOf(sheet, 4, 8).look).toEqual(cellOf(sheet, 4, 5).look);
    },
  );

  test("with 20 sheets", async () => {
    const model = tableOf(40, 4);
    for (let index = 1; index < 20; index++) {
      const [sheet] = tableOf(40, 4).sheets;
      if (sheet !== undefined) model.sheets.push({ ...sheet, name: `指标${index}` });
    }
    expect(await costOfCheck(model)).toBeLessThanOrEqual(6);
  });

  test("with a protected sheet whose locked and unlocked cells are mixed, and hidden rows", async () => {
    const opened = openModel(tableOf(4000, 4));
    const sheet = sheetNamed(opened, "指标");
    sheet.protection = { allowFormatCells: true };
    for (const row of [3, 9, 10]) sheet.hiddenRows.add(row);
    for (const [key, cell] of sheet.cells) {
      const column = (key % 16_384) + 1;
      if (column === 3 && key % 3 === 0)
        sheet.cells.set(key, { ...cell, look: { ...cell.look, locked: false } });
    }
    await pressTheButton(opened.workbook);
    expect(opened.host.roundTrips).toBeLessThanOrEqual(6);
  });

  test("and 1 more for each 5 MB, with 100,000 rows that are all written", async () => {
    const { host, workbook } = openModel(tableOf(100_000, 4));
    await workbook.read();
    const edits = Array.from({ length: 100_000 }, (_, row): Edit =>
      write("指标", `F${row + 2}`, row % 4 === 0 ? "未达标，差34个百分点" : "达标"),
    );
    const areas = Array.from({ length: 25_000 }, (_, index) => {
      const row = index * 4 + 2;
      return { top: row, left: 6, bottom: row, right: 6 };
    });
    await workbook.apply([
      ...edits,
      { kind: "setFlags", sheet: "指标", flags: [{ kind: "unmet", place: "evidence", token: "t1", areas }] },
    ]);
    expect(host.roundTrips).toBeLessThanOrEqual(6 + host.bytes / (5 * MEGABYTE));
    expect(Math.max(...host.traffic.map(({ request, answer }) => Math.max(request, answer)))).toBeLessThan(
      5 * MEGABYTE,
    );
  });
});

describe("Sheets of ours cost no more than that", () => {
  const names = ["未达标指标分析", "达标汇总", "整改台账", "核查意见"];

  test("with four new ones, a chart and a checked table in one write", async () => {
    const { host, workbook } = openModel(tableOf(40, 4));
    const edits = await plannedEdits(workbook);
    const pages = names.map((name) => addSheet(name, name === "达标汇总" ? summaryPage() : ledgerPage(60)));
    const rows = Array.from({ length: 40 }, (_, index) => index + 2);
    const around: readonly Edit[] = [
      { kind: "fitRows", sheet: "指标", rows },
      { kind: "moveRightEdge", sheet: "指标", above: 1, from: 6, to: 8 },
    ];
    await workbook.apply([...edits, ...around, ...pages]);
    expect(host.roundTrips).toBeLessThanOrEqual(6);
    expect(host.model.sheets).toHaveLength(5);
  });

  test("when they are written again with a chart", async () => {
    const { host, workbook } = openModel(tableOf(40, 4));
    await workbook.apply(
      names.map((name) => addSheet(name, name === "达标汇总" ? summaryPage() : ledgerPage(60))),
    );
    const before = host.roundTrips;
    const edits = await plannedEdits(workbook);
    const cells = Array.from({ length: 60 }, (_, row) =>
      pageCell(`C${row + 2}`, "text", text(`新的第${row}项`)),
    );
    const changed = { ...CHART, data: area("A4:B6"), title: "新的" };
    await workbook.apply([
      ...edits,
      { kind: "writePage", sheet: "整改台账", cells },
      { kind: "changeChart", sheet: "达标汇总", chart: changed },
    ]);
    expect(host.roundTrips - before).toBeLessThanOrEqual(6);
  });

  test("and 1 more for each 5 MB, with a ledger of 5,000 rows, however large its requests", async () => {
    const { host, workbook } = openModel(tableOf(6, 3));
    await workbook.apply([addSheet("整改台账", ledgerPage(5000))]);
    expect(host.roundTrips).toBeLessThanOrEqual(6 + host.bytes / (5 * MEGABYTE));
    expect(Math.max(...host.traffic.map(({ request, answer }) => Math.max(request, answer)))).toBeLessThan(
      5 * MEGABYTE,
    );
    const { roundTrips, bytes } = host;
    const cells = Array.from({ length: 5000 }, (_, row) =>
      pageCell(`C${row + 2}`, "text", text(`新的第${row}项`)),
    );
    await workbook.read();
    await workbook.apply([{ kind: "writePage", sheet: "整改台账", cells }]);
    expect(host.roundTrips - roundTrips).toBeLessThanOrEqual(6 + (host.bytes - bytes) / (5 * MEGABYTE));
  });
});

test("A second check that has nothing to write only reads", async () => {
  const { host, workbook } = openModel(tableOf(40, 4));
  await pressTheButton(workbook);
  const before = host.roundTrips;
  await workbook.apply(await plannedEdits(workbook));
  expect(host.roundTrips - before).toBeLessThanOrEqual(4);
});
