import { contains, type Address, type Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { movedTitles } from "./moved-titles";
import type { SheetEdit } from "./refusals";

/** Of a sheet, what has to be known before these edits change it. */
export interface Needed {
  /** Cells whose looks are changed. */
  readonly looks: readonly Address[];
  /** Cells in whose fonts texts are written that rows are fitted to. */
  readonly fonts: readonly Address[];
  /** Rows whose heights are changed. */
  readonly rows: readonly number[];
  /** Columns by whose widths rows are fitted. */
  readonly columns: readonly number[];
  readonly printArea: boolean;
}

export function neededOf(sheet: SheetSnapshot, edits: readonly SheetEdit[]): Needed {
  const pageCells = edits.flatMap((edit) => (edit.kind === "writePage" ? edit.cells : []));
  const titles = movedTitles(sheet, edits);
  const fitted = fittedTexts(sheet, edits);
  const inMerges = pageCells.flatMap(({ at }) => mergeAt(sheet, at) ?? []);
  const places = [...fitted.map(({ area }) => area), ...inMerges];
  return {
    looks: [...pageCells.map(({ at }) => at), ...titles.flatMap(({ changed }) => cellsIn(changed))],
    fonts: fitted.map(({ font }) => font),
    rows: [...new Set([...places.flatMap(rowsIn), ...pageCells.map(({ at }) => at.row)])],
    columns: [...new Set(places.flatMap(columnsIn))],
    printArea: edits.some(({ kind }) => kind === "moveRightEdge"),
  };
}

/** A text that a row is fitted to. */
export interface FittedText {
  readonly text: string;
  /** Its cell, or the merged area that shows it. */
  readonly area: Area;
  /** The cell in whose font it will be. */
  readonly font: Address;
}

/**
 * The texts that these edits write into rows that are to be fitted. A column that gets the look of another one gets its fonts.
 * A protected sheet keeps its heights, and hidden rows stay hidden.
 */
export function fittedTexts(sheet: SheetSnapshot, edits: readonly SheetEdit[]): readonly FittedText[] {
  if (sheet.protection !== null) return [];
  const rows = new Set(edits.flatMap((edit) => (edit.kind === "fitRows" ? edit.rows : [])));
  if (rows.size === 0) return [];
  const models = new Map(
    edits.flatMap((edit) => (edit.kind === "styleColumn" ? [[edit.column, edit.like] as const] : [])),
  );
  const texts = new Map<string, FittedText>();
  for (const edit of edits) {
    if (edit.kind !== "writeText" && edit.kind !== "eraseText") continue;
    const { at } = edit;
    if (!rows.has(at.row) || sheet.hiddenRows.has(at.row)) continue;
    const own = { top: at.row, left: at.column, bottom: at.row, right: at.column };
    texts.set(`${at.row} ${at.column}`, {
      text: edit.kind === "writeText" ? edit.text : "",
      area: mergeAt(sheet, at) ?? own,
      font: { row: at.row, column: models.get(at.column) ?? at.column },
    });
  }
  return [...texts.values()].filter(({ text }) => text !== "");
}

export function mergeAt(sheet: SheetSnapshot, at: Address): Area | undefined {
  return sheet.merges.find((merge) => contains(merge, at));
}

export function cellsIn(area: Area): readonly Address[] {
  return rowsIn(area).flatMap((row) => columnsIn(area).map((column) => ({ row, column })));
}

export function rowsIn({ top, bottom }: Area): readonly number[] {
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index);
}

export function columnsIn({ left, right }: Area): readonly number[] {
  return Array.from({ length: right - left + 1 }, (_, index) => left + index);
}
