import { normaliseText } from "./normalise";
import { wholeQuantity, type BoundedQuantity } from "./quantity";
import { readState, saysAct, type State } from "./state";
import { splitClauses, splitConditions } from "./split";

/** The course that a trend clause wants: at least no change for the worse, or a change for the better. */
export type WantedTrend = "notWorse" | "better" | "notLower" | "notHigher";

/** One clause of a criterion. */
export type Clause =
  /** A limit; without an operator the indicator's own direction decides. */
  | { readonly kind: "limit"; readonly limit: BoundedQuantity; readonly text: string }
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
}

const UPSTREAM =
  /^(?:完成|达到|满足|落实|实现)(?=.*(?:上级|国家|自治区|省|盟|市|州|地区|管控|考核|下达)).*(?:任务|目标|要求|指标|标准)(?:要求)?$/u;
const BETTER = "(?:改善|提高|提升|向好|好转|优化|下降|降低|减少)";
const TRENDS: readonly (readonly [RegExp, WantedTrend])[] = [
  [
    new RegExp(`^(?:保持|维持|基本|持续|长期)*稳定(?:或者?(?:持续|逐步|稳步|逐年|有所)?${BETTER})?$`, "u"),
    "notWorse",
  ],
  [/^稳中向好$|^(?:不|未)(?:恶化|变差)$/u, "notWorse"],
  [/^(?:不|未)(?:降低|下降|减少)$/u, "notLower"],
  [/^(?:不|未)(?:升高|上升|增加|提高)$/u, "notHigher"],
  [new RegExp(`^(?:持续|逐步|稳步|逐年|不断)${BETTER}$`, "u"), "better"],
];
const EMPTY_CELL = /^(?:-+|—+|\/|\\)?$/u;

function readTrend(text: string): WantedTrend | null {
  return TRENDS.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

function readClause(text: string): Clause {
  const wanted = readTrend(text);
  if (wanted !== null) return { kind: "trend", wanted, text };
  if (UPSTREAM.test(text)) return { kind: "upstream", text };
  const limit = wholeQuantity(text);
  if (limit !== null) return { kind: "limit", limit, text };
  const alternatives = text.split(/或者?/u).filter((part) => part !== "");
  if (alternatives.length > 1) return { kind: "any", of: alternatives.map(readClause), text };
  if (/\d/u.test(text)) return { kind: "unreadable", text };
  return { kind: "state", state: readState(text), text };
}

function joinPairs(clauses: readonly Clause[]): readonly Clause[] {
  const joined: Clause[] = [];
  for (const clause of clauses) {
    const before = joined.at(-1);
    if (clause.kind === "trend" && before?.kind === "upstream") {
      joined.pop();
      joined.push({ kind: "upstreamOrTrend", wanted: clause.wanted, text: `${before.text}；${clause.text}` });
    } else {
      joined.push(clause);
    }
  }
  return joined;
}

/** Reads the text of a criterion or target cell. */
export function readCriterion(raw: string): Criterion {
  const text = normaliseText(raw).replace(/^\((.*)\)$/u, "$1");
  if (EMPTY_CELL.test(text)) return { text: "", clauses: [] };
  const parts = splitClauses(text)
    .flatMap((part) => part.split(/(?:并)?且/u))
    .flatMap((part) => splitConditions(part, saysAct));
  return { text, clauses: joinPairs(parts.filter((part) => part !== "").map(readClause)) };
}
