import { check } from "../domain/check";
import { plan, type Plan } from "../domain/reporting/plan";
import type { Wording } from "../domain/reporting/wording";
import type { Workbook } from "./workbook";

/** Judges the indicator tables of one sheet, or of all, and writes what the plan says. Nothing is written twice. */
export async function checkWorkbook(
  workbook: Workbook,
  sheet: string | null,
  wording: Wording,
): Promise<Plan> {
  const snapshot = await workbook.read();
  const planned = plan(snapshot, check(snapshot, sheet), wording);
  if (planned.edits.length > 0) await workbook.apply(planned.edits);
  return planned;
}
