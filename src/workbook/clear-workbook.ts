import { readPages } from "../domain/memory";
import { planClearing } from "../domain/reporting/clearing";
import type { Workbook } from "./workbook";

/**
 * Removes all that is ours from the tables of a workbook: exactly, write by write, as far back as it is as we left it; beyond
 * that only flags, columns and texts that are still recognised as ours. Sheets of ours stay, and where there are some no
 * write is taken back, since that would take them too. A workbook without anything of ours stays as it is.
 */
export async function clearWorkbook(workbook: Workbook): Promise<void> {
  const before = await workbook.read();
  if (planClearing(before).length === 0) return;
  if (readPages(before.memory).length === 0) while (await workbook.takeBack());
  const rest = planClearing(await workbook.read());
  if (rest.length > 0) await workbook.apply(rest);
}
