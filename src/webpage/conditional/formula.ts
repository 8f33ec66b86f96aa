import { MAX_COLUMN, MAX_ROW, parseReference } from "../../domain/sheet/address";
import { booleanValue, numberValue, textValue, type Value } from "./value";

/** One corner of a reference; what is not fixed moves with the cell that a rule looks at. */
export interface Corner {
  readonly row: number;
  readonly column: number;
  readonly isRowFixed: boolean;
  readonly isColumnFixed: boolean;
}

const LEVELS = [["=", "<>", "<=", ">=", "<", ">"], ["&"], ["+", "-"], ["*", "/"], ["^"]] as const;
export type Operator = (typeof LEVELS)[number][number];

/** A formula that can be evaluated: constants, cells of the same sheet, operators and calls. */
export type Formula =
  | { readonly kind: "constant"; readonly value: Value }
  | { readonly kind: "reference"; readonly from: Corner; readonly to: Corner }
  | { readonly kind: "negative" | "percent"; readonly of: Formula }
  | {
      readonly kind: "operation";
      readonly operator: Operator;
      readonly left: Formula;
      readonly right: Formula;
    }
  | { readonly kind: "call"; readonly name: string; readonly given: readonly Formula[] };

const TOKEN =
  /\s*("(?:[^"]|"")*"|\$?[a-z]{1,3}\$?\d+(?::\$?[a-z]{1,3}\$?\d+)?(?![\w.(!])|\$?[a-z]{1,3}:\$?[a-z]{1,3}(?![\w.(!])|\$?\d+:\$?\d+|(?:\d+(?:\.\d*)?|\.\d+)(?:e[+-]?\d+)?|[a-z_][\w.]*|<>|<=|>=|[=<>&+\-*/^%(),])/iuy;

/** Reads a formula without its `=`; null for one that goes beyond what can be evaluated here. */
export function parseFormula(text: string): Formula | null {
  const tokens = tokensOf(text);
  if (tokens === null) return null;
  const parser = new Parser(tokens);
  const formula = parser.operation(0);
  return parser.isAtEnd ? formula : null;
}

function tokensOf(text: string): readonly string[] | null {
  const trimmed = text.trim();
  const tokens: string[] = [];
  const pattern = new RegExp(TOKEN);
  while (pattern.lastIndex < trimmed.length) {
    const token = pattern.exec(trimmed)?.[1];
    if (token === undefined) return null;
    tokens.push(token);
  }
  return tokens;
}

/** Recursive descent; every method gives null where the text is no formula that it knows. */
class Parser {
  readonly #tokens: readonly string[];
  #next = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#next === this.#tokens.length;
  }

  operation(level: number): Formula | null {
    const operators = LEVELS[level];
    if (operators === undefined) return this.#signed();
    let left = this.operation(level + 1);
    for (;;) {
      const operator = operators.find((known) => known === this.#tokens[this.#next]);
      if (operator === undefined || left === null) return left;
      this.#next++;
      const right = this.operation(level + 1);
      left = right === null ? null : { kind: "operation", operator, left, right };
    }
  }

  #signed(): Formula | null {
    if (this.#takes("+")) return this.#signed();
    if (!this.#takes("-")) return this.#percentage();
    const of = this.#signed();
    return of === null ? null : { kind: "negative", of };
  }

  #percentage(): Formula | null {
    let formula = this.#primary();
    while (formula !== null && this.#takes("%")) formula = { kind: "percent", of: formula };
    return formula;
  }

  #primary(): Formula | null {
    const token = this.#tokens[this.#next++];
    if (token === undefined) return null;
    if (token === "(") {
      const inner = this.operation(0);
      return this.#takes(")") ? inner : null;
    }
    if (token.startsWith('"')) return constant(textValue(token.slice(1, -1).replaceAll('""', '"')));
    if (this.#takes("(")) return this.#call(token.toUpperCase());
    if (/^(?:TRUE|FALSE)$/iu.test(token)) return constant(booleanValue(token.toUpperCase() === "TRUE"));
    return readReference(token) ?? (/^[\d.]/u.test(token) ? constant(numberValue(Number(token))) : null);
  }

  #call(name: string): Formula | null {
    const given: Formula[] = [];
    if (this.#takes(")")) return { kind: "call", name, given };
    for (;;) {
      const argument = this.operation(0);
      if (argument === null) return null;
      given.push(argument);
      if (this.#takes(")")) return { kind: "call", name, given };
      if (!this.#takes(",")) return null;
    }
  }

  #takes(token: string): boolean {
    if (this.#tokens[this.#next] !== token) return false;
    this.#next++;
    return true;
  }
}

function constant(value: Value): Formula {
  return { kind: "constant", value };
}

function readReference(text: string): Formula | null {
  const area = parseReference(text);
  if (area === null || /^\d+$/u.test(text)) return null;
  const [first = "", second = first] = text.split(":");
  const isWhole = (from: number, to: number, last: number): boolean => from === 1 && to === last;
  const isRowFixed = (corner: string): boolean =>
    isWhole(area.top, area.bottom, MAX_ROW) || /\$\d/u.test(corner);
  const isColumnFixed = (corner: string): boolean =>
    isWhole(area.left, area.right, MAX_COLUMN) || /\$[a-z]/iu.test(corner);
  const corner = (row: number, column: number, name: string): Corner => ({
    row,
    column,
    isRowFixed: isRowFixed(name),
    isColumnFixed: isColumnFixed(name),
  });
  return {
    kind: "reference",
    from: corner(area.top, area.left, first),
    to: corner(area.bottom, area.right, second),
  };
}
