import type { Wording } from "../domain/reporting/wording";
import type { MessageKey, MessageParams } from "../locales/messages";
import { CheckSession } from "../pane/check-session";
import type { Surroundings } from "../pane/surroundings";
import { openWorkbook } from "../xlsx/open-workbook";
import { problemParams, Unreadable, type OpenProblem } from "../xlsx/problem";
import type { OpenBook } from "./page-state";
import { PageWorkbook } from "./page-workbook";

export type Opened =
  | { readonly ok: true; readonly book: OpenBook }
  | { readonly ok: false; readonly key: MessageKey; readonly params: MessageParams };

/** Opens the bytes of a file; for one that cannot be read, the sentence that says why and what to do. */
export async function openBook(
  name: string,
  bytes: Uint8Array,
  wording: Wording,
  surroundings: Surroundings,
): Promise<Opened> {
  const opened = await openWorkbook(bytes);
  if (!opened.ok) return refused(opened.problem);
  try {
    const workbook = await PageWorkbook.over(opened.workbook);
    return { ok: true, book: { name, workbook, session: new CheckSession(workbook, wording, surroundings) } };
  } catch (error) {
    if (error instanceof Unreadable) return refused(error.problem);
    throw error;
  }
}

function refused(problem: OpenProblem): Opened {
  return { ok: false, key: `problem.${problem.code}`, params: problemParams(problem) };
}
