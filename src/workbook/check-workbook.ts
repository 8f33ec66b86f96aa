import type { Wording } from "../domain/reporting/wording";
import { planCheck, type CheckRequest, type PlannedCheck } from "./plan-check";
import type { Workbook } from "./workbook";
import { WorkbookFailure } from "./workbook-failure";

async function planned(workbook: Workbook, request: CheckRequest, wording: Wording): Promise<PlannedCheck> {
  const snapshot = await workbook.read();
  const { sheet } = request;
  if (sheet !== null && !snapshot.sheets.some(({ name }) => name === sheet))
    throw new WorkbookFailure("sheetGone", sheet);
  return planCheck(snapshot, request, wording);
}

/** Checks a workbook and writes what the plan says. Nothing is written twice. Throws WorkbookFailure where the sheet is gone. */
export async function checkWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
): Promise<PlannedCheck> {
  const checked = await planned(workbook, request, wording);
  const { edits } = checked.plan;
  if (edits.length > 0) await workbook.apply(edits);
  return checked;
}

/** Checks a workbook and writes nothing. Throws WorkbookFailure where the sheet is gone. */
export function lookAtWorkbook(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
): Promise<PlannedCheck> {
  return planned(workbook, request, wording);
}
