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

/** One step of a calculation: what is calculated, of which year where several are, and what comes out. */
export interface CalculationStep extends ShownResult {
  readonly year: number | null;
  readonly calculation: string;
}

function quotientStep({ numerator, denominator }: Quotient, result: ShownResult): CalculationStep {
  const share = result.unit === "%" ? "×100%" : "";
  return { ...result, year: null, calculation: `${sum(numerator)}÷${sum(denominator)}${share}` };
}

function ownResult(quotient: Quotient): ShownResult {
  const { decimals, unit } = quotient.ratio;
  return { number: shownQuotient(quotient).toFixed(decimals), unit };
}

/**
 * How a figure comes about, step by step: of a change each year's quotient comes first, with its year. A result in another
 * unit than the change's is the year's own quotient.
 */
export function calculationSteps(
  { formula, quotients }: Computed,
  result: ShownResult,
): readonly CalculationStep[] {
  const [now, before] = quotients;
  if (now === undefined) return [];
  if (before === undefined || formula.kind === "ratio" || !sameUnit(result.unit, formula.unit)) {
    return [quotientStep(now, result)];
  }
  const steps = quotients.map((quotient): CalculationStep => {
    return { ...quotientStep(quotient, ownResult(quotient)), year: quotient.year };
  });
  const a = ownResult(now).number;
  const b = ownResult(before).number;
  const calculation = formula.kind === "yearDecrease" ? `(1-${a}÷${b})×100%` : `${a}-${b}`;
  return [...steps, { ...result, year: null, calculation }];
}

/** A calculation in signs: `1385.28万立方米÷89.07亿元=15.55立方米/万元`. */
export function inSigns(steps: readonly CalculationStep[]): string {
  return steps
    .map(({ year, calculation, number, unit }) => {
      return `${year === null ? "" : `${year}: `}${calculation}=${number}${unit}`;
    })
    .join("；");
}

/** The figures that went into a calculation, each once. */
export function inputsOf({ quotients }: Computed): readonly KnownInput[] {
  const byCell = new Map<string, KnownInput>();
  for (const { numerator, denominator } of quotients) {
    for (const input of [...numerator, ...denominator]) byCell.set(input.cell, input);
  }
  return [...byCell.values()];
}
