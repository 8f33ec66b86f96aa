import { namesChange } from "../reading/measure-words";
import { decimalText } from "../reading/quantity";
import type { Figure } from "../reading/value";
import { formatAddress, type Address } from "../sheet/address";
import type { Match } from "../matching/match";
import type { TableIndicator, TableRow } from "../table/table";
import type { Finding } from "./finding";
import { unitOf, type Direction, type Evidence } from "./evidence";
import { figureOf, readRow, type RowReading, type TableContext } from "./row-evidence";
import type { Basis, Verdict } from "./verdict";
import type { YearValue } from "./year-value";

interface Judged {
  readonly verdict: Verdict;
  readonly basis: Basis;
}

/** How the figures of a row are judged, the row's own criterion given. */
export interface YearJudge {
  readonly own: Judged;
  readonly judge: (reading: RowReading) => Judged;
  /** What the workbook's base data find; a figure that they do not bear out is not judged. */
  readonly findings: readonly Finding[];
}

/** Whether the figures of a row are levels and not changes: as the standard has it, else as the row's name says. */
export function isLevelRow(
  { measure }: Pick<Evidence, "measure">,
  match: Match | null,
  { component, name }: TableRow,
): boolean {
  return measure === "level" && (match !== null || !namesChange((component ?? name).text));
}

/** Whether more or less is better; null where that is not known, and for figures that are changes or have two readings. */
export function courseDirection(
  { evidence }: RowReading,
  match: Match | null,
  row: TableRow,
): Direction | null {
  return evidence.doubt === null && isLevelRow(evidence, match, row) ? evidence.direction : null;
}

/** A limit decided, so that the figure alone was judged; a trend or a condition says nothing of one year's figure. */
function byLimit({ verdict, basis }: Judged): YearValue["verdict"] {
  if (basis !== "limit" && basis !== "upstreamTarget") return null;
  return verdict === "met" || verdict === "unmet" ? verdict : null;
}

/** What the row says for an earlier column, as if the table ended there. */
function readColumn(
  index: number,
  context: TableContext,
  indicator: TableIndicator,
  row: TableRow,
  match: Match | null,
): RowReading {
  const { table } = context;
  const columns = { ...table, valueColumns: table.valueColumns.slice(0, index + 1) };
  const before = { ...row, values: row.values.slice(0, index + 1), upstream: null };
  return readRow({ ...context, table: columns, rowNotes: new Map() }, indicator, before, match);
}

class Years {
  readonly #sheet: string;
  readonly #disputed: ReadonlySet<string | null>;
  readonly #byYear = new Map<number, YearValue>();

  constructor(sheet: string, findings: readonly Finding[]) {
    this.#sheet = sheet;
    this.#disputed = new Set(
      findings.filter(({ code }) => code === "recomputeMismatch").map(({ cell }) => cell),
    );
  }

  take(
    figure: Figure | null,
    year: number | null,
    at: Address | null,
    evidence: Evidence,
    verdict: YearValue["verdict"],
  ): void {
    if (figure === null || year === null || figure.extent.kind !== "exact" || figure.cumulative) return;
    const cell = at === null ? null : formatAddress(at);
    this.#byYear.set(year, {
      year,
      number: decimalText(figure.number),
      unit: unitOf(figure, evidence),
      sheet: this.#sheet,
      cell,
      verdict: cell !== null && this.#disputed.has(cell) ? null : verdict,
    });
  }

  get all(): readonly YearValue[] {
    return [...this.#byYear.values()].sort((a, b) => a.year - b.year);
  }
}

/**
 * The figures of a row's value columns and of the years in its judged cell, oldest first; of two of one year the later column
 * counts. Totals over several years, bounds and figures of two readings are left out.
 */
export function yearValues(
  context: TableContext,
  indicator: TableIndicator,
  row: TableRow,
  match: Match | null,
  reading: RowReading,
  { own, judge, findings }: YearJudge,
): readonly YearValue[] {
  const { evidence, valueAt } = reading;
  if (evidence.doubt !== null) return [];
  const years = new Years(context.table.sheet, findings);
  // An upstream target in a column of its own is of the judged year; what it was before is not known.
  const isOwnLimit = reading.upstreamAt === null;
  for (let index = 0; index < row.values.length - 1; index++) {
    const earlier = readColumn(index, context, indicator, row, match);
    const { value, doubt } = earlier.evidence;
    const isOpen = value.error !== null || value.markers.length > 0 || doubt !== null;
    if (earlier.year?.from !== "column" || isOpen) continue;
    const figure = figureOf(value, earlier.year.year);
    const verdict = figure !== null && isOwnLimit ? byLimit(judge(earlier)) : null;
    years.take(figure, earlier.year.year, earlier.valueAt, earlier.evidence, verdict);
  }
  for (const figure of evidence.value.figures) {
    if (figure.year === null || figure === evidence.figure) continue;
    const alone = { ...reading, evidence: { ...evidence, figure, earlier: null } };
    years.take(figure, figure.year, valueAt, evidence, isOwnLimit ? byLimit(judge(alone)) : null);
  }
  years.take(evidence.figure, reading.year?.year ?? null, valueAt, evidence, byLimit(own));
  return years.all;
}
