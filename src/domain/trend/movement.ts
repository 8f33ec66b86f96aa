import Big from "big.js";
import type { Direction } from "../judging/evidence";
import type { YearValue } from "../judging/year-value";
import type { PageWord } from "../reporting/page-word";

/** How a figure moved, and whether that is good; `open` where nobody knows which way is better. */
export interface Movement {
  /** Decimal text. */
  readonly by: string;
  readonly way: "up" | "down" | "same";
  readonly judged: "better" | "worse" | "same" | "open";
}

/** From one figure to a later one. */
export function movementOf(
  from: YearValue,
  to: YearValue,
  { direction }: { readonly direction: Direction | null },
): Movement {
  const by = new Big(to.number).minus(from.number);
  if (by.eq(0)) return { by: "0", way: "same", judged: "same" };
  const way = by.gt(0) ? "up" : "down";
  const isBetter = (direction === "higher") === (way === "up");
  const judged = direction === null ? "open" : isBetter ? "better" : "worse";
  return { by: by.toFixed(), way, judged };
}

/** The word for it: good or bad, or where nobody knows that, higher or lower. */
export function movementWord({ way, judged }: Movement): Extract<PageWord, `trend.${string}`> {
  if (judged === "open") return way === "up" ? "trend.higher" : "trend.lower";
  return judged === "same" ? "trend.unchanged" : `trend.${judged}`;
}
