import Big from "big.js";
import { judgeProgress, type Progress } from "../judging/progress";
import { figuresIn } from "../judging/row-progress";
import type { YearValue } from "../judging/year-value";
import { sameUnit } from "../reading/unit";
import { uniqueKeys } from "../pages/unique-keys";
import { fileName } from "../rollup/roll-up";
import { Courses, type YearlyTable } from "./courses";
import { listOf } from "./join-years";
import { movementOf, type Movement } from "./movement";
import type { Aim, TrendRow, TrendTable } from "./trend-table";

/** An indicator of a region over two years or more. */
export interface Course {
  /** Its own among all courses, and the same in every run. */
  readonly key: string;
  /** What the reader knows the region or table by. */
  readonly region: string;
  readonly row: TrendRow;
  /** The table of the latest year that lists it. */
  readonly table: TrendTable;
  /** In one unit, oldest first; two at least. */
  readonly years: readonly YearValue[];
  readonly unit: string | null;
  readonly sinceLast: Movement;
  readonly sinceFirst: Movement;
  /** Towards the target of a plan; null without one. */
  readonly progress: Progress | null;
  /** The latest figure as a share of the limit, or the limit of the figure where less is better; null where that says nothing. */
  readonly share: number | null;
}

/** A row among all rows of its list that say of the same indicator. */
interface Listed {
  readonly table: TrendTable;
  readonly yearly: YearlyTable<TrendRow>;
  readonly row: TrendRow;
}

/** A figure as a share of the limit, or the limit of the figure where less is better; null where one of them is no positive number. */
export function shareOf(
  { number }: Pick<YearValue, "number">,
  { limit }: Pick<TrendRow, "limit">,
): number | null {
  const figure = new Big(number);
  if (limit === null || figure.lte(0) || new Big(limit.number).lte(0)) return null;
  const share = limit.isLeast ? figure.div(limit.number) : new Big(limit.number).div(figure);
  return share.round(4).toNumber();
}

/** The share of the way from the first figure to the target that lies behind; null where there is no way to go. */
export function shareDone({ from, to, target, requiredPerYear }: Progress): number | null {
  const way = target.number.minus(from.number);
  if (way.eq(0) || requiredPerYear.eq(0)) return null;
  return to.number.minus(from.number).div(way).round(4).toNumber();
}

/** The share of the time from the first figure to the target's year that has passed. */
export function shareElapsed({ from, to, target }: Progress): number {
  return new Big(to.year - from.year)
    .div(target.year - from.year)
    .round(4)
    .toNumber();
}

function progressOf(
  years: readonly YearValue[],
  aim: Aim | null,
  row: TrendRow,
  unit: string | null,
): Progress | null {
  if (aim === null) return null;
  const limit = { number: new Big(aim.number), unit: aim.unit, operator: aim.operator };
  return judgeProgress(figuresIn(aim.unit ?? unit, years), { year: aim.year, limit }, row.direction);
}

function courseOf(
  all: readonly Listed[],
  courses: Courses<TrendRow>,
  region: string,
  key: string,
): Course | null {
  const [latest] = all;
  if (latest === undefined) return null;
  const { row, table, yearly } = latest;
  const joined = courses.yearsOf(yearly, row);
  const unit = joined.at(-1)?.unit ?? null;
  const years = joined.filter((value) => sameUnit(value.unit, unit));
  const [first, last, before] = [years[0], years.at(-1), years.at(-2)];
  if (first === undefined || last === undefined || before === undefined) return null;
  const aim = all.flatMap((one) => one.row.aim ?? [])[0] ?? null;
  return {
    key,
    region,
    row,
    table,
    years,
    unit,
    sinceLast: movementOf(before, last, row),
    sinceFirst: movementOf(first, last, row),
    progress: progressOf(years, aim, row, unit),
    share: shareOf(last, row),
  };
}

/** Names that tell lists apart: the region's, with the standard's, the sheet's or the file's where several have it. */
function labelsOf(lists: ReadonlyMap<string, readonly Listed[]>): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  const labels = new Map<string, string>();
  for (const [list, [listed]] of lists) {
    if (listed === undefined) continue;
    const { region, sheet, file, system } = listed.table;
    const place = file === null ? sheet : fileName(file);
    const own = region ?? place;
    let label = own;
    for (const more of [system ?? place, place]) if (taken.has(label)) label = `${own} · ${more}`;
    for (let count = 2; taken.has(label); count++) label = `${own} · ${place} ${count}`;
    taken.add(label);
    labels.set(list, label);
  }
  return labels;
}

/** The rows of each list in the order of its latest table, followed by those that only earlier tables have. */
function listed(tables: readonly TrendTable[]): {
  readonly courses: Courses<TrendRow>;
  readonly lists: ReadonlyMap<string, readonly Listed[]>;
} {
  const keyOf = uniqueKeys();
  const all = tables.map((table) => {
    const list = listOf(table);
    const yearly: YearlyTable<TrendRow> = { list, year: table.year, rows: () => table.rows };
    return { table, yearly, name: list ?? keyOf(`|${table.systemId ?? ""}`) };
  });
  const latestFirst = all.toSorted((a, b) => (b.table.year ?? 0) - (a.table.year ?? 0));
  const lists = new Map<string, readonly Listed[]>(all.map(({ name }) => [name, []]));
  for (const { table, yearly, name } of latestFirst) {
    const rows = table.rows.map((row) => ({ table, yearly, row }));
    lists.set(name, [...(lists.get(name) ?? []), ...rows]);
  }
  return { courses: new Courses(all.map(({ yearly }) => yearly)), lists };
}

/** The rows of a list that say of the same indicator, latest first; one that stands twice in a table stands for itself. */
function sameRows(rows: readonly Listed[]): readonly (readonly Listed[])[] {
  const byKey = new Map<string, Listed[]>();
  for (const one of rows) {
    const known = byKey.get(one.row.key);
    if (known === undefined) byKey.set(one.row.key, [one]);
    else known.push(one);
  }
  return [...byKey.values()].flatMap((same) => {
    const inLatest = same.filter(({ table }) => table === same[0]?.table);
    return inLatest.length > 1 ? inLatest.map((one) => [one]) : [same];
  });
}

/** Every indicator with figures of two years or more, region by region. */
export function trendOf(tables: readonly TrendTable[]): readonly Course[] {
  const { courses, lists } = listed(tables);
  const labels = labelsOf(lists);
  const keyOf = uniqueKeys();
  return [...lists].flatMap(([list, rows]) =>
    sameRows(rows).flatMap((same) => {
      const key = keyOf(`${list}|${same[0]?.row.key ?? ""}`);
      return courseOf(same, courses, labels.get(list) ?? "", key) ?? [];
    }),
  );
}
