import type { IndicatorSystem, StandardCriterion, StandardIndicator } from "../standards/indicator-system";
import { conditionHolds, type Holds, type RegionTraits } from "./region-feature";

/** Whether a standard asks an indicator or component of a region. What the list marks as optional is never certain. */
export function asksOf(
  entry: Pick<StandardIndicator, "appliesTo" | "optional">,
  traits: RegionTraits,
): Holds {
  const holds = conditionHolds(entry.appliesTo, traits);
  return holds === "yes" && entry.optional === true ? "unknown" : holds;
}

/** The indicators that a standard may ask of a region: all but those that the region's traits rule out. */
export function applicableIndicators(
  system: IndicatorSystem,
  traits: RegionTraits,
): readonly StandardIndicator[] {
  return system.indicators.filter((indicator) => asksOf(indicator, traits) !== "no");
}

/** The criteria that may hold for a region: those that are for it; if none is for certain, those not ruled out. */
export function criteriaFor(
  criteria: readonly StandardCriterion[],
  traits: RegionTraits,
): readonly StandardCriterion[] {
  const certain = criteria.filter(({ when }) => conditionHolds(when, traits) === "yes");
  return certain.length > 0 ? certain : criteria.filter(({ when }) => conditionHolds(when, traits) !== "no");
}
