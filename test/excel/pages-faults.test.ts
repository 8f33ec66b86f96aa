import { describe, expect, test } from "@jest/globals";
import type { Edit } from "../../src/domain/sheet/edit";
import type { ExcelErrorCode } from "../../src/excel/excel-error";
import { LiveExcelWorkbook } from "../../src/excel/live-excel-workbook";
import { EditRefused } from "../../src/workbook/edit-refused";
import type { Trouble } from "../host/excel-host";
import { cellOf, describeModel, emptySheet, NORMAL, putCell, type HostModel } from "../host/model";
import { addSheet as addToHost, deleteSheet } from "../host/sheet-object";
import { write } from "../xlsx/workbooks";
import {
  addSheet,
  area,
  CHART,
  formula,
  ledgerPage,
  number,
  pageCell,
  summaryPage,
  text,
} from "../workbook/sample-pages";
import { sheetNamed, until } from "./check-in-excel";
import { failure, openModel, type OpenInExcel } from "./excel";
import { tableOf } from "./large-tables";

const TABLE = "指标";
const SUMMARY = "达标汇总";
const LEDGER = "整改台账";
/** Requests of a write, counted from the last of reading. */
const INSPECTING = 1;
const WRITING = 2;

const PAGES: readonly Edit[] = [
  write(TABLE, "F2", "达标"),
  addSheet(SUMMARY, summaryPage()),
  addSheet(LEDGER, ledgerPage(20)),
  { kind: "remember", memory: "m" },
];

const REWRITE: readonly Edit[] = [
  write(TABLE, "F3", "未达标"),
  {
    kind: "writePage",
    sheet: SUMMARY,
    cells: [
      pageCell("B6", "count", number(9)),
      pageCell("B7", "total", formula("SUM(B5:B8)", 15)),
      pageCell("A8", "text", text("新领域")),
    ],
  },
  { kind: "changeChart", sheet: SUMMARY, chart: { ...CHART, data: area("A4:C8") } },
  { kind: "fitRows", sheet: TABLE, rows: [3] },
  { kind: "moveRightEdge", sheet: TABLE, above: 1, from: 8, to: 9 },
];

async function read(): Promise<OpenInExcel> {
  const excel = openModel(tableOf(6, 3));
  sheetNamed(excel, TABLE).layout.printArea = [area("A1:H7")];
  await excel.workbook.read();
  return excel;
}

async function withPages(supported = false): Promise<OpenInExcel> {
  const excel = openModel(tableOf(6, 3), supported);
  sheetNamed(excel, TABLE).layout.printArea = [area("A1:H7")];
  await excel.workbook.apply(PAGES);
  await excel.workbook.read();
  return excel;
}

async function refusal(operation: Promise<unknown>): Promise<EditRefused> {
  const thrown: unknown = await operation.catch((error: unknown) => error);
  if (thrown instanceof EditRefused) return thrown;
  throw new Error(`expected a refusal, got ${String(thrown)}`, { cause: thrown });
}

function typed(model: HostModel, name: string): void {
  const sheet = model.sheets.find((one) => one.name === name) ?? addToHost(model, name);
  putCell(sheet, 50, 2, { content: { kind: "text", value: "别人的" }, formula: null, look: NORMAL });
}

const TROUBLES: readonly (readonly [string, Trouble, ExcelErrorCode])[] = [
  ["a fault of Excel's own", { kind: "error", code: "GeneralException", done: "half" }, "unknown"],
  ["AccessDenied", { kind: "error", code: "AccessDenied", done: "half" }, "accessDenied"],
  ["a fault before anything", { kind: "error", code: "GeneralException", done: "nothing" }, "unknown"],
];

