/** How a value stands to a limit; the sign is the one that the report carries. */
export type Operator = "<" | "<=" | ">" | ">=" | "=";

const BEFORE: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:≥|不(?:低|少|小)于|不得?低于|至少|达到|大于等于|大于或等于)/u, ">="],
  [/^(?:≤|不(?:超过|高于|大于|多于)|不得?(?:超过|高于)|至多|控制在|小于等于|小于或等于)/u, "<="],
  [/^(?:>|大于|高于|超过|多于)/u, ">"],
  [/^(?:<|小于|低于|少于)/u, "<"],
  [/^(?:=|等于)/u, "="],
];

const AFTER: readonly (readonly [RegExp, Operator])[] = [
  [/^(?:及)?以上/u, ">="],
  [/^(?:及)?(?:以下|以内|之内)/u, "<="],
];

function readFrom(
  table: readonly (readonly [RegExp, Operator])[],
  text: string,
): { readonly operator: Operator; readonly length: number } | null {
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
