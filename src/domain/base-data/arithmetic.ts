import { sameUnit } from "../reading/unit";
import { decimalText } from "../reading/quantity";
import type { KnownInput } from "./base-data";
import { shownQuotient, type Computed, type Quotient } from "./recompute";

/** A calculated figure as it is to be shown. */
export interface ShownResult {
  readonly number: string;
  readonly unit: string;
}

function sum(inputs: readonly KnownInput[]): string {
  const terms = inputs.map(({ figure, unit }) => `${decimalText(figure.number)}${unit}`);
  return terms.length === 1 ? terms.join("") : `(${terms.join("+")})`;
}

function quotientText({ numerator, denominator }: Quotient, { number, unit }: ShownResult): string {
  const share = unit === "%" ? "×100%" : "";
  return `${sum(numerator)}÷${sum(denominator)}${share}=${number}${unit}`;
}

function ownResult(quotient: Quotient): ShownResult {
  const { decimals, unit } = quotient.ratio;
  return { number: shownQuotient(quotient).toFixed(decimals), unit };
}

/**
 * How a figure comes about, in signs: `1385.28万立方米÷89.07亿元=15.55立方米/万元`; of a change each year's quotient comes
 * first, with its year. A result in another unit than the change's is the year's own quotient.
 */
export function arithmetic({ formula, quotients }: Computed, result: ShownResult): string {
  const [now, before] = quotients;
  if (now === undefined) return "";
  if (before === undefined || formula.kind === "ratio" || !sameUnit(result.unit, formula.unit)) {
    return quotientText(now, result);
  }
  const steps = quotients.map(
    (quotient) => `${quotient.year}: ${quotientText(quotient, ownResult(quotient))}`,
  );
  const a = ownResult(now).number;
  const b = ownResult(before).number;
  const change = formula.kind === "yearDecrease" ? `(1-${a}÷${b})×100%` : `${a}-${b}`;
  return [...steps, `${change}=${result.number}${result.unit}`].join("；");
}

/** The figures that went into a calculation, each once. */
export function inputsOf({ quotients }: Computed): readonly KnownInput[] {
  const byCell = new Map<string, KnownInput>();
  for (const { numerator, denominator } of quotients) {
    for (const input of [...numerator, ...denominator]) byCell.set(input.cell, input);
  }
  return [...byCell.values()];
}
