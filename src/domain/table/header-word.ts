import { normaliseText } from "../reading/normalise";
import type { SheetView } from "./sheet-view";

/** Longer texts are no column titles. */
export const LONGEST_TITLE = 20;

/** A column title as it is compared: in one spelling, without what stands in brackets. */
export function plainTitle(text: string): string {
  return normaliseText(text).replace(/\([^()]*\)/gu, "");
}

/**
 * Whether one of a row's own cells could be a column title with this word. Asked before anything else, so that rows without
 * such a word cost next to nothing.
 */
export function hasTitleWith(word: RegExp, view: SheetView, row: number): boolean {
  const cells = view.sheet.rows[row] ?? [];
  return cells.some(
    (cell) =>
      cell?.content?.kind === "text" &&
      cell.content.value.length <= LONGEST_TITLE &&
      word.test(cell.content.value),
  );
}
