import type { YearValue } from "../judging/year-value";
import { sameUnit } from "../reading/unit";

/** A row with the figures of its own table. */
export interface YearlyRow {
  /** The same for the same indicator in every table. */
  readonly key: string;
  readonly years: readonly YearValue[];
}

/** A table of a region under a standard, of one year or several. */
export interface YearlyTable<Row extends YearlyRow> {
  /** What tables of one region and standard have in common; null where no region is named. */
  readonly list: string | null;
  /** The year that is judged. */
  readonly year: number | null;
  /** Asked for only where the list has several tables. */
  readonly rows: () => readonly Row[];
}

interface Placed {
  readonly year: number | null;
  readonly row: YearlyRow;
}

/** The rows of a table by their keys, without those of a key that stands twice: which of them is meant nobody knows. */
function singleRows<Row extends YearlyRow>({ rows }: YearlyTable<Row>): ReadonlyMap<string, Row> {
  const found = new Map<string, Row | null>();
  for (const row of rows()) found.set(row.key, found.has(row.key) ? null : row);
  return new Map([...found].flatMap(([key, row]) => (row === null ? [] : [[key, row] as const])));
}

/** A table's own judged year tells more of that year than what a later table looks back on; of two of these the later one. */
function rankOf(value: YearValue, { year }: Placed): number {
  return year === value.year ? Infinity : (year ?? 0);
}

function withOther(value: YearValue, others: readonly YearValue[]): YearValue {
  const differing = others.find((other) => other.year === value.year && other.number !== value.number);
  if (differing === undefined) return value;
  const { number, sheet, cell } = differing;
  return { ...value, other: { number, sheet, cell } };
}

/** The figures of a row's own table, and for years that it lacks those of other tables, in the unit of its own. */
function joined(own: YearlyRow, beside: readonly Placed[]): readonly YearValue[] {
  const ranked = beside
    .flatMap((placed) => placed.row.years.map((value) => ({ value, rank: rankOf(value, placed) })))
    .sort((a, b) => b.rank - a.rank)
    .map(({ value }) => value);
  const unit = (own.years.at(-1) ?? ranked[0])?.unit ?? null;
  const others = ranked.filter((value) => sameUnit(value.unit, unit));
  if (others.length === 0) return own.years;
  const byYear = new Map(own.years.map((value) => [value.year, value]));
  for (const value of others) if (!byYear.has(value.year)) byYear.set(value.year, value);
  return [...byYear.values()].map((value) => withOther(value, others)).sort((a, b) => a.year - b.year);
}

/** The tables of each list, to ask for the figures of a row in all of them. */
export class Courses<Row extends YearlyRow> {
  readonly #lists = new Map<string, YearlyTable<Row>[]>();
  readonly #single = new Map<YearlyTable<Row>, ReadonlyMap<string, Row>>();

  constructor(tables: readonly YearlyTable<Row>[]) {
    for (const table of tables) {
      if (table.list === null) continue;
      const known = this.#lists.get(table.list);
      if (known === undefined) this.#lists.set(table.list, [table]);
      else known.push(table);
    }
  }

  /** Whether other tables may have figures for the rows of this one. */
  isAlone({ list }: YearlyTable<Row>): boolean {
    return list === null || (this.#lists.get(list)?.length ?? 0) < 2;
  }

  yearsOf(table: YearlyTable<Row>, row: Row): readonly YearValue[] {
    if (this.isAlone(table) || this.#rowsOf(table).get(row.key) !== row) return row.years;
    const beside = (this.#lists.get(table.list ?? "") ?? []).flatMap((other): readonly Placed[] => {
      const found = other === table ? undefined : this.#rowsOf(other).get(row.key);
      return found === undefined ? [] : [{ year: other.year, row: found }];
    });
    return beside.length === 0 ? row.years : joined(row, beside);
  }

  #rowsOf(table: YearlyTable<Row>): ReadonlyMap<string, Row> {
    const known = this.#single.get(table) ?? singleRows(table);
    this.#single.set(table, known);
    return known;
  }
}
