import type { DocumentRow, DocumentTable } from "../domain/reporting/section/document";
import { cleanLines } from "./clean-text";

/** What cannot be broken between two lines: letters and figures up to a space or a Chinese character. */
const WORD = /[^\s\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef]+/gu;
/** A Latin letter is no wider than this on average, in heights of the type, whatever face stands in. */
const LETTER = 0.7;
/** The space beside the text of a cell, both sides together, in twentieths of a point. */
const SIDES = 160;
/** No column is made wider for a word than this share of the table. */
const MOST = 0.2;

function longestWord(rows: readonly DocumentRow[], column: number): number {
  const words = rows.flatMap((row) => {
    let at = 0;
    return row.flatMap(({ text, span }) => {
      const isHere = at === column && span === 1;
      at += span;
      return isHere ? cleanLines(text).flatMap((line) => line.match(WORD) ?? []) : [];
    });
  });
  return Math.max(0, ...words.map(({ length }) => length));
}

/**
 * The widths of the columns in twentieths of a point. They fill `total` in the shares that the table asks for, except that
 * a column gets room for its longest word. `size` is the height of the type in half points.
 */
export function columnWidths(
  { columns, head, rows }: DocumentTable,
  total: number,
  size: number,
): readonly number[] {
  const needs = columns.map((_, column) =>
    Math.min(longestWord([head, ...rows], column) * LETTER * size * 10 + SIDES, total * MOST),
  );
  const fixed = new Set<number>();
  for (;;) {
    const taken = [...fixed].reduce((sum, column) => sum + (needs[column] ?? 0), 0);
    const shares = columns.reduce((sum, { width }, column) => sum + (fixed.has(column) ? 0 : width), 0);
    const widths = columns.map(({ width }, column) =>
      Math.floor(fixed.has(column) ? (needs[column] ?? 0) : (width / shares) * (total - taken)),
    );
    const narrow = columns.flatMap((_, column) =>
      !fixed.has(column) && (widths[column] ?? 0) < (needs[column] ?? 0) ? [column] : [],
    );
    if (narrow.length === 0 || fixed.size + narrow.length === columns.length) return widths;
    for (const column of narrow) fixed.add(column);
  }
}
