import type Big from "big.js";
import type { Limit } from "./verdict";
import type { Direction } from "./evidence";

/** 差距较小 / 差距明显 / 差距较大. */
export type GapBand = "small" | "marked" | "large";

/** Up to these shares of the limit a gap is called small, or marked; beyond, large. `small` is less than `marked`. */
export interface GapBands {
  readonly small: number;
  readonly marked: number;
}

/** The bands where the user has set none. */
export const GAP_BANDS: GapBands = { small: 0.1, marked: 0.3 };

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
  /** Null where the limit is zero and no share can be given. */
  readonly band: GapBand | null;
  /** The change that is needed in every year up to and with `until`, to six decimals; null without a later target year. */
  readonly perYear: { readonly amount: Big; readonly until: number } | null;
}

/** The unit of a difference of two figures: that of percentages is in percentage points. */
export function differenceUnit(unit: string): string {
  return unit === "%" ? "percentagePoint" : unit;
}

function bandOf(relative: Big | null, { small, marked }: GapBands): GapBand | null {
  if (relative === null) return null;
  if (relative.lte(small)) return "small";
  return relative.lte(marked) ? "marked" : "large";
}

function directionOf(distance: Big, { operator }: Limit): Direction {
  if (distance.eq(0)) return operator === ">" ? "higher" : "lower";
  return distance.gt(0) ? "higher" : "lower";
}

/**
 * The distance of a value of one year to the limit that it misses, in decimal arithmetic (specification, "The gap").
 * `until` is the year in which the table wants its target reached.
 */
export function gapTo(
  limit: Limit,
  value: Big,
  {
    bands,
    year,
    until,
  }: { readonly bands: GapBands; readonly year: number | null; readonly until: number | null },
): Gap {
  const distance = limit.number.minus(value);
  const amount = distance.abs();
  const relative = limit.number.eq(0) ? null : amount.div(limit.number.abs()).round(6);
  const later = year !== null && until !== null && until > year;
  return {
    amount,
    unit: limit.unit === null ? null : differenceUnit(limit.unit),
    relative,
    direction: directionOf(distance, limit),
    band: bandOf(relative, bands),
    perYear: later ? { amount: amount.div(until - year).round(6), until } : null,
  };
}
