import Big from "big.js";
import type { BaseData } from "../base-data/base-data";
import type { Clause } from "../reading/criterion";
import { readDeclared } from "../reading/declared";
import { nameKey, onOneLine } from "../reading/normalise";
import { formatAddress } from "../sheet/address";
import type { Match } from "../matching/match";
import { matchTrace } from "./audit-matching";
import type { TableIndicator, TableRow } from "../table/table";
import type { RowAssessment } from "./assessment";
import { judgeClause, judgeForRegions } from "./clause";
import type { DerivedFigure } from "./derived-figure";
import { deriveRow } from "./derived-row";
import { statementsOfKind, unitOf, type Evidence } from "./evidence";
import { gapTrace, progressTrace } from "./distance-trace";
import type { Finding } from "./finding";
import { gapTo, type Gap } from "./gap";
import { limitText } from "./limit-text";
import { whyNoFigure } from "./numeric";
import { readingTrace } from "./reading-trace";
import { exclusionOf, type Exclusion } from "./region-exclusion";
import { readRow, type RowReading, type TableContext } from "./row-evidence";
import { progressOf } from "./row-progress";
import { courseDirection, yearValues } from "./row-years";
import type { TraceStep } from "./trace";
import { wantsPresence } from "../reading/state";
import {
  finalVerdict,
  type Basis,
  type FinalVerdict,
  type Limit,
  type LimitSource,
  type Missing,
  type Outcome,
  type Verdict,
} from "./verdict";

/** A verdict with what it rests on. */
interface Judgement {
  readonly verdict: Verdict;
  readonly basis: Basis;
  readonly limit: Limit | null;
  readonly moved?: Big;
  readonly missing: readonly Missing[];
  readonly trace: readonly TraceStep[];
}

function undetermined(missing: readonly Missing[], trace: readonly TraceStep[] = []): Judgement {
  return { verdict: "undetermined", basis: "missingEvidence", limit: null, missing, trace };
}

/**
 * 无生态保护红线, `0（无黑臭水体）`, 无: the very thing that the row is about does not exist in the region. A criterion
 * that wants it there is not met by that, and neither is a share of it.
 */
function absentSubject(evidence: Evidence): string | null {
  const { figure, subject, criterion, value } = evidence;
  const zeroOrNone = figure === null || figure.number.eq(0);
  const wanted = criterion.clauses.some((clause) => clause.kind === "state" && wantsPresence(clause.state));
  if (!zeroOrNone || wanted || subject === null) return null;
  if (value.statements.some(({ kind }) => kind !== "absent")) return null;
  const share = !evidence.recognised && criterion.clauses.some(({ kind }) => kind === "limit");
  const bare = value.statements.find((statement) => statement.kind === "absent" && statement.subject === "");
  if (bare?.kind === "absent" && figure === null) return share ? null : bare.text;
  const named = statementsOfKind(evidence, "absent").find((absent) => nameKey(absent.subject) === subject);
  return named?.text ?? null;
}

/** What decides before any clause of the criterion is looked at. */
function judgeCellItself(evidence: Evidence): Judgement | null {
  const { value, figure } = evidence;
  if (value.error !== null) return undetermined(["readableValue"]);
  const excluded = value.statements.find((statement) => statement.kind === "excluded");
  if (excluded !== undefined) {
    const trace: TraceStep[] = [{ code: "excludedByCell", params: { text: excluded.text } }];
    return { verdict: "notApplicable", basis: "excluded", limit: null, missing: [], trace };
  }
  const absent = absentSubject(evidence);
  if (absent !== null) {
    const trace: TraceStep[] = [{ code: "nothingToJudge", params: { text: absent } }];
    return { verdict: "met", basis: "noSubject", limit: null, missing: [], trace };
  }
  const underway = value.statements.find((statement) => statement.kind === "underway");
  if (figure === null && underway !== undefined) {
    const trace: TraceStep[] = [{ code: "workUnderWay", params: { text: underway.text } }];
    return { verdict: "pending", basis: "underway", limit: null, missing: [], trace };
  }
  return null;
}

/** The cell that a limit stands in; empty for the standard's. An upstream target stands with the value or in a column of its own. */
function limitCell(from: LimitSource, { valueAt, upstreamAt, criterion }: RowReading): string {
  const at = from === "upstream" ? (upstreamAt ?? valueAt) : criterion.at;
  return at === null || from === "standard" ? "" : formatAddress(at);
}

