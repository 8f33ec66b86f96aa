/** How a value stands to a limit; the sign is the one that the report carries. */
export type Operator = "<" | "<=" | ">" | ">=" | "=";

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|不得?(?:低|少|小)于|至少|最低|大于(?:或|且)?等于)/u, ">="],
  [/^(?:≤|不得?(?:超过|超出|高于|大于|多于)|至多|最高|最多|小于(?:或|且)?等于)/u, "<="],
  [/^(?:>|大于|高于|超过|多于)/u, ">"],
  [/^(?:<|小于|低于|少于)/u, "<"],
  [/^(?:=|等于)/u, "="],
];

const INCLUDED = "\\(含(?:本数|[\\d.]+%?)?\\)";
const EXCLUDED = "\\(不含(?:本数|[\\d.]+%?)?\\)";
const OWN_LIMIT = new RegExp(`^(?:${INCLUDED}|${EXCLUDED})$`, "u");
const ABOVE = "以上";
const BELOW = "(?:以下|以内|之内)";

/** Those that leave the limit out come first: 以上 alone stands at the beginning of 以上(不含). */
const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [new RegExp(`^${EXCLUDED}${ABOVE}|^${ABOVE}${EXCLUDED}`, "u"), ">"],
  [new RegExp(`^(?:${INCLUDED}|及|或|含|和)?${ABOVE}(?:${INCLUDED})?`, "u"), ">="],
  [new RegExp(`^${EXCLUDED}${BELOW}|^${BELOW}${EXCLUDED}`, "u"), "<"],
  [new RegExp(`^(?:${INCLUDED}|及|或|含|和)?${BELOW}(?:${INCLUDED})?`, "u"), "<="],
];

/** Words that lead up to a limit; those that say which way it is meant, with the sign. 达到25 is 25 either way. */
const LEADS: readonly (readonly [RegExp, Operator | null])[] = [
  [/^(?:力争|争取|确保|努力)?(?:提高|提升|上升|增加|增长)(?:到|至)/u, ">="],
  [/^(?:力争|争取|确保|努力)?(?:(?:下降|降低|减少|压减)(?:到|至)|降至|控制(?:在|到))/u, "<="],
  [/^(?:力争|争取|确保|努力)?(?:达到?|实现|(?:保持|稳定|维持)在)/u, null],
];

function readFrom<Sign extends Operator | null>(
  table: readonly (readonly [RegExp, Sign])[],
  text: string,
): { readonly operator: Sign; readonly length: number } | null {
  for (const [pattern, operator] of table) {
    const match = pattern.exec(text);
    if (match !== null) return { operator, length: match[0].length };
  }
  return null;
}

/** Reads an operator at the start of normalised text, as it stands before a number: `≥`, `不超过`. */
export function readOperatorBefore(
  text: string,
): { readonly operator: Operator; readonly length: number } | null {
  return readFrom(BEFORE, text);
}

/** Reads an operator at the start of normalised text, as it stands after a number: `以上`, `以下`. */
export function readOperatorAfter(
  text: string,
): { readonly operator: Operator; readonly length: number } | null {
  return readFrom(AFTER, text);
}

/** Reads words that lead up to a limit at the start of normalised text, with the sign that they imply, if any. */
export function readLead(
  text: string,
): { readonly operator: Operator | null; readonly length: number } | null {
  return readFrom(LEADS, text);
}

/** Whether words in brackets say if a limit counts itself: （不含）, （含85%）. */
export function saysOwnLimit(inner: string): boolean {
  return OWN_LIMIT.test(`(${inner})`);
}
