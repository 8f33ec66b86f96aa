import { check } from "../domain/check";
import { inSheetOrder, type CheckedTable } from "../domain/reporting/checked-table";
import { plan, type Plan } from "../domain/reporting/plan";
import type { Wording } from "../domain/reporting/wording";
import { checkTasks } from "../domain/tasks/check-tasks";
import type { Workbook } from "./workbook";

/** What a check came to, and what it wrote. */
export interface CheckedWorkbook {
  readonly plan: Plan;
  /** The checked tables of both kinds, in the order of the sheets. */
  readonly tables: readonly CheckedTable[];
}

/**
 * Judges the indicator tables of one sheet, or of all, and writes what the plan says; checks the task tables. Nothing is
 * written twice. With `renew` texts that we wrote for another year are brought up to date or emptied.
 */
export async function checkWorkbook(
  workbook: Workbook,
  sheet: string | null,
  wording: Wording,
  renew = false,
): Promise<CheckedWorkbook> {
  const snapshot = await workbook.read();
  const planned = plan(snapshot, check(snapshot, sheet), wording, { renew });
  if (planned.edits.length > 0) await workbook.apply(planned.edits);
  return { plan: planned, tables: inSheetOrder(snapshot, planned.tables, checkTasks(snapshot, sheet)) };
}
