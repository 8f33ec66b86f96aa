import type { Assessment, RowAssessment } from "../judging/assessment";
import { limitText } from "../judging/limit-text";
import { onOneLine } from "../reading/normalise";
import { decimalText } from "../reading/quantity";
import type { Address } from "../sheet/address";
import type { Property, TableCell } from "../table/table";
import { analysisText } from "./analysis-text";
import { rowKey } from "./row-key";
import { rowName } from "./row-name";
import type { IsOurs } from "./ownership";
import { dueText, leadText, measureText } from "./measure-text";
import type { Wording } from "./wording";

/** A measure for an unmet row, in words; empty texts where nothing is known. */
export interface UnmetMeasure {
  readonly key: string;
  readonly text: string;
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
}

/** What is said of one unmet row in the pages and the document of a plan; empty texts where nothing is known. */
export interface UnmetRow {
  /** Names the row whatever its place, see `rowKey`. */
  readonly key: string;
  /** The indicator's name, and its component's after a colon. */
  readonly indicator: string;
  readonly property: Property | null;
  /** The figure with its unit, or the cell's words. */
  readonly current: string;
  /** The limit that is missed, or the criterion's words. */
  readonly standard: string;
  /** The distance with its unit. */
  readonly gap: string;
  readonly analysis: string;
  /** The user's own text of the table's cell; where there is none, `measures` are proposed. */
  readonly ownMeasures: string | null;
  readonly measures: readonly UnmetMeasure[];
  readonly lead: string;
  readonly responsible: string;
  readonly deadline: string;
  readonly sheet: string;
  /** The cell of the value that was judged. */
  readonly at: Address | null;
  readonly year: number | null;
  readonly row: RowAssessment;
}

function usersText(cell: TableCell | null, isOurs: IsOurs): string | null {
  if (cell === null || cell.text.trim() === "" || isOurs(cell.at)) return null;
  return cell.text;
}

function listed(texts: readonly string[]): string {
  return [...new Set(texts.filter((text) => text !== ""))].join("、");
}

function currentText({ value }: RowAssessment): string {
  const { figure, unit, raw } = value;
  return figure === null ? onOneLine(raw) : `${decimalText(figure.number)}${unit ?? ""}`;
}

function measuresOf(row: RowAssessment, wording: Wording): readonly UnmetMeasure[] {
  const { language } = wording;
  return row.measures.map((measure) => ({
    key: measure.key,
    text: measureText(measure, wording),
    lead: measure.lead?.[language] ?? "",
    responsible: listed(measure.responsible.map((department) => department[language])),
    deadline: dueText(measure, wording) ?? "",
  }));
}

function unmetRow(
  assessment: Assessment,
  property: Property | null,
  row: RowAssessment,
  isOurs: IsOurs,
  wording: Wording,
): UnmetRow {
  const { table, gap, limit, value } = row;
  const measures = measuresOf(row, wording);
  const departments = row.measures.flatMap((one) => one.responsible.map((name) => name[wording.language]));
  const analysis = analysisText(row, assessment, wording);
  return {
    key: rowKey(assessment, row),
    indicator: rowName(table, wording),
    property,
    current: currentText(row),
    standard: limit === null ? onOneLine(row.criterion.raw) : limitText(limit),
    gap: gap === null ? "" : wording.amount(decimalText(gap.amount), gap.unit ?? ""),
    analysis: usersText(table.analysis, isOurs) ?? analysis ?? wording.page("declaredUnmet"),
    ownMeasures: usersText(table.measures, isOurs),
    measures,
    lead: usersText(table.lead, isOurs) ?? leadText([row], wording.language) ?? "",
    responsible: usersText(table.responsible, isOurs) ?? listed(departments),
    deadline: usersText(table.deadline, isOurs) ?? listed(measures.map((one) => one.deadline)),
    sheet: assessment.table.sheet,
    at: value.at,
    year: value.year,
    row,
  };
}

/** The rows of a table that are unmet by evidence or by what the sheet declares, the furthest off first. */
export function unmetRows(assessment: Assessment, isOurs: IsOurs, wording: Wording): readonly UnmetRow[] {
  const distance = ({ row }: UnmetRow): number => row.gap?.relative?.toNumber() ?? -1;
  return assessment.indicators
    .flatMap(({ table: { property }, rows }) =>
      rows
        .filter(({ final }) => final.verdict === "unmet")
        .map((row) => unmetRow(assessment, property, row, isOurs, wording)),
    )
    .toSorted((a, b) => distance(b) - distance(a));
}

/** The user's own measures, or those that are proposed, numbered, one on a line. */
export function unmetMeasuresText({ ownMeasures, measures }: UnmetRow): string {
  return ownMeasures ?? measures.map(({ text }, index) => `${index + 1}. ${text}`).join("\n");
}
