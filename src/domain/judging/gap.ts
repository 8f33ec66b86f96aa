import type Big from "big.js";
import type { Limit } from "./verdict";
import type { Direction } from "./evidence";

/** How far a value is from the limit that it misses. */
export interface Gap {
  /** Never negative, in `unit`. */
  readonly amount: Big;
  /** `percentagePoint` for a percentage. */
  readonly unit: string | null;
  /** The amount as a share of the limit, to six decimals; null for a limit of zero. */
  readonly relative: Big | null;
  /** Which way the value has to go. */
  readonly direction: Direction;
}

/** The distance of a value to the limit that it misses, in decimal arithmetic (specification, "The gap"). */
export function gapTo(limit: Limit, value: Big): Gap {
  const distance = limit.number.minus(value);
  const amount = distance.abs();
  return {
    amount,
    unit: limit.unit === "%" ? "percentagePoint" : limit.unit,
    relative: limit.number.eq(0) ? null : amount.div(limit.number.abs()).round(6),
    direction: distance.gt(0)
      ? "higher"
      : distance.lt(0)
        ? "lower"
        : limit.operator === ">"
          ? "higher"
          : "lower",
  };
}

/** 差距较小 / 差距明显 / 差距较大. */
export type GapBand = "small" | "marked" | "large";

/** Up to these shares of the limit a gap is called small, or marked; beyond, large. */
export const GAP_BANDS = { small: 0.1, marked: 0.3 } as const;

/** The wording band of a gap; null where the limit is zero and no share can be given. */
export function gapBand({ relative }: Gap): GapBand | null {
  if (relative === null) return null;
  if (relative.lte(GAP_BANDS.small)) return "small";
  return relative.lte(GAP_BANDS.marked) ? "marked" : "large";
}
