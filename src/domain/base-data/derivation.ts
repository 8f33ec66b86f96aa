import * as z from "zod/mini";
import { nameKey } from "../reading/normalise";
import derivations from "./derivations.json";

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
const ids = z.array(id).check(z.minLength(1));

const quantity = z.strictObject({
  id,
  /** What its units measure; see units.json. */
  dimension: text,
  /** The name that is shown, then the others it is found under. */
  names: z.array(text).check(z.minLength(1)),
});

const result = {
  id,
  unit: text,
  /** How the figure is shown where no table says how. */
  decimals: z.number().check(z.nonnegative()),
  rounding: z.enum(["rounded", "truncated"]),
  /** False for what no published figure confirms; such a formula never contradicts a table. */
  verified: z.boolean(),
  source: text,
};

const ratio = z.strictObject({ kind: z.literal("ratio"), ...result, numerator: ids, denominator: ids });
/** (1 − this year's / last year's) × 100 of a ratio. */
const yearDecrease = z.strictObject({ kind: z.literal("yearDecrease"), ...result, of: id });
/** This year's less last year's, of a ratio. */
const yearDifference = z.strictObject({ kind: z.literal("yearDifference"), ...result, of: id });

/** Shape of derivations.json. */
export const derivationsSchema = z.strictObject({
  quantities: z.array(quantity),
  formulas: z.array(z.discriminatedUnion("kind", [ratio, yearDecrease, yearDifference])),
});

export type Derivations = z.infer<typeof derivationsSchema>;
/** A quantity that base data may give. */
export type BaseQuantity = Derivations["quantities"][number];
/** How an indicator follows from quantities; sums stand above and below a quotient. */
export type Formula = Derivations["formulas"][number];
export type Ratio = Extract<Formula, { readonly kind: "ratio" }>;

export const DERIVATIONS: Derivations = derivationsSchema.parse(derivations);

const formulas = new Map(DERIVATIONS.formulas.map((formula) => [formula.id, formula]));
const quantities = new Map(DERIVATIONS.quantities.map((one) => [one.id, one]));
const byName = new Map(
  DERIVATIONS.quantities.flatMap((one) => one.names.map((name) => [nameKey(name), one])),
);

export function formulaById(formulaId: string): Formula | null {
  return formulas.get(formulaId) ?? null;
}

/** The quotient that a formula is, or whose change it is. */
export function ratioOf(formula: Formula): Ratio | null {
  if (formula.kind === "ratio") return formula;
  const inner = formulas.get(formula.of);
  return inner?.kind === "ratio" ? inner : null;
}

export function quantityById(quantityId: string): BaseQuantity | null {
  return quantities.get(quantityId) ?? null;
}

/** The quantity that a name stands for as a whole. */
export function quantityNamed(name: string): BaseQuantity | null {
  return byName.get(nameKey(name)) ?? null;
}
