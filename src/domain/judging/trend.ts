import type { WantedTrend } from "../reading/wanted-trend";
import type { Change } from "../reading/statement";
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

/** Trends in words; beside a number of another measure they may be that measure's, and say nothing of this one. */
function statedTrends(evidence: Evidence): readonly Change[] {
  if (missingFigure(evidence) === "valueInUnit") return [];
  const moved = statementsOfKind(evidence, "changed").map(({ up, by }): Change => {
    return by.number.eq(0) ? "stable" : up ? "increasing" : "decreasing";
  });
  return [...statementsOfKind(evidence, "trend").map(({ change }) => change), ...moved];
}

/** Which way words like 下降 go: for a change they speak of the level that changes. */
function directionOfWords({ measure, level, direction }: Evidence): Direction | null {
  return measure === "change" ? (level?.direction ?? null) : direction;
}

/** This year's figure against an earlier one. */
function courseOfFigures(evidence: Evidence): Course | null {
  const { figure, earlier, direction, measure, level } = evidence;
  if (figure?.extent.kind !== "exact" || earlier?.extent.kind !== "exact") return null;
  const unit = unitOf(figure, evidence);
  if (!sameUnit(unitOf(earlier, evidence), unit)) return null;
  const ofLevel = measure === "change" && unit === level?.unit;
  return courseOfSign(figure.number.cmp(earlier.number), ofLevel ? level.direction : direction);
}

/** A figure that is itself a change. */
function courseOfChange(evidence: Evidence): Course | null {
  const { figure, direction, measure } = evidence;
  if (
    measure !== "change" ||
    figure?.extent.kind !== "exact" ||
    !sameUnit(unitOf(figure, evidence), evidence.unit)
  )
    return null;
  return courseOfSign(figure.number.cmp(0), direction);
}

/** The courses that the row gives evidence of: in words, and as a change by itself or else by two years' figures. */
function coursesOf(evidence: Evidence): readonly Course[] {
  const words = statedTrends(evidence).map((change) => courseOfStatement(change, directionOfWords(evidence)));
  const figures = courseOfChange(evidence) ?? courseOfFigures(evidence);
  return figures === null ? words : [...words, figures];
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

/** Part of what is judged is said to go another way, or to: 持续改善，部分断面下降. */
function saysOfPart(evidence: Evidence): boolean {
  return statementsOfKind(evidence, "state").some(({ state }) => /部分|个别|少数|局部/u.test(state.text));
}

/** Judges a trend clause; null where the row holds no evidence of any trend. Evidence that disagrees decides nothing. */
export function judgeTrend(wanted: WantedTrend, evidence: Evidence): Outcome | null {
  const courses = coursesOf(evidence);
  const [course] = courses;
  if (course === undefined) return null;
  const answers = new Set(
    courses.map((one) => answer(wanted, inWantedTerms(wanted, one, evidence.direction))),
  );
  const [holds] = answers;
  if (answers.size > 1 || (holds === true && saysOfPart(evidence)))
    return { status: "unknown", missing: ["statedCondition"] };
  if (holds === null || holds === undefined) {
    return { status: "unknown", missing: [evidence.direction === null ? "direction" : "statedCondition"] };
  }
  const stable = course === "stable" || course === "notDown" || course === "notUp";
  const basis = stable ? "stable" : holds ? "improving" : "worsening";
  return { status: holds ? "satisfied" : "contradicted", basis, limit: null };
}
