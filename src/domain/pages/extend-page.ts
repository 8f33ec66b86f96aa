import { isCovered, isFree, type SheetSnapshot } from "../sheet/snapshot";
import { contentPrint } from "./fingerprint-content";
import type { LocatedPage } from "./locate";
import { rowOfPlace } from "./page-cells";
import type { PageMemory } from "./page-memory";
import { lastRow, type Placement, type RegisterPlace } from "./placement";
import type { Register, RegisterRow } from "./register";
import type { WantedPage } from "./wanted-page";

/** Where a page's rows stand with the new ones, and the numbers that the new rows of numbered registers get. */
export interface ExtendedPage {
  readonly placement: Placement;
  readonly numbers: ReadonlyMap<string, number>;
}

/** The highest number in a numbered register, of rows that the user added or deleted too. */
function highestNumber(
  sheet: SheetSnapshot,
  { key, id }: Register,
  place: RegisterPlace,
  { prints }: PageMemory,
): number {
  const column = place.columns.get(id) ?? 0;
  const highest = sheet.rows.reduce((most, cells, row) => {
    const content = row > place.head ? cells?.[column]?.content : null;
    return content?.kind === "number" ? Math.max(most, content.value) : most;
  }, 0);
  const given = [...prints].flatMap(([one, print]) => (rowOfPlace(one, key, id) === null ? [] : [print]));
  const numbers = Array.from({ length: given.length + highest }, (_, index) => index + 1);
  const known = new Set(given);
  const isGiven = (value: number): boolean => known.has(contentPrint({ kind: "number", value }) ?? "");
  return Math.max(highest, numbers.findLast(isGiven) ?? 0);
}

/** Where new rows of a register go: below its last row, or for the last register below all that stands there. */
function roomFor(count: number, sheet: SheetSnapshot, place: RegisterPlace, isLast: boolean): number | null {
  const first = lastRow(place) + 1;
  const isClear = (row: number): boolean =>
    [...place.columns.values()].every(
      (column) => isFree(sheet, { row, column }) && !isCovered(sheet, { row, column }),
    );
  const rows = Array.from({ length: count + (isLast ? 0 : 1) }, (_, index) => first + index);
  if (rows.every(isClear)) return first;
  return isLast ? Math.max(first, (sheet.used?.bottom ?? 0) + 1) : null;
}

/** The wanted rows that are not on the page; a row of a numbered register that the user deleted is not wanted again. */
function missingRows(
  { key, id, numbered, rows }: Register,
  place: RegisterPlace,
  { prints }: PageMemory,
): readonly RegisterRow[] {
  const remembered = new Set([...prints.keys()].map((one) => rowOfPlace(one, key, id)));
  return rows.filter((row) => !place.rows.has(row.key) && !(numbered && remembered.has(row.key)));
}

/** Finds room for the new rows of a located page; null where a register has none. */
export function extendPage(
  sheet: SheetSnapshot,
  { registers }: WantedPage,
  memory: PageMemory,
  located: LocatedPage,
): ExtendedPage | null {
  const placement = new Map<string, RegisterPlace>();
  const numbers = new Map<string, number>();
  for (const register of registers) {
    const place = located.placement.get(register.key);
    if (place === undefined) return null;
    const added = missingRows(register, place, memory);
    const first = added.length === 0 ? 0 : roomFor(added.length, sheet, place, register === registers.at(-1));
    if (first === null) return null;
    const highest = register.numbered ? highestNumber(sheet, register, place, memory) : 0;
    if (register.numbered)
      for (const [index, { key }] of added.entries()) numbers.set(key, highest + index + 1);
    const rows = [...place.rows, ...added.map(({ key }, index) => [key, first + index] as const)];
    placement.set(register.key, { ...place, rows: new Map(rows) });
  }
  return { placement, numbers };
}
