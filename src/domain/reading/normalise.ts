import { foldChineseYears } from "./chinese-number";
import { remembered } from "./remembered";

const CIRCLED = "\u2460-\u24ff";
const SUPERSCRIPT = "\u00b2\u00b3\u00b9\u2070-\u2079";
/** Characters that point to a note and must not turn into digits: circled numbers, and superscripts right after a digit. */
const NOTE_DIGITS = new RegExp(`([${CIRCLED}]|(?<=\\d)[${SUPERSCRIPT}]+)`, "gu");

const CHINESE = /[\u2e80-\u9fff\uf900-\ufaff]/u;

const SAME_SIGN: readonly (readonly [RegExp, string])[] = [
  [/[\u2212\u2010\u2011\u2012\u2013]/gu, "-"],
  [/[≧⩾]|>=|=>/gu, "≥"],
  [/[≦⩽]|<=|=</gu, "≤"],
  [/[〔【［]/gu, "["],
  [/[〕】］]/gu, "]"],
  [/[Δ∆△](?=[A-Za-z\u4e00-\u9fff])/gu, "Δ"],
  [/(?<=\d)。(?=\d)/gu, "."],
];

/** Between half-width digits a full-width comma ends a number: it is no sign of thousands. */
const COMMA_AFTER_NUMBER = /(?<=[\d%％])，(?=\d)/gu;

function foldWidth(text: string): string {
  return text
    .replace(COMMA_AFTER_NUMBER, ";")
    .split(NOTE_DIGITS)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize("NFKC")))
    .join("");
}

/** A figure or a year begins after a line break behind the last sign of a figure. */
function partsFigures(before: string, after: string): boolean {
  return /[\d%‰)\]]/u.test(before) && /^(?:[≥≤<>+-]?\d|[Δ])/u.test(after);
}

function normalise(text: string): string {
  const folded = foldChineseYears(
    SAME_SIGN.reduce((result, [sign, same]) => result.replace(sign, same), foldWidth(text)),
  );
  return folded.replace(/\s+/gu, (gap, at: number) => {
    const before = folded[at - 1] ?? "";
    const after = folded.slice(at + gap.length, at + gap.length + 2);
    if (gap.includes("\n") && partsFigures(before, after)) return ";";
    const nextYear = /^\s*(?:19|20)\d{2}年/u.test(folded.slice(at)) && /[\d%]/u.test(before);
    if (nextYear) return ";";
    return /\d/u.test(before) && /^\d/u.test(after) ? " " : "";
  });
}

/**
 * The text as a reader takes it in: full-width forms, Roman numerals, years, unit signs and operators in one spelling,
 * and no white space, except that a line break between two figures becomes `;` and another gap between digits one space.
 */
export const normaliseText = remembered(normalise);

/** The key under which names are compared: normalised, lower case, without punctuation that copies of a list vary in. */
export const nameKey = remembered((text) =>
  normaliseText(text)
    .toLowerCase()
    .replace(/[\s,、.。:;·•*#※☆★▲△◆◇"'“”‘’]/gu, ""),
);

/** A name as it is shown in lists and sentences: a line break in its cell parts what is said of it. */
export function shownName(text: string): string {
  return text
    .split(/[\r\n]+/u)
    .map(onOneLine)
    .filter((line) => line !== "")
    .join(" ");
}

/** A cell's text on one line: no white space in Chinese text, single spaces elsewhere. */
export const onOneLine = remembered((text) => text.replace(/\s+/gu, CHINESE.test(text) ? "" : " ").trim());
