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
import { cellAt, type SheetSnapshot } from "../sheet/snapshot";
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

/** Number formats that a flag can carry; they are noted in a formula, whose texts are short. */
const MARKED_FORMAT = /^[\x20-\x7e]{1,60}$/u;

/** Gathers the areas of flags; those of one kind, place and format become one flag. */
class FlagAreas {
  readonly #areas = new Map<string, Area[]>();
  readonly #formats = new Set<string | undefined>();

  add(kind: FlagKind, place: FlagPlace, format: string | undefined, added: readonly Area[]): void {
    this.#formats.add(format);
    const key = this.#key(kind, place, format);
    const areas = this.#areas.get(key) ?? [];
    this.#areas.set(key, areas);
    for (const area of added) areas.push(area);
  }

  /** The flags in the places that a style marks. */
  flags(token: string, style: FlagStyle): readonly Flag[] {
    const places = FLAG_PLACES.filter((place) => place !== "evidence" || style !== "signs");
    const formats = [...this.#formats].sort();
    const look = style === "colours" ? {} : { style };
    return FLAG_KINDS.flatMap((kind) =>
      places.flatMap((place) =>
        formats.flatMap((format): readonly Flag[] => {
          const areas = join(this.#areas.get(this.#key(kind, place, format)) ?? []);
          if (areas.length === 0) return [];
          return [{ kind, place, token, ...look, ...(format === undefined ? {} : { format }), areas }];
        }),
      ),
    );
  }

  #key(kind: FlagKind, place: FlagPlace, format: string | undefined): string {
    return `${kind}:${place}:${format ?? ""}`;
  }
}

class FlagCollector {
  readonly #areas = new FlagAreas();
  readonly #areaAt: (address: Address) => Area;

  constructor(sheet: SheetSnapshot) {
    const merges = indexMerges(sheet);
    this.#areaAt = (at) =>
      merges.areaAt(at) ?? { top: at.row, left: at.column, bottom: at.row, right: at.column };
  }

  /** `format` is that of a value which shows the sign itself. */
  add(verdict: Verdict, place: FlagPlace, at: Address | null, format?: string): void {
    const kind = flagKind(verdict);
    if (kind === null || at === null) return;
    this.#areas.add(kind, place, format, [this.#areaAt(at)]);
  }

  flags(token: string, style: FlagStyle): readonly Flag[] {
    return this.#areas.flags(token, style);
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

/** The values of a matrix, which has no name cells of its own, get the sign before what they show. */
function addValues(collector: FlagCollector, sheet: SheetSnapshot, { indicators }: Assessment): void {
  for (const { verdict, value } of indicators.flatMap(({ rows }) => rows)) {
    const format = value.at === null ? "" : (cellAt(sheet, value.at)?.format ?? "");
    collector.add(verdict, "value", value.at, MARKED_FORMAT.test(format) ? format : "General");
  }
}

/**
 * The flags that a sheet's assessments call for: on name cells with a sign, on value and status cells with what else the style
 * has; in a matrix on value cells with both.
 */
export function wantedFlags(
  sheet: SheetSnapshot,
  assessments: readonly { readonly assessment: Assessment; readonly statusColumn: number | null }[],
  token: string,
  style: FlagStyle,
): readonly Flag[] {
  const collector = new FlagCollector(sheet);
  for (const { assessment, statusColumn } of assessments) {
    if (assessment.table.matrix !== null) {
      addValues(collector, sheet, assessment);
      continue;
    }
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
  const all = new FlagAreas();
  for (const { kind, place, format, areas: own } of wanted) all.add(kind, place, format, own);
  for (const { kind, place, format, areas: own } of carried)
    all.add(kind, place, format, own.filter(isOutside));
  return all.flags(token, style);
}

/** Whether a sheet carries these flags already. */
export function sameFlags(a: readonly Flag[], b: readonly Flag[]): boolean {
  const key = (flags: readonly Flag[]): string =>
    flags
      .map(
        ({ kind, place, token, style = "colours", format = "", areas }) =>
          `${kind}:${place}:${token}:${style}:${format}:${areas.map(formatArea).sort().join(" ")}`,
      )
      .sort()
      .join("|");
  return key(a) === key(b);
}
