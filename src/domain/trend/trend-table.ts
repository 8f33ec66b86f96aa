import type { Assessment, RowAssessment } from "../judging/assessment";
import type { Direction } from "../judging/evidence";
import { limitText } from "../judging/limit-text";
import type { Verdict } from "../judging/verdict";
import type { YearValue } from "../judging/year-value";
import { onOneLine, shownName } from "../reading/normalise";
import type { Operator } from "../reading/operator";
import { decimalText } from "../reading/quantity";
import { indicatorKey } from "../reporting/row-key";
import { formatAddress } from "../sheet/address";
import { fileName } from "../rollup/roll-up";
import { tableRecord, type TableRecord } from "../rollup/table-record";
import type { YearlyRow } from "./courses";

/** What a row is to reach by a year. Numbers are decimal texts. */
export interface Aim {
  readonly year: number;
  readonly number: string;
  readonly operator: Operator | null;
  readonly unit: string | null;
}

/** A judged row as its course over the years needs it. */
export interface TrendRow extends YearlyRow {
  readonly name: string;
  readonly component: string | null;
  /** The limit, or the criterion's words. */
  readonly standard: string;
  readonly direction: Direction | null;
  readonly verdict: Verdict;
  /** What the figure itself is compared with; null where that is no number, or one of the judged year only. */
  readonly limit: { readonly number: string; readonly isLeast: boolean } | null;
  /** How far it is from the limit that it misses, with the unit of the distance. */
  readonly gap: { readonly amount: string; readonly unit: string | null } | null;
  readonly aim: Aim | null;
  readonly cell: string | null;
}

/** A judged table as the courses of its rows need it. */
export interface TrendTable extends TableRecord {
  readonly rows: readonly TrendRow[];
}

function limitOf({ limit, moved, basis }: RowAssessment): TrendRow["limit"] {
  if (limit === null || moved !== null || basis !== "limit") return null;
  return { number: decimalText(limit.number), isLeast: limit.operator !== "<" && limit.operator !== "<=" };
}

function aimOf({ progress }: RowAssessment): Aim | null {
  if (progress === null) return null;
  const { target, limit } = progress;
  return {
    year: target.year,
    number: decimalText(limit.number),
    operator: limit.operator,
    unit: limit.unit,
  };
}

function trendRow(row: RowAssessment, file: string | null): TrendRow {
  const { table, limit, criterion, gap, value } = row;
  const inFile = (value: YearValue): YearValue =>
    file === null ? value : { ...value, sheet: `${fileName(file)} ${value.sheet}` };
  return {
    key: indicatorKey(row),
    years: row.years.map(inFile),
    name: shownName(table.name.text),
    component: table.component === null ? null : shownName(table.component.text),
    standard: limit === null ? onOneLine(criterion.raw) : limitText(limit),
    direction: row.direction,
    verdict: row.verdict,
    limit: limitOf(row),
    gap: gap === null ? null : { amount: decimalText(gap.amount), unit: gap.unit },
    aim: aimOf(row),
    cell: value.at === null ? null : formatAddress(value.at),
  };
}

/** A judged table as a trend needs it. */
export function trendTable(assessment: Assessment, file: string | null): TrendTable {
  const { indicators } = assessment;
  return {
    ...tableRecord(assessment, file),
    rows: indicators.flatMap(({ rows }) => rows.map((row) => trendRow(row, file))),
  };
}
