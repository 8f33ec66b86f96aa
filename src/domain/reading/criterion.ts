import { nameRegionClass, partRegionClasses } from "./region-class";
import { normaliseText } from "./normalise";
import { remembered } from "./remembered";
import { readOperatorBefore, saysOwnLimit, type Operator } from "./operator";
import { wholeLimit, wholeQuantity, wholeRange, type BoundedQuantity, type Quantity } from "./quantity";
import { readState, saysAct, type State } from "./state";
import { splitClauses, splitConditions } from "./split";
import { isQualifier, readChanged } from "./statement";
import { readUnit } from "./unit";
import { readWantedWaterClass } from "./water-class";
import { readWantedTrend, type WantedTrend } from "./wanted-trend";
import { yearIn } from "./year";

/** One clause of a criterion. */
export type Clause =
  /**
   * A limit; without an operator the indicator's own direction decides. `cumulative`: `[18]`, over the plan period;
   * `about`: 70左右.
   */
  | {
      readonly kind: "limit";
      readonly limit: BoundedQuantity;
      readonly cumulative: boolean;
      readonly about: boolean;
      readonly text: string;
    }
  /** A limit for a part that the clause names: 案件结案率≥75%. */
  | {
      readonly kind: "named";
      readonly name: string;
      readonly limit: BoundedQuantity;
      readonly text: string;
    }
  /** The change since the year before must keep a limit: ΔEQI≥-1. */
  | { readonly kind: "delta"; readonly limit: BoundedQuantity; readonly text: string }
  /** The figure must move by at least so much, since a year if one is named: 较2020年下降18%. */
  | {
      readonly kind: "changeBy";
      readonly up: boolean;
      readonly by: Quantity;
      readonly since: number | null;
      readonly cumulative: boolean;
      readonly text: string;
    }
  /** The value stands to another figure: 高于GDP增速. */
  | {
      readonly kind: "comparedWith";
      readonly operator: Operator;
      readonly other: string;
      readonly text: string;
    }
  /** A clause for one kind of region, in the sheet's words: 山区≥60. */
  | { readonly kind: "forRegion"; readonly region: string; readonly clause: Clause; readonly text: string }
  /** Water of this class or better: Ⅲ类. */
  | { readonly kind: "waterClass"; readonly worst: number; readonly text: string }
  | { readonly kind: "state"; readonly state: State; readonly text: string }
  | { readonly kind: "upstream"; readonly text: string }
  | { readonly kind: "trend"; readonly wanted: WantedTrend; readonly text: string }
  /** 完成上级规定的…任务；保持稳定或持续改善, one rule of the national list (环办生态函〔2021〕353号). */
  | { readonly kind: "upstreamOrTrend"; readonly wanted: WantedTrend; readonly text: string }
  | { readonly kind: "any"; readonly of: readonly Clause[]; readonly text: string }
  | { readonly kind: "unreadable"; readonly text: string };

/** Clauses that must all hold; empty where the criterion cell is empty. */
export interface Criterion {
  readonly text: string;
  readonly clauses: readonly Clause[];
  /** Restrictions in brackets: 扣除沙尘天气. */
  readonly qualifiers: readonly string[];
}

const UPSTREAM =
  /^(?:(?:完成|达到|满足|落实|实现|按)(?=.*(?:上级|国家|自治区|省|盟|市|州|地区|管控|考核|下达)).*(?:任务|目标|要求|指标|标准)(?:要求|执行|完成|落实)?|(?:上级|国家|自治区|省级?|市级?|盟)(?:和(?:国家|自治区|省|市|盟))?(?:下达|规定|考核|管控)的?(?:目标|任务|指标|要求)+)$/u;
