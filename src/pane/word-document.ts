import { documentName } from "../domain/reporting/section/document-name";
import { planDocument } from "../domain/reporting/section/plan-document";
import type { Wording } from "../domain/reporting/wording";
import { writeDocx } from "../docx/write-docx";
import { sectionWordsIn } from "../locales/section-words";
import type { Planner } from "../workbook/check-workbook";
import type { CheckRequest } from "../workbook/plan-check";
import type { Workbook } from "../workbook/workbook";

/** A file for the person. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/**
 * The plan's section on the tables that are to be checked, as a Word document of the workbook as it is now. Nothing is
 * written into the workbook. Null where there is no table.
 */
export async function wordDocument(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
  planner: Planner,
): Promise<MadeFile | null> {
  const snapshot = await workbook.read();
  const { tables } = await planner(snapshot, request, wording);
  if (tables.length === 0) return null;
  const making = { ...request.madeBy, file: "" };
  const document = planDocument(snapshot, tables, making, sectionWordsIn(wording.language));
  return { name: documentName(document), bytes: await writeDocx(document) };
}
