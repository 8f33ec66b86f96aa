import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { TABLE_OUTPUTS } from "../../src/domain/outputs";
import { formatAddress } from "../../src/domain/sheet/address";
import type { RowText, UserText, WordedRole } from "../../src/domain/reporting/row-text";
import type { Edit } from "../../src/domain/sheet/edit";
import { cellAt, type CellContent } from "../../src/domain/sheet/snapshot";
import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook, lookAtWorkbook } from "../../src/workbook/check-workbook";
import type { PlannedCheck } from "../../src/workbook/plan-check";
import type { Workbook } from "../../src/workbook/workbook";
import { fixture, KANGBASHI, opened, write } from "../xlsx/workbooks";
import { SEAMS } from "./both-seams";
import { checkRequest } from "./check-request";

const SHEET = "建设指标";
const FILLED = "samples/kangbashi-2020.xlsx";
const wording = wordingIn("zh-CN");

function textOf({ plan }: PlannedCheck, row: number, role: WordedRole): RowText {
  const found = plan.tables
    .flatMap(({ texts }) => texts)
    .find((text) => text.role === role && text.rows.includes(row));
  if (found === undefined) throw new Error(`row ${row} has no place for ${role}`);
  return found;
}

async function worded(
  workbook: Workbook,
  row: number,
  role: WordedRole,
  text: string,
): Promise<{ readonly wanted: UserText; readonly cell: RowText }> {
  const cell = textOf(await lookAtWorkbook(workbook, checkRequest(), wording), row, role);
  return { wanted: { sheet: SHEET, place: cell.place, text }, cell };
}

async function contentAt(workbook: Workbook, { at }: RowText): Promise<CellContent | null> {
  const sheet = (await workbook.read()).sheets.find(({ name }) => name === SHEET);
  return sheet === undefined ? null : (cellAt(sheet, at)?.content ?? null);
}

/** What an edit changes but for formulas, whose results are Excel's own affair. */
function withoutFormulas(edit: Edit): readonly unknown[] {
  return edit.kind === "writePage" ? edit.cells.filter(({ content }) => content.kind !== "formula") : [edit];
}

describe.each(SEAMS)("in a workbook opened as %s, a text that the user words", (_, open) => {
  test("is written in the place of what the check proposes, and is the user's from then on", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const { wanted, cell } = await worded(workbook, 28, "measures", "由住建局牵头，2021年底前建成。");
    expect(cell).toMatchObject({ by: "program", isBarred: false, text: expect.stringMatching(/^1\. /u) });
    const checked = await checkWorkbook(workbook, checkRequest({ texts: [wanted] }), wording);
    expect(textOf(checked, 28, "measures")).toMatchObject({ by: "user", text: wanted.text });
    expect(await contentAt(workbook, cell)).toEqual({ kind: "text", value: wanted.text });
    const once = await state();
    const again = await checkWorkbook(workbook, checkRequest(), wording);
    expect(again.plan.edits).toEqual([]);
    expect(textOf(again, 28, "measures")).toMatchObject({ by: "user", text: wanted.text });
    expect(await state()).toEqual(once);
  });

  test("is written over a text of ours by a later check, which changes nothing else", async () => {
    const { workbook } = await open(KANGBASHI);
    await checkWorkbook(workbook, checkRequest(), wording);
    const { wanted, cell } = await worded(workbook, 28, "analysis", "本年度大宗固废外运受阻。");
    const { plan } = await checkWorkbook(workbook, checkRequest({ texts: [wanted] }), wording);
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["writeText", "fitRows", "remember"]);
    expect(await contentAt(workbook, cell)).toEqual({ kind: "text", value: wanted.text });
  });

  test("goes with the rest when the write is taken back", async () => {
    const { workbook, state } = await open(KANGBASHI);
    const before = await state();
    const { wanted } = await worded(workbook, 28, "measures", "另行安排。");
    await checkWorkbook(workbook, checkRequest({ texts: [wanted] }), wording);
    expect(await workbook.takeBack()).toBe(true);
    expect(await state()).toEqual(before);
  });

  test("stands in the sheets that are made by the same check, so that the next one finds nothing to renew", async () => {
    const { workbook } = await open(KANGBASHI);
    const { wanted } = await worded(workbook, 28, "measures", "由住建局牵头，2021年底前建成。");
    const request = checkRequest({
      outputs: [...TABLE_OUTPUTS, "analysisSheet", "ledgerSheet"],
      addPages: true,
      texts: [wanted],
    });
    await checkWorkbook(workbook, request, wording);
    const told = (await workbook.read()).sheets.flatMap(({ name, rows }) =>
      rows.some((row) =>
        row?.some((cell) => cell?.content?.kind === "text" && cell.content.value.includes(wanted.text)),
      )
        ? [name]
        : [],
    );
    expect(told).toEqual([SHEET, "未达标指标分析", "整改台账"]);
    const { edits } = (await lookAtWorkbook(workbook, checkRequest(), wording)).plan;
    expect(edits.flatMap(withoutFormulas)).toEqual([]);
  });

  test("is never put over what the user has typed into the cell", async () => {
    const { workbook } = await open(KANGBASHI);
    await checkWorkbook(workbook, checkRequest(), wording);
    const { wanted, cell } = await worded(workbook, 28, "measures", "草稿");
    await workbook.apply([write(SHEET, formatAddress(cell.at), "表中已写")]);
    const checked = await checkWorkbook(workbook, checkRequest({ texts: [wanted] }), wording);
    expect(await contentAt(workbook, cell)).toEqual({ kind: "text", value: "表中已写" });
    expect(textOf(checked, 28, "measures")).toMatchObject({ by: "user", text: "表中已写" });
  });
});

test("a cell that the user has filled is told as the user's, with what it says", async () => {
  const workbook = await opened(fixture(FILLED));
  const { plan } = await lookAtWorkbook(workbook, checkRequest(), wording);
  const filled = plan.tables.flatMap(({ texts }) => texts).filter(({ by }) => by === "user");
  for (const text of filled) expect(await contentAt(workbook, text)).toMatchObject({ value: text.text });
});

test("whatever is worded, writing it twice is writing it once", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.constantFrom<WordedRole>("analysis", "measures"),
      fc.constantFrom(18, 26, 27, 28),
      fc.string({
        minLength: 1,
        maxLength: 40,
        unit: fc.constantFrom("措", "施", "=", "+", "-", "@", "'", "1", "\n", " ", "<", "&"),
      }),
      async (role, row, text) => {
        const workbook = await opened(fixture(KANGBASHI));
        const { wanted, cell } = await worded(workbook, row, role, text);
        await checkWorkbook(workbook, checkRequest({ texts: [wanted] }), wording);
        expect(await contentAt(workbook, cell)).toEqual({ kind: "text", value: text });
        const again = await checkWorkbook(workbook, checkRequest({ texts: [wanted] }), wording);
        expect(again.plan.edits).toEqual([]);
      },
    ),
    { numRuns: 12 },
  );
});
