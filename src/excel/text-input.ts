/** What a cell is given; null leaves it as it is, an empty text empties it. */
export type CellInput = string | number | boolean | null;

/** Longer texts are never numbers, dates, times or amounts of money. */
const LONGEST_NUMBER = 40;

const STARTS_LIKE_INPUT = /^[=+\-@'\p{Cc}]/u;
const IS_WORD_WITH_MEANING = /^\s*(true|false|#.*)\s*$/i;

/**
 * What is handed to Excel so that a cell ends up holding this very text: Excel reads a text as if it were typed, and an
 * apostrophe before it keeps it from being a formula, a number, a date or a truth value. In a cell that is formatted as
 * text nothing is read.
 */
export function asCellInput(text: string, format: string): string {
  if (format === "@" || text === "") return text;
  const couldBeNumber = text.length <= LONGEST_NUMBER && /\p{Nd}/u.test(text);
  const needsApostrophe = couldBeNumber || STARTS_LIKE_INPUT.test(text) || IS_WORD_WITH_MEANING.test(text);
  return needsApostrophe ? `'${text}` : text;
}
