import type { Clause } from "../reading/criterion";
import { nameKey } from "../reading/normalise";
import { answerState, speaksOf, wantsPresence, type State } from "../reading/state";
import type { BoundedQuantity } from "../reading/quantity";
import type { Statement } from "../reading/statement";
import { traitsNamed } from "../region/region-class";
import { ALL_FEATURES } from "../region/region-feature";
import { statementsOfKind, type Evidence } from "./evidence";
import { judgeChangeBy, judgeDelta } from "./change";
import { judgeComparison, judgeNamed } from "./named-figures";
import { judgeLimit, judgeUpstreamTarget, missingFigure } from "./numeric";
import { judgeTrend } from "./trend";
import type { Missing, Outcome } from "./verdict";

type RegionClause = Extract<Clause, { kind: "forRegion" }>;

function unknown(...missing: readonly Missing[]): Outcome {
  return { status: "unknown", missing };
}

function wording(statement: Statement): string {
  switch (statement.kind) {
    case "state":
      return statement.state.text;
    case "year":
      return "";
    default:
      return statement.text;
  }
}

/**
 * The cell repeats the clause word for word, and says nothing else but other clauses of the criterion. Beside a figure of
 * another measure its words may be that measure's.
 */
function repeats(clause: string, evidence: Evidence): boolean {
  if (evidence.figure !== null && missingFigure(evidence) !== null) return false;
  const said = evidence.value.statements.filter(({ kind }) => SAYS_MORE.includes(kind)).map(wording);
  const clauses = evidence.criterion.clauses.map(({ text }) => text);
  const alternatives = evidence.criterion.clauses.flatMap((one) =>
    one.kind === "any" ? one.of.map(({ text }) => text) : [],
  );
  const known = [...clauses, ...alternatives];
  return (
    evidence.value.statements.some((statement) => wording(statement) === clause) &&
    said.every((text) => known.includes(text))
  );
}

/** What may change the meaning of words that stand beside it. */
const SAYS_MORE: readonly Statement["kind"][] = [
  "state",
  "otherFigure",
  "upstreamReached",
  "changed",
  "selfDeclared",
];

function namesRow(evidence: Evidence, text: string): boolean {
  return evidence.nameKey.includes(nameKey(text));
}

/** What is said to be absent is what the row is about: a bare 无, or the end of the row's name. */
function deniesRow(evidence: Evidence): boolean {
  const { statements, remarks } = evidence.value;
  const alone = statements.length + remarks.length === 1;
  return statementsOfKind(evidence, "absent").some(({ subject }) => {
    return subject === "" ? alone : subject.length > 1 && evidence.nameKey.endsWith(nameKey(subject));
  });
}

/**
 * Conditions in the cell that speak of no clause of the criterion, or speak of one in words not understood: 个别旗县未建立,
 * （部分）, （征求意见稿）. Beside them nothing is satisfied.
 */
function hasReservation(evidence: Evidence): boolean {
  const wanted = evidence.criterion.clauses.flatMap((clause) =>
    clause.kind === "state" ? [clause.state] : [],
  );
  return statementsOfKind(evidence, "state").some(({ state }) => {
    return !wanted.some((clause) => speaksOf(clause, state, (text) => namesRow(evidence, text)));
  });
}

function judgeState(wanted: State, evidence: Evidence): Outcome {
  if (wantsPresence(wanted) && deniesRow(evidence))
    return { status: "contradicted", basis: "qualitative", limit: null };
  const stated = statementsOfKind(evidence, "state").map(({ state }) => state);
  const answer = answerState(wanted, stated, (text) => namesRow(evidence, text));
  switch (answer) {
    case "satisfied":
      return hasReservation(evidence)
        ? unknown("statedCondition")
        : { status: answer, basis: "qualitative", limit: null };
    case "contradicted":
      return { status: answer, basis: "qualitative", limit: null };
    case "unknown":
      return unknown("statedCondition");
  }
}

