import { nameKey } from "../reading/normalise";
import { readIndicatorNotes, type IndicatorNote } from "../reading/note";
import type { Address } from "../sheet/address";
import type { IndicatorTable } from "./table";

/** What a note below the table says of a row by its name. */
export interface RowNote extends IndicatorNote {
  readonly at: Address;
}

/** A quoted name may leave out or add a word of the row's; this share of its characters must be the row's, in order. */
const ALIKE = 0.8;
const SHORTEST = 4;

/** The length of the longest sequence of characters that both texts hold in the same order. */
function commonLength(a: readonly string[], b: readonly string[]): number {
  let before = new Array<number>(b.length + 1).fill(0);
  for (const sign of a) {
    const line = [0];
    for (const [index, other] of b.entries()) {
      line.push(
        sign === other ? (before[index] ?? 0) + 1 : Math.max(before[index + 1] ?? 0, line[index] ?? 0),
      );
    }
    before = line;
  }
  return before.at(-1) ?? 0;
}

interface NamedRow {
  readonly row: number;
  /** Indicator and component together, and the last of them alone. */
  readonly whole: string;
  readonly own: string;
}

function namedRows({ indicators }: IndicatorTable): readonly NamedRow[] {
  return indicators.flatMap(({ name, rows }) =>
    rows.map(({ row, component }) => ({
      row,
      whole: nameKey(name.text + (component?.text ?? "")),
      own: nameKey((component ?? name).text),
    })),
  );
}

/** The rows that a note names: those whose name holds its words, or else the one that is most like them. */
function rowsOf({ name, quoted }: IndicatorNote, rows: readonly NamedRow[]): readonly number[] {
  const key = nameKey(name);
  const holding = rows.filter(
    ({ whole, own }) => own === key || (key.length >= SHORTEST && whole.includes(key)),
  );
  if (holding.length > 0 || !quoted || key.length < SHORTEST) return holding.map(({ row }) => row);
  const signs = Array.from(key);
  const alike = rows
    .map(({ row, own }) => ({ row, common: commonLength(signs, Array.from(own)) }))
    .filter(({ common }) => common >= signs.length * ALIKE);
  const most = Math.max(...alike.map(({ common }) => common));
  const best = alike.filter(({ common }) => common === most);
  return best.length === 1 ? best.map(({ row }) => row) : [];
}

/** The notes below a table that speak of a row by its name, by worksheet row. */
export function notesByRow(table: IndicatorTable): ReadonlyMap<number, readonly RowNote[]> {
  const found = new Map<number, RowNote[]>();
  if (table.below.length === 0) return found;
  const rows = namedRows(table);
  for (const { at, text } of table.below) {
    for (const note of readIndicatorNotes(text)) {
      for (const row of rowsOf(note, rows)) found.set(row, [...(found.get(row) ?? []), { ...note, at }]);
    }
  }
  return found;
}
