import Big from "big.js";
import type { BaseData, BaseInput, KnownInput, LackingInput } from "./base-data";
import { ratioOf, type Formula, type Ratio } from "./derivation";
import {
  fraction,
  isZero,
  minus,
  over,
  plus,
  times,
  toDecimals,
  type Fraction,
  type Rounding,
} from "./fraction";
import { knownUnit } from "./unit-conversion";

/** A quotient of one year, in the unit of its formula. */
export interface Quotient {
  readonly ratio: Ratio;
  readonly year: number;
  readonly exact: Fraction;
  readonly numerator: readonly KnownInput[];
  readonly denominator: readonly KnownInput[];
}

/** What a formula gives for a year. */
export interface Computed {
  readonly status: "computed";
  readonly formula: Formula;
  readonly year: number;
  /** In the formula's unit. */
  readonly exact: Fraction;
  /** The same from quotients as published, all of them rounded or all cut off; none for a quotient itself. */
  readonly fromShown: readonly Fraction[];
  /** The year's own quotient, then the year's before. */
  readonly quotients: readonly Quotient[];
}

/** What a formula lacks for a year. */
export interface NotComputed {
  readonly status: "notComputed";
  readonly known: readonly KnownInput[];
  readonly lacking: readonly LackingInput[];
}

const HUNDRED = fraction(new Big(100));
const ONE = fraction(new Big(1));

function total(inputs: readonly KnownInput[]): Fraction {
  return inputs.map(({ amount }) => amount).reduce(plus, fraction(new Big(0)));
}

function known(inputs: readonly BaseInput[]): readonly KnownInput[] {
  return inputs.filter((input) => input.status === "known");
}

function quotientOf(ratio: Ratio, year: number, data: BaseData): Quotient | NotComputed {
  const above = ratio.numerator.map((quantity) => data.input(quantity, year));
  const below = ratio.denominator.map((quantity) => data.input(quantity, year));
  const numerator = known(above);
  const denominator = known(below);
  const lacking = [...above, ...below].filter((input) => input.status === "lacking");
  const divisor = total(denominator);
  const unit = knownUnit(ratio.unit);
  if (lacking.length > 0 || isZero(divisor) || unit === null) {
    return { status: "notComputed", known: [...numerator, ...denominator], lacking };
  }
  const exact = over(over(total(numerator), divisor), unit.factor);
  return { ratio, year, exact, numerator, denominator };
}

/** A quotient with the digits that are published of it. */
export function shownQuotient({ exact, ratio }: Quotient, rounding: Rounding = ratio.rounding): Big {
  return toDecimals(exact, ratio.decimals, rounding);
}

function change(kind: "yearDecrease" | "yearDifference", now: Fraction, before: Fraction): Fraction {
  switch (kind) {
    case "yearDecrease":
      return times(minus(ONE, over(now, before)), HUNDRED);
    case "yearDifference":
      return minus(now, before);
  }
}

const results = new WeakMap<BaseData, Map<string, Computed | NotComputed>>();

/** Calculates a formula for a year from base data, exactly; a change also needs the year before. */
export function recompute(formula: Formula, year: number, data: BaseData): Computed | NotComputed {
  const known = results.get(data) ?? new Map<string, Computed | NotComputed>();
  results.set(data, known);
  const key = `${formula.id}:${year}`;
  const result = known.get(key) ?? calculate(formula, year, data);
  known.set(key, result);
  return result;
}

function calculate(formula: Formula, year: number, data: BaseData): Computed | NotComputed {
  const ratio = ratioOf(formula);
  if (ratio === null) return { status: "notComputed", known: [], lacking: [] };
  const now = quotientOf(ratio, year, data);
  if (formula.kind === "ratio") {
    if ("status" in now) return now;
    return { status: "computed", formula, year, exact: now.exact, fromShown: [], quotients: [now] };
  }
  const before = quotientOf(ratio, year - 1, data);
  const open = [now, before].filter((part) => "status" in part);
  if ("status" in now || "status" in before || isZero(before.exact)) {
    const used = [now, before].flatMap((part) =>
      "status" in part ? [] : [...part.numerator, ...part.denominator],
    );
    return {
      status: "notComputed",
      known: [...used, ...open.flatMap((part) => part.known)],
      lacking: open.flatMap((part) => part.lacking),
    };
  }
  const roundings: readonly Rounding[] = ["rounded", "truncated"];
  const fromShown = roundings.flatMap((rounding) => {
    const earlier = shownQuotient(before, rounding);
    const shown = fraction(shownQuotient(now, rounding));
    return earlier.eq(0) ? [] : [change(formula.kind, shown, fraction(earlier))];
  });
  const exact = change(formula.kind, now.exact, before.exact);
  return { status: "computed", formula, year, exact, fromShown, quotients: [now, before] };
}
