import type { Assessment, RowAssessment } from "../judging/assessment";
import type { DerivedFigure } from "../judging/derived-figure";
import type { Finding } from "../judging/finding";
import { knownFindings, type IgnoredFinding } from "../judging/ignored-findings";
import type { Gap, GapBand } from "../judging/gap";
import type { Progress, ProgressStatus, YearFigure } from "../judging/progress";
import { summarise, type Summary } from "../judging/summary";
import type { TraceStep } from "../judging/trace";
import type { Basis, FinalVerdict, LimitSource, Missing, Verdict } from "../judging/verdict";
import type { Operator } from "../reading/operator";
import { onOneLine } from "../reading/normalise";
import { decimalText } from "../reading/quantity";
import { profileFields, type ProfileField } from "../region/region-profile";
import { formatAddress, formatArea, type Address } from "../sheet/address";
import { fullTitle } from "../standards/full-title";
import { worksheetRow, type Property, type TableCell, type TableIndicator } from "../table/table";
import { analysisText } from "./analysis-text";
import { reportMeasure, type ReportMeasure } from "./report-measure";
import { reportFinding, type ReportFinding } from "./report-finding";
import type { Wording } from "./wording";

interface ReportFigure {
  readonly year: number;
  readonly number: string;
}

/** The progress of a row; `missing` says what an undetermined one lacks. */
interface ReportProgress {
  readonly status: ProgressStatus;
  readonly observedPerYear: string | null;
  readonly requiredPerYear: string;
  readonly from: ReportFigure;
  readonly to: ReportFigure;
  readonly target: ReportFigure;
  readonly missing: Progress["missing"];
}

/** One row of the report; numbers that carry meaning are decimal strings. */
export interface ReportRow {
  /** Worksheet row; in a matrix whose regions stand in rows, the region's. */
  readonly row: number;
  readonly no: number | null;
  readonly name: string;
  readonly component: string | null;
  readonly indicatorId: string | null;
  readonly matchConfidence: number;
  readonly unit: string | null;
  readonly property: Property | null;
  readonly value: {
    readonly cell: string | null;
    readonly raw: string;
    readonly number: string | null;
    readonly unit: string | null;
    readonly year: number | null;
  };
  readonly criterion: {
    readonly cell: string | null;
    readonly raw: string;
    readonly from: LimitSource;
    /** False for a criterion of the standard that no source at hand confirms. */
    readonly verified: boolean;
  };
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly limit: {
    readonly number: string;
    readonly operator: Operator;
    readonly unit: string | null;
    readonly from: LimitSource;
  } | null;
  readonly missing: readonly Missing[];
  readonly declared: string | null;
  readonly final: FinalVerdict;
  readonly gap: {
    readonly amount: string;
    readonly unit: string | null;
    readonly relative: string | null;
    readonly direction: "higher" | "lower";
    readonly band: GapBand | null;
    /** The change needed in every year up to and with `until`. */
    readonly perYear: { readonly amount: string; readonly until: number } | null;
  } | null;
  /** What the workbook's base data give for the judged year. */
  readonly derived: Omit<DerivedFigure, "comparison" | "steps"> | null;
  readonly progress: ReportProgress | null;
  readonly trace: readonly TraceStep[];
  readonly analysis: string | null;
  readonly measures: readonly ReportMeasure[];
}

/** One judged table of the report. */
export interface ReportTable {
  readonly kind: "indicators";
  readonly sheet: string;
  readonly range: string;
  readonly system: { readonly id: string; readonly title: string; readonly by: "evidence" | "user" } | null;
  readonly region: string | null;
  /** What is known of the region and from where, feature by feature. */
  readonly profile: Readonly<Record<string, ProfileField>>;
  readonly baseYear: number | null;
  readonly targetYear: number | null;
  readonly rows: readonly ReportRow[];
  readonly summary: Summary;
  readonly findings: readonly ReportFinding[];
}

