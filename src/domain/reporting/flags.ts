import type { Assessment, RowAssessment } from "../judging/assessment";
import { rollUp, type Verdict } from "../judging/verdict";
import { formatArea, intersects, type Address, type Area } from "../sheet/address";
import {
  FLAG_KINDS,
  FLAG_PLACES,
  type Flag,
  type FlagKind,
  type FlagPlace,
  type FlagStyle,
} from "../sheet/flag";
import type { SheetSnapshot } from "../sheet/snapshot";
import { indexMerges } from "../table/merges";
import type { TableCell } from "../table/table";

function flagKind(verdict: Verdict): FlagKind | null {
  return verdict === "unmet" || verdict === "undetermined" || verdict === "pending" ? verdict : null;
}

function byPlace(a: Area, b: Area): number {
  return a.left - b.left || a.top - b.top;
}

/** Joins areas that continue each other downwards; sorted by row, then column. */
function join(areas: readonly Area[]): readonly Area[] {
  const joined: Area[] = [];
  for (const area of areas.toSorted(byPlace)) {
    const last = joined.at(-1);
    const continues = last?.left === area.left && last.right === area.right && last.bottom + 1 >= area.top;
    if (last !== undefined && continues)
      joined.splice(-1, 1, { ...last, bottom: Math.max(last.bottom, area.bottom) });
    else joined.push(area);
  }
  return joined.sort((a, b) => a.top - b.top || a.left - b.left);
}

/** A flag of each kind in each place that a style marks, for the areas that there are. */
function flagsWith(
  token: string,
  style: FlagStyle,
  areasOf: (kind: FlagKind, place: FlagPlace) => readonly Area[],
): readonly Flag[] {
  const places = FLAG_PLACES.filter((place) => place === "name" || style !== "signs");
  const look = style === "colours" ? {} : { style };
  return FLAG_KINDS.flatMap((kind) =>
    places.flatMap((place): readonly Flag[] => {
      const areas = join(areasOf(kind, place));
      return areas.length === 0 ? [] : [{ kind, place, token, ...look, areas }];
    }),
  );
}

class FlagCollector {
  readonly #areas = new Map<string, Area[]>();
  readonly #areaAt: (address: Address) => Area;

  constructor(sheet: SheetSnapshot) {
    const merges = indexMerges(sheet);
    this.#areaAt = (at) =>
      merges.areaAt(at) ?? { top: at.row, left: at.column, bottom: at.row, right: at.column };
  }

  add(verdict: Verdict, place: FlagPlace, at: Address | null): void {
    const kind = flagKind(verdict);
    if (kind === null || at === null) return;
    const key = `${kind}:${place}`;
    const areas = this.#areas.get(key) ?? [];
    areas.push(this.#areaAt(at));
    this.#areas.set(key, areas);
  }

  flags(token: string, style: FlagStyle): readonly Flag[] {
    return flagsWith(token, style, (kind, place) => this.#areas.get(`${kind}:${place}`) ?? []);
  }
}

/** Status cells with the rows that share them; `column` is where the status stands if the table has none yet. */
function statusCells(
  rows: readonly RowAssessment[],
  column: number | null,
): readonly { readonly at: Address; readonly verdict: Verdict }[] {
  const cells = new Map<TableCell["at"], Verdict[]>();
  const byKey = new Map<string, Address>();
  for (const { table, verdict } of rows) {
    const at = table.status?.at ?? (column === null ? null : { row: table.row, column });
    if (at === null) continue;
    const key = `${at.row}:${at.column}`;
    const known = byKey.get(key) ?? at;
    byKey.set(key, known);
    cells.set(known, [...(cells.get(known) ?? []), verdict]);
  }
  return [...cells].map(([at, verdicts]) => ({ at, verdict: rollUp(verdicts) }));
}

/** The flags that a sheet's assessments call for: on name cells with a sign, on value and status cells with what else the style has. */
export function wantedFlags(
  sheet: SheetSnapshot,
  assessments: readonly { readonly assessment: Assessment; readonly statusColumn: number | null }[],
  token: string,
  style: FlagStyle,
): readonly Flag[] {
  const collector = new FlagCollector(sheet);
  for (const { assessment, statusColumn } of assessments) {
    for (const { table, verdict, rows } of assessment.indicators) {
      collector.add(verdict, "name", table.name.at);
      for (const row of rows) {
        collector.add(row.verdict, "name", row.table.component?.at ?? null);
        collector.add(row.verdict, "evidence", row.value.at);
      }
      for (const cell of statusCells(rows, statusColumn)) collector.add(cell.verdict, "evidence", cell.at);
    }
  }
  return collector.flags(token, style);
}

/** These flags, and of those that the sheet carries what lies outside the areas that they were made for. */
export function besideCarried(
  wanted: readonly Flag[],
  carried: readonly Flag[],
  areas: readonly Area[],
  token: string,
  style: FlagStyle,
): readonly Flag[] {
  const isOutside = (flagged: Area): boolean => !areas.some((area) => intersects(area, flagged));
  const flags = [
    ...wanted,
    ...carried.map((flag): Flag => ({ ...flag, areas: flag.areas.filter(isOutside) })),
  ];
  return flagsWith(token, style, (kind, place) =>
    flags.filter((flag) => flag.kind === kind && flag.place === place).flatMap((flag) => flag.areas),
  );
}

/** Whether a sheet carries these flags already. */
export function sameFlags(a: readonly Flag[], b: readonly Flag[]): boolean {
  const key = (flags: readonly Flag[]): string =>
    flags
      .map(
        ({ kind, place, token, style = "colours", areas }) =>
          `${kind}:${place}:${token}:${style}:${areas.map(formatArea).sort().join(" ")}`,
      )
      .sort()
      .join("|");
  return key(a) === key(b);
}
