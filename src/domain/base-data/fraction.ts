import Big from "big.js";

/** An exact number: 亩 in a 公顷 is 15, but a 公顷 in an 亩 is no finite decimal. */
export interface Fraction {
  readonly numerator: Big;
  readonly denominator: Big;
}

/** How a figure of fewer digits is made: published figures do both. */
export type Rounding = "rounded" | "truncated";

type Divide = (numerator: Big, denominator: Big) => Big;

const MODES = { rounded: Big.roundHalfUp, truncated: Big.roundDown } as const;
const divisions = new Map<string, Divide>();

/** Division to so many decimals. */
function divisionTo(decimals: number, rounding: Rounding): Divide {
  const key = `${rounding} ${decimals}`;
  const known = divisions.get(key);
  if (known !== undefined) return known;
  const Quotient = Big();
  Quotient.DP = decimals;
  Quotient.RM = MODES[rounding];
  const divide: Divide = (numerator, denominator) => new Quotient(numerator).div(denominator);
  divisions.set(key, divide);
  return divide;
}

export function fraction(numerator: Big, denominator: Big = new Big(1)): Fraction {
  return { numerator, denominator };
}

export function times(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator.times(b.numerator),
    denominator: a.denominator.times(b.denominator),
  };
}

/** The divisor must not be zero. */
export function over(a: Fraction, b: Fraction): Fraction {
  return times(a, { numerator: b.denominator, denominator: b.numerator });
}

export function plus(a: Fraction, b: Fraction): Fraction {
  return {
    numerator: a.numerator.times(b.denominator).plus(b.numerator.times(a.denominator)),
    denominator: a.denominator.times(b.denominator),
  };
}

export function minus(a: Fraction, b: Fraction): Fraction {
  return plus(a, { numerator: b.numerator.times(-1), denominator: b.denominator });
}

export function isZero({ numerator }: Fraction): boolean {
  return numerator.eq(0);
}

export function sameNumber(a: Fraction, b: Fraction): boolean {
  return isZero(minus(a, b));
}

/** The number with so many decimals: half away from zero, or cut off. */
export function toDecimals({ numerator, denominator }: Fraction, decimals: number, rounding: Rounding): Big {
  const shorter = divisionTo(decimals, rounding)(numerator, denominator);
  return new Big(shorter.eq(0) ? 0 : shorter.toFixed());
}