const EMPTY_CELL = /^(?:-+|—+|\/|\\)?$/u;
/** 到2025年, 2025年底前: by when, which the column says too. */
const BY_WHEN = /^(?:到|至)?(?:19|20)\d{2}年(?:底|末)?(?:前|以前)?(?=[^年])/u;
/** 到2025年，≥90: the comma ends no clause. */
const AFTER_WHEN = /(?<=(?:到|至)(?:19|20)\d{2}年(?:底|末)?(?:前|以前)?),/gu;
/** `或` offers an alternative; in 达到或优于, 及或以上 it does not. */
const ALTERNATIVE = /(?<!达到|等于)或者?(?!以上|以下|优于|好于|超过|高于|低于|等于)/u;
const NAMED =
  /^([\u4e00-\u9fffA-Za-z][^≥≤<>=]*?[\u4e00-\u9fff)])(?:为|达到?|:)?([≥≤<>=]?\d.*|(?:不|大|小|高|低|至少|超过).*\d.*)$/u;

/** What a figure can be of: 每年下降 is no name. */
const NOUN = /[率比例重度量数值积额费长]$|[))]$/u;

function readLimitClause(text: string): Clause | null {
  const inside = /^\[(.*)\]$/u.exec(text)?.[1];
  const bare = (inside ?? text).replace(/^(?:大约|约)|(?:左右|上下)$/u, "");
  const limit = wholeLimit(bare);
  if (limit === null) return null;
  return { kind: "limit", limit, cumulative: inside !== undefined, about: bare !== (inside ?? text), text };
}

function readDelta(text: string): Clause | null {
  const limit = wholeQuantity(/^Δ[^≥≤<>=不大小高低超]*(.*)$/u.exec(text)?.[1] ?? "");
  return limit === null ? null : { kind: "delta", limit, text };
}

function readChangeBy(text: string): Clause | null {
  const changed = readChanged(text);
  return changed?.kind === "changed" ? { ...changed, kind: "changeBy" } : null;
}

function readComparison(text: string): Clause | null {
  const operator = readOperatorBefore(text);
  if (operator === null) return null;
  const other = text.slice(operator.length);
  return /(?:增速|增幅|增长率|增长速度|平均水平|平均值|平均数)$/u.test(other)
    ? { kind: "comparedWith", operator: operator.operator, other, text }
    : null;
}

function readNamed(text: string): Clause | null {
  const [, name = "", rest = ""] = NAMED.exec(text) ?? [];
  const limit = wholeLimit(rest);
  return limit === null || !NOUN.test(name) ? null : { kind: "named", name, limit, text };
}

/** 山区≥60, ≥60(山区). */
function readForRegion(text: string): Clause | null {
  const found = nameRegionClass(text);
  if (found === null) return null;
  const clause = readClause(found.rest);
  return clause.kind === "unreadable" ? null : { kind: "forRegion", region: found.region, clause, text };
}

function readClause(text: string): Clause {
  const region = readForRegion(text);
  if (region !== null) return region;
  const wanted = readWantedTrend(text);
  if (wanted !== null) return { kind: "trend", wanted, text };
  const worst = readWantedWaterClass(text);
  if (worst !== null) return { kind: "waterClass", worst, text };
  if (UPSTREAM.test(text)) return { kind: "upstream", text };
  const numeric = readLimitClause(text) ?? readDelta(text) ?? readChangeBy(text) ?? readComparison(text);
  if (numeric !== null) return numeric;
  const alternatives = text.split(ALTERNATIVE).filter((part) => part !== "");
  if (alternatives.length > 1) return { kind: "any", of: alternatives.map(readClause), text };
  const named = readNamed(text);
  if (named !== null) return named;
  if (/\d/u.test(text)) return { kind: "unreadable", text };
  return { kind: "state", state: readState(text), text };
}

/** A range is two limits. */
function readClauses(text: string): readonly Clause[] {
  const range = wholeRange(text);
  if (range === null) return [readClause(text.replace(BY_WHEN, ""))];
  const { from, to, unit } = range;
  return [
    { kind: "limit", limit: { number: from, operator: ">=", unit }, cumulative: false, about: false, text },
    { kind: "limit", limit: { number: to, operator: "<=", unit }, cumulative: false, about: false, text },
  ];
}

