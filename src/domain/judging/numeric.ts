import Big from "big.js";
import type { Clause } from "../reading/criterion";
import type { BoundedQuantity } from "../reading/quantity";
import type { Figure } from "../reading/value";
import { sameUnit } from "../reading/unit";
import { unitOf, type Direction, type Evidence } from "./evidence";
import { compareExtent } from "./interval";
import { limitInUnit } from "./limit-unit";
import type { Basis, Limit, LimitSource, Missing, Outcome } from "./verdict";

/** Why a row has no figure at all. */
export function whyNoFigure({ value, doubt }: Evidence): Missing {
  if (doubt !== null) return doubt.kind;
  if (value.figures.length > 1) return "singleValue";
  return value.statements.some(({ kind }) => kind === "otherFigure") ? "valueInUnit" : "value";
}

/** What a row lacks to have a figure of its own measure; null where it has one. */
export function missingFigure(evidence: Evidence): Missing | null {
  const { figure, unit, level } = evidence;
  if (figure === null) return whyNoFigure(evidence);
  const isLevel = level !== null && sameUnit(figure.unit, level.unit);
  const foreign = figure.unit !== null && unit !== null && !sameUnit(figure.unit, unit) && !isLevel;
  return foreign || isChangeOfLevel(evidence) ? "valueInUnit" : null;
}

/** 3个百分点 is by how much a share moved, and no share. */
function isChangeOfLevel({ figure, measure, unit }: Evidence): boolean {
  return figure?.unit === "百分点" && measure === "level" && unit === "%";
}

/** A bare number means at least when more is better, at most when less is better (specification, "What a criterion can hold"). */
function withOperator(
  quantity: BoundedQuantity,
  direction: Direction | null,
  unit: string | null,
  from: LimitSource,
): Limit | null {
  const { number } = quantity;
  if (quantity.operator !== null) return { number, operator: quantity.operator, unit, from };
  return direction === null ? null : { number, operator: direction === "higher" ? ">=" : "<=", unit, from };
}

function compare(figure: Figure, limit: Limit, basis: Basis): Outcome {
  const answer = compareExtent(figure, limit);
  switch (answer) {
    case "all":
      return { status: "satisfied", basis, limit };
    case "none":
      return { status: "contradicted", basis, limit };
    case "some":
      return { status: "unknown", missing: ["exactValue"] };
  }
}

/** Without a direction only equality decides, and 100 %, which nothing exceeds. */
function compareWithoutDirection(
  figure: Figure,
  number: Big,
  unit: string | null,
  from: LimitSource,
): Outcome {
  if (figure.number.eq(number) && figure.extent.kind === "exact") {
    return { status: "satisfied", basis: "limit", limit: { number, operator: "=", unit, from } };
  }
  if (unit === "%" && number.eq(100)) return compare(figure, { number, operator: ">=", unit, from }, "limit");
  return { status: "unknown", missing: ["direction"] };
}

/** Judges a figure against a limit with its sign, in the limit's unit or the row's. */
export function judgeBounded(figure: Figure, limit: BoundedQuantity, evidence: Evidence): Outcome {
  const unit = limit.unit ?? figure.unit ?? evidence.unit;
  if (limit.unit !== null && figure.unit !== null && !sameUnit(figure.unit, limit.unit))
    return { status: "unknown", missing: ["valueInUnit"] };
  const bounded = withOperator(limit, null, unit, evidence.criterionFrom);
  return bounded === null
    ? compareWithoutDirection(figure, limit.number, unit, evidence.criterionFrom)
    : compare(figure, bounded, "limit");
}

type LimitClause = Extract<Clause, { readonly kind: "limit" }>;

/**
 * Totals over a plan period compare with each other only, and not where one is the base year's and the other a target's:
 * they are of two periods.
 */
function samePeriod(figure: Figure, { cumulative }: LimitClause, { criterionFrom }: Evidence): boolean {
  return figure.cumulative === cumulative && !(cumulative && criterionFrom === "target");
}

