import type Big from "big.js";
import { decimalOf } from "./quantity";
import { normaliseText } from "./normalise";
import { remembered } from "./remembered";
import { readUnit } from "./unit";

/** What a number format says of the number under it. */
export interface FormatMeaning {
  /** Excel shows a hundred times the stored number and a percent sign. */
  readonly percent: boolean;
  readonly date: boolean;
  /** Literal text shown after the digits, such as a unit. */
  readonly suffix: string;
}

/** Reads the first section of a number format code (ECMA-376 Part 1, 18.8.31). */
export const formatMeaning = remembered((code): FormatMeaning => {
  const section = code.split(";")[0] ?? "";
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  const literals = section.replace(/^.*[0#?]/u, "").matchAll(/"([^"]*)"|\\(.)/gu);
  return {
    percent: bare.includes("%"),
    date: !/^general$/iu.test(bare) && /[ymdh]/iu.test(bare),
    suffix: [...literals].map(([, quoted, escaped]) => quoted ?? escaped ?? "").join(""),
  };
});

/** A stored number as its format shows it: 0.907 under `0.00%` is 90.7 %; a unit in quotes is the number's unit. */
export function shownNumber(
  value: number,
  format: string,
): { readonly number: Big; readonly unit: string | null } {
  const { percent, suffix } = formatMeaning(format);
  const stored = decimalOf(value);
  if (percent) return { number: stored.times(100), unit: "%" };
  return { number: stored, unit: readUnit(normaliseText(suffix))?.unit ?? null };
}

/** The section of a format that a number is shown by: positive, negative, zero (ECMA-376 Part 1, 18.8.31). */
function sectionFor(value: number, code: string): string {
  const sections = code.split(/;(?=(?:[^"]*"[^"]*")*[^"]*$)/u);
  const index = value < 0 ? 1 : value === 0 ? 2 : 0;
  return sections[index] ?? sections[0] ?? "";
}

/** Section text with its quoting, padding and colour codes resolved; digit places stand as `0`. */
function resolved(section: string): string {
  return section
    .replace(/\[[^\]]*\]|_.|\*./gu, "")
    .replace(/general/giu, "0")
    .replace(
      /"([^"]*)"|\\(.)/gu,
      (_whole, quoted: string | undefined, escaped: string | undefined) => quoted ?? escaped ?? "",
    )
    .replace(/[#?]/gu, "0");
}

/**
 * What a number looks like where its format adds words that change its meaning: `＞85`, `约90`, `-` for nought. Null
 * where it shows the number alone, or with a unit.
 */
export function literalText(value: number, format: string): string | null {
  if (format === "General" || format === "@") return null;
  const { percent, date } = formatMeaning(format);
  if (date) return null;
  const section = resolved(sectionFor(value, format));
  const digits = /0[0.,]*(?:E[+-]0+)?/u.exec(section);
  if (digits === null) return section.trim() === "" ? "—" : section.trim();
  const before = section.slice(0, digits.index).replace(/[-+()\s$¥￥]/gu, "");
  const after = section.slice(digits.index + digits[0].length).replace(/[)\s]/gu, "");
  const unit = after.replace(/%/gu, "");
  if (before === "" && (unit === "" || readUnit(normaliseText(unit))?.length === normaliseText(unit).length))
    return null;
  const { number } = shownNumber(value, format);
  return `${before}${number.toFixed()}${percent && !after.includes("%") ? "%" : ""}${after}`;
}
