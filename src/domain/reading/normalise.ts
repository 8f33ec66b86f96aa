const CIRCLED = "\u2460-\u24ff";
const SUPERSCRIPT = "\u00b2\u00b3\u00b9\u2070-\u2079";
/** Characters that point to a note and must not turn into digits: circled numbers, and superscripts right after a digit. */
const NOTE_DIGITS = new RegExp(`([${CIRCLED}]|(?<=\\d)[${SUPERSCRIPT}]+)`, "gu");

const CJK = "\u2e80-\u9fff\uf900-\ufaff";

const SAME_SIGN: readonly (readonly [RegExp, string])[] = [
  [/[\u2212\u2010\u2011\u2012\u2013]/gu, "-"],
  [/[≧⩾]|>=|=>/gu, "≥"],
  [/[≦⩽]|<=|=</gu, "≤"],
  [/[〔【［]/gu, "["],
  [/[〕】］]/gu, "]"],
  [/[Δ∆△](?=[A-Za-z])/gu, "Δ"],
  [/(?<=\d)。(?=\d)/gu, "."],
];

function foldWidth(text: string): string {
  return text
    .split(NOTE_DIGITS)
    .map((part, index) => (index % 2 === 1 ? part : part.normalize("NFKC")))
    .join("");
}

/**
 * The text as a reader takes it in: full-width forms, Roman numerals, unit signs and operators in one spelling, and
 * no white space, except that a line break between digits becomes `;` and another gap between digits one space.
 */
export function normaliseText(text: string): string {
  const folded = SAME_SIGN.reduce((result, [sign, same]) => result.replace(sign, same), foldWidth(text));
  return folded.replace(/\s+/gu, (gap, at: number) => {
    const betweenDigits = /\d/u.test(folded[at - 1] ?? "") && /\d/u.test(folded[at + gap.length] ?? "");
    if (!betweenDigits) return "";
    return gap.includes("\n") ? ";" : " ";
  });
}

/** The key under which names are compared: normalised, lower case, without punctuation that copies of a list vary in. */
export function nameKey(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replace(/[\s,、.。:;·•*#※☆★▲△◆◇"'“”‘’]/gu, "");
}

/** A cell's text on one line: no white space in Chinese text, single spaces elsewhere. */
export function onOneLine(text: string): string {
  const hasChinese = new RegExp(`[${CJK}]`, "u").test(text);
  return text.replace(/\s+/gu, hasChinese ? "" : " ").trim();
}
