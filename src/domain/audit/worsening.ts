import type Big from "big.js";
import type { Assessment, RowAssessment } from "../judging/assessment";
import { unitOf, type Direction } from "../judging/evidence";
import { findingIn, type Finding, type FindingDetail } from "../judging/finding";
import { differenceUnit } from "../judging/gap";
import { decimalText } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import { rowKey, tableKey } from "../reporting/row-key";
import type { Address } from "../sheet/address";
import type { RowAuditor } from "./auditor";
import { isLevel } from "./measure";

/** A figure of a year, in a unit. */
interface YearlyFigure {
  readonly number: Big;
  readonly unit: string | null;
  readonly year: number;
}

/** What is to be said where a figure is worse than that of the year before; null where it is not, or of another year. */
function worsened(now: YearlyFigure, before: YearlyFigure, direction: Direction): FindingDetail | null {
  if (now.year - before.year !== 1 || !sameUnit(now.unit, before.unit)) return null;
  const change = now.number.minus(before.number);
  const isWorse = direction === "higher" ? change.lt(0) : change.gt(0);
  if (!isWorse) return null;
  return {
    code: "worseThanLastYear",
    params: {
      year: String(now.year),
      value: decimalText(now.number),
      earlier: decimalText(before.number),
      change: decimalText(change.abs()),
      unit: now.unit === null ? "" : differenceUnit(now.unit),
      way: change.gt(0) ? "up" : "down",
    },
  };
}

function found(detail: FindingDetail | null, row: number, at: Address | null): readonly Finding[] {
  return detail === null ? [] : [findingIn(detail, row, at)];
}

/** A level that is worse than in the column of the year before, whether or not it is enough. */
export const auditWorsening: RowAuditor = (row) => {
  const { evidence, year, valueAt, earlierYear } = row.reading;
  const { figure, earlier, direction } = evidence;
  if (!isLevel(row) || evidence.doubt !== null || direction === null) return [];
  if (figure?.extent.kind !== "exact" || earlier?.extent.kind !== "exact") return [];
  if (year === null || earlierYear === null || figure.cumulative || earlier.cumulative) return [];
  const now = { number: figure.number, unit: unitOf(figure, evidence), year: year.year };
  const before = { number: earlier.number, unit: unitOf(earlier, evidence), year: earlierYear };
  return found(worsened(now, before, direction), row.assessment.table.row, valueAt);
};

function levelOf({ match, value: { figure, unit, year } }: RowAssessment): YearlyFigure | null {
  const isPlain = match?.entry.measure === "level" && figure?.extent.kind === "exact" && !figure.cumulative;
  return isPlain && year !== null ? { number: figure.number, unit, year } : null;
}

function rowsOf({ indicators }: Assessment): readonly RowAssessment[] {
  return indicators.flatMap(({ rows }) => rows);
}

/** Adds what is worse than in a table of the same region and standard of the year before, on whatever sheet that is. */
export function auditYears(assessments: readonly Assessment[]): readonly Assessment[] {
  const tables = new Map<string, number>();
  for (const assessment of assessments)
    tables.set(tableKey(assessment), (tables.get(tableKey(assessment)) ?? 0) + 1);
  const hasOthers = (assessment: Assessment): boolean =>
    assessment.region !== null && (tables.get(tableKey(assessment)) ?? 0) > 1;
  const yearly = new Map<string, YearlyFigure>();
  const keyOf = (assessment: Assessment, row: RowAssessment, year: number): string =>
    `${rowKey(assessment, row)}|${year}`;
  for (const assessment of assessments.filter(hasOthers)) {
    for (const row of rowsOf(assessment)) {
      const figure = levelOf(row);
      if (figure !== null) yearly.set(keyOf(assessment, row, figure.year), figure);
    }
  }
  return assessments.map((assessment) => {
    if (!hasOthers(assessment)) return assessment;
    const told = new Set(
      assessment.findings.flatMap(({ code, row }) => (code === "worseThanLastYear" ? [row] : [])),
    );
    const more = rowsOf(assessment).flatMap((row): readonly Finding[] => {
      const now = levelOf(row);
      const direction = row.match?.entry.direction ?? null;
      const before = now === null ? undefined : yearly.get(keyOf(assessment, row, now.year - 1));
      if (now === null || before === undefined || direction === null || told.has(row.table.row)) return [];
      return found(worsened(now, before, direction), row.table.row, row.value.at);
    });
    return more.length === 0 ? assessment : { ...assessment, findings: [...assessment.findings, ...more] };
  });
}
