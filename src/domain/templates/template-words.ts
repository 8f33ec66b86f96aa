import data from "./template-words.json";

/** The parts of a gap analysis, each one sentence, in the order in which they are said. */
export const SITUATIONS = [
  /** A number misses a limit. */
  "missed",
  /** A number equals a limit that it should be below, or above. */
  "atLimit",
  /** The sheet gives no exact number, and none that is possible satisfies the limit. */
  "range",
  /** A stated condition is not the one that is wanted. */
  "condition",
  /** The figure went the other way since an earlier year than the criterion wants. */
  "worsened",
  /** How large the gap is against the limit. */
  "size",
  /** How the value follows from the workbook's base data. */
  "arithmetic",
  /** The observed yearly change against the one that the plan's target requires. */
  "progress",
  /** The plan's own target is reached, though the limit is not. */
  "reached",
  /** The change per year that is still needed up to the target year. */
  "needed",
  /** No source at hand confirms the limit. */
  "unverified",
] as const;

export type Situation = (typeof SITUATIONS)[number];

/** What a template can name of an unmet row. */
export const PLACEHOLDERS = [
  "indicator",
  "year",
  "value",
  "limit",
  "source",
  "gap",
  "share",
  "band",
  "side",
  "stated",
  "wanted",
  "earlierYear",
  "earlierValue",
  "change",
  "calculation",
  "fromYear",
  "toYear",
  "observed",
  "required",
  "progress",
  "targetYear",
  "needed",
] as const;

export type Placeholder = (typeof PLACEHOLDERS)[number];

/** A word of the sheet of templates as its user reads it. */
type Names = Readonly<Record<"zh-CN" | "en-US", string>>;

export const SHEET_NAMES: Names = data.sheet;
export const COLUMN_NAMES: Readonly<Record<"situation" | "text", Names>> = data.columns;
export const SITUATION_NAMES: Readonly<Record<Situation, Names>> = data.situations;
export const PLACEHOLDER_NAMES: Readonly<Record<Placeholder, Names>> = data.placeholders;

/** A word without what a typist may vary: width, case and white space. */
export function wordKey(text: string): string {
  return text.normalize("NFKC").replace(/\s+/gu, "").toLowerCase();
}

/** Whether a text is a word, in either language. */
export function isWord(text: string, names: Names): boolean {
  const key = wordKey(text);
  return Object.values(names).some((name) => wordKey(name) === key);
}

/** The situation that a label names, in either language. */
export function situationNamed(label: string): Situation | null {
  return SITUATIONS.find((situation) => isWord(label, SITUATION_NAMES[situation])) ?? null;
}

/** The placeholder that a name stands for, in either language, or spelt as in the locales. */
export function placeholderNamed(name: string): Placeholder | null {
  return PLACEHOLDERS.find((code) => code === name || isWord(name, PLACEHOLDER_NAMES[code])) ?? null;
}
