import { indicatorSystemSchema, type IndicatorSystem } from "./indicator-system";
import national2021 from "./national-2021.json";

/** The standards that come with the product. Adding one is adding a file here. */
export const CATALOGUE: readonly IndicatorSystem[] = [indicatorSystemSchema.parse(national2021)];

/** The system of an id; null where the catalogue has none. */
export function systemById(id: string): IndicatorSystem | null {
  return CATALOGUE.find((system) => system.id === id) ?? null;
}