describe("Pages that cannot be written leave the workbook as before:", () => {
  test.each(TROUBLES)("new ones, by %s", async (_, trouble, code) => {
    const { host, workbook } = await read();
    const before = describeModel(host.model);
    host.trouble(WRITING, trouble);
    expect(await failure(workbook.apply(PAGES))).toMatchObject({ code, workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
    await workbook.apply(PAGES);
    expect(host.model.sheets).toHaveLength(3);
  });

  test.each(TROUBLES)("ones that are there, by %s", async (_, trouble, code) => {
    const { host, workbook } = await withPages();
    const before = describeModel(host.model);
    host.trouble(WRITING + 1, trouble);
    expect(await failure(workbook.apply(REWRITE))).toMatchObject({ code, workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
    expect(await workbook.takeBack()).toBe(true);
    expect(host.model.sheets).toHaveLength(1);
  });

  test.each<Trouble>([
    { kind: "silence", done: "nothing" },
    { kind: "silence", done: "all" },
  ])("by an answer that never comes, with $done done", async (trouble) => {
    const { host, workbook, waitTooLong } = await read();
    const before = describeModel(host.model);
    const { roundTrips } = host;
    host.trouble(WRITING, trouble);
    const applying = failure(workbook.apply(PAGES));
    await until(() => host.roundTrips === roundTrips + WRITING);
    waitTooLong();
    expect(await applying).toMatchObject({ code: "timedOut", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("by the user who stops it in the middle of several requests", async () => {
    const edits = [addSheet(LEDGER, ledgerPage(300))];
    const maxPayload = 150_000;
    const whole = await read();
    whole.host.maxPayload = maxPayload;
    await whole.workbook.apply(edits);
    const { host, workbook } = await read();
    const before = describeModel(host.model);
    host.maxPayload = maxPayload;
    const inTheMiddle = whole.host.roundTrips - 1;
    host.trouble(inTheMiddle - host.roundTrips, { kind: "silence", done: "all" });
    const stop = new AbortController();
    const applying = failure(workbook.apply(edits, stop.signal));
    await until(() => host.roundTrips === inTheMiddle);
    stop.abort();
    expect(await applying).toMatchObject({ code: "cancelled", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("by a structure that was protected meanwhile", async () => {
    const { host, workbook } = await read();
    host.model.isStructureProtected = true;
    const before = describeModel(host.model);
    expect(await failure(workbook.apply(PAGES))).toMatchObject({ code: "accessDenied", workbook: "before" });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("by a sheet of ours that was deleted meanwhile", async () => {
    const { host, workbook } = await withPages();
    host.trouble(WRITING + 1, {
      kind: "change",
      change: (model) => {
        deleteSheet(model, SUMMARY);
      },
    });
    expect(await failure(workbook.apply(REWRITE))).toMatchObject({ code: "sheetGone", workbook: "before" });
    const table = host.model.sheets[0] ?? emptySheet("");
    expect(cellOf(table, 3, 6).content).toBeNull();
    expect(table.layout.printArea).toEqual([area("A1:H7")]);
  });
});

describe("A name that is taken", () => {
  test.each([
    ["by a worksheet, in other capitals", [addSheet("SUMMARY", summaryPage())], "SUMMARY"],
    [
      "by another sheet of the same list",
      [addSheet(LEDGER, ledgerPage(1)), addSheet(LEDGER, ledgerPage(1))],
      LEDGER,
    ],
  ])("%s is refused before anything is changed", async (_, edits, sheet) => {
    const { host, workbook } = await read();
    host.model.sheets = [...host.model.sheets, emptySheet("Summary")];
    await workbook.read();
    const before = describeModel(host.model);
    expect(await refusal(workbook.apply(edits))).toMatchObject({ code: "sheetExists", sheet });
    expect(describeModel(host.model)).toEqual(before);
  });

  test("by a chart sheet, of which Excel does not tell, is refused by name and known from then on", async () => {
    const { host, workbook } = await read();
    host.model.chartSheets = [LEDGER];
    const before = describeModel(host.model);
    expect(await refusal(workbook.apply(PAGES))).toMatchObject({ code: "sheetExists", sheet: LEDGER });
    expect(describeModel(host.model)).toEqual(before);
    const { otherSheets } = await workbook.read();
    expect(otherSheets).toEqual([LEDGER]);
    const live = new LiveExcelWorkbook(workbook);
    await expect(live.apply(PAGES)).rejects.toMatchObject({ code: "sheetExists", detail: LEDGER });
  });

  test("by somebody else since it was read is a change meanwhile", async () => {
    const { host, workbook } = await read();
    host.trouble(INSPECTING, {
      kind: "change",
      change: (model) => {
        typed(model, SUMMARY);
      },
    });
    expect(await failure(workbook.apply(PAGES))).toMatchObject({ code: "changedMeanwhile" });
    expect(cellOf(sheetNamed({ host, workbook, ...UNUSED }, SUMMARY), 50, 2).content).not.toBeNull();
  });

  test("by somebody else just before the write is refused, and theirs stays", async () => {
    const { host, workbook } = await read();
    host.trouble(WRITING, {
      kind: "change",
      change: (model) => {
        typed(model, LEDGER);
      },
    });
    expect(await refusal(workbook.apply(PAGES))).toMatchObject({ code: "sheetExists", sheet: LEDGER });
    expect(host.model.sheets.map(({ name }) => name)).toEqual([TABLE, LEDGER]);
    expect(cellOf(host.model.sheets[1] ?? emptySheet(""), 50, 2).content).not.toBeNull();
  });
});

const UNUSED = { waitTooLong: () => undefined, announce: () => undefined };

test("A protected structure is told and refuses new sheets, but not the rest", async () => {
  const { host, workbook } = await read();
  host.model.isStructureProtected = true;
  expect((await workbook.read()).mayAddSheets).toBe(false);
  const before = describeModel(host.model);
  expect(await refusal(workbook.apply(PAGES))).toMatchObject({ code: "structureProtected", sheet: SUMMARY });
  expect(describeModel(host.model)).toEqual(before);
  await workbook.apply([write(TABLE, "F2", "达标")]);
  const live = new LiveExcelWorkbook(workbook);
  await expect(live.apply(PAGES)).rejects.toMatchObject({ code: "structureProtected", detail: SUMMARY });
});

test("A text that somebody typed on a new sheet while its write failed is kept, and the state is said to be unknown", async () => {
  const { host, workbook } = await read();
  host.trouble(WRITING, { kind: "error", code: "GeneralException", done: "half" });
  host.trouble(WRITING + 1, {
    kind: "change",
    change: (model) => {
      typed(model, SUMMARY);
    },
  });
  expect(await failure(workbook.apply(PAGES))).toMatchObject({ workbook: "unknown" });
  expect(cellOf(host.model.sheets[1] ?? emptySheet(""), 50, 2).content).not.toBeNull();
});

test("A sheet whose structure was protected since is not taken back, and nothing is changed", async () => {
  const { host, workbook } = await withPages();
  host.model.isStructureProtected = true;
  const before = describeModel(host.model);
  expect(await failure(workbook.takeBack())).toMatchObject({ code: "accessDenied", workbook: "before" });
  expect(describeModel(host.model)).toEqual(before);
});

test.each(["nothing", "half"] as const)(
  "Where Excel refuses one undo step with %s done, pages are rewritten without",
  async (done) => {
    const { host, workbook } = await withPages(true);
    const before = describeModel(host.model);
    host.trouble(WRITING + 1, { kind: "error", code: "UndoNotSupported", done });
    await workbook.apply(REWRITE);
    expect(workbook.isOneUndo).toBe(false);
    expect(sheetNamed({ host, workbook, ...UNUSED }, SUMMARY).charts).toHaveLength(2);
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  },
);

test("Sheets are added once where only the answer to that was too large", async () => {
  const whole = await read();
  await whole.workbook.apply(PAGES);
  const { host, workbook } = await read();
  host.trouble(WRITING, { kind: "error", code: "ResponsePayloadSizeLimitExceeded", done: "all" });
  await workbook.apply(PAGES);
  expect(describeModel(host.model)).toEqual(describeModel(whole.host.model));
});

test("Pages that are too large for one request are written in pieces", async () => {
  const whole = await read();
  await whole.workbook.apply(PAGES);
  for (const maxPayload of [60_000, 90_000, 150_000]) {
    const { host, workbook } = await read();
    const before = describeModel(host.model);
    host.maxPayload = maxPayload;
    await workbook.apply(PAGES);
    expect(describeModel(host.model)).toEqual(describeModel(whole.host.model));
    host.maxPayload = 5_000_000;
    expect(await workbook.takeBack()).toBe(true);
    expect(describeModel(host.model)).toEqual(before);
  }
});
