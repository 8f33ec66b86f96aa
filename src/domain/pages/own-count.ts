import type { Cell, SheetSnapshot } from "../sheet/snapshot";
import { cellPrint } from "./fingerprint-content";
import type { PageMemory } from "./page-memory";

/** How many cells of a sheet hold anything, and how many of them what we put on a page, wherever it stands now. */
export function ownCount(
  { rows }: SheetSnapshot,
  { prints }: Pick<PageMemory, "prints">,
): { readonly standing: number; readonly own: number } {
  const left = new Map<string, number>();
  for (const print of prints.values()) left.set(print, (left.get(print) ?? 0) + 1);
  let standing = 0;
  let own = 0;
  const count = (cell: Cell | undefined): void => {
    if (cell === undefined) return;
    standing++;
    const print = cellPrint(cell) ?? "";
    const waiting = left.get(print) ?? 0;
    if (waiting > 0) own++;
    left.set(print, waiting - 1);
  };
  for (const cells of rows) cells?.forEach(count);
  return { standing, own };
}
