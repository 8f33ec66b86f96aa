import { formatAddress, type Address } from "../sheet/address";
import { cellAt, type SheetSnapshot } from "../sheet/snapshot";
import { cellPrint } from "./fingerprint-content";
import { captionPlace, headPlace, NOTE, rowOfPlace, rowPlace, TITLE, type CellPlace } from "./page-cells";
import type { PageMemory } from "./page-memory";
import type { Placement, RegisterPlace } from "./placement";
import type { Register } from "./register";

/** A page as it is found again in its sheet, wherever the user moved, sorted or inserted rows and columns. */
export interface LocatedPage {
  readonly placement: Placement;
  /** Where the title and the note stand; null where they are no longer ours. */
  readonly title: Address | null;
  readonly note: Address | null;
}

/** Addresses of the cells with a fingerprint, row by row. */
type Prints = ReadonlyMap<string, readonly Address[]>;

function printsIn(sheet: SheetSnapshot): Prints {
  const found = new Map<string, Address[]>();
  for (const [row, cells] of sheet.rows.entries()) {
    if (cells === undefined) continue;
    for (const [column, cell] of cells.entries()) {
      const print = cellPrint(cell);
      if (print === null) continue;
      const known = found.get(print);
      if (known === undefined) found.set(print, [{ row, column }]);
      else known.push({ row, column });
    }
  }
  return found;
}

/** The row that holds most of a register's titles, that of its column `id` among them; null where there is none. */
function findHead(
  { key, columns, id }: Register,
  { prints }: PageMemory,
  cells: Prints,
  taken: ReadonlySet<number>,
): { readonly head: number; readonly columns: ReadonlyMap<string, number> } | null {
  const byRow = new Map<number, Map<string, number>>();
  for (const column of columns) {
    for (const { row, column: at } of cells.get(prints.get(headPlace(key, column.key)) ?? "") ?? []) {
      const inRow = byRow.get(row) ?? new Map<string, number>();
      const isTaken = inRow.has(column.key) || [...inRow.values()].includes(at);
      if (!isTaken) inRow.set(column.key, at);
      byRow.set(row, inRow);
    }
  }
  const [best] = [...byRow]
    .filter(([row, found]) => found.has(id) && !taken.has(row) && found.size * 2 >= columns.length)
    .sort(([rowA, a], [rowB, b]) => b.size - a.size || rowA - rowB);
  return best === undefined ? null : { head: best[0], columns: best[1] };
}

/** What a row is known by, in the order in which it counts: columns that must all hold what we put there. */
function marksOf({ id, numbered, columns }: Register): readonly (readonly string[])[] {
  const named = columns.filter(({ names }) => names === true).map(({ key }) => key);
  if (named.length === 0) return [[id]];
  return numbered ? [[id, ...named], named, [id]] : [[id, ...named], [id]];
}

/**
 * The rows between a head and the next, each known by what stands in the column `id`; equal ones stand in the order in which
 * they are wanted.
 * Numbers that the user gave anew after sorting do not deceive: where a row still says what it is about, that counts more.
 */
function findRows(
  sheet: SheetSnapshot,
  register: Register,
  { prints }: PageMemory,
  { head, columns }: { readonly head: number; readonly columns: ReadonlyMap<string, number> },
  end: number,
): ReadonlyMap<string, number> {
  const { key, id, rows: wanted } = register;
  const order = new Map(wanted.map((row, index) => [row.key, index]));
  const orderOf = (row: string): number => order.get(row) ?? wanted.length;
  const remembered = [...prints.keys()].flatMap((place) => rowOfPlace(place, key, id) ?? []);
  const waiting = new Set(remembered.sort((a, b) => orderOf(a) - orderOf(b)));
  const free = new Set(Array.from({ length: Math.max(0, end - head - 1) }, (_, index) => head + 1 + index));
  const rows = new Map<string, number>();
  for (const marks of marksOf(register)) {
    const standing = marks.filter((mark) => columns.has(mark));
    const byText = new Map<string, string[]>();
    for (const row of waiting) {
      const text = standing.map((mark) => prints.get(rowPlace(key, row, mark)) ?? "").join(" ");
      byText.set(text, [...(byText.get(text) ?? []), row]);
    }
    for (const row of free) {
      const texts = standing.map(
        (mark) => cellPrint(cellAt(sheet, { row, column: columns.get(mark) ?? 0 })) ?? "",
      );
      const known = texts.every((text) => text === "") ? undefined : byText.get(texts.join(" "))?.shift();
      if (known === undefined) continue;
      rows.set(known, row);
      waiting.delete(known);
      free.delete(row);
    }
  }
  return rows;
}

/** Finds a page again; null where the head of one of its registers is gone, so that its rows cannot be told. */
export function locatePage(
  sheet: SheetSnapshot,
  memory: PageMemory,
  registers: readonly Register[],
): LocatedPage | null {
  const cells = printsIn(sheet);
  const heads = new Map<Register, { readonly head: number; readonly columns: ReadonlyMap<string, number> }>();
  const known = registers.filter(({ key, id }) => memory.prints.has(headPlace(key, id)));
  for (const register of known) {
    const taken = new Set([...heads.values()].map(({ head }) => head));
    const found = findHead(register, memory, cells, taken);
    if (found === null) return null;
    heads.set(register, found);
  }
  const firstAt = (place: CellPlace): Address | null =>
    cells.get(memory.prints.get(place) ?? "")?.[0] ?? null;
  const bottom = (sheet.used?.bottom ?? 0) + 1;
  const placement = new Map<string, RegisterPlace>();
  for (const [register, found] of heads) {
    const { head, columns } = found;
    const later = [...heads.values()].map((other) => other.head).filter((other) => other > head);
    const end = Math.min(bottom, ...later);
    const rows = findRows(sheet, register, memory, found, end);
    placement.set(register.key, { caption: firstAt(captionPlace(register.key)), head, columns, rows });
  }
  return { placement, title: firstAt(TITLE), note: firstAt(NOTE) };
}

/** The cells of a located page that still hold what we put there, by address. */
export function ownCells(
  sheet: SheetSnapshot,
  memory: PageMemory,
  { placement, title, note }: LocatedPage,
): ReadonlyMap<string, CellPlace> {
  const own = new Map<string, CellPlace>();
  const add = (place: CellPlace, at: Address | null | undefined): void => {
    if (at === null || at === undefined) return;
    const print = cellPrint(cellAt(sheet, at));
    if (print !== null && print === memory.prints.get(place)) own.set(formatAddress(at), place);
  };
  add(TITLE, title);
  add(NOTE, note);
  for (const [key, { caption, head, columns, rows }] of placement) {
    add(captionPlace(key), caption);
    for (const [column, at] of columns) {
      add(headPlace(key, column), { row: head, column: at });
      for (const [row, line] of rows) add(rowPlace(key, row, column), { row: line, column: at });
    }
  }
  return own;
}
