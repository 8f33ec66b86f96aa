import type { Clause, Criterion } from "../reading/criterion";
import { nameKey } from "../reading/normalise";
import { decimalText, type BoundedQuantity } from "../reading/quantity";
import { answerState, type State } from "../reading/state";
import { sameUnit } from "../reading/unit";
import type { Direction } from "./evidence";
import { weakerThan } from "./weaker-than";

/** What a criterion is read with: the unit, direction and name of its row. */
export interface CriterionFrame {
  readonly unit: string | null;
  readonly direction: Direction | null;
  readonly nameKey: string;
}

/** Nothing exceeds 100 %: to equal it is to reach it. */
function isWhole({ operator, number, unit }: BoundedQuantity, frame: CriterionFrame): boolean {
  return operator === "=" && number.eq(100) && (unit ?? frame.unit) === "%";
}

function bounded(limit: BoundedQuantity, frame: CriterionFrame): BoundedQuantity {
  const { direction } = frame;
  if (direction === null || (limit.operator !== null && !isWhole(limit, frame))) return limit;
  return { ...limit, operator: direction === "higher" ? ">=" : "<=" };
}

/** One key for each act: 制定实施 says what 制定、实施 says. */
function stateKeys(
  { subject, acts, extents, weakened, text }: State,
  frame: CriterionFrame,
): readonly string[] {
  if (acts.length === 0) return [`state ${nameKey(text)}`];
  const about = frame.nameKey.includes(nameKey(subject)) ? "" : nameKey(subject);
  const how = [...[...extents].sort(), weakened ? "~" : ""];
  return acts.map(({ act, negated }) => `state ${[about, `${negated ? "!" : ""}${act}`, ...how].join("|")}`);
}

function limitKey(limit: BoundedQuantity, cumulative: boolean, frame: CriterionFrame): string {
  const { operator, number, unit } = bounded(limit, frame);
  const own = sameUnit(unit, frame.unit) ? "" : (unit ?? "");
  return [operator ?? "", decimalText(number), own, cumulative ? "total" : ""].join(" ");
}

/** What a clause says, apart from its wording; null for one that could not be read or that is for one kind of region. */
function substance(clause: Clause, frame: CriterionFrame): string | null {
  switch (clause.kind) {
    case "limit":
      return `limit ${limitKey(clause.limit, clause.cumulative, frame)}`;
    case "named":
      return `named ${nameKey(clause.name)} ${limitKey(clause.limit, false, frame)}`;
    case "delta":
      return `delta ${limitKey(clause.limit, false, frame)}`;
    case "changeBy": {
      const { up, by, since, cumulative } = clause;
      const amount = limitKey({ ...by, operator: ">=" }, cumulative, frame);
      return `changeBy ${up ? "up" : "down"} ${amount} ${since ?? ""}`;
    }
    case "waterClass":
      return `waterClass ${clause.worst}`;
    case "comparedWith":
      return `comparedWith ${clause.operator} ${nameKey(clause.other)}`;
    case "state":
      return [...stateKeys(clause.state, frame)].sort().join("&");
    case "upstream":
      return "upstream";
    case "trend":
    case "upstreamOrTrend":
      return `${clause.kind} ${clause.wanted}`;
    case "any": {
      const parts = clause.of.map((one) => substance(one, frame));
      return parts.includes(null) ? null : `any(${[...parts].sort().join(";")})`;
    }
    case "forRegion":
    case "unreadable":
      return null;
  }
}

/** Whether two criteria ask for the same; null where one of them could not be read. */
export function sameSubstance(a: Criterion, b: Criterion, frame: CriterionFrame): boolean | null {
  const [first, second] = [a, b].map(({ clauses }) => {
    const parts = clauses.flatMap((clause): readonly (string | null)[] =>
      clause.kind === "state" ? stateKeys(clause.state, frame) : [substance(clause, frame)],
    );
    return parts.includes(null) || parts.length === 0 ? null : [...new Set(parts)].sort().join("\n");
  });
  if (first === null || second === null) return null;
  return first === second;
}

/** Whether reaching the target would leave the criterion unmet: its limit admits worse values, or it wants the opposite state. */
export function isWeaker(target: Criterion, criterion: Criterion, frame: CriterionFrame): boolean {
  if (target === criterion) return false;
  const wanted = criterion.clauses.flatMap((clause) => (clause.kind === "state" ? [clause.state] : []));
  const planned = target.clauses.flatMap((clause) => (clause.kind === "state" ? [clause.state] : []));
  const names = (text: string): boolean => frame.nameKey.includes(nameKey(text));
  if (wanted.some((state) => answerState(state, planned, names) === "contradicted")) return true;
  return weakerThan(target, criterion, frame.direction, frame.unit) === true;
}
