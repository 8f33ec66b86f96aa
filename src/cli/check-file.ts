import { check, type CheckOptions } from "../domain/check";
import type { Finding } from "../domain/judging/finding";
import { inSheetOrder, type CheckedTable } from "../domain/reporting/checked-table";
import { plan, type Plan } from "../domain/reporting/plan";
import type { Wording } from "../domain/reporting/wording";
import { formatAddress } from "../domain/sheet/address";
import { checkTasks } from "../domain/tasks/check-tasks";
import { EditRefused } from "../workbook/edit-refused";
import type { XlsxWorkbook } from "../xlsx/xlsx-workbook";
import { BadInput } from "./bad-input";
import { openFile } from "./open-file";
import { requireSameKind } from "./targets";
import { writeWhole } from "./write-file";

/** One workbook as checked. */
export interface CheckedFile {
  readonly input: string;
  /** Where the checked workbook was written; null where none was asked for. */
  readonly target: string | null;
  readonly plan: Plan;
  /** All its tables, in the order of the sheets. */
  readonly tables: readonly CheckedTable[];
}

async function apply(workbook: XlsxWorkbook, { edits }: Plan): Promise<void> {
  try {
    await workbook.apply(edits);
  } catch (error) {
    if (!(error instanceof EditRefused)) throw error;
    throw new BadInput("problem.refused", {
      sheet: error.sheet,
      cell: error.at === null ? "" : formatAddress(error.at),
    });
  }
}

/**
 * Checks one workbook and writes the checked copy if a target is given; with `renew` texts of ours from another year are brought
 * up to date. Throws BadInput, and nothing is written then.
 */
export async function checkFile(
  input: string,
  target: string | null,
  sheet: string | null,
  options: CheckOptions,
  wording: Wording,
  renew: boolean,
): Promise<CheckedFile> {
  const { workbook, snapshot } = await openFile(input, sheet);
  const assessments = check(snapshot, sheet, options);
  const tasks = checkTasks(snapshot, sheet);
  if (assessments.length + tasks.length === 0) throw new BadInput("problem.noTable");
  const planned = plan(snapshot, assessments, wording, { region: options.region ?? {}, renew });
  if (target !== null) {
    requireSameKind(input, target);
    await apply(workbook, planned);
    await writeWhole(target, await workbook.save());
  }
  return { input, target, plan: planned, tables: inSheetOrder(snapshot, planned.tables, tasks) };
}

/** All findings of a checked workbook's tables: those of the sheet and those of writing into it. */
export function findingsOf({ assessment, findings }: Plan["tables"][number]): readonly Finding[] {
  return [...assessment.findings, ...findings];
}
