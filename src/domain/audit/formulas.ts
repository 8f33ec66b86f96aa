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
  const unique = new Map<number, Address>();
  for (const at of places) {
    const formula = at?.row === row ? (cellAt(sheet, at)?.formula ?? null) : null;
    if (at !== null && formula !== null) unique.set(at.column, at);
  }
  return [...unique.values()].flatMap((at) => {
    const never = cellAt(sheet, at)?.content === null;
    if (!never && calculation !== "manual") return [];
    const params = { why: never ? ("neverCalculated" as const) : ("manualCalculation" as const) };
    return [findingIn({ code: "staleFormula", params }, row, at)];
  });
};