function traceOf(clause: string, outcome: Outcome, reading: RowReading): readonly TraceStep[] {
  if (outcome.status === "unknown") {
    return outcome.missing.map((missing) => ({ code: "clauseOpen", params: { clause, missing } }));
  }
  const { basis, limit } = outcome;
  const used: TraceStep[] = [];
  if (limit !== null) {
    const { from } = limit;
    used.push({
      code: "limitUsed",
      params: { limit: limitText(limit), from, cell: limitCell(from, reading) },
    });
  }
  const code = outcome.status === "satisfied" ? "clauseSatisfied" : "clauseContradicted";
  return [...used, { code, params: { clause, basis } }];
}

interface JudgedClause {
  readonly clause: Pick<Clause, "text">;
  readonly outcome: Outcome;
}

/** Clauses for kinds of region are judged together, all others one by one. */
function judgeClauses(clauses: readonly Clause[], evidence: Evidence): readonly JudgedClause[] {
  const regional = clauses.filter((clause) => clause.kind === "forRegion");
  const others = clauses.filter((clause) => clause.kind !== "forRegion");
  const judged = others.map((clause) => ({ clause, outcome: judgeClause(clause, evidence) }));
  if (regional.length === 0) return judged;
  const text = regional.map((clause) => clause.text).join("；");
  return [...judged, { clause: { text }, outcome: judgeForRegions(regional, evidence) }];
}

/** One contradicted clause makes a row unmet; all must be satisfied for met; anything else is open. */
function judgeCriterion(reading: RowReading): Judgement {
  const { evidence } = reading;
  const { clauses } = evidence.criterion;
  if (clauses.length === 0)
    return undetermined([evidence.lacksCriterion], [{ code: "noCriterion", params: {} }]);
  const outcomes = judgeClauses(clauses, evidence);
  const trace = outcomes.flatMap(({ clause, outcome }) => traceOf(clause.text, outcome, reading));
  const decided = outcomes.flatMap(({ outcome }) => (outcome.status === "unknown" ? [] : [outcome]));
  const missing = new Set(
    outcomes.flatMap(({ outcome }) => (outcome.status === "unknown" ? outcome.missing : [])),
  );
  const contradicted = decided.find(({ status }) => status === "contradicted");
  if (contradicted !== undefined) {
    const { basis, limit, moved } = contradicted;
    return { verdict: "unmet", basis, limit, ...(moved === undefined ? {} : { moved }), missing: [], trace };
  }
  if (missing.size > 0) return undetermined([...missing], trace);
  const decisive = decided.find(({ limit }) => limit !== null) ?? decided[0];
  if (decisive === undefined) return undetermined(["readableCriterion"], trace);
  return { verdict: "met", basis: decisive.basis, limit: decisive.limit, missing: [], trace };
}

/** Not asked of this region by the user's own profile; a guessed one rules nothing out. */
function excludedByProfile(exclusion: Exclusion): Judgement {
  const trace: TraceStep[] = [{ code: "excludedByProfile", params: { ...exclusion } }];
  return { verdict: "notApplicable", basis: "notInRegion", limit: null, missing: [], trace };
}

function judge(reading: RowReading, exclusion: Exclusion | null): Judgement {
  const { evidence } = reading;
  const own = judgeCellItself(evidence);
  if (own !== null) return own;
  const says = (kind: "noData" | "notActual"): boolean => statementsOfKind(evidence, kind).length > 0;
  if (exclusion !== null && (evidence.value.raw === "" || (evidence.figure === null && says("noData"))))
    return excludedByProfile(exclusion);
  const noData = says("noData") || says("notActual");
  if (noData || (evidence.value.raw === "" && evidence.criterion.clauses.length > 0)) {
    return undetermined([whyNoFigure(evidence)]);
  }
  return doubted(evidence.doubt === null ? judgeCriterion(reading) : judgeBothWays(reading), evidence);
}

/** A figure of two readings decides where both lead to one verdict: 0.28 under ≥85 is too low as 0.28 % and as 28 %. */
function judgeBothWays(reading: RowReading): Judgement {
  const { evidence } = reading;
  const { doubt, figure } = evidence;
  if (doubt?.kind === "percentSign" && doubt.of === "value" && figure !== null) {
    const asFraction = { ...figure, number: figure.number.times(100) };
    const literal = judgeCriterion(reading);
    const other = judgeCriterion({ ...reading, evidence: { ...evidence, figure: asFraction } });
    if (literal.verdict === other.verdict) return literal;
  }
  return judgeCriterion({ ...reading, evidence: { ...evidence, figure: null } });
}

