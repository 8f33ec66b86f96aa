import type { Cell, CellContent } from "../../domain/sheet/snapshot";

/** What a formula works with; `unknown` is what only Excel can tell, and makes everything unknown that depends on it. */
export type Value = CellContent | { readonly kind: "empty" } | { readonly kind: "unknown" };

export const EMPTY: Value = { kind: "empty" };
export const UNKNOWN: Value = { kind: "unknown" };
export const NOT_A_VALUE: Value = { kind: "error", code: "#VALUE!" };

export function numberValue(value: number): Value {
  return Number.isFinite(value) ? { kind: "number", value } : { kind: "error", code: "#NUM!" };
}

export function textValue(value: string): Value {
  return { kind: "text", value };
}

export function booleanValue(value: boolean): Value {
  return { kind: "boolean", value };
}

/** The value of a cell; a formula that was never calculated has none that is known. */
export function valueOf(cell: Cell | undefined): Value {
  if (cell === undefined) return EMPTY;
  return cell.content ?? (cell.formula === null ? EMPTY : UNKNOWN);
}

/** The first of the values that is unknown, else the first error; null where all can be worked with. */
export function failureIn(values: readonly Value[]): Value | null {
  return values.find(({ kind }) => kind === "unknown") ?? values.find(({ kind }) => kind === "error") ?? null;
}

/** The number that a value is taken for where one is needed; null for none. */
export function asNumber(value: Value): number | null {
  switch (value.kind) {
    case "number":
      return value.value;
    case "boolean":
      return value.value ? 1 : 0;
    case "empty":
      return 0;
    case "text":
      return /^\s*[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?\s*$/iu.test(value.value)
        ? Number(value.value)
        : null;
    case "error":
    case "unknown":
      return null;
  }
}

/** The text that a value is taken for where one is needed; null for none. */
export function asText(value: Value): string | null {
  switch (value.kind) {
    case "text":
      return value.value;
    case "number":
      return String(rounded(value.value));
    case "boolean":
      return value.value ? "TRUE" : "FALSE";
    case "empty":
      return "";
    case "error":
    case "unknown":
      return null;
  }
}

/** Whether a value counts as true; null for a text, an error and what is unknown. */
export function asTruth(value: Value): boolean | null {
  if (value.kind === "text") return null;
  const number = asNumber(value);
  return number === null ? null : number !== 0;
}

const ORDER = { number: 0, text: 1, boolean: 2 } as const;

/**
 * How two values compare in Excel: numbers before texts before truth values, texts without regard to case, and an empty
 * cell as the 0, the empty text or the FALSE that it is compared with. Null where it cannot be told: which of two
 * different texts comes first depends on the language of Excel.
 */
export function compare(left: Value, right: Value): "less" | "equal" | "greater" | "different" | null {
  const a = besides(left, right);
  const b = besides(right, left);
  if (a === null || b === null) return null;
  if (a.kind !== b.kind) return ORDER[a.kind] < ORDER[b.kind] ? "less" : "greater";
  if (a.kind === "text" && b.kind === "text")
    return a.value.toLowerCase() === b.value.toLowerCase() ? "equal" : "different";
  const [first, second] = [Number(a.value), Number(b.value)].map(rounded);
  if (first === undefined || second === undefined || first === second) return "equal";
  return first < second ? "less" : "greater";
}

type Comparable = Extract<CellContent, { readonly value: unknown }>;

function besides(value: Value, other: Value): Comparable | null {
  if (value.kind === "error" || value.kind === "unknown") return null;
  if (value.kind !== "empty") return value;
  if (other.kind === "text") return { kind: "text", value: "" };
  return other.kind === "boolean" ? { kind: "boolean", value: false } : { kind: "number", value: 0 };
}

/** To the 15 digits that Excel keeps. */
export function rounded(value: number): number {
  return Number(value.toPrecision(15));
}
