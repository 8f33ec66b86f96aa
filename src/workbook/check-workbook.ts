import type { Wording } from "../domain/reporting/wording";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { planCheck, type CheckRequest, type PlannedCheck } from "./plan-check";
import type { Workbook } from "./workbook";
import { WorkbookFailure } from "./workbook-failure";

/** Judges and plans, as `planCheck` does, be it in another thread. */
export type Planner = (
  snapshot: WorkbookSnapshot,
  request: CheckRequest,
  wording: Wording,
) => PlannedCheck | Promise<PlannedCheck>;

/** Checks a workbook and writes what the plan says. Nothing is written twice. Throws WorkbookFailure where the sheet is gone. */
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

/** Checks a workbook and writes nothing. Throws WorkbookFailure where the sheet is gone. */
export async function lookAtWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
  planner: Planner = planCheck,
): Promise<PlannedCheck> {
  const snapshot = await workbook.read();
  const { sheet } = request;
  if (sheet !== null && !snapshot.sheets.some(({ name }) => name === sheet))
    throw new WorkbookFailure("sheetGone", sheet);
  return planner(snapshot, request, wording);
}