/**
 * Base data give another figure than the row states, and it leads to the opposite verdict: which of the two is right the
 * workbook does not say.
 */
function againstBaseData(own: Judgement, reading: RowReading, derived: DerivedFigure | null): Judgement {
  const { evidence } = reading;
  const decided: readonly Verdict[] = ["met", "unmet"];
  if (derived?.comparison !== "differs" || evidence.figure === null || !decided.includes(own.verdict))
    return own;
  const figure = { ...evidence.figure, number: new Big(derived.number), unit: derived.unit };
  const { verdict } = judgeCriterion({ ...reading, evidence: { ...evidence, figure } });
  return verdict === own.verdict || !decided.includes(verdict)
    ? own
    : undetermined(["consistentValue"], own.trace);
}

/** A cell that says itself that the indicator is not met, or is, against what its figure says, has two readings. */
function doubted(judgement: Judgement, evidence: Evidence): Judgement {
  const says = statementsOfKind(evidence, "selfDeclared").map(({ verdict }) => verdict);
  const against = says.some((verdict) =>
    verdict === "met" ? judgement.verdict === "unmet" : judgement.verdict === "met",
  );
  return against ? undetermined(["statedCondition"], judgement.trace) : judgement;
}

function declaredOf({ status }: TableRow, { own }: TableContext): RowAssessment["declared"] {
  if (status === null || own.has(formatAddress(status.at))) return null;
  const text = onOneLine(status.text);
  const verdict = readDeclared(text);
  return verdict === null ? null : { text, verdict };
}

function declaredTrace(
  { status }: TableRow,
  declared: RowAssessment["declared"],
  final: FinalVerdict,
): readonly TraceStep[] {
  if (status === null || declared === null) return [];
  const params = { declared: declared.text };
  const read: TraceStep = { code: "declaredRead", params: { cell: formatAddress(status.at), ...params } };
  return final.by === "declared" ? [read, { code: "declarationStands", params }] : [read];
}

/** How far the figure of an unmet row is from the limit, or what moved in its place. */
function gapOf(
  { verdict, limit, moved }: Judgement,
  { evidence, year }: RowReading,
  { bands, table }: TableContext,
): Gap | null {
  const { figure, doubt } = evidence;
  if (verdict !== "unmet" || limit === null || doubt !== null || figure?.extent.kind !== "exact") return null;
  const until = moved === undefined ? (table.targetColumns[0]?.year ?? null) : null;
  return gapTo(limit, moved ?? figure.number, { bands, year: year?.year ?? null, until });
}

/**
 * Judges one row and says what the verdict rests on. The reading is handed back for the audit of the row, with what the
 * workbook's base data find.
 */
export function judgeRow(
  context: TableContext,
  indicator: TableIndicator,
  row: TableRow,
  match: Match | null,
  baseData: BaseData,
): {
  readonly assessment: RowAssessment;
  readonly reading: RowReading;
  readonly findings: readonly Finding[];
} {
  const reading = readRow(context, indicator, row, match);
  const { evidence, valueAt, criterion } = reading;
  const { figure } = evidence;
  const year = reading.year?.year ?? null;
  const unit = figure === null ? null : unitOf(figure, evidence);
  const value = { at: valueAt, raw: evidence.value.raw, figure, unit, year };
  const base = deriveRow(context, reading, { table: row, match, value }, baseData);
  const exclusion = exclusionOf(match, context.system, context.profile.user);
  const judgement = againstBaseData(judge(reading, exclusion), reading, base.derived);
  const { verdict, basis, limit, moved = null, missing, trace } = judgement;
  const declared = declaredOf(row, context);
  const final = finalVerdict(verdict, declared?.verdict ?? null);
  const gap = gapOf(judgement, reading, context);
  const years = yearValues(context, indicator, row, match, reading, {
    own: judgement,
    judge: (earlier) => judge(earlier, exclusion),
    findings: base.findings,
  });
  const progress = progressOf(row, reading, years, context);
  const assessment: RowAssessment = {
    table: row,
    match,
    value,
    criterion,
    verdict,
    basis,
    limit,
    moved,
    missing,
    gap,
    direction: courseDirection(reading, match, row),
    years,
    progress,
    declared,
    final,
    trace: matchTrace(row, match).concat(
      readingTrace(reading, row, context),
      trace,
      declaredTrace(row, declared, final),
      gapTrace(gap, context.bands),
      progressTrace(progress, evidence.unit),
      base.trace,
    ),
    measures: [],
    derived: base.derived,
  };
  return { assessment, reading, findings: base.findings };
}