/** The stated class of water must be the wanted one or better; of several stated none is picked. */
function judgeWaterClass(worst: number, evidence: Evidence): Outcome {
  const [stated, ...more] = statementsOfKind(evidence, "waterClass");
  if (stated === undefined || more.length > 0) return unknown(more.length > 0 ? "singleValue" : "value");
  if (hasReservation(evidence) || statementsOfKind(evidence, "otherFigure").length > 0)
    return unknown("statedCondition");
  const status = stated.waterClass <= worst ? "satisfied" : "contradicted";
  return { status, basis: "qualitative", limit: null };
}

/** The targets for the judged year that measure what the row measures. */
function statedTargets(evidence: Evidence): readonly BoundedQuantity[] {
  return statementsOfKind(evidence, "upstreamTarget")
    .filter(({ year }) => year === null || evidence.year === null || year === evidence.year)
    .filter(({ about }) => evidence.nameKey.includes(nameKey(about)))
    .map(({ target }) => target);
}

/** The cell says in words that something is not done or not met. */
function saysNotDone(evidence: Evidence): boolean {
  const acts = statementsOfKind(evidence, "state").flatMap(({ state }) => state.acts);
  return acts.some(({ act, negated }) => act === "完成" && negated);
}

/** What the cell claims of tasks from above, for the judged year; null where it claims nothing. */
function judgeClaim(evidence: Evidence): Outcome | null {
  const claims = statementsOfKind(evidence, "upstreamReached");
  const ofYear = claims.filter(
    ({ year }) => year === null || evidence.year === null || year === evidence.year,
  );
  if (ofYear.length === 0) return claims.length > 0 ? unknown("upstreamTarget") : null;
  if (ofYear.some(({ reached }) => !reached))
    return { status: "contradicted", basis: "qualitative", limit: null };
  const others =
    statementsOfKind(evidence, "state").length + statementsOfKind(evidence, "otherFigure").length;
  const reserved = saysNotDone(evidence) || others > 0;
  return reserved ? unknown("statedCondition") : { status: "satisfied", basis: "qualitative", limit: null };
}

/** The upstream targets as the cell states them, all of which must hold; null where it says nothing of one. */
function judgeStatedTarget(evidence: Evidence): Outcome | null {
  const exempt = statementsOfKind(evidence, "noUpstreamTarget").length > 0;
  const outcomes = statedTargets(evidence).map((target) => judgeUpstreamTarget(target, evidence));
  const claim = judgeClaim(evidence);
  const [first] = outcomes;
  if (first === undefined) return claim;
  if (exempt) return unknown("upstreamTarget");
  const failed = outcomes.find(({ status }) => status === "contradicted");
  const open = outcomes.find(({ status }) => status === "unknown");
  const denied = claim?.status === "contradicted" || saysNotDone(evidence);
  return failed ?? open ?? (denied ? unknown("statedCondition") : first);
}

function judgeUpstream(evidence: Evidence): Outcome {
  const stated = judgeStatedTarget(evidence);
  if (stated !== null) return stated;
  if (statementsOfKind(evidence, "noUpstreamTarget").length === 0) return unknown("upstreamTarget");
  return { status: "satisfied", basis: "noUpstreamTarget", limit: null };
}

/** 完成上级规定的…任务；保持稳定或持续改善: a stated target decides alone, else the trend if there is evidence of it. */
function judgeUpstreamOrTrend(
  clause: Extract<Clause, { kind: "upstreamOrTrend" }>,
  evidence: Evidence,
): Outcome {
  const stated = judgeStatedTarget(evidence);
  if (stated !== null) return stated;
  if (statementsOfKind(evidence, "unreadTarget").length > 0) return unknown("upstreamTarget");
  const trend = judgeTrend(clause.wanted, evidence);
  if (trend !== null) return trend;
  const exempt = statementsOfKind(evidence, "noUpstreamTarget").length > 0;
  const figure = missingFigure(evidence);
  return unknown(
    ...(figure === null ? [] : [figure]),
    ...(exempt ? [] : (["upstreamTarget"] as const)),
    "earlierValue",
  );
}

