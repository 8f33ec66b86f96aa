/** A cell's place in a sheet; rows and columns count from 1, as Excel shows them. */
export interface Address {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells; all four edges belong to it and count from 1. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const MAX_ROW = 1_048_576;
export const MAX_COLUMN = 16_384;

/** The letters of the columns that tables stand in, from column 1. */
const FIRST_LETTERS: readonly string[] = Array.from({ length: 64 }, (_, index) => lettersOf(index + 1));

/** `1` → `A`, `27` → `AA`. */
export function columnLetters(column: number): string {
  return FIRST_LETTERS[column - 1] ?? lettersOf(column);
}

function lettersOf(column: number): string {
  let letters = "";
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** `{row: 26, column: 9}` → `I26`. */
export function formatAddress({ row, column }: Address): string {
  return `${columnLetters(column)}${row}`;
}

/** `A1:C3`, or `A1` for an area of one cell. */
export function formatArea(area: Area): string {
  const first = formatAddress({ row: area.top, column: area.left });
  const last = formatAddress({ row: area.bottom, column: area.right });
  return first === last ? first : `${first}:${last}`;
}

/** Reads `I26` or `$I$26`; null for anything else and for a place beyond Excel's last row or column. */
export function parseAddress(text: string): Address | null {
  const match = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/.exec(text);
  const letters = match?.[1];
  const digits = match?.[2];
  if (letters === undefined || digits === undefined) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  const row = Number(digits);
  return row > MAX_ROW || column > MAX_COLUMN ? null : { row, column };
}

/** Reads `A1:C3` (in any corner order) or `A1`; null for anything else. */
export function parseArea(text: string): Area | null {
  const [from, to = from, ...more] = text.split(":");
  if (from === undefined || to === undefined || more.length > 0) return null;
  const a = parseAddress(from);
  const b = parseAddress(to);
  if (a === null || b === null) return null;
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  };
}

/** Reads `A1:C3`, `A1`, and whole columns and rows such as `A:C` and `2:5`; null for anything else. */
export function parseReference(text: string): Area | null {
  return parseArea(text) ?? parseLines(text);
}

function parseLines(text: string): Area | null {
  const columns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(text);
  if (columns !== null) return parseArea(`${columns[1] ?? ""}1:${columns[2] ?? ""}${MAX_ROW}`);
  const rows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(text);
  return rows === null ? null : parseArea(`A${rows[1] ?? ""}:${columnLetters(MAX_COLUMN)}${rows[2] ?? ""}`);
}

export function contains(area: Area, { row, column }: Address): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

/** True where every cell of an area belongs to another. */
export function isWithin(inner: Area, outer: Area): boolean {
  return (
    inner.top >= outer.top &&
    inner.left >= outer.left &&
    inner.bottom <= outer.bottom &&
    inner.right <= outer.right
  );
}

/** The least area that holds two. */
export function around(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function intersects(a: Area, b: Area): boolean {
  return a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom;
}

export function topLeft(area: Area): Address {
  return { row: area.top, column: area.left };
}
