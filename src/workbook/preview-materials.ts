import { readSettings } from "../domain/memory";
import { USUAL_OUTPUTS, type Output } from "../domain/outputs";
import type { Notice } from "../domain/reporting/notice";
import { previewOf, type SheetChange } from "../domain/reporting/preview";
import type { Wording } from "../domain/reporting/wording";
import type { Planner } from "./check-workbook";
import type { CheckRequest } from "./plan-check";
import type { Workbook } from "./workbook";

/** What making the sheets of ours would change; nothing is written. */
export interface MaterialsPreview {
  /** What the changes come from: the choice, or what the workbook remembers, or else all there is. */
  readonly outputs: readonly Output[];
  readonly changes: readonly SheetChange[];
  readonly notices: readonly Notice[];
}

/** Plans a check with the sheets of ours and tells what it would change. */
export async function previewMaterials(
  workbook: Workbook,
  request: CheckRequest,
  wording: Wording,
  planner: Planner,
): Promise<MaterialsPreview> {
  const snapshot = await workbook.read();
  const outputs = request.outputs ?? readSettings(snapshot.memory).outputs ?? USUAL_OUTPUTS;
  const { plan } = await planner(snapshot, { ...request, outputs }, wording);
  const ofTables = plan.tables.flatMap((table) => table.notices);
  const notices = [...plan.mappingNotices, ...ofTables, ...plan.notices];
  return { outputs, changes: previewOf(plan), notices };
}