/** A clause's kind of region is this one, as its words and what is known of the region say. */
function isHere({ region }: RegionClause, { traits }: Evidence): boolean {
  const wanted = traitsNamed(region);
  return (
    wanted !== null &&
    ALL_FEATURES.every((feature) => wanted[feature] === undefined || wanted[feature] === traits[feature])
  );
}

/** What is known of the region rules out the clause's kind. */
function isElsewhere({ region }: RegionClause, { traits }: Evidence): boolean {
  const wanted = traitsNamed(region);
  return ALL_FEATURES.some((feature) => {
    const known = traits[feature];
    return wanted?.[feature] !== undefined && known !== undefined && wanted[feature] !== known;
  });
}

/** The clauses that hold where the row is: by the kind of region that its name names, else by what is known of the region. */
function forThisRegion(clauses: readonly RegionClause[], evidence: Evidence): readonly RegionClause[] | null {
  const named = clauses.filter(({ region }) => namesRow(evidence, region));
  const own = named.length > 0 ? named : clauses.filter((clause) => isHere(clause, evidence));
  return own.length > 0 ? own : null;
}

/**
 * Clauses for several kinds of region. Where it is not known which kind this is, they decide only if all of them say the
 * same.
 */
export function judgeForRegions(clauses: readonly RegionClause[], evidence: Evidence): Outcome {
  const own = forThisRegion(clauses, evidence);
  const outcomes = (own ?? clauses).map(({ clause }) => judgeClause(clause, evidence));
  const [first] = outcomes;
  if (first === undefined) return unknown("readableCriterion");
  if (own !== null) return outcomes.find(({ status }) => status !== "satisfied") ?? first;
  const excluded = clauses.every((clause) => isElsewhere(clause, evidence));
  const agree = outcomes.length > 1 && !excluded && outcomes.every(({ status }) => status === first.status);
  return agree && first.status !== "unknown" ? first : unknown("regionClass");
}

function judgeAny(of: readonly Clause[], evidence: Evidence): Outcome {
  const outcomes = of.map((clause) => judgeClause(clause, evidence));
  const satisfied = outcomes.find(({ status }) => status === "satisfied");
  if (satisfied !== undefined) return satisfied;
  const missing = outcomes.flatMap((outcome) => (outcome.status === "unknown" ? outcome.missing : []));
  return missing.length > 0 ? unknown(...new Set(missing)) : (outcomes[0] ?? unknown("readableCriterion"));
}

/** Judges one clause of a criterion on what the row's cells say. */
export function judgeClause(clause: Clause, evidence: Evidence): Outcome {
  if (clause.kind !== "state" && repeats(clause.text, evidence))
    return { status: "satisfied", basis: "qualitative", limit: null };
  switch (clause.kind) {
    case "limit":
      return judgeLimit(clause, evidence);
    case "named":
      return judgeNamed(clause, evidence);
    case "delta":
      return judgeDelta(clause.limit, evidence);
    case "changeBy":
      return judgeChangeBy(clause, evidence);
    case "comparedWith":
      return judgeComparison(clause, evidence);
    case "forRegion":
      return judgeForRegions([clause], evidence);
    case "state":
      return judgeState(clause.state, evidence);
    case "waterClass":
      return judgeWaterClass(clause.worst, evidence);
    case "upstream":
      return judgeUpstream(evidence);
    case "trend":
      return judgeTrend(clause.wanted, evidence) ?? unknown(evidence.doubt?.kind ?? "earlierValue");
    case "upstreamOrTrend":
      return judgeUpstreamOrTrend(clause, evidence);
    case "any":
      return judgeAny(clause.of, evidence);
    case "unreadable":
      return unknown("readableCriterion");
  }
}
