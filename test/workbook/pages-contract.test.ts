import { describe, expect, test } from "@jest/globals";
import { formatAddress, formatArea } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { EditRefused } from "../../src/workbook/edit-refused";
import { KANGBASHI, write } from "../xlsx/workbooks";
import { SEAMS } from "./both-seams";
import {
  addSheet,
  area,
  CHART,
  formula,
  ledgerPage,
  LINES,
  number,
  pageCell,
  place,
  summaryPage,
  text,
} from "./sample-pages";

const TABLE = "建设指标";
const SUMMARY = "达标汇总";
const LEDGER = "整改台账";

const LONG =
  "差距分析：2020年指标值为66%，低于标准要求的100%，差34个百分点，主要原因是集中供水设施建设滞后。".repeat(3);

const PAGES: readonly Edit[] = [
  write(TABLE, "J3", "达标"),
  addSheet(SUMMARY, summaryPage()),
  addSheet(LEDGER, ledgerPage(8)),
  { kind: "remember", memory: "m" },
];

const REWRITE: readonly Edit[] = [
  write(TABLE, "J4", LONG),
  { kind: "fitRows", sheet: TABLE, rows: [4] },
  { kind: "moveRightEdge", sheet: TABLE, above: 2, from: 14, to: 15 },
  {
    kind: "writePage",
    sheet: SUMMARY,
    cells: [
      pageCell("A2", "note", text("改用2024年指标")),
      pageCell("B6", "count", number(9)),
      pageCell("B7", "total", formula("SUM(B5:B8)", 15)),
      pageCell("C7", "plain", { kind: "blank" }),
      pageCell("A8", "text", text("=新领域")),
    ],
  },
  { kind: "changeChart", sheet: SUMMARY, chart: { ...CHART, data: area("A4:C8"), title: "新的" } },
  { kind: "changeChart", sheet: SUMMARY, chart: { ...LINES, data: area("A4:D8"), title: "新的线" } },
];

/** What a sheet says; what a formula comes to is Excel's own affair. */
function told({ rows, merges }: SheetSnapshot): unknown {
  const cells = rows.flatMap((row, at) =>
    (row ?? []).flatMap((cell, column) =>
      cell === undefined
        ? []
        : [
            [
              formatAddress({ row: at, column }),
              cell.formula === null ? cell.content : `=${cell.formula}`,
              cell.format,
            ],
          ],
    ),
  );
  return { cells, merges: merges.map(formatArea).toSorted() };
}

function sheetOf({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

test.each([SUMMARY, LEDGER])("both seams write %s alike, and look alike", async (name) => {
  const [inFile, inExcel] = await Promise.all(
    SEAMS.map(async ([, open]) => {
      const { workbook, look } = await open(KANGBASHI);
      await workbook.apply(PAGES);
      const first = told(sheetOf(await workbook.read(), name));
      await workbook.apply(REWRITE);
      const second = told(sheetOf(await workbook.read(), name));
      const looks = await Promise.all(
        ["A1", "B1", "A2", "A4", "D4", "A5", "B5", "D5", "A6", "A7", "C7", "A8", "B8", "F9"].map((at) =>
          look(name, place(at)),
        ),
      );
      return { first, second, looks };
    }),
  );
  expect(inFile).toBeDefined();
  expect(inExcel).toEqual(inFile);
});

describe.each(SEAMS)("Sheets of ours in a workbook opened as %s", (_, open) => {
  test("may be added, stand behind the others and hold what they were given", async () => {
    const { workbook } = await open(KANGBASHI);
    const before = await workbook.read();
    expect([before.mayAddSheets, before.otherSheets]).toEqual([true, []]);
    await workbook.apply(PAGES);
    const { sheets, memory } = await workbook.read();
    expect(sheets.map(({ name }) => name)).toEqual([
      ...before.sheets.map(({ name }) => name),
      SUMMARY,
      LEDGER,
    ]);
    expect(memory).toBe("m");
    const summary = sheets.find(({ name }) => name === SUMMARY);
    expect(summary?.rows[5]?.[1]).toMatchObject({
      content: { kind: "text", value: "-生态制度" },
      formula: null,
    });
    expect(summary?.rows[7]?.[2]?.formula).toBe("SUM(B5:B6)");
    expect(summary?.merges.map(formatArea).toSorted()).toEqual(["A1:D1", "A2:D2"]);
    expect(sheets.at(-1)?.used).toEqual(area("A1:H9"));
  });

  test("are taken back write by write, exactly", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const states = [await state()];
    for (const edits of [PAGES, REWRITE]) {
      await workbook.apply(edits);
      states.push(await state());
    }
    for (const expected of states.toReversed().slice(1)) {
      expect(await workbook.takeBack()).toBe(true);
      expect(await state()).toEqual(expected);
    }
    expect(await workbook.takeBack()).toBe(false);
  });

  test("stay as they are where all is so already", async () => {
    const { workbook, state } = await open(KANGBASHI);
    await workbook.apply(PAGES);
    await workbook.apply(REWRITE);
    const once = await state();
    await workbook.apply(REWRITE);
    expect(await state()).toEqual(once);
  });

  test.each<readonly [string, string, readonly Edit[]]>([
    [
      "has the name of another, in other capitals",
      "sheetExists",
      [addSheet("Ours", summaryPage()), addSheet("OURS", summaryPage())],
    ],
    ["has the name of the user's", "sheetExists", [addSheet(TABLE, summaryPage())]],
    [
      "holds more than a cell can",
      "textTooLong",
      [addSheet("新", { ...summaryPage(), cells: [pageCell("A1", "text", text("x".repeat(32768)))] })],
    ],
    [
      "is not there",
      "unknownSheet",
      [{ kind: "writePage", sheet: "没有", cells: [pageCell("A1", "text", text("x"))] }],
    ],
  ])("are refused, and nothing is changed, where one %s", async (_name, code, edits) => {
    const { workbook, state } = await open(KANGBASHI);
    const before = await state();
    const thrown: unknown = await workbook
      .apply([write(TABLE, "J3", "达标"), ...edits])
      .catch((error: unknown) => error);
    expect(thrown instanceof EditRefused ? thrown.code : thrown).toBe(code);
    expect(await state()).toEqual(before);
  });
});
