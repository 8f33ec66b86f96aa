import type { Wording } from "../domain/reporting/wording";
import { planCheck, type CheckRequest, type PlannedCheck } from "./plan-check";
import type { Workbook } from "./workbook";

/** Checks a workbook and writes what the plan says. Nothing is written twice. */
export async function checkWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
): Promise<PlannedCheck> {
  const planned = planCheck(await workbook.read(), request, wording);
  const { edits } = planned.plan;
  if (edits.length > 0) await workbook.apply(edits);
  return planned;
}

/** Checks a workbook and writes nothing. */
export async function lookAtWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
): Promise<PlannedCheck> {
  return planCheck(await workbook.read(), request, wording);
}
