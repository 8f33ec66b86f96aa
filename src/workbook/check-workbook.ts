import type { Wording } from "../domain/reporting/wording";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { planCheck, type CheckRequest, type PlannedCheck } from "./plan-check";
import type { Workbook } from "./workbook";

/** Judges and plans, as `planCheck` does, be it in another thread. */
export type Planner = (
  snapshot: WorkbookSnapshot,
  request: CheckRequest,
  wording: Wording,
) => PlannedCheck | Promise<PlannedCheck>;

/** Checks a workbook and writes what the plan says. Nothing is written twice. */
export async function checkWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
  planner: Planner = planCheck,
): Promise<PlannedCheck> {
  const planned = await lookAtWorkbook(workbook, request, wording, planner);
  const { edits } = planned.plan;
  if (edits.length > 0) await workbook.apply(edits);
  return planned;
}

/** Checks a workbook and writes nothing. */
export async function lookAtWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
  planner: Planner = planCheck,
): Promise<PlannedCheck> {
  return planner(await workbook.read(), request, wording);
}
