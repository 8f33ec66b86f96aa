import type { Assessment, IndicatorAssessment, RowAssessment } from "../judging/assessment";
import { indicatorKey } from "../reporting/row-key";
import { regionIn } from "../table/region";
import { Courses, type YearlyRow, type YearlyTable } from "./courses";

/** What tables of one region under one standard have in common, whatever their year; null where nothing names a region. */
export function listOf({
  region,
  sheet,
  systemId,
}: {
  readonly region: string | null;
  readonly sheet: string;
  readonly systemId: string | null;
}): string | null {
  const named = region ?? regionIn(sheet);
  return named === null ? null : JSON.stringify([named, systemId]);
}

interface AssessedRow extends YearlyRow {
  readonly row: RowAssessment;
}

function yearlyTable({ table, region, system, baseYear, indicators }: Assessment): YearlyTable<AssessedRow> {
  let known: readonly AssessedRow[] | null = null;
  return {
    list: listOf({ region, sheet: table.sheet, systemId: system?.id ?? null }),
    year: baseYear,
    rows: () =>
      (known ??= indicators.flatMap(({ rows }) =>
        rows.map((row) => ({ key: indicatorKey(row), years: row.years, row })),
      )),
  };
}

/** Gives the rows of judged tables what tables of other years say of them, on whatever sheets these are; `beside` are only asked. */
export function joinYears(
  assessments: readonly Assessment[],
  beside: readonly Assessment[],
): readonly Assessment[] {
  const tables = assessments.map(yearlyTable);
  const courses = new Courses([...tables, ...beside.map(yearlyTable)]);
  return assessments.map((assessment, index) => {
    const table = tables[index];
    if (table === undefined || courses.isAlone(table)) return assessment;
    const years = new Map(table.rows().map((own) => [own.row, courses.yearsOf(table, own)]));
    const rowOf = (row: RowAssessment): RowAssessment => ({ ...row, years: years.get(row) ?? row.years });
    const indicators = assessment.indicators.map((indicator): IndicatorAssessment => {
      return { ...indicator, rows: indicator.rows.map(rowOf) };
    });
    return { ...assessment, indicators };
  });
}
