import { isWithin } from "../domain/sheet/address";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { readHostAddress } from "./host-address";
import { sameCells } from "./left-cells";
import type { AddedSheet } from "./plan-added";
import type { Step } from "./step";

/** What deletes sheets that a write added. */
export interface Removal {
  readonly steps: readonly Step[];
  /** Names of those that hold anything else and so stay. */
  readonly foreign: readonly string[];
}

/**
 * The steps that delete sheets which a write of ours added, whole or in part. Where there are such that hold anything else and
 * `mayBeForeign` is false, it throws `changedMeanwhile`. Another sheet comes to the front where one of them is there.
 */
export async function removalOf(
  context: Excel.RequestContext,
  sync: Sync,
  added: readonly AddedSheet[],
  sheets: readonly Excel.Worksheet[],
  mayBeForeign: boolean,
): Promise<Removal> {
  if (added.length === 0) return { steps: [], foreign: [] };
  const { worksheets } = context.workbook;
  const active = worksheets.getActiveWorksheet();
  active.load("name");
  const queued = added.map((sheet) => {
    const used = worksheets.getItem(sheet.name).getUsedRangeOrNullObject(true);
    used.load("address");
    return { sheet, used };
  });
  await sync();
  const foreign: string[] = [];
  for (const { sheet, used } of queued) {
    if (!(await isOurs(context, sync, sheet, used))) foreign.push(sheet.name);
  }
  if (foreign.length > 0 && !mayBeForeign) throw new ExcelError("changedMeanwhile", null);
  const ours = added.map(({ name }) => name).filter((name) => !foreign.includes(name));
  const next = sheets.find(
    ({ name, visibility }) => !ours.includes(name) && visibility === Excel.SheetVisibility.visible,
  );
  const front = ours.includes(active.name) && next !== undefined ? next.name : null;
  return { steps: ours.map((sheet): Step => ({ kind: "removeSheet", sheet, front })), foreign };
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
