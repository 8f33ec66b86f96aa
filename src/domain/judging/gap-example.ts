import Big from "big.js";
import { decimalText } from "../reading/quantity";
import { gapTo, type GapBand, type GapBands } from "./gap";

/** A gap that shows what bands mean: a value of 15.55 where 10 is the most. */
export interface GapExample {
  readonly value: string;
  readonly limit: string;
  /** Of the limit, in percent. */
  readonly percent: string;
  readonly band: GapBand | null;
}

export function gapExample(bands: GapBands): GapExample {
  const value = new Big("15.55");
  const limit = { number: new Big(10), operator: "<=", unit: null, from: "sheet" } as const;
  const { relative, band } = gapTo(limit, value, { bands, year: null, until: null });
  return {
    value: decimalText(value),
    limit: decimalText(limit.number),
    percent: decimalText((relative ?? new Big(0)).times(100)),
    band,
  };
}
