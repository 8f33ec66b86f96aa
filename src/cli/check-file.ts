import type { Finding } from "../domain/judging/finding";
import type { Plan } from "../domain/reporting/plan";
import { readSettings } from "../domain/memory";
import type { Language, Wording } from "../domain/reporting/wording";
import { formatAddress } from "../domain/sheet/address";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { EditRefused } from "../workbook/edit-refused";
import { planCheck, type CheckRequest, type PlannedCheck } from "../workbook/plan-check";
import { Unreadable } from "../xlsx/problem";
import type { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { BadInput, badWorkbook } from "./bad-input";
import { openFile } from "./open-file";
import { requireSameKind } from "./targets";
import { writeWhole } from "./write-file";

/** One workbook as checked. */
export interface CheckedFile extends PlannedCheck {
  readonly input: string;
  /** Where the checked workbook was written; null where none was asked for. */
  readonly target: string | null;
  /** The workbook as it was read. */
  readonly snapshot: WorkbookSnapshot;
  /** Of the language in which it is written. */
  readonly wording: Wording;
}

/** The bytes of the workbook with what is planned. Throws BadInput. */
async function written(workbook: XlsxWorkbook, { edits }: Plan): Promise<Uint8Array> {
  try {
    await workbook.apply(edits);
    return await workbook.save();
  } catch (error) {
    if (error instanceof Unreadable) throw badWorkbook(error.problem);
    if (!(error instanceof EditRefused)) throw error;
    throw new BadInput("problem.refused", {
      sheet: error.sheet,
      cell: error.at === null ? "" : formatAddress(error.at),
    });
  }
}

/**
 * Checks one workbook and writes the checked copy if a target is given; `wordingFor` gives the words for the language that the
 * workbook remembers. Throws BadInput, and nothing is written then.
 */
export async function checkFile(
  input: string,
  target: string | null,
  request: CheckRequest,
  wordingFor: (remembered: Language | null) => Wording,
): Promise<CheckedFile> {
  const { workbook, snapshot } = await openFile(input, request.sheet);
  const wording = wordingFor(readSettings(snapshot.memory).language);
  const planned = planCheck(snapshot, request, wording);
  const { plan, tables } = planned;
  if (tables.length === 0) throw new BadInput("problem.noTable");
  if (target !== null) {
    requireSameKind(input, target);
    await writeWhole(target, await written(workbook, plan));
  }
  return { ...planned, input, target, snapshot, wording };
}

/** All findings of a checked workbook's tables: those of the sheet and those of writing into it. */
export function findingsOf({ assessment, findings }: Plan["tables"][number]): readonly Finding[] {
  return [...assessment.findings, ...findings];
}
