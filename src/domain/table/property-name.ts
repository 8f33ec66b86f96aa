import { normaliseText } from "../reading/normalise";
import type { Property } from "./table";

const PROPERTIES: readonly (readonly [RegExp, Property])[] = [
  [/^(?:约束|binding)/iu, "binding"],
  [/^(?:参考|指导|reference)/iu, "reference"],
  [/^(?:预期|anticipatory)/iu, "anticipatory"],
];

/** The weight of an indicator that a cell names; null for any other text. */
export function propertyNamed(text: string): Property | null {
  const normalised = normaliseText(text);
  return PROPERTIES.find(([pattern]) => pattern.test(normalised))?.[1] ?? null;
}
