import type { WantedTrend } from "../reading/criterion";
import type { Change, Statement } from "../reading/statement";
import { sameUnit } from "../reading/unit";
import { statementsOfKind, unitOf, type Direction, type Evidence } from "./evidence";
import { missingFigure } from "./numeric";
import type { Outcome } from "./verdict";

/** A course as good or bad, or as up or down where the direction is not known. */
type Course = "stable" | "improving" | "worsening" | "up" | "down" | "notDown" | "notUp";

function byDirection(up: boolean, direction: Direction | null): Course {
  if (direction === null) return up ? "up" : "down";
  return up === (direction === "higher") ? "improving" : "worsening";
}

function courseOfStatement(change: Change, direction: Direction | null): Course {
  switch (change) {
    case "stable":
    case "improving":
    case "worsening":
      return change;
    case "increasing":
      return byDirection(true, direction);
    case "decreasing":
      return byDirection(false, direction);
    case "notDecreasing":
      return direction === "higher" ? "stable" : "notDown";
    case "notIncreasing":
      return direction === "lower" ? "stable" : "notUp";
  }
}

function courseOfSign(sign: number, direction: Direction | null): Course {
  return sign === 0 ? "stable" : byDirection(sign > 0, direction);
}

/** A trend in words; beside a number of another measure it may be that measure's, and says nothing of this one. */
function statedTrend(evidence: Evidence): Extract<Statement, { readonly kind: "trend" }> | undefined {
  return missingFigure(evidence) === "valueInUnit" ? undefined : statementsOfKind(evidence, "trend")[0];
}

/** Which way words like 下降 go: for a change they speak of the level that changes. */
function directionOfWords({ measure, level, direction }: Evidence): Direction | null {
  return measure === "change" ? (level?.direction ?? null) : direction;
}

/** The course that the row gives evidence of: stated, a change by itself, or this year's figure against an earlier one. */
function courseOf(evidence: Evidence): Course | null {
  const { figure, earlier, direction, measure, level } = evidence;
  const stated = statedTrend(evidence);
  if (stated !== undefined) return courseOfStatement(stated.change, directionOfWords(evidence));
  if (figure?.bound !== null) return null;
  const unit = unitOf(figure, evidence);
  if (measure === "change" && sameUnit(unit, evidence.unit))
    return courseOfSign(figure.number.cmp(0), direction);
  if (earlier?.bound !== null || !sameUnit(unitOf(earlier, evidence), unit)) return null;
  const ofLevel = measure === "change" && unit === level?.unit;
  return courseOfSign(figure.number.cmp(earlier.number), ofLevel ? level.direction : direction);
}

/** Whether a course is what a criterion wants; null where it leaves that open. */
function answer(wanted: WantedTrend, course: Course): boolean | null {
  switch (course) {
    case "stable":
      return wanted !== "better";
    case "improving":
      return wanted === "notWorse" || wanted === "better" ? true : null;
    case "worsening":
      return wanted === "notWorse" || wanted === "better" ? false : null;
    case "up":
      return wanted === "notLower" ? true : wanted === "notHigher" ? false : null;
    case "down":
      return wanted === "notHigher" ? true : wanted === "notLower" ? false : null;
    case "notDown":
      return wanted === "notLower" ? true : null;
    case "notUp":
      return wanted === "notHigher" ? true : null;
  }
}

/** For 不降低 and 不升高 a good or bad course is up or down again. */
function inWantedTerms(wanted: WantedTrend, course: Course, direction: Direction | null): Course {
  if (wanted === "notWorse" || wanted === "better" || direction === null) return course;
  if (course === "improving") return direction === "higher" ? "up" : "down";
  if (course === "worsening") return direction === "higher" ? "down" : "up";
  return course;
}

/** Judges a trend clause; null where the row holds no evidence of any trend. */
export function judgeTrend(wanted: WantedTrend, evidence: Evidence): Outcome | null {
  const course = courseOf(evidence);
  if (course === null) return null;
  const holds = answer(wanted, inWantedTerms(wanted, course, evidence.direction));
  if (holds === null) return { status: "unknown", missing: ["direction"] };
  const basis =
    course === "stable" || course === "notDown" || course === "notUp"
      ? "stable"
      : holds
        ? "improving"
        : "worsening";
  return { status: holds ? "satisfied" : "contradicted", basis, limit: null };
}
