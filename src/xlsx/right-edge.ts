import { columnLetters, intersects, parseArea, type Area } from "../domain/sheet/address";
import type { CellEdits } from "./cell-edits";
import type { MergeEdits } from "./merges";

/** Where what ended at column `from` shall end. */
export interface EdgeMove {
  readonly from: number;
  readonly to: number;
}

/** What a sheet's right edge is moved in. */
interface Sheet {
  readonly cells: CellEdits;
  readonly merges: MergeEdits;
}

/**
 * Moves the right edge of the merged areas above a row. Cells that come to such an area look like its right edge, those
 * that leave it like cells that were never touched.
 */
export function moveTitles({ cells, merges }: Sheet, above: number, { from, to }: EdgeMove): void {
  const titles = merges.areas.filter(({ bottom, right }) => bottom < above && right === from);
  for (const title of titles) {
    const moved = { ...title, right: to };
    const isArea = title.left < to || (title.left === to && title.top < title.bottom);
    if (!isArea) continue;
    if (to > from && !isFree({ cells, merges }, { ...moved, left: from + 1 })) continue;
    merges.removeWithin(title);
    merges.add(moved);
    restyle(cells, title, { from, to });
  }
}

function isFree({ cells, merges }: Sheet, area: Area): boolean {
  if (merges.areas.some((other) => intersects(other, area))) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const at = { row, column };
      if (cells.content(at) !== null || cells.formula(at) !== null) return false;
    }
  }
  return true;
}

function restyle(cells: CellEdits, { top, bottom }: Area, { from, to }: EdgeMove): void {
  for (let row = top; row <= bottom; row++) {
    const edge = cells.visibleStyleAt({ row, column: Math.min(from, to) });
    for (let column = Math.min(from, to) + 1; column <= Math.max(from, to); column++) {
      const at = { row, column };
      if (to > from && cells.styleAt(at) === 0 && cells.visibleStyleAt(at) !== edge) cells.setStyle(at, edge);
      if (to < from && edge !== 0 && cells.styleAt(at) === edge) cells.setStyle(at, 0);
    }
  }
}

/**
 * Moves the right edge of the areas of a print area (the formula of the name `_xlnm.Print_Area`) that end there; whole
 * columns and rows stay, and so does what cannot be read.
 */
export function movePrintArea(formula: string, { from, to }: EdgeMove): string {
  return pieces(formula)
    .map((piece) => {
      const match = /^(.*!)?(\$?[A-Za-z]{1,3}\$?\d+:\$?)([A-Za-z]{1,3})(\$?\d+)$/su.exec(piece);
      const [, sheet = "", start = "", column = "", end = ""] = match ?? [];
      const area = match === null ? null : parseArea(piece.slice(sheet.length));
      if (area?.right !== from || column !== columnLetters(from) || area.left > to) return piece;
      return `${sheet}${start}${columnLetters(to)}${end}`;
    })
    .join(",");
}

/** Splits a list of references at its commas, those in quoted sheet names left out. */
function pieces(formula: string): readonly string[] {
  return formula.match(/(?:'(?:[^']|'')*'|[^,'])+/gu) ?? [];
}
