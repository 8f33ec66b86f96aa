import type Big from "big.js";
import type { Cell } from "../sheet/snapshot";
import { formatMeaning, literalText, shownNumber } from "./number-format";
import { normaliseText, onOneLine } from "./normalise";
import type { Operator } from "./operator";
import { decimalText, readQuantity } from "./quantity";
import { splitClauses, splitConditions } from "./split";
import { saysAct } from "./state";
import { readStatement, type Statement } from "./statement";
import { readUnit } from "./unit";
import { yearIn } from "./year";

/** A figure that a value cell gives for its indicator. */
export interface Figure {
  readonly number: Big;
  /** The unit that stands with the number (`%` for a percentage format); null where the column's unit applies. */
  readonly unit: string | null;
  /** `≥98%` states a bound: the value is somewhere there. */
  readonly bound: Operator | null;
  /** The year that stands with the number. */
  readonly year: number | null;
  /** `[22.1]`: a total over the plan period. */
  readonly cumulative: boolean;
}

/** A value cell as read. */
export interface ValueReading {
  /** The cell's text on one line; empty for an empty cell. */
  readonly raw: string;
  /** Figures that stand alone, not inside a phrase. */
  readonly figures: readonly Figure[];
  /** What the cell says beside its figures, in the cell's own words. */
  readonly statements: readonly Statement[];
  /** What it says in brackets. */
  readonly remarks: readonly Statement[];
  /** Signs such as `*` and `#` that a note should explain. */
  readonly markers: readonly string[];
  /** The error that the cell shows, e.g. `#DIV/0!`. */
  readonly error: string | null;
}

const MARKERS = /[*#※☆★▲△◆◇①-⓿²³¹⁰-⁹]+$/u;
const YEAR_BEFORE =
  /^(?:(?:19|20)\d{2}年?度?(?:数据|值)?(?:为|是|:)|(?:19|20)\d{2}年度?(?:数据|值)?(?=[\d≥≤<>]))/u;
const EMPTY: ValueReading = { raw: "", figures: [], statements: [], remarks: [], markers: [], error: null };

function splitBrackets(text: string): { readonly main: string; readonly bracketed: readonly string[] } {
  const bracketed: string[] = [];
  const main = text.replace(/\(([^()]*)\)/gu, (_whole, inner: string) => {
    bracketed.push(inner);
    return "";
  });
  return { main, bracketed };
}

interface Clause {
  readonly figure: Figure | null;
  readonly statement: Statement | null;
  readonly markers: string;
}

function readClause(clause: string): Clause {
  const markers = MARKERS.exec(clause)?.[0] ?? "";
  const bare = clause.slice(0, clause.length - markers.length);
  if (bare === "") return { figure: null, statement: null, markers };
  const cumulative = /^\[(.*)\]$/u.exec(bare)?.[1];
  const yearPart = YEAR_BEFORE.exec(cumulative ?? bare)?.[0] ?? "";
  const rest = (cumulative ?? bare).slice(yearPart.length);
  const read = readQuantity(rest);
  if (read?.length !== rest.length) return { figure: null, statement: readStatement(bare), markers };
  const { number, unit, operator } = read.quantity;
  const figure = {
    number,
    unit,
    bound: operator,
    year: yearIn(yearPart),
    cumulative: cumulative !== undefined,
  };
  return { figure, statement: null, markers };
}

/** A unit alone in brackets is the unit of the number before them: 95（万吨）. */
function withUnit(figures: readonly Figure[], brackets: readonly string[]): readonly Figure[] {
  const [only] = figures;
  const unit = brackets.find((text) => readUnit(text)?.length === text.length);
  if (only === undefined || figures.length > 1 || only.unit !== null || unit === undefined) return figures;
  return [{ ...only, unit: readUnit(unit)?.unit ?? null }];
}

/** A figure in brackets that names its year: 2019年为84. */
function figureOfYear(clause: string): Figure | null {
  const { figure } = readClause(clause);
  return figure?.year === null ? null : figure;
}

function present<T>(items: readonly (T | null)[]): readonly T[] {
  return items.filter((item) => item !== null);
}

function readText(raw: string): ValueReading {
  const text = normaliseText(raw);
  if (text === "") return EMPTY;
  const { main, bracketed } = splitBrackets(text);
  const clauses = splitClauses(main)
    .flatMap((clause) => splitConditions(clause, saysAct))
    .map(readClause);
  const inBrackets = bracketed.flatMap(splitClauses);
  const ofYears = present(inBrackets.map(figureOfYear));
  return {
    raw: onOneLine(raw),
    figures: [...withUnit(present(clauses.map(({ figure }) => figure)), bracketed), ...ofYears],
    statements: present(clauses.map(({ statement }) => statement)),
    remarks: inBrackets.filter((clause) => figureOfYear(clause) === null).map(readStatement),
    markers: [...new Set(clauses.flatMap(({ markers }) => Array.from(markers)))],
    error: null,
  };
}

function readNumber(value: number, format: string): ValueReading {
  const shown = literalText(value, format);
  if (shown !== null) return readText(shown);
  const { number, unit } = shownNumber(value, format);
  const raw = `${decimalText(number)}${unit ?? ""}`;
  if (formatMeaning(format).date) return { ...EMPTY, raw };
  return { ...EMPTY, raw, figures: [{ number, unit, bound: null, year: null, cumulative: false }] };
}

/** Reads a value cell; an absent cell reads as empty. */
export function readValue(cell: Cell | undefined): ValueReading {
  const content = cell?.content ?? null;
  if (content === null) return EMPTY;
  switch (content.kind) {
    case "number":
      return readNumber(content.value, cell?.format ?? "General");
    case "text":
      return readText(content.value);
    case "boolean":
      return readText(content.value ? "是" : "否");
    case "error":
      return { ...EMPTY, raw: content.code, error: content.code };
  }
}
