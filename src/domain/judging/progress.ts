import Big from "big.js";
import type { BoundedQuantity } from "../reading/quantity";
import type { Direction } from "./evidence";

/** A figure of a year, in the row's unit. */
export interface YearFigure {
  readonly year: number;
  readonly number: Big;
}

/**
 * How the observed yearly change stands to the one that is required (specification, "The gap"): on track from 95 % of
 * it, slow from 60 %, insufficient from 0 %, worsening below. A target that the latest figure satisfies is reached.
 */
export type ProgressStatus = "reached" | "onTrack" | "slow" | "insufficient" | "worsening" | "undetermined";

/** The progress of one row towards its target. */
export interface Progress {
  readonly status: ProgressStatus;
  /** Change per year from `from` to `to`, to six decimals; null with one figure only. */
  readonly observedPerYear: Big | null;
  /** Change per year that leads from `from` to the target in its year, to six decimals; 0 where `from` reaches it. */
  readonly requiredPerYear: Big;
  /** The earliest and the latest figure; the same where there is only one. */
  readonly from: YearFigure;
  readonly to: YearFigure;
  readonly target: YearFigure;
  /** The target as it is worded. */
  readonly limit: BoundedQuantity;
  /** What is lacking where the status is undetermined. */
  readonly missing: "earlierValue" | "direction" | null;
}

/** Shares of the required change from which on progress is on track, or slow. */
const ON_TRACK = 0.95;
const SLOW = 0.6;

/** Which way is wanted: the target's own operator says it, else the indicator. */
function wantedWay({ operator }: BoundedQuantity, direction: Direction | null): Direction | null {
  switch (operator) {
    case ">":
    case ">=":
      return "higher";
    case "<":
    case "<=":
      return "lower";
    case "=":
    case null:
      return direction;
  }
}

function reaches(number: Big, target: BoundedQuantity, way: Direction | null): boolean {
  if (target.operator === ">" || target.operator === "<") {
    return target.operator === ">" ? number.gt(target.number) : number.lt(target.number);
  }
  if (way === null) return number.eq(target.number);
  return way === "higher" ? number.gte(target.number) : number.lte(target.number);
}

/** `observed` and `required` are exact changes over the same number of years. */
function statusOf(observed: Big, required: Big, way: Direction): ProgressStatus {
  const towards = way === "higher" ? observed : observed.times(-1);
  const needed = way === "higher" ? required : required.times(-1);
  if (towards.lt(0)) return "worsening";
  if (needed.lte(0)) return "insufficient";
  if (towards.gte(needed.times(ON_TRACK))) return "onTrack";
  return towards.gte(needed.times(SLOW)) ? "slow" : "insufficient";
}

/**
 * Judges the progress towards a target. `figures` are in the order of their years and at least one; null where there is
 * none, or where the target is of no later year than the first of them.
 */
export function judgeProgress(
  figures: readonly YearFigure[],
  target: { readonly year: number; readonly limit: BoundedQuantity },
  direction: Direction | null,
): Progress | null {
  const from = figures[0];
  const to = figures.at(-1);
  if (from === undefined || to === undefined) return null;
  const way = wantedWay(target.limit, direction);
  const span = to.year - from.year;
  const left = target.year - from.year;
  if (left <= 0) return null;
  const change = to.number.minus(from.number);
  const distance = target.limit.number.minus(from.number);
  const needed = reaches(from.number, target.limit, way) ? new Big(0) : distance;
  const found = {
    observedPerYear: span === 0 ? null : change.div(span).round(6),
    requiredPerYear: needed.div(left).round(6),
    from,
    to,
    target: { year: target.year, number: target.limit.number },
    limit: target.limit,
  };
  if (reaches(to.number, target.limit, way)) return { ...found, status: "reached", missing: null };
  const missing = span === 0 ? "earlierValue" : way === null ? "direction" : null;
  if (way === null || missing !== null) return { ...found, status: "undetermined", missing };
  // Both sides are multiplied out, so that no quotient is rounded before it is compared.
  return { ...found, status: statusOf(change.times(left), needed.times(span), way), missing: null };
}
