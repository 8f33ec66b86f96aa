import type Big from "big.js";
import { normaliseText } from "../reading/normalise";
import type { Figure } from "../reading/value";
import type { Cell } from "../sheet/snapshot";
import { fraction, toDecimals } from "./fraction";

/** A figure as a reader of the sheet sees it. */
export interface ShownFigure {
  readonly number: Big;
  readonly decimals: number;
}

/** A calculated cell is binary arithmetic: two ways of calculating the same figure differ in digits beyond these. */
const SIGNIFICANT = 10;

function decimalsOf(digits: string): number {
  return digits.split(".")[1]?.length ?? 0;
}

/** As stored, without digits that no one typed. */
function storedFigure(number: Big): ShownFigure {
  const before = number.eq(0) ? 1 : number.e + 1;
  const decimals = Math.max(0, Math.min(decimalsOf(number.toFixed()), SIGNIFICANT - before));
  return { number: toDecimals(fraction(number), decimals, "rounded"), decimals };
}

/** Digit places behind the point in a format; null where it leaves them to the number, or shows it on another scale. */
function formatDecimals(format: string): number | null {
  const section = (format.split(";")[0] ?? "").replace(/"[^"]*"|\\.|_.|\*.|\[[^\]]*\]/gu, "");
  if (!/[0#?]/u.test(section) || /E[+-]|\/|[0#?],+(?:\.|[^0#?,]|$)/iu.test(section)) return null;
  return /\.([0#?]*)/u.exec(section)?.[1]?.length ?? 0;
}

/** The digits of a figure as text writes them: `-0.20` has two decimals. */
function writtenDecimals(text: string, number: Big): number {
  const written = [...normaliseText(text).matchAll(/\d[\d,]*(?:\.\d+)?/gu)].map(([digits]) =>
    digits.replace(/,/gu, ""),
  );
  const own = written.find((digits) => number.abs().eq(digits));
  return decimalsOf(own ?? number.toFixed());
}

/** What a cell shows of a figure that was read from it. */
export function shownFigure(cell: Cell | undefined, { number }: Figure): ShownFigure {
  const content = cell?.content;
  if (content?.kind !== "number") {
    const decimals = content?.kind === "text" ? writtenDecimals(content.value, number) : 0;
    return { number, decimals };
  }
  const places = formatDecimals(cell?.format ?? "General");
  if (places === null) return storedFigure(number);
  return { number: toDecimals(fraction(number), places, "rounded"), decimals: places };
}
