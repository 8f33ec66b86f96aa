import type Big from "big.js";
import type { Clause } from "../reading/criterion";
import type { BoundedQuantity, Quantity } from "../reading/quantity";
import type { Statement } from "../reading/statement";
import { sameUnit } from "../reading/unit";
import type { Figure } from "../reading/value";
import { statementsOfKind, unitOf, type Evidence } from "./evidence";
import { judgeBounded, missingFigure } from "./numeric";
import type { Missing, Outcome } from "./verdict";

type Changed = Extract<Statement, { readonly kind: "changed" }>;

function unknown(...missing: readonly Missing[]): Outcome {
  return { status: "unknown", missing };
}

function exact(number: Big, unit: string | null): Figure {
  return { number, unit, extent: { kind: "exact" }, year: null, cumulative: false };
}

function signed({ up, by }: Changed): Big {
  return up ? by.number : by.number.neg();
}

/** This year's level less the earlier one's; null where one is missing or not exact. */
function difference(evidence: Evidence): Figure | null {
  const { figure, earlier } = evidence;
  if (figure?.extent.kind !== "exact" || earlier?.extent.kind !== "exact") return null;
  if (!sameUnit(unitOf(figure, evidence), unitOf(earlier, evidence))) return null;
  return exact(figure.number.minus(earlier.number), unitOf(figure, evidence));
}

/** A change that names no year is since the year before, as is one that names it. */
function isSinceLastYear({ since }: Changed, { year }: Evidence): boolean {
  return since === null || since + 1 === year;
}

/** The change since the year before: stated, or the indicator's own figure, or between two years' figures. */
function changeOf(evidence: Evidence): Figure | null {
  const [stated, ...more] = statementsOfKind(evidence, "changed").filter(
    (changed) => !changed.cumulative && isSinceLastYear(changed, evidence),
  );
  if (stated !== undefined) return more.length > 0 ? null : exact(signed(stated), stated.by.unit);
  if (evidence.measure === "change") return evidence.figure;
  return difference(evidence);
}

/** A limit of a change says nothing of how far the value itself is from it. */
function ofMovement(outcome: Outcome, moved: Big): Outcome {
  return outcome.status === "unknown" ? outcome : { ...outcome, moved };
}

/** Judges ΔX≥-1 on the change since the year before. */
export function judgeDelta(limit: BoundedQuantity, evidence: Evidence): Outcome {
  const change = changeOf(evidence);
  if (change !== null) {
    const outcome = judgeBounded(change, limit, evidence);
    return change === evidence.figure ? outcome : ofMovement(outcome, change.number);
  }
  const figure = missingFigure(evidence);
  return unknown(...(figure === null ? [] : [figure]), "earlierValue");
}

/** By how much in percent a level moved; null for a level of zero. */
function relative(figure: Big, earlier: Big): Big | null {
  return earlier.eq(0) ? null : figure.minus(earlier).div(earlier.abs()).times(100);
}

/** The figure's movement in the sense of the clause's quantity: in percent, in points, or in the level's unit. */
function movement(by: Quantity, evidence: Evidence): Big | Missing {
  const { figure, earlier, unit } = evidence;
  const plain = difference(evidence);
  if (figure === null || earlier === null || plain === null) return evidence.doubt?.kind ?? "earlierValue";
  if (by.unit !== "%")
    return by.unit === null || sameUnit(by.unit, plain.unit) ? plain.number : "valueInUnit";
  if (unit === "%") return "readableCriterion";
  return relative(figure.number, earlier.number) ?? "earlierValue";
}

function reaches(moved: Big, clause: Extract<Clause, { kind: "changeBy" }>, evidence: Evidence): Outcome {
  const { up, by } = clause;
  const wanted = up ? by.number : by.number.neg();
  const limit = { number: wanted, unit: by.unit, operator: up ? (">=" as const) : ("<=" as const) };
  return ofMovement(judgeBounded(exact(moved, by.unit), limit, evidence), moved);
}

/** An indicator that is a change itself: 下降18% under 单位GDP能耗下降率. */
function judgeOwnChange(clause: Extract<Clause, { kind: "changeBy" }>, evidence: Evidence): Outcome {
  const { figure, rising } = evidence;
  const missing = missingFigure(evidence);
  if (figure === null || missing !== null) return unknown(missing ?? "value");
  if (rising === null) return unknown("direction");
  if (figure.cumulative !== clause.cumulative) return unknown("comparablePeriod");
  const wanted = rising === clause.up ? clause.by.number : clause.by.number.neg();
  const operator = rising === clause.up ? (">=" as const) : ("<=" as const);
  return judgeBounded(figure, { number: wanted, unit: clause.by.unit, operator }, evidence);
}

/** Judges 下降18%, 较2020年提高2个百分点 on the change that is stated, or between the two years' figures. */
export function judgeChangeBy(clause: Extract<Clause, { kind: "changeBy" }>, evidence: Evidence): Outcome {
  const { since, cumulative } = clause;
  const stated = statementsOfKind(evidence, "changed").filter(
    (changed) =>
      changed.cumulative === cumulative &&
      (since === null ? cumulative || isSinceLastYear(changed, evidence) : changed.since === since),
  );
  const [only, ...more] = stated;
  if (more.length > 0) return unknown("singleValue");
  if (only !== undefined) return reaches(signed(only), clause, evidence);
  if (evidence.measure === "change") return judgeOwnChange(clause, evidence);
  if (cumulative || (since !== null && since !== evidence.earlierYear)) return unknown("earlierValue");
  const moved = movement(clause.by, evidence);
  return typeof moved === "string" ? unknown(moved) : reaches(moved, clause, evidence);
}
