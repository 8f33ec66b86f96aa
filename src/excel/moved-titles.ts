import { intersects, type Area } from "../domain/sheet/address";
import { cellAt, type SheetSnapshot } from "../domain/sheet/snapshot";
import type { SheetEdit } from "./refusals";

/** A merged area whose right edge moves. */
export interface MovedTitle {
  readonly before: Area;
  readonly after: Area;
  /** The cells that it takes in or lets go. */
  readonly changed: Area;
}

/** The merged areas that edits widen or narrow; none on a protected sheet, where Excel merges nothing. */
export function movedTitles(sheet: SheetSnapshot, edits: readonly SheetEdit[]): readonly MovedTitle[] {
  if (sheet.protection !== null) return [];
  return edits.flatMap((edit) => {
    if (edit.kind !== "moveRightEdge" || edit.from === edit.to) return [];
    const { above, from, to } = edit;
    return sheet.merges
      .filter((merge) => merge.bottom < above && merge.right === from && merge.left <= to)
      .map((before) => ({
        before,
        after: { ...before, right: to },
        changed: { ...before, left: Math.min(from, to) + 1, right: Math.max(from, to) },
      }))
      .filter(({ changed }) => to < from || isEmpty(sheet, changed));
  });
}

function isEmpty(sheet: SheetSnapshot, area: Area): boolean {
  if (sheet.merges.some((merge) => intersects(merge, area))) return false;
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++)
      if (cellAt(sheet, { row, column }) !== undefined) return false;
  return true;
}

/** The print area after edits; the same where none of its parts ends at an edge that moves. */
export function movedPrintArea(before: readonly Area[], edits: readonly SheetEdit[]): readonly Area[] {
  return edits.reduce<readonly Area[]>((areas, edit) => {
    if (edit.kind !== "moveRightEdge") return areas;
    return areas.map((area) =>
      area.right === edit.from && area.left <= edit.to ? { ...area, right: edit.to } : area,
    );
  }, before);
}
