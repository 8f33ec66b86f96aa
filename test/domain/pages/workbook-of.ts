import { wordingIn } from "../../../src/locales/wording";
import type { Wording } from "../../../src/domain/reporting/wording";
import type { Output } from "../../../src/domain/outputs";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { planCheck, type PlannedCheck } from "../../../src/workbook/plan-check";
import { checkRequest } from "../../workbook/check-request";
import { fixture, opened } from "../../xlsx/workbooks";
import { applied } from "../applied";

export const MADE_BY = { version: "0.1.0", date: "2026-11-22" };
export const wording = wordingIn("zh-CN");

/** A sample as it is read from its file. */
export async function sample(name: string): Promise<WorkbookSnapshot> {
  const snapshot = await (await opened(fixture(`samples/${name}.xlsx`))).read();
  return { ...snapshot, mayAddSheets: true, otherSheets: [] };
}

/** A check of the whole workbook that makes the sheets of ours. */
export function materials(
  workbook: WorkbookSnapshot,
  {
    outputs = null,
    addPages = true,
    date = MADE_BY.date,
  }: {
    readonly outputs?: readonly Output[] | null;
    readonly addPages?: boolean;
    readonly date?: string;
  } = {},
  words: Wording = wording,
): PlannedCheck {
  return planCheck(workbook, checkRequest({ outputs, addPages, madeBy: { ...MADE_BY, date } }), words);
}

/** The workbook as a check leaves it. */
export function made(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applied(workbook, materials(workbook).plan.edits);
}

export function sheetNamed({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The rows of a sheet as texts, empty rows and trailing empty cells left out. */
export function linesOf({ rows }: SheetSnapshot): readonly (readonly string[])[] {
  return rows.flatMap((cells) => {
    const texts = Array.from(cells ?? [], (cell) => {
      const content = cell?.content ?? null;
      return content === null || content.kind === "error" ? "" : String(content.value);
    }).slice(1);
    while (texts.at(-1) === "") texts.pop();
    return texts.length === 0 ? [] : [texts];
  });
}
