import type { Assessment } from "./assessment";

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

/** What stands out of a table, the most pressing first, three things at most; `otherYear` cells are counted by the caller. */
export function standsOut(
  { system, indicators, findings }: Assessment,
  otherYear: number,
): readonly StandsOut[] {
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
    { code: "emptyStatus", count: countOf(rows.map(({ table }) => table.status?.text.trim() === "")) },
  ];
  return facts.filter(({ count }) => count > 0).slice(0, MOST);
}

function isWithoutValue(missing: string): boolean {
  return missing === "value" || missing === "readableValue";
}