/** An upstream task and a trend beside it, whichever is named first. */
function pairOf(first: Clause, second: Clause): Clause | null {
  const text = `${first.text}；${second.text}`;
  if (first.kind === "upstream" && second.kind === "trend")
    return { kind: "upstreamOrTrend", wanted: second.wanted, text };
  return first.kind === "trend" && second.kind === "upstream"
    ? { kind: "upstreamOrTrend", wanted: first.wanted, text }
    : null;
}

function joinPairs(clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    const pair = before === undefined ? null : pairOf(before, clause);
    if (pair !== null) joined.pop();
    joined.push(pair ?? clause);
  }
  return joined;
}

const LABEL = /^(?:约束性|预期性|参考性|指导性|特色|必选|可选)(?:指标)?$/u;

/** Takes off brackets that restrict the criterion or only repeat its year; a unit in brackets joins its number. */
function withoutAsides(text: string): { readonly text: string; readonly qualifiers: readonly string[] } {
  const qualifiers: string[] = [];
  const bare = text.replace(/\(([^()]*)\)/gu, (whole, inner: string) => {
    if (saysOwnLimit(inner)) return whole;
    if (isQualifier(inner)) qualifiers.push(inner);
    else if (LABEL.test(inner)) return "";
    else if (readUnit(inner)?.length === inner.length) return inner;
    else if (yearIn(inner) === null || /\D{6}/u.test(inner)) return whole;
    return "";
  });
  return { text: bare, qualifiers };
}

/** 完成上级规定的目标任务 保持稳定或持续改善: the pair of the national list without a sign between. */
const PAIR = /(?<=任务|目标|要求)[、,]?(?=(?:保持|维持|持续|逐步|基本)?(?:稳定|改善|稳中))/gu;
/** An alternative may begin after a comma: ≥85，或较上年提高. */
const LATE_ALTERNATIVE = /[;,](?=或)/gu;

function readClausesOf(whole: string): readonly Clause[] {
  const text = whole.replace(AFTER_WHEN, "").replace(PAIR, ";").replace(LATE_ALTERNATIVE, "");
  const years = new Set(text.split(/[;,]/u).flatMap((part) => (BY_WHEN.test(part) ? [yearIn(part)] : [])));
  if (years.size > 1) return [{ kind: "unreadable", text }];
  const parts = splitClauses(partRegionClasses(text))
    .flatMap((part) => part.split(/(?:并)?且(?!等于)/u))
    .flatMap((part) => splitConditions(part, saysAct));
  return joinPairs(parts.filter((part) => part !== "").flatMap(readClauses));
}

/** Every word of the clause was taken in; half a line that was only wrapped is not. */
function isUnderstood(clause: Clause): boolean {
  if (clause.kind === "state") return clause.state.acts.length > 0;
  if (clause.kind === "any") return clause.of.every(isUnderstood);
  return clause.kind !== "unreadable";
}

function unreadable(clauses: readonly Clause[]): boolean {
  return clauses.some(
    (clause) => clause.kind === "unreadable" || (clause.kind === "any" && unreadable(clause.of)),
  );
}

function read(raw: string): Criterion {
  const whole = normaliseText(raw).replace(/^\(([^()]*)\)$/u, "$1");
  if (EMPTY_CELL.test(whole)) return { text: "", clauses: [], qualifiers: [] };
  const { text, qualifiers } = withoutAsides(whole);
  const clauses = readClausesOf(text);
  const lines = withoutAsides(normaliseText(raw.replace(/\n/gu, "；")));
  const byLine = readClausesOf(lines.text);
  const parted = byLine.every(isUnderstood) || (unreadable(clauses) && !unreadable(byLine));
  return { text: whole, clauses: parted ? byLine : clauses, qualifiers };
}

/** Reads the text of a criterion or target cell. Its lines are one text, but clauses each where every line reads as one. */
export const readCriterion = remembered(read);
