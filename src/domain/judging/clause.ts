import type { Clause } from "../reading/criterion";
import { nameKey } from "../reading/normalise";
import { answerState, wantsPresence, type State } from "../reading/state";
import type { BoundedQuantity } from "../reading/quantity";
import type { Statement } from "../reading/statement";
import { statementsOfKind, type Evidence } from "./evidence";
import { judgeLimit, judgeUpstreamTarget, missingFigure } from "./numeric";
import { judgeTrend } from "./trend";
import type { Missing, Outcome } from "./verdict";

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

/** The cell repeats the clause word for word. */
function repeats(clause: string, evidence: Evidence): boolean {
  return evidence.value.statements.some((statement) => wording(statement) === clause);
}

function judgeState(wanted: State, evidence: Evidence): Outcome {
  const absent = statementsOfKind(evidence, "absent");
  if (absent.length > 0 && wantsPresence(wanted))
    return { status: "contradicted", basis: "qualitative", limit: null };
  const stated = statementsOfKind(evidence, "state").map(({ state }) => state);
  switch (answerState(wanted, stated, (text) => evidence.nameKey.includes(nameKey(text)))) {
    case "satisfied":
      return { status: "satisfied", basis: "qualitative", limit: null };
    case "contradicted":
      return { status: "contradicted", basis: "qualitative", limit: null };
    case "unknown":
      return unknown(evidence.value.raw === "" || hasNoData(evidence) ? "value" : "statedCondition");
  }
}

function hasNoData(evidence: Evidence): boolean {
  return statementsOfKind(evidence, "noData").length > 0;
}

/** The targets for the judged year that measure what the row measures. */
function statedTargets(evidence: Evidence): readonly BoundedQuantity[] {
  return statementsOfKind(evidence, "upstreamTarget")
    .filter(({ year }) => year === null || evidence.year === null || year === evidence.year)
    .filter(({ about }) => about === "" || evidence.nameKey.includes(nameKey(about)))
    .map(({ target }) => target);
}

/** The cell says in words that a task is not done. */
function saysNotDone(evidence: Evidence): boolean {
  return statementsOfKind(evidence, "state").some(({ state: { subject, acts } }) => {
    return subject === "" && acts.some(({ act, negated }) => act === "完成" && negated);
  });
}

/** The upstream targets as the cell states them, all of which must hold; null where it says nothing of one. */
function judgeStatedTarget(evidence: Evidence): Outcome | null {
  const exempt = statementsOfKind(evidence, "noUpstreamTarget").length > 0;
  const outcomes = exempt
    ? []
    : statedTargets(evidence).map((target) => judgeUpstreamTarget(target, evidence));
  const claim = statementsOfKind(evidence, "upstreamReached")[0];
  const [first] = outcomes;
  if (first !== undefined) {
    const failed = outcomes.find(({ status }) => status === "contradicted");
    const open = outcomes.find(({ status }) => status === "unknown");
    const denied = claim?.reached === false || saysNotDone(evidence);
    return failed ?? open ?? (denied ? unknown("statedCondition") : first);
  }
  if (claim === undefined) return null;
  return { status: claim.reached ? "satisfied" : "contradicted", basis: "qualitative", limit: null };
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

function judgeAny(of: readonly Clause[], evidence: Evidence): Outcome {
  const outcomes = of.map((clause) => judgeClause(clause, evidence));
  const satisfied = outcomes.find(({ status }) => status === "satisfied");
  if (satisfied !== undefined) return satisfied;
  const missing = outcomes.flatMap((outcome) => (outcome.status === "unknown" ? outcome.missing : []));
  return missing.length > 0 ? unknown(...new Set(missing)) : (outcomes[0] ?? unknown("readableCriterion"));
}

/** Judges one clause of a criterion on what the row's cells say. */
export function judgeClause(clause: Clause, evidence: Evidence): Outcome {
  if (repeats(clause.text, evidence)) return { status: "satisfied", basis: "qualitative", limit: null };
  switch (clause.kind) {
    case "limit":
      return judgeLimit(clause.limit, evidence);
    case "state":
      return judgeState(clause.state, evidence);
    case "upstream":
      return judgeUpstream(evidence);
    case "trend":
      return judgeTrend(clause.wanted, evidence) ?? unknown("earlierValue");
    case "upstreamOrTrend":
      return judgeUpstreamOrTrend(clause, evidence);
    case "any":
      return judgeAny(clause.of, evidence);
    case "unreadable":
      return unknown("readableCriterion");
  }
}
