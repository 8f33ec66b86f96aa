import type { Verdict } from "../../domain/judging/verdict";
import type { Property } from "../../domain/table/table";
import type { ResultRow } from "./result-rows";

/** Which rows are shown; what is empty admits all. */
export interface RowFilter {
  /** Part of a name, a number or a cell's address. */
  readonly text: string;
  readonly domains: readonly string[];
  readonly properties: readonly Property[];
  /** By the evidence, or by what a row counts as. */
  readonly verdicts: readonly Verdict[];
}

export const NO_FILTER: RowFilter = { text: "", domains: [], properties: [], verdicts: [] };

/** What is shown at first: all that asks for something to be done. */
export const FIRST_FILTER: RowFilter = { ...NO_FILTER, verdicts: ["unmet", "undetermined", "pending"] };

export function isFiltering({ text, domains, properties, verdicts }: RowFilter): boolean {
  return text.trim() !== "" || domains.length + properties.length + verdicts.length > 0;
}

function admits<T>(wanted: readonly T[], ...values: readonly (T | null)[]): boolean {
  return wanted.length === 0 || values.some((value) => value !== null && wanted.includes(value));
}

/** The rows that fit a filter, in their order. */
export function filterRows(
  rows: readonly ResultRow[],
  { text, domains, properties, verdicts }: RowFilter,
): readonly ResultRow[] {
  const wanted = text.trim().toLocaleLowerCase();
  return rows.filter(
    ({ title, cell, domain, property, verdict, countedAs }) =>
      admits(verdicts, verdict, countedAs) &&
      admits(domains, domain) &&
      admits(properties, property) &&
      (wanted === "" || `${title} ${cell}`.toLocaleLowerCase().includes(wanted)),
  );
}

/** The list with a value taken in, or out where it was in. */
export function toggled<T>(values: readonly T[], value: T): readonly T[] {
  return values.includes(value) ? values.filter((other) => other !== value) : [...values, value];
}
