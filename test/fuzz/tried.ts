import type { Edit } from "../../src/domain/sheet/edit";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { wordingIn } from "../../src/locales/wording";
import { EditRefused } from "../../src/workbook/edit-refused";
import { planCheck } from "../../src/workbook/plan-check";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { Unreadable } from "../../src/xlsx/problem";
import type { XlsxWorkbook } from "../../src/xlsx/xlsx-workbook";
import { checkRequest } from "../workbook/check-request";
import { partsOf } from "../xlsx/zip-file";

/** What came of one input; anything else is an error. */
export type Outcome = "refused" | "unchanged" | "written";

const wording = wordingIn("zh-CN");

export function editsFor(snapshot: WorkbookSnapshot, addPages: boolean): readonly Edit[] {
  return planCheck(snapshot, checkRequest({ addPages }), wording).plan.edits;
}

async function reopened(workbook: XlsxWorkbook): Promise<XlsxWorkbook> {
  const again = await openWorkbook(await workbook.save());
  if (!again.ok) throw new Error(`what was written cannot be opened: ${JSON.stringify(again.problem)}`);
  return again.workbook;
}

/** True where edits were applied; false where they were refused, as they may be. */
async function applies(workbook: XlsxWorkbook, edits: readonly Edit[]): Promise<boolean> {
  try {
    await workbook.apply(edits);
    await workbook.save();
    return true;
  } catch (error) {
    if (error instanceof EditRefused || error instanceof Unreadable) return false;
    throw error;
  }
}

async function draws(workbook: XlsxWorkbook, { sheets }: WorkbookSnapshot): Promise<void> {
  for (const { name } of sheets) {
    await workbook.look(name).catch((error: unknown) => {
      if (!(error instanceof Unreadable)) throw error;
    });
  }
}

async function takesBack(workbook: XlsxWorkbook, bytes: Uint8Array, isArchiveSound: boolean): Promise<void> {
  const later = await reopened(workbook);
  if (!(await workbook.takeBack())) throw new Error("the check cannot be taken back");
  if (!Buffer.from(bytes).equals(await workbook.save())) throw new Error("not every byte is as it was");
  if (!(await later.takeBack())) throw new Error("the check cannot be taken back after it was opened again");
  if (!isArchiveSound) return;
  const before = partsOf(bytes);
  const after = partsOf(await later.save());
  for (const part of new Set([...Object.keys(before), ...Object.keys(after)])) {
    if (before[part] !== after[part]) throw new Error(`not as it was: ${part}`);
  }
}

/**
 * Gives bytes to all that reads and writes workbooks. Throws where something else happens than a refusal, or a check whose
 * result opens again, is not changed by a second check, and is undone to what the file was.
 */
export async function tryFile(
  bytes: Uint8Array,
  addPages: boolean,
  isArchiveSound: boolean,
): Promise<Outcome> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return "refused";
  const { workbook } = opened;
  const snapshot = await workbook.read();
  await draws(workbook, snapshot);
  const edits = editsFor(snapshot, addPages);
  if (edits.length === 0) return "unchanged";
  if (!(await applies(workbook, edits))) return "refused";
  const more = editsFor(await (await reopened(workbook)).read(), addPages);
  if (more.length > 0) throw new Error(`a second check writes: ${JSON.stringify(more).slice(0, 500)}`);
  await takesBack(workbook, bytes, isArchiveSound);
  return "written";
}
