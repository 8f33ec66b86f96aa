import { normaliseText } from "../reading/normalise";
import type { Area } from "../sheet/address";
import { headerPath } from "../table/header";
import type { SheetView } from "../table/sheet-view";

/** A column with what the header says over it; an empty text where it says nothing. */
export interface HeaderText {
  readonly column: number;
  readonly text: string;
  /** Which one of the columns with this text it is, counted from 1. */
  readonly nth: number;
}

/** The rows and columns of a header. */
export type HeaderArea = Area;

/** Longer texts are cut: they are kept to know a header again. */
const LONGEST = 60;

/** What a header says over each column that holds anything, left to right, in one spelling. */
export function headerTexts(
  view: SheetView,
  { top, bottom, left, right }: HeaderArea,
): readonly HeaderText[] {
  const seen = new Map<string, number>();
  return view.columns
    .filter((column) => column >= left && column <= right)
    .map((column) => {
      const text = normaliseText(headerPath(view, top, bottom, column)).slice(0, LONGEST);
      const nth = (seen.get(text) ?? 0) + 1;
      seen.set(text, nth);
      return { column, text, nth };
    });
}

/** Those of the texts that the header lacks; one that must stand twice must be there twice. */
export function lackingTexts(wanted: readonly string[], there: readonly HeaderText[]): readonly string[] {
  const left = there.map(({ text }) => text);
  return wanted.filter((text) => {
    const at = left.indexOf(text);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}
