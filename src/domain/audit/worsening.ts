import Big from "big.js";
import type { Assessment, RowAssessment } from "../judging/assessment";
import type { Direction } from "../judging/evidence";
import { findingIn, type Finding, type FindingDetail } from "../judging/finding";
import { differenceUnit } from "../judging/gap";
import type { YearValue } from "../judging/year-value";
import { decimalText } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import type { RowAuditor } from "./auditor";

/** What is to be said where a figure is worse than that of the year before; null where it is not. */
function worsened(now: YearValue, before: YearValue, direction: Direction): FindingDetail | null {
  if (!sameUnit(now.unit, before.unit)) return null;
  const change = new Big(now.number).minus(before.number);
  const isWorse = direction === "higher" ? change.lt(0) : change.gt(0);
  if (!isWorse) return null;
  return {
    code: "worseThanLastYear",
    params: {
      year: String(now.year),
      value: now.number,
      earlier: before.number,
      change: decimalText(change.abs()),
      unit: now.unit === null ? "" : differenceUnit(now.unit),
      way: change.gt(0) ? "up" : "down",
    },
  };
}

/** What is worse in the judged year of a row than in the year before, whether or not it is enough. */
function worsening({ direction, years, value, table }: RowAssessment): readonly Finding[] {
  const now = years.find(({ year }) => year === value.year);
  const before = years.find(({ year }) => year + 1 === value.year);
  if (direction === null || now === undefined || before === undefined) return [];
  const detail = worsened(now, before, direction);
  return detail === null ? [] : [findingIn(detail, table.row, value.at)];
}

/** A level that is worse than the same row's of the year before. */
export const auditWorsening: RowAuditor = ({ assessment }) => worsening(assessment);

/** Adds what is worse than in a table of the year before; what a table's own columns tell already is told once. */
export function auditYears(assessments: readonly Assessment[]): readonly Assessment[] {
  return assessments.map((assessment) => {
    const { findings, indicators } = assessment;
    const told = new Set(findings.flatMap(({ code, row }) => (code === "worseThanLastYear" ? [row] : [])));
    const rows = indicators.flatMap((indicator) => indicator.rows);
    const more = rows.flatMap((row) => (told.has(row.table.row) ? [] : worsening(row)));
    return more.length === 0 ? assessment : { ...assessment, findings: [...findings, ...more] };
  });
}