/** 70左右 leaves open what misses it by less than its last digit. */
function withinAbout(figure: Figure, limit: BoundedQuantity, { about }: LimitClause): boolean {
  const lastDigit = new Big(10).pow(-(limit.number.toFixed().split(".")[1]?.length ?? 0));
  return about && figure.number.minus(limit.number).abs().lt(lastDigit);
}

/** The row's unit; a limit in 平方米 under 平方米/人 is in the row's unit too. */
function unitOfRow(evidence: Evidence, limitUnit: string | null): string | null {
  const { unit } = evidence;
  return unit !== null && limitUnit !== null && unit.startsWith(`${limitUnit}/`) ? limitUnit : unit;
}

/** The limit in the row's unit, where the figure is in it and the two are units of one measure. */
function inRowUnit(limit: BoundedQuantity, figure: Figure, { unit }: Evidence): BoundedQuantity {
  const ownFigure = unit !== null && sameUnit(figure.unit ?? unit, unit);
  return ownFigure ? (limitInUnit(limit, unit) ?? limit) : limit;
}

/** A negative limit of a reduction says which way the figure goes: -3 under 降低率 wants -3 or less. */
function isFall({ number }: BoundedQuantity, { rising }: Evidence): boolean {
  return rising === false && number.lt(0);
}

/** A reduction whose signs do not go together with the limit's has two readings. */
function signsDiffer({ number }: Figure, limit: BoundedQuantity, { rising }: Evidence): boolean {
  return rising === false && !number.eq(0) && number.lt(0) !== limit.number.lt(0);
}

/** Judges a limit of the criterion; a figure in another unit than the limit's is not this indicator's measure. */
export function judgeLimit(clause: LimitClause, evidence: Evidence): Outcome {
  const { figure, direction, criterionFrom: from } = evidence;
  if (figure === null) return { status: "unknown", missing: [whyNoFigure(evidence)] };
  if (!samePeriod(figure, clause, evidence)) return { status: "unknown", missing: ["comparablePeriod"] };
  const limit = inRowUnit(clause.limit, figure, evidence);
  const unit = limit.unit ?? evidence.unit;
  const figureUnit = figure.unit ?? unitOfRow(evidence, unit) ?? unit;
  if ((unit !== null && !sameUnit(figureUnit, unit)) || isChangeOfLevel(evidence))
    return { status: "unknown", missing: ["valueInUnit"] };
  if (signsDiffer(figure, limit, evidence)) return { status: "unknown", missing: ["direction"] };
  const sense = isFall(limit, evidence) ? "lower" : direction;
  const bounded = withOperator(limit, sense, unit ?? figureUnit, from);
  const outcome =
    bounded === null
      ? compareWithoutDirection(figure, limit.number, unit ?? figureUnit, from)
      : compare(figure, bounded, "limit");
  const open = outcome.status === "contradicted" && withinAbout(figure, limit, clause);
  return open ? { status: "unknown", missing: ["exactLimit"] } : outcome;
}

/**
 * Judges the upstream target that stands in the value cell. Value and target must share a unit; it need not be the
 * column's. For a level given in place of a change, the level's own direction counts.
 */
export function judgeUpstreamTarget(target: BoundedQuantity, evidence: Evidence): Outcome {
  const { figure } = evidence;
  if (figure === null) return { status: "unknown", missing: [whyNoFigure(evidence)] };
  const unit = unitOf(figure, evidence);
  const targetUnit = target.unit ?? unit;
  if (!sameUnit(targetUnit, unit)) return { status: "unknown", missing: ["valueInUnit"] };
  const ownMeasure = evidence.unit === null || sameUnit(unit, evidence.unit);
  const direction = ownMeasure
    ? evidence.direction
    : unit === evidence.level?.unit
      ? evidence.level.direction
      : null;
  const sense = ownMeasure && isFall(target, evidence) ? "lower" : direction;
  if (ownMeasure && signsDiffer(figure, target, evidence))
    return { status: "unknown", missing: ["direction"] };
  const limit = withOperator(target, sense, unit, "upstream");
  return limit === null
    ? { status: "unknown", missing: ["direction"] }
    : compare(figure, limit, "upstreamTarget");
}
