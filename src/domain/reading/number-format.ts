import type Big from "big.js";
import { decimalOf } from "./quantity";
import { normaliseText } from "./normalise";
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
export function formatMeaning(code: string): FormatMeaning {
  const section = code.split(";")[0] ?? "";
  const bare = section.replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  const literals = section.replace(/^.*[0#?]/u, "").matchAll(/"([^"]*)"|\\(.)/gu);
  return {
    percent: bare.includes("%"),
    date: !/^general$/iu.test(bare) && /[ymdh]/iu.test(bare),
    suffix: [...literals].map(([, quoted, escaped]) => quoted ?? escaped ?? "").join(""),
  };
}

/** A stored number as its format shows it: 0.907 under `0.00%` is 90.7 %; a unit in quotes is the number's unit. */
export function shownNumber(
  value: number,
  format: string,
): { readonly number: Big; readonly unit: string | null } {
  const { percent, suffix } = formatMeaning(format);
  const stored = decimalOf(value);
  if (percent) return { number: stored.times(100), unit: "%" };
  return { number: stored, unit: suffix === "" ? null : (readUnit(normaliseText(suffix))?.unit ?? null) };
}
