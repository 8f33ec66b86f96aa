import { fraction, sameNumber, toDecimals } from "../base-data/fraction";
import { convert, knownUnit } from "../base-data/unit-conversion";
import type { BoundedQuantity } from "../reading/quantity";
import { sameUnit } from "../reading/unit";

/** More than a conversion between units of one measure shifts the point by. */
const DECIMALS = 40;

/**
 * A limit in another unit of the same measure: 50000吨 is 5万吨, 0.035mg/m3 is 35μg/m3. Null where it states no unit or
 * this one, where the two are of one size and so count different things (人, 人次), and where it is no finite decimal.
 */
export function limitInUnit(limit: BoundedQuantity, unit: string): BoundedQuantity | null {
  if (limit.unit === null || sameUnit(limit.unit, unit)) return null;
  const from = knownUnit(limit.unit);
  const to = knownUnit(unit);
  if (from === null || to === null || sameNumber(from.factor, to.factor)) return null;
  const exact = convert(fraction(limit.number), from, to);
  if (exact === null) return null;
  const number = toDecimals(exact, DECIMALS, "rounded");
  return sameNumber(fraction(number), exact) ? { ...limit, number, unit } : null;
}
