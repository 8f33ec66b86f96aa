import { findingIn } from "../judging/finding";
import { unitOf, type Direction, type Evidence } from "../judging/evidence";
import { normaliseText, onOneLine } from "../reading/normalise";
import { decimalText, wholeLimit, type BoundedQuantity } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import type { Figure } from "../reading/value";
import type { TableRow } from "../table/table";
import type { RowAuditor } from "./auditor";
import { isLevel } from "./measure";

/** Which way the target looks: its own operator, else the indicator's direction. */
function wayOf({ operator }: BoundedQuantity, direction: Direction | null): Direction | null {
  if (operator === ">" || operator === ">=") return "higher";
  if (operator === "<" || operator === "<=") return "lower";
  return direction;
}

function weaker(target: BoundedQuantity, figure: Figure, evidence: Evidence): boolean {
  const { direction, unit } = evidence;
  const way = wayOf(target, direction);
  // An operator against the indicator's own direction is no floor of it, and leaves open what the target means.
  if (way === null || (direction !== null && way !== direction)) return false;
  if (!sameUnit(target.unit ?? unit, unitOf(figure, evidence))) return false;
  return way === "higher" ? target.number.lt(figure.number) : target.number.gt(figure.number);
}

/** The target says again what the table's criterion says: that is the standard's floor, not what the plan aims at. */
function repeatsCriterion(text: string, { criterion }: TableRow): boolean {
  return criterion !== null && normaliseText(criterion.text) === normaliseText(text);
}

/**
 * Targets of later years that want less of a level than what is there already, so that the plan allows for a step back. A
 * target that only repeats the criterion is none of the plan's own.
 */
export const auditTargets: RowAuditor = (audited, { table }) => {
  const { evidence, year } = audited.reading;
  const row = audited.assessment.table;
  const { figure } = evidence;
  if (!isLevel(audited) || figure?.extent.kind !== "exact" || figure.cumulative) return [];
  return row.targets.flatMap(({ at, text }, index) => {
    const targetYear = table.targetColumns[index]?.year ?? null;
    const target = wholeLimit(normaliseText(text));
    const later = targetYear !== null && year !== null && targetYear > year.year;
    if (target === null || !later || at.row !== row.row || repeatsCriterion(text, row)) return [];
    if (!weaker(target, figure, evidence)) return [];
    const params = {
      target: onOneLine(text),
      targetYear: String(targetYear),
      value: decimalText(figure.number),
    };
    return [findingIn({ code: "targetWeakerThanCurrent", params }, row.row, at)];
  });
};
