import type Big from "big.js";
import type { Cell } from "../sheet/snapshot";
import { formatMeaning, literalText, shownNumber } from "./number-format";
import { normaliseText, onOneLine } from "./normalise";
import type { Operator } from "./operator";
import { decimalText, wholeQuantity, wholeRange, type BoundedQuantity } from "./quantity";
import { remembered } from "./remembered";
import { repairSlips, type Repair } from "./slip";
import { splitClauses, splitConditions } from "./split";
import { saysAct } from "./state";
import { readStatement, type Statement } from "./statement";
import { readUnit } from "./unit";
import { yearIn } from "./year";

/** How closely a number is known. */
export type Extent =
  | { readonly kind: "exact" }
  /** `≥98%`: the value is somewhere there. */
  | { readonly kind: "bound"; readonly operator: Exclude<Operator, "="> }
  /** `80-90`: from the number up to this one. */
  | { readonly kind: "range"; readonly to: Big }
  /** 约90, 90左右. */
  | { readonly kind: "about" };

/** A figure that a value cell gives for its indicator. */
export interface Figure {
  readonly number: Big;
  /** The unit that stands with the number (`%` for a percentage format); null where the column's unit applies. */
  readonly unit: string | null;
  readonly extent: Extent;
  /** The year that stands with the number. */
  readonly year: number | null;
  /** `[22.1]`, 累计22.1: a total over the plan period. */
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
  /** Slips of the pen that were put right. */
  readonly repairs: readonly Repair[];
  /** The error that the cell shows, e.g. `#DIV/0!`. */
  readonly error: string | null;
}

