import type { Clause, Criterion } from "../reading/criterion";
import type { Operator } from "../reading/operator";
import type { BoundedQuantity } from "../reading/quantity";
import { sameUnit } from "../reading/unit";
import { figureOfQuantity } from "../reading/value";
import type { Direction } from "./evidence";
import { compareExtent } from "./interval";

/** How what a target asks for stands to what a standard asks for; null where the two cannot be compared. */
type Relation = "reaches" | "fallsShort" | null;

function isUpper(operator: Operator): boolean {
  return operator === "<" || operator === "<=";
}

function isLower(operator: Operator): boolean {
  return operator === ">" || operator === ">=";
}

function operatorOf({ operator }: BoundedQuantity, direction: Direction | null): Operator | null {
  if (operator !== null || direction === null) return operator;
  return direction === "higher" ? ">=" : "<=";
}

function relateLimits(
  target: BoundedQuantity,
  wanted: BoundedQuantity,
  direction: Direction | null,
  unit: string | null,
): Relation {
  if (!sameUnit(target.unit ?? unit ?? wanted.unit, wanted.unit ?? unit ?? target.unit)) return null;
  const wantedOperator = operatorOf(wanted, direction);
  const targetOperator = operatorOf(target, direction) ?? wantedOperator;
  if (wantedOperator === null || targetOperator === null) return null;
  const opposed =
    (isUpper(targetOperator) && isLower(wantedOperator)) ||
    (isLower(targetOperator) && isUpper(wantedOperator));
  if (opposed) return null;
  const given = figureOfQuantity({ ...target, operator: targetOperator });
  const limit = { number: wanted.number, operator: wantedOperator };
  return compareExtent(given, limit) === "all" ? "reaches" : "fallsShort";
}

function relateToAny(
  target: Clause,
  of: readonly Clause[],
  direction: Direction | null,
  unit: string | null,
): Relation {
  const relations = of.map((wanted) => relate(target, wanted, direction, unit));
  if (relations.includes("reaches")) return "reaches";
  return relations.every((relation) => relation === "fallsShort") ? "fallsShort" : null;
}

function relate(target: Clause, wanted: Clause, direction: Direction | null, unit: string | null): Relation {
  if (target.text === wanted.text) return "reaches";
  if (target.kind === "any") {
    const relations = target.of.map((clause) => relate(clause, wanted, direction, unit));
    if (relations.includes("fallsShort")) return "fallsShort";
    return relations.every((relation) => relation === "reaches") ? "reaches" : null;
  }
  if (wanted.kind === "any") return relateToAny(target, wanted.of, direction, unit);
  if (target.kind === "limit" && wanted.kind === "limit" && target.cumulative === wanted.cumulative)
    return relateLimits(target.limit, wanted.limit, direction, unit);
  if (target.kind === "named" && wanted.kind === "named" && target.name === wanted.name)
    return relateLimits(target.limit, wanted.limit, direction, unit);
  if (target.kind === "waterClass" && wanted.kind === "waterClass")
    return target.worst <= wanted.worst ? "reaches" : "fallsShort";
  return null;
}

/** A clause whose content stands elsewhere may ask for more than any limit beside it. */
function isOpen({ kind }: Clause): boolean {
  switch (kind) {
    case "upstream":
    case "upstreamOrTrend":
    case "unreadable":
    case "comparedWith":
    case "forRegion":
    case "changeBy":
    case "delta":
      return true;
    case "limit":
    case "named":
    case "waterClass":
    case "state":
    case "trend":
    case "any":
      return false;
  }
}

/**
 * Whether a plan's target lets through what a standard's criterion does not: `80%` under `≥95`. A number without an
 * operator is read by the direction, one without a unit is in `unit`. True only where numbers show it; false where every
 * clause of the criterion is reached; null where neither can be told, as for 持续改善 under `100`.
 */
export function weakerThan(
  target: Criterion,
  criterion: Criterion,
  direction: Direction | null,
  unit: string | null = null,
): boolean | null {
  if (target.clauses.length === 0 || criterion.clauses.length === 0) return null;
  const answers = criterion.clauses.map((wanted): Relation => {
    const relations = target.clauses.map((clause) => relate(clause, wanted, direction, unit));
    if (relations.includes("reaches")) return "reaches";
    return relations.includes("fallsShort") && !target.clauses.some(isOpen) ? "fallsShort" : null;
  });
  if (answers.includes("fallsShort")) return true;
  return answers.every((answer) => answer === "reaches") ? false : null;
}
