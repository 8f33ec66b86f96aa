import type { Address } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { heightFor } from "../workbook/row-height";
import { charactersOf } from "./column-width";
import { columnsIn, rowsIn, type FittedText } from "./needed-before";
import type { RowHeight } from "./page-step";
import type { CellFont, SheetBefore } from "./sheet-before";
import { pieces } from "./rectangles";
import type { Step } from "./step";

/** Lines of many fonts are lower than they are estimated; by so much a row may seem too low and yet show its texts. */
const TOLERANCE = 1.12;
/** Most rows in one step. */
const MAX_ROWS = 500;

/**
 * Rows that grow to the texts they are fitted to; a merged area that spans several rows grows in its first. A row that is high
 * enough is not touched, because it would no longer be fitted by Excel.
 */
export function grownRows(
  sheet: SheetSnapshot,
  texts: readonly FittedText[],
  { heights, widths }: Pick<SheetBefore, "heights" | "widths">,
  fontAt: (font: Address, at: Address) => CellFont | undefined,
): ReadonlyMap<number, RowHeight> {
  const grown = new Map<number, RowHeight>();
  for (const { text, area, font } of texts) {
    const row = area.top;
    const set = fontAt(font, { row, column: area.left });
    if (set?.wraps !== true || set.size === 0 || sheet.hiddenRows.has(row)) continue;
    const points = columnsIn(area).reduce((sum, column) => sum + (widths.get(column) ?? 0), 0);
    const whole = heightFor([{ text, characters: charactersOf(points), fontSize: set.size }]);
    const others = rowsIn(area)
      .slice(1)
      .reduce((sum, other) => sum + (heights.get(other)?.points ?? 0), 0);
    const now = grown.get(row)?.points ?? heights.get(row)?.points ?? 0;
    if (whole - others > now * TOLERANCE) grown.set(row, { points: whole - others, isStandard: false });
  }
  return grown;
}

/** Sets the heights of rows, as many in one step as stand together. */
export function planHeights(sheet: string, heights: ReadonlyMap<number, RowHeight>): readonly Step[] {
  return runsOf([...heights.keys()]).flatMap(({ top, bottom }) =>
    pieces({ top, left: 1, bottom, right: 1 }, MAX_ROWS).map((piece): Step => ({
      kind: "setHeights",
      sheet,
      top: piece.top,
      heights: rowsIn(piece).flatMap((row) => heights.get(row) ?? []),
    })),
  );
}

/** Unbroken runs of rows. */
export function runsOf(
  rows: readonly number[],
): readonly { readonly top: number; readonly bottom: number }[] {
  const runs: { top: number; bottom: number }[] = [];
  for (const row of rows.toSorted((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last?.bottom === row - 1) last.bottom = row;
    else runs.push({ top: row, bottom: row });
  }
  return runs;
}
