import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { readHostAddress } from "./host-address";
import { sameCells } from "./left-cells";
import type { AddedSheet } from "./plan-added";
import { isWithin } from "./refusals";

/**
 * Deletes sheets that a write of ours added, whole or in part, and gives the names of those that hold anything else. Where
 * there are such and `mayBeForeign` is false, it throws `changedMeanwhile` and deletes none. Another sheet comes to the front
 * where one of them is there.
 */
export async function removeAdded(
  context: Excel.RequestContext,
  sync: Sync,
  added: readonly AddedSheet[],
  sheets: readonly Excel.Worksheet[],
  mayBeForeign: boolean,
): Promise<readonly string[]> {
  if (added.length === 0) return [];
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  const queued = added.map((sheet) => {
    const used = worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
    used.load("address");
    return { sheet, used };
  });
  await sync();
  const foreign = await queued.reduce<Promise<readonly string[]>>(async (before, { sheet, used }) => {
    const names = await before;
    return (await isOurs(context, sync, sheet, used)) ? names : [...names, sheet.name];
  }, Promise.resolve([]));
  if (foreign.length > 0 && !mayBeForeign) throw new ExcelError("changedMeanwhile", null);
  const ours = added.map(({ name }) => name).filter((name) => !foreign.includes(name));
  const next = sheets.find(
    ({ name, visibility }) => !ours.includes(name) && visibility === Excel.SheetVisibility.visible,
  );
  if (ours.includes(active.name) && next !== undefined) worksheets.getItem(next.name).activate();
  for (const name of ours) worksheets.getItem(name).delete();
  await sync();
  return foreign;
}

/** Whether a sheet holds nothing but what a write left on it, or a part of that. */
async function isOurs(
  context: Excel.RequestContext,
  sync: Sync,
  { left }: AddedSheet,
  used: Excel.Range,
): Promise<boolean> {
  if (used.isNullObject) return true;
  const [first, last] = [left[0]?.area, left.at(-1)?.area];
  if (first === undefined || last === undefined) return false;
  if (!isWithin(readHostAddress(used.address), { ...first, bottom: last.bottom })) return false;
  return sameCells(context, sync, left, true);
}
