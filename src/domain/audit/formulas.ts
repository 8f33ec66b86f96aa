import { findingIn } from "../judging/finding";
import type { Address } from "../sheet/address";
import { cellAt } from "../sheet/snapshot";
import type { RowAuditor } from "./auditor";

/**
 * Formulas that a verdict rests on and whose result may be out of date: Excel calculates them by hand only, or has never
 * calculated them at all.
 */
export const auditFormulas: RowAuditor = ({ reading, assessment }, { sheet, calculation }) => {
  const { row, targets } = assessment.table;
  const places: readonly (Address | null)[] = [
    reading.valueAt,
    reading.earlierAt,
    reading.criterion.at,
    reading.upstreamAt,
    ...targets.map(({ at }) => at),
  ];
  const unique = new Map(places.flatMap((at) => (at === null ? [] : [[`${at.row}:${at.column}`, at]])));
  return [...unique.values()].flatMap((at) => {
    const cell = cellAt(sheet, at);
    if (cell === undefined || cell.formula === null || at.row !== row) return [];
    const never = cell.content === null;
    if (!never && calculation !== "manual") return [];
    const params = { why: never ? ("neverCalculated" as const) : ("manualCalculation" as const) };
    return [findingIn({ code: "staleFormula", params }, row, at)];
  });
};
