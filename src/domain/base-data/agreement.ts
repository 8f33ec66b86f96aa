import type { Computed } from "./recompute";
import { over, times, toDecimals, type Fraction } from "./fraction";
import type { ShownFigure } from "./shown-figure";
import { knownUnit, type KnownUnit } from "./unit-conversion";

/** A calculated figure in the unit of the figure that is stated. */
export interface Comparable {
  readonly exact: Fraction;
  /** The same from quotients as published. */
  readonly fromShown: readonly Fraction[];
  /** The decimals that those quotients still leave it. */
  readonly shownDecimals: number;
}

/**
 * The calculated figure in a stated figure's unit; of a change, the level too may be stated. Null where the unit is not
 * one of theirs.
 */
export function inUnitOf(
  { formula, exact, fromShown, quotients }: Computed,
  unit: string,
): Comparable | null {
  const stated = knownUnit(unit);
  const own = knownUnit(formula.unit);
  const [quotient] = quotients;
  const level = quotient === undefined ? null : knownUnit(quotient.ratio.unit);
  if (stated === null || own === null) return null;
  const into = (number: Fraction, from: KnownUnit): Fraction =>
    over(times(number, from.factor), stated.factor);
  if (stated.dimension === own.dimension) {
    const shownDecimals = formula.decimals;
    return { exact: into(exact, own), fromShown: fromShown.map((way) => into(way, own)), shownDecimals };
  }
  if (quotient === undefined || stated.dimension !== level?.dimension) return null;
  return { exact: into(quotient.exact, level), fromShown: [], shownDecimals: 0 };
}

/**
 * Two figures agree when they agree at the precision shown, rounded or cut off (specification, "What a criterion can
 * hold"). A change may have been come to from rounded quotients; with fewer decimals than those leave it, it would be
 * rounded twice, and then only the exact change counts, so that a wrong digit in the base data does not slip through.
 */
export function agrees(
  { number, decimals }: ShownFigure,
  { exact, fromShown, shownDecimals }: Comparable,
): boolean {
  const ways = decimals < shownDecimals ? [exact] : [exact, ...fromShown];
  return ways.some(
    (way) =>
      toDecimals(way, decimals, "rounded").eq(number) || toDecimals(way, decimals, "truncated").eq(number),
  );
}