const MARKERS = /[*#※☆★▲△◆◇①-⓿²³¹⁰-⁹]+$/u;
const YEAR_BEFORE =
  /^(?:(?:19|20)\d{2}年?度?(?:数据|值)?(?:为|是|:)|(?:19|20)\d{2}年度?(?:数据|值)?(?=[\d≥≤<>约近]))/u;
/** 已完成90, 为90: words before a figure that add nothing to it. */
const LEAD =
  /^(?:已经?|现|实际|目前|均|全部)*(?:完成|达到?|实现|为|是|(?:保持|稳定|维持)在|(?:提高|提升|下降|降低)(?:到|至)|降至)了?(?=[\d≥≤<>约近百])/u;
const CUMULATIVE =
  /^\[(.*)\]$|^(?:[一二三四五六七八九十]年|“?十[一二三四五]五”?(?:期间|以来)?)?累计(?=[\d≥≤<>])(.*)$/u;
const CUMULATIVE_REMARK = /^(?:[一二三四五六七八九十]年)?累计(?:数|值|完成)?$/u;
const ABOUT = /^(?:大约|约|接近|将近|近)(.*)$|^(.*?)(?:左右|上下)$/u;
const EMPTY: ValueReading = {
  raw: "",
  figures: [],
  statements: [],
  remarks: [],
  markers: [],
  repairs: [],
  error: null,
};

function splitBrackets(text: string): { readonly main: string; readonly bracketed: readonly string[] } {
  const bracketed: string[] = [];
  const main = text.replace(/\(([^()]*)\)/gu, (_whole, inner: string) => {
    bracketed.push(inner);
    return "";
  });
  return { main, bracketed };
}

type Measured = Pick<Figure, "number" | "unit" | "extent">;

function extentOf(operator: Operator | null): Extent {
  return operator === null || operator === "=" ? { kind: "exact" } : { kind: "bound", operator };
}

/** A quantity as a figure of no stated year. */
export function figureOfQuantity({ number, unit, operator }: BoundedQuantity): Figure {
  return { number, unit, extent: extentOf(operator), year: null, cumulative: false };
}

/** The figure that makes up the whole of a text, with nothing before or after it. */
function bareFigure(text: string): Measured | null {
  const about = ABOUT.exec(text);
  if (about !== null) {
    const around = wholeQuantity(about[1] ?? about[2] ?? "");
    return around?.operator === null
      ? { number: around.number, unit: around.unit, extent: { kind: "about" } }
      : null;
  }
  const quantity = wholeQuantity(text);
  if (quantity !== null)
    return { number: quantity.number, unit: quantity.unit, extent: extentOf(quantity.operator) };
  const range = wholeRange(text);
  return range === null
    ? null
    : { number: range.from, unit: range.unit, extent: { kind: "range", to: range.to } };
}

interface Clause {
  readonly figure: Figure | null;
  readonly statement: Statement | null;
  readonly markers: string;
  readonly repair: Repair | null;
}

/** A figure that the text says to be reached: 100%达标. */
function declaredFigure(text: string): { readonly measured: Measured; readonly said: Statement } | null {
  const [, before = "", word = ""] = /^(.*?\d%?)(已?达标|不达标|未达标)$/u.exec(text) ?? [];
  const measured = bareFigure(before);
  return measured === null ? null : { measured, said: readStatement(word) };
}

function readFigure(text: string): {
  readonly measured: Measured;
  readonly said: Statement | null;
  readonly repaired: string | null;
} | null {
  const bare = bareFigure(text);
  if (bare !== null) return { measured: bare, said: null, repaired: thousandsRepaired(text) };
  const declared = declaredFigure(text);
  if (declared !== null) return { ...declared, repaired: null };
  const repaired = repairSlips(text);
  const measured = bareFigure(repaired);
  return measured === null ? null : { measured, said: null, repaired };
}

/** Digits parted by commas in a text are no number to Excel. */
function thousandsRepaired(text: string): string | null {
  return /\d,\d{3}/u.test(text) ? text.replace(/(?<=\d),(?=\d{3})/gu, "") : null;
}

function readClause(clause: string): Clause {
  const markers = MARKERS.exec(clause)?.[0] ?? "";
  const bare = clause.slice(0, clause.length - markers.length);
  if (bare === "") return { figure: null, statement: null, markers, repair: null };
  const [, inBrackets, afterWord] = CUMULATIVE.exec(bare) ?? [];
  const inside = inBrackets ?? afterWord;
  const yearPart = YEAR_BEFORE.exec(inside ?? bare)?.[0] ?? "";
  const rest = (inside ?? bare).slice(yearPart.length).replace(LEAD, "");
  const read = readFigure(rest);
  if (read === null) return { figure: null, statement: readStatement(bare), markers, repair: null };
  const { measured, said, repaired } = read;
  const figure = { ...measured, year: yearIn(yearPart), cumulative: inside !== undefined };
  return {
    figure,
    statement: said,
    markers,
    repair: repaired === null ? null : { text: rest, read: repaired },
  };
}

/** A unit alone in brackets is the unit of the number before them: 95（万吨）. */
function unitInBrackets(
  figures: readonly Figure[],
  brackets: readonly string[],
): { readonly text: string; readonly unit: string } | null {
  const [only, ...others] = figures;
  if (only?.unit !== null || others.length > 0) return null;
  const units = brackets.flatMap((text) => {
    const read = readUnit(text);
    return read?.length === text.length ? [{ text, unit: read.unit }] : [];
  });
  return units[0] ?? null;
}

/** A figure in brackets that names its year: 2019年为84. */
function figureOfYear(clause: string): Figure | null {
  const { figure } = readClause(clause);
  return figure?.year === null ? null : figure;
}

/** Figures of several years with the year behind each, turned round: 84(2019年);86(2020年). */
function yearsInFront(text: string): string {
  const pattern = /([≥≤<>+-]?\d[\d.,]*[^\d();,、]{0,6})\(((?:19|20)\d{2})年?度?(?:数据|值)?\)/gu;
  const found = [...text.matchAll(pattern)];
  return found.length < 2
    ? text
    : text.replace(pattern, (_whole, figure: string, year: string) => `${year}年为${figure}`);
}

/** `、` and `/` part figures where all between them are figures. */
function splitFigures(clause: string): readonly string[] {
  const parts = clause.split(/[、/]/u);
  return parts.every((part) => readClause(part).figure !== null) ? parts : [clause];
}

function present<T>(items: readonly (T | null)[]): readonly T[] {
  return items.filter((item) => item !== null);
}

function readBrackets(bracketed: readonly string[], unit: string | null) {
  const clauses = bracketed.filter((text) => text !== unit).flatMap(splitClauses);
  return {
    ofYears: present(clauses.map(figureOfYear)),
    cumulative: clauses.some((clause) => CUMULATIVE_REMARK.test(clause)),
    remarks: clauses
      .filter((clause) => figureOfYear(clause) === null && !CUMULATIVE_REMARK.test(clause))
      .map(readStatement),
  };
}

/** Full-width digits, and a full-width point between them. */
const WIDE_DIGITS = /[０-９]|(?<=[０-９\d])．(?=[０-９\d])/gu;

function halfWidth(text: string): string {
  return text.normalize("NFKC");
}

const readText = remembered((raw): ValueReading => {
  const text = normaliseText(raw);
  const { main, bracketed } = splitBrackets(yearsInFront(text));
  const clauses = splitClauses(main)
    .flatMap((clause) => splitConditions(clause, saysAct))
    .flatMap(splitFigures)
    .map(readClause);
  const own = present(clauses.map(({ figure }) => figure));
  const unit = unitInBrackets(own, bracketed);
  const { ofYears, cumulative, remarks } = readBrackets(bracketed, unit?.text ?? null);
  const figures = own.map((figure) => ({
    ...figure,
    unit: figure.unit ?? unit?.unit ?? null,
    cumulative: figure.cumulative || cumulative,
  }));
  const [line, folded] = [onOneLine(raw), onOneLine(raw).replace(WIDE_DIGITS, halfWidth)];
  const point = /\d。\d/u.test(folded);
  const slipped = figures.length === 1 && (point || folded !== line);
  return {
    raw: onOneLine(raw),
    figures: [...figures, ...ofYears],
    statements: present(clauses.map(({ statement }) => statement)),
    remarks,
    markers: [...new Set(clauses.flatMap(({ markers }) => Array.from(markers)))],
    repairs: [
      ...(slipped ? [{ text: line, read: point ? folded.replace("。", ".") : folded }] : []),
      ...present(clauses.map(({ repair }) => repair)),
    ],
    error: null,
  };
});

function readNumber(value: number, format: string): ValueReading {
  const shown = literalText(value, format);
  if (shown !== null) return readText(shown);
  const { number, unit } = shownNumber(value, format);
  const raw = `${decimalText(number)}${unit ?? ""}`;
  if (formatMeaning(format).date) return { ...EMPTY, raw };
  return {
    ...EMPTY,
    raw,
    figures: [{ number, unit, extent: { kind: "exact" }, year: null, cumulative: false }],
  };
}

/** Reads a value cell; an absent cell reads as empty. */
export function readValue(cell: Cell | undefined): ValueReading {
  if (cell === undefined || cell.content === null) return EMPTY;
  const { content, format } = cell;
  switch (content.kind) {
    case "number":
      return readNumber(content.value, format);
    case "text":
      return readText(content.value);
    case "boolean":
      return readText(content.value ? "是" : "否");
    case "error":
      return { ...EMPTY, raw: content.code, error: content.code };
  }
}
