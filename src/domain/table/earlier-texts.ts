import { memoryOfOriginal, type Memory, type SheetMemory } from "../memory";
import { formatAddress } from "../sheet/address";
import { cellAt, type SheetSnapshot } from "../sheet/snapshot";
import { allPlaces, holds, ownTexts, TablePlaces, type OwnText } from "./own-texts";
import type { IndicatorTable } from "./table";

/** A text of ours that was written at the same place for another year, or into the sheet that this one is a copy of. */
export interface EarlierText extends OwnText {
  /** The place that it was remembered under. */
  readonly was: string;
  /** The year that it was written for; empty where the table named none. */
  readonly year: string;
}

const YEAR = /^\d*/u;

function yearOf(key: string): string {
  return YEAR.exec(key)?.[0] ?? "";
}

/** What a place is apart from its year. */
function placeOf(key: string): string {
  return key.replace(YEAR, "");
}

type Remembered = readonly (readonly [string, string])[];

function byPlace(...memories: readonly (SheetMemory | undefined)[]): ReadonlyMap<string, Remembered> {
  const found = new Map<string, (readonly [string, string])[]>();
  for (const memory of memories) {
    for (const text of [...(memory?.texts ?? []), ...(memory?.earlier ?? [])]) {
      const place = placeOf(text[0]);
      const texts = found.get(place);
      if (texts === undefined) found.set(place, [text]);
      else texts.push(text);
    }
  }
  return found;
}

function earlierTexts(
  sheet: SheetSnapshot,
  tables: readonly IndicatorTable[],
  own: ReadonlyMap<string, OwnText>,
  memory: SheetMemory | undefined,
  original: SheetMemory | undefined,
): ReadonlyMap<string, EarlierText> {
  const remembered = byPlace(memory, original);
  if (remembered.size === 0) return new Map();
  const years = new Set(tables.map(({ valueColumns }) => String(valueColumns.at(-1)?.year ?? "")));
  const found = new Map<string, EarlierText>();
  for (const { key, cell } of allPlaces(tables, new TablePlaces(tables))) {
    if (cell === null || own.has(formatAddress(cell.at))) continue;
    const texts = remembered.get(placeOf(key)) ?? [];
    const [was, fingerprint] =
      texts.find(([place, text]) => {
        return (place === key || !years.has(yearOf(place))) && holds(cellAt(sheet, cell.at), text);
      }) ?? [];
    if (was === undefined || fingerprint === undefined) continue;
    found.set(formatAddress(cell.at), { at: cell.at, key, fingerprint, was, year: yearOf(was) });
  }
  return found;
}

/** The texts of ours in a sheet's tables, by address. */
export interface SheetTexts {
  readonly own: ReadonlyMap<string, OwnText>;
  /**
   * Cells that still hold, word for word, what we wrote at their place for another year that no table of the sheet is of now,
   * or into the sheet that this one is a copy of.
   */
  readonly earlier: ReadonlyMap<string, EarlierText>;
}

/** Finds the texts of ours in a sheet's tables, none in matrices; `entry` is what is remembered of the sheet itself. */
export function textsOfSheet(
  sheet: SheetSnapshot,
  all: readonly IndicatorTable[],
  memory: Memory,
  entry: SheetMemory | undefined,
): SheetTexts {
  const tables = all.filter(({ matrix }) => matrix === null);
  const own = ownTexts(sheet, tables, entry);
  return { own, earlier: earlierTexts(sheet, tables, own, entry, memoryOfOriginal(memory, sheet, entry)) };
}

/** All texts of ours, of whatever year. */
export function allTexts({ own, earlier }: SheetTexts): ReadonlyMap<string, OwnText> {
  return new Map([...own, ...earlier]);
}
