import type { TableCell } from "../table/table";
import type { Assessment } from "./assessment";
import { knownFindings, openFindings, type IgnoredFinding } from "./ignored-findings";

/**
 * What a person should know of a table before it is checked, each with a count:
 * - `otherYear`: cells that hold texts which we wrote for another year;
 * - `errors`: findings that are errors; `findings` all of them where none is;
 * - `unmatched`: indicators that the table's standard does not have;
 * - `noValue`: rows without a current value, or with an error in its place;
 * - `emptyStatus`: empty cells of the column 达标情况.
 */
export interface StandsOut {
  readonly code: "otherYear" | "errors" | "findings" | "unmatched" | "noValue" | "emptyStatus";
  readonly count: number;
}

/** More would not be read. */
const MOST = 3;

function countOf(codes: readonly boolean[]): number {
  return codes.filter(Boolean).length;
}

/** Cells of a table that its assessment alone does not count. */
export interface CellCounts {
  /** Hold a text that we wrote for another year, or into the sheet that this one is a copy of. */
  readonly otherYear: number;
  /** Of the column 达标情况, and empty. */
  readonly emptyStatus: number;
}

/** The empty cells of the column 达标情况, each once. */
export function emptyStatusCells({ indicators }: Assessment): readonly TableCell[] {
  const cells = indicators.flatMap(({ rows }) => rows.map(({ table }) => table.status));
  const empty = cells.filter((cell) => cell !== null).filter(({ text }) => text.trim() === "");
  return [...new Map(empty.map((cell) => [`${cell.at.row} ${cell.at.column}`, cell])).values()];
}

/** What stands out of a table, the most pressing first, three things at most; findings that the user has set aside do not. */
export function standsOut(
  assessment: Assessment,
  { otherYear, emptyStatus }: CellCounts,
  ignored: readonly IgnoredFinding[],
): readonly StandsOut[] {
  const { system, indicators } = assessment;
  const findings = openFindings(knownFindings(assessment, assessment.findings, ignored));
  const rows = indicators.flatMap((indicator) => indicator.rows);
  const errors = countOf(findings.map(({ severity }) => severity === "error"));
  const facts: readonly StandsOut[] = [
    { code: "otherYear", count: otherYear },
    { code: "errors", count: errors },
    {
      code: "unmatched",
      count:
        system === null ? 0 : countOf(indicators.map((one) => one.rows.every(({ match }) => match === null))),
    },
    { code: "noValue", count: countOf(rows.map(({ missing }) => missing.some(isWithoutValue))) },
    { code: "findings", count: errors > 0 ? 0 : findings.length },
    { code: "emptyStatus", count: emptyStatus },
  ];
  return facts.filter(({ count }) => count > 0).slice(0, MOST);
}

function isWithoutValue(missing: string): boolean {
  return missing === "value" || missing === "readableValue";
}
