import { readCriterion } from "../reading/criterion";
import { normaliseText, onOneLine } from "../reading/normalise";
import { canonicalUnit } from "../reading/unit";
import type { ColumnRole } from "../table/column-role";
import type { IndicatorTable, TableIndicator, TableRow } from "../table/table";
import type { IndicatorSystem, StandardComponent, StandardIndicator } from "./indicator-system";

const JUDGED: readonly ColumnRole[] = ["current", "target", "upstream", "status", "analysis", "measures"];

/** A list of indicators with criteria and no column for values, targets or a status states a standard. */
export function statesStandard({ columns }: IndicatorTable): boolean {
  return (
    columns.some(({ role }) => role === "criterion") && !columns.some(({ role }) => JUDGED.includes(role))
  );
}

type Measured = Pick<StandardComponent, "name" | "unit" | "direction" | "measure" | "criteria">;

/** Which way is better, as far as the criterion's operators tell. */
function directionIn(text: string): Measured["direction"] {
  const operators = readCriterion(text).clauses.flatMap((clause) =>
    clause.kind === "limit" ? [clause.limit.operator] : [],
  );
  const upwards = operators.some((operator) => operator === ">=" || operator === ">");
  const downwards = operators.some((operator) => operator === "<=" || operator === "<");
  return upwards === downwards ? null : upwards ? "higher" : "lower";
}

function measuredBy(name: string, { unit, criterion }: TableRow): Measured {
  const text = onOneLine(criterion?.text ?? "");
  const { clauses } = readCriterion(text);
  const state = clauses.length > 0 && clauses.every(({ kind }) => kind === "state");
  return {
    name,
    unit: unit === null ? null : canonicalUnit(normaliseText(unit.text)),
    direction: directionIn(text),
    measure: state ? "state" : "level",
    criteria: clauses.length === 0 ? [] : [{ text }],
  };
}

function indicatorOf(
  { name, no, domain, task, property, rows }: TableIndicator,
  position: number,
  source: string,
): StandardIndicator | null {
  const [first] = rows;
  if (first === undefined) return null;
  const components = rows.flatMap((row, index): readonly StandardComponent[] => {
    if (row.component === null) return [];
    return [{ id: `c${index + 1}`, ...measuredBy(onOneLine(row.component.text), row) }];
  });
  return {
    id: `i${position + 1}`,
    no,
    domain,
    task,
    property,
    ...measuredBy(onOneLine(name.text), first),
    verified: true,
    source,
    ...(components.length === 0 ? {} : { components }),
  };
}

/** The standard that a list in a sheet states, under the id `sheet:<name of the sheet>`. */
export function systemOfTable({ sheet, title, indicators }: IndicatorTable): IndicatorSystem {
  return {
    id: `sheet:${sheet}`,
    title: title ?? sheet,
    document: "",
    kind: "standard",
    levels: ["prefecture", "county"],
    indicators: indicators.flatMap((indicator, index) => indicatorOf(indicator, index, sheet) ?? []),
  };
}