function textOf(cell: TableCell | null): string | null {
  const text = onOneLine(cell?.text ?? "");
  return text === "" ? null : text;
}

function cellOf(at: Address | null): string | null {
  return at === null ? null : formatAddress(at);
}

function derivedFigure({ derived }: RowAssessment): ReportRow["derived"] {
  if (derived === null) return null;
  const { number, unit, formula, inputs } = derived;
  return { number, unit, formula, inputs };
}

function reportGap({ amount, unit, relative, direction, band, perYear }: Gap): ReportRow["gap"] {
  return {
    amount: decimalText(amount),
    unit,
    relative: relative === null ? null : decimalText(relative),
    direction,
    band,
    perYear: perYear === null ? null : { ...perYear, amount: decimalText(perYear.amount) },
  };
}

function reportFigure({ year, number }: YearFigure): ReportFigure {
  return { year, number: decimalText(number) };
}

function reportProgress(progress: Progress): ReportProgress {
  const { status, observedPerYear, requiredPerYear, from, to, target, missing } = progress;
  return {
    status,
    observedPerYear: observedPerYear === null ? null : decimalText(observedPerYear),
    requiredPerYear: decimalText(requiredPerYear),
    from: reportFigure(from),
    to: reportFigure(to),
    target: reportFigure(target),
    missing,
  };
}

function reportRow(
  indicator: TableIndicator,
  row: RowAssessment,
  assessment: Assessment,
  wording: Wording,
): ReportRow {
  const { table, value, limit, gap } = row;
  return {
    row: worksheetRow(assessment.table, table),
    no: indicator.no,
    name: onOneLine(table.name.text),
    component: textOf(table.component),
    indicatorId: row.match?.id ?? null,
    matchConfidence: row.match?.confidence ?? 0,
    unit: textOf(table.unit),
    property: indicator.property,
    value: {
      cell: cellOf(value.at),
      raw: value.raw,
      number: value.figure === null ? null : decimalText(value.figure.number),
      unit: value.unit,
      year: value.year,
    },
    criterion: {
      cell: cellOf(row.criterion.at),
      raw: row.criterion.raw,
      from: row.criterion.from,
      verified: row.criterion.verified,
    },
    verdict: row.verdict,
    basis: row.basis,
    limit: limit === null ? null : { ...limit, number: decimalText(limit.number) },
    missing: row.missing,
    declared: row.declared?.text ?? null,
    final: row.final,
    gap: gap === null ? null : reportGap(gap),
    progress: row.progress === null ? null : reportProgress(row.progress),
    derived: derivedFigure(row),
    trace: row.trace,
    analysis: analysisText(row, assessment, wording),
    measures: row.measures.map((measure) => reportMeasure(measure, wording)),
  };
}

/**
 * A judged table as the report gives it; `written` are findings that planning the write-back added, and `ignored` those that
 * the user has set aside.
 */
export function reportTable(
  assessment: Assessment,
  written: readonly Finding[],
  wording: Wording,
  ignored: readonly IgnoredFinding[] = [],
): ReportTable {
  const { table, system } = assessment;
  const elsewhere = ({ sheet }: Finding): number => (sheet === null ? 0 : 1);
  const findings = knownFindings(assessment, [...assessment.findings, ...written], ignored).toSorted(
    ({ finding: a }, { finding: b }) => elsewhere(a) - elsewhere(b) || (a.row ?? 0) - (b.row ?? 0),
  );
  return {
    kind: "indicators",
    sheet: table.sheet,
    range: formatArea(table.area),
    system: system === null ? null : { id: system.id, title: fullTitle(system), by: assessment.systemBy },
    region: assessment.region,
    profile: profileFields(assessment.profile),
    baseYear: assessment.baseYear,
    targetYear: assessment.targetYear,
    rows: assessment.indicators.flatMap(({ table: indicator, rows }) =>
      rows.map((row) => reportRow(indicator, row, assessment, wording)),
    ),
    summary: summarise(assessment),
    findings: findings.map((known) => reportFinding(known, wording)),
  };
}
