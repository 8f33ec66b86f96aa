import type { Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { movedPrintArea, movedTitles, type MovedTitle } from "./moved-titles";
import type { SheetEdit } from "./refusals";
import type { SheetBefore } from "./sheet-before";
import type { Step } from "./step";

/** Moves the right edge of the print area and of merged titles. */
export function planRightEdge(
  sheet: SheetSnapshot,
  edits: readonly SheetEdit[],
  before: SheetBefore,
): { readonly steps: readonly Step[]; readonly inverse: readonly Step[] } {
  const titles = movedTitles(sheet, edits).map((title) => planTitle(sheet.name, title, before));
  const after = movedPrintArea(before.printArea, edits);
  const isMoved = after.some((area, index) => area.right !== before.printArea[index]?.right);
  const print = (areas: readonly Area[]): readonly Step[] =>
    isMoved ? [{ kind: "setPrintArea", sheet: sheet.name, areas }] : [];
  return {
    steps: [...titles.flatMap(({ steps }) => steps), ...print(after)],
    inverse: [...titles.toReversed().flatMap(({ inverse }) => inverse), ...print(before.printArea)],
  };
}

/** Cells that are merged take the look of the first and keep it when they are let go; they are given back their own. */
function planTitle(sheet: string, { before: from, after, changed }: MovedTitle, before: SheetBefore) {
  const plain: Step = { kind: "plainLook", sheet, area: changed };
  const unmerge = (area: Area): Step => ({ kind: "unmerge", sheet, area });
  const merge = (area: Area): readonly Step[] =>
    area.top === area.bottom && area.left === area.right ? [] : [{ kind: "merge", sheet, area }];
  return {
    steps: [unmerge(from), ...(after.right < from.right ? [plain] : []), ...merge(after)],
    inverse: [
      unmerge(after),
      plain,
      { kind: "restoreLooks", sheet, looks: before.looksIn(changed) },
      ...merge(from),
    ],
  } satisfies { readonly steps: readonly Step[]; readonly inverse: readonly Step[] };
}
