import { planClearing } from "../domain/reporting/clearing";
import type { Workbook } from "./workbook";

/**
 * Removes all that is ours from a workbook: exactly, write by write, as far back as it is as we left it; beyond that
 * only flags, columns and texts that are still recognised as ours. A workbook without anything of ours stays as it is.
 */
export async function clearWorkbook(workbook: Workbook): Promise<void> {
  if (planClearing(await workbook.read()).length === 0) return;
  while (await workbook.takeBack());
  const rest = planClearing(await workbook.read());
  if (rest.length > 0) await workbook.apply(rest);
}
