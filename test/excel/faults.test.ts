import { describe, expect, test } from "@jest/globals";
import { writeOwnPart } from "../../src/workbook/own-part";
import type { ExcelErrorCode } from "../../src/excel/excel-error";
import type { Trouble } from "../host/excel-host";
import { deleteSheet } from "../host/sheet-object";
import { cellOf, describeModel, putCell } from "../host/model";
import { KANGBASHI, write } from "../xlsx/workbooks";
import { plannedEdits, pressTheButton, sheetNamed, until } from "./check-in-excel";
import { failure, openFile } from "./excel";

const SHEET = "建设指标";
/** Requests of a write, counted from the last of reading. */
const INSPECTING = 1;
const WRITING = 2;

describe("A write that fails leaves the workbook as before:", () => {
  test.each<readonly [string, Trouble, ExcelErrorCode]>([
    ["AccessDenied", { kind: "error", code: "AccessDenied", done: "half" }, "accessDenied"],
    [
      "a cell being edited",
      { kind: "error", code: "InvalidOperationInCellEditMode", done: "nothing" },
      "cellEditMode",
    ],
    ["merged cells", { kind: "error", code: "MergedRangeConflict", done: "half" }, "mergeConflict"],
    ["filtered rows", { kind: "error", code: "FilteredRangeConflict", done: "half" }, "filterConflict"],
    ["a fault of Excel's own", { kind: "error", code: "GeneralException", done: "half" }, "unknown"],
    [
      "undo that is refused where it was not asked for",
      { kind: "error", code: "UndoNotSupported", done: "half" },
      "unknown",
    ],
  ])("%s", async (_, trouble, code) => {
    const { host, workbook } = await openFile(KANGBASHI);
    const before = describeModel(host.model);
    const edits = await plannedEdits(workbook);
    host.trouble(WRITING, trouble);
    const error = await failure(workbook.apply(edits));
    expect(error).toMatchObject({ code, workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
    expect(await workbook.takeBack()).toBe(false);
    await pressTheButton(workbook);
    expect(await plannedEdits(workbook)).toEqual([]);
  });

  test.each<Trouble>([
    { kind: "silence", done: "nothing" },
    { kind: "silence", done: "all" },
  ])("an answer that never comes, with $done done", async (trouble) => {
    const { host, workbook, waitTooLong } = await openFile(KANGBASHI);
    const before = describeModel(host.model);
    const edits = await plannedEdits(workbook);
    const read = host.roundTrips;
    host.trouble(WRITING, trouble);
    const applying = failure(workbook.apply(edits));
    await until(() => host.roundTrips === read + WRITING);
    waitTooLong();
    expect(await applying).toMatchObject({ code: "timedOut", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("the user who stops it", async () => {
    const { host, workbook } = await openFile(KANGBASHI);
    const before = describeModel(host.model);
    const edits = await plannedEdits(workbook);
    const read = host.roundTrips;
    host.trouble(WRITING, { kind: "silence", done: "all" });
    const stop = new AbortController();
    const applying = failure(workbook.apply(edits, stop.signal));
    await until(() => host.roundTrips === read + WRITING);
    stop.abort();
    expect(await applying).toMatchObject({ code: "cancelled", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("a sheet that may not be written", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    await workbook.read();
    sheetNamed(opened, SHEET).protection = { allowFormatCells: false };
    const before = describeModel(host.model);
    const error = await failure(workbook.apply([write(SHEET, "J3", "达标"), write(SHEET, "J4", "达标")]));
    expect(error).toMatchObject({ code: "accessDenied", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("locked cells, after the flags were taken away", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    await pressTheButton(workbook);
    await workbook.read();
    sheetNamed(opened, SHEET).protection = { allowFormatCells: true };
    const before = describeModel(host.model);
    const edits = [{ kind: "setFlags", sheet: SHEET, flags: [] } as const, write(SHEET, "P40", "x")];
    expect(await failure(workbook.apply(edits))).toMatchObject({ code: "accessDenied", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("the second of several requests", async () => {
    const { host, workbook } = await openFile(KANGBASHI);
    const before = describeModel(host.model);
    const edits = await plannedEdits(workbook);
    const texts = Array.from({ length: 700 }, (_, row) =>
      write(SHEET, `Q${row + 1}`, `${"很长".repeat(2000)}${row}`),
    );
    host.trouble(WRITING + 1, { kind: "error", code: "AccessDenied", done: "half" });
    const error = await failure(workbook.apply([...edits, ...texts]));
    expect(error).toMatchObject({ code: "accessDenied", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });
});

describe("What was changed meanwhile is seen before writing:", () => {
  test("a cell of the table", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    const edits = await plannedEdits(workbook);
    const sheet = sheetNamed(opened, SHEET);
    host.trouble(INSPECTING, {
      kind: "change",
      change: () => {
        putCell(sheet, 3, 9, { ...cellOf(sheet, 3, 9), content: { kind: "text", value: "别人改的" } });
      },
    });
    expect(await failure(workbook.apply(edits))).toMatchObject({
      code: "changedMeanwhile",
      workbook: "before",
    });
    expect(cellOf(sheet, 3, 9).content).toEqual({ kind: "text", value: "别人改的" });
    expect(sheet.rules).toEqual([]);
    await pressTheButton(workbook);
    expect(await plannedEdits(workbook)).toEqual([]);
  });

  test("a row more", async () => {
    const opened = await openFile(KANGBASHI);
    const edits = await plannedEdits(opened.workbook);
    const sheet = sheetNamed(opened, SHEET);
    putCell(sheet, 50, 1, { ...cellOf(sheet, 50, 1), content: { kind: "number", value: 1 } });
    const before = describeModel(opened.host.model);
    expect(await failure(opened.workbook.apply(edits))).toMatchObject({ code: "changedMeanwhile" });
    expect(describeModel(opened.host.model)).toEqual(before);
  });

  test.each([INSPECTING, WRITING])("the sheet itself, gone before request %d", async (request) => {
    const { host, workbook } = await openFile(KANGBASHI);
    const edits = await plannedEdits(workbook);
    host.trouble(request, {
      kind: "change",
      change: (model) => {
        deleteSheet(model, SHEET);
      },
    });
    expect(await failure(workbook.apply(edits))).toMatchObject({ code: "sheetGone", workbook: "before" });
    expect(host.model.sheets.map(({ name }) => name)).toEqual(["基础数据", "重点项目", "工程统计"]);
    expect(host.model.parts).toEqual([]);
  });

  test("a cell that we wrote: the write is not taken back", async () => {
    const opened = await openFile(KANGBASHI);
    const { host, workbook } = opened;
    await workbook.apply([write(SHEET, "J3", "达标"), write(SHEET, "J4", "达标")]);
    const sheet = sheetNamed(opened, SHEET);
    putCell(sheet, 4, 10, { ...cellOf(sheet, 4, 10), content: { kind: "text", value: "由人改过" } });
    const before = describeModel(host.model);
    expect(await workbook.takeBack()).toBe(false);
    expect(describeModel(host.model)).toEqual(before);
  });
});

test("What reads back differently from what was written is taken back", async () => {
  const opened = await openFile(KANGBASHI);
  const { host, workbook } = opened;
  const sheet = sheetNamed(opened, SHEET);
  await workbook.read();
  const cell = cellOf(sheet, 3, 10);
  host.trouble(WRITING, {
    kind: "change",
    change: () => {
      putCell(sheet, 3, 10, { ...cell, look: { ...cell.look, numberFormat: "@" } });
    },
  });
  const error = await failure(workbook.apply([write(SHEET, "J3", "12.5"), write(SHEET, "J4", "达标")]));
  expect(error).toMatchObject({ code: "notWritten", workbook: "before" });
  expect([3, 4].map((row) => cellOf(sheet, row, 10).content)).toEqual([null, null]);
});

test("A part of ours that somebody else wrote meanwhile is not overwritten", async () => {
  const { host, workbook } = await openFile(KANGBASHI);
  const edits = await plannedEdits(workbook);
  const xml = writeOwnPart({ memory: "theirs", journal: null });
  host.model.parts = [{ id: "{theirs}", xml }];
  expect(await failure(workbook.apply(edits))).toMatchObject({ code: "changedMeanwhile" });
  expect(host.model.parts).toEqual([{ id: "{theirs}", xml }]);
});

test("A part of ours that a later version wrote is left alone", async () => {
  const { host, workbook } = await openFile(KANGBASHI);
  const xml = writeOwnPart({ memory: "later", journal: null }).replace('version="1"', 'version="2"');
  host.model.parts = [{ id: "{later}", xml }];
  await pressTheButton(workbook);
  expect(host.model.parts[0]?.xml).toBe(xml);
  expect(await plannedEdits(workbook)).toEqual([]);
  expect(await workbook.takeBack()).toBe(true);
  expect(host.model.parts).toEqual([{ id: "{later}", xml }]);
});

describe("While a cell is edited", () => {
  test("everything waits until that ends", async () => {
    const { host, workbook } = await openFile(KANGBASHI);
    host.startCellEdit();
    const pressed = pressTheButton(workbook);
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(host.roundTrips).toBe(0);
    host.endCellEdit();
    await pressed;
    expect(await plannedEdits(workbook)).toEqual([]);
  });

  test("nothing waits longer than allowed", async () => {
    const { host, workbook, waitTooLong } = await openFile(KANGBASHI);
    host.startCellEdit();
    const reading = failure(workbook.read());
    await new Promise((resolve) => setTimeout(resolve, 20));
    waitTooLong();
    expect(await reading).toMatchObject({ code: "timedOut", workbook: "before" });
  });
});

describe("Where undo can be one step", () => {
  test("a write is one", async () => {
    const { workbook } = await openFile(KANGBASHI, true);
    await pressTheButton(workbook);
    expect(workbook.isOneUndo).toBe(true);
  });

  test.each(["nothing", "half"] as const)(
    "and Excel refuses that with %s done, it is written without",
    async (done) => {
      const { host, workbook } = await openFile(KANGBASHI, true);
      const before = describeModel(host.model);
      const edits = await plannedEdits(workbook);
      host.trouble(WRITING, { kind: "error", code: "UndoNotSupported", done });
      await workbook.apply(edits);
      expect(workbook.isOneUndo).toBe(false);
      expect(await plannedEdits(workbook)).toEqual([]);
      expect(await workbook.takeBack()).toBe(true);
      expect(describeModel(host.model)).toEqual(before);
    },
  );
});

test("What is too large for Excel is read and written in pieces", async () => {
  const whole = await openFile(KANGBASHI);
  await pressTheButton(whole.workbook);
  const { host, workbook } = await openFile(KANGBASHI);
  host.maxPayload = 40_000;
  await pressTheButton(workbook);
  expect(host.roundTrips).toBeGreaterThan(whole.host.roundTrips);
  expect(describeModel(host.model)).toEqual(describeModel(whole.host.model));
});

test("What is too large in any piece is said, and nothing changed", async () => {
  const { host, workbook } = await openFile(KANGBASHI);
  const before = describeModel(host.model);
  const edits = await plannedEdits(workbook);
  host.maxPayload = 9_000;
  expect(await failure(workbook.apply(edits))).toMatchObject({ code: "payloadTooLarge", workbook: "before" });
  expect(describeModel(host.model)).toEqual(before);
});

test("A workbook that fails while it is restored is said to be in an unknown state", async () => {
  const { host, workbook } = await openFile(KANGBASHI);
  const edits = await plannedEdits(workbook);
  for (const request of [WRITING, WRITING + 1])
    host.trouble(request, { kind: "error", code: "GeneralException", done: "half" });
  expect(await failure(workbook.apply(edits))).toMatchObject({ code: "unknown", workbook: "unknown" });
});
