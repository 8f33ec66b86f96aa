import type { IndicatorSystem, StandardEntry } from "../standards/indicator-system";
import { applicableIndicators, asksOf } from "./applicability";
import { ALL_FEATURES, featuresOf, type RegionFeature, type RegionTraits } from "./region-feature";

/** How many of a standard's indicators may be asked of a region, and how many it has. */
export interface AppliesCount {
  readonly applies: number;
  readonly total: number;
}

export function appliesCount(system: IndicatorSystem, traits: RegionTraits): AppliesCount {
  return { applies: applicableIndicators(system, traits).length, total: system.indicators.length };
}

/** What of a standard hangs on one feature of the region. */
export interface FeatureEffect {
  /** Indicators that are asked of some regions only, by this feature, in whole or in part. */
  readonly asked: number;
  /** Indicators whose limit is another by this feature. */
  readonly limits: number;
}

function depends(entries: readonly StandardEntry[], feature: RegionFeature): FeatureEffect {
  const isAsked = entries.some(({ appliesTo }) => featuresOf(appliesTo).includes(feature));
  const hasLimits = entries.some(({ criteria }) =>
    criteria.some(({ when }) => featuresOf(when).includes(feature)),
  );
  return { asked: isAsked ? 1 : 0, limits: hasLimits ? 1 : 0 };
}

/** What of a standard hangs on a feature; where other features already rule an indicator out, nothing of it does. */
export function featureEffect(
  system: IndicatorSystem,
  feature: RegionFeature,
  traits: RegionTraits,
): FeatureEffect {
  const others = { ...traits, [feature]: undefined };
  const effects = system.indicators
    .filter((indicator) => asksOf(indicator, others) !== "no")
    .map((indicator) => depends([indicator, ...(indicator.components ?? [])], feature));
  return {
    asked: effects.reduce((sum, { asked }) => sum + asked, 0),
    limits: effects.reduce((sum, { limits }) => sum + limits, 0),
  };
}

/** The features of a region that a standard asks for anywhere, in the order in which they are shown. */
export function featuresAsked({ indicators }: IndicatorSystem): readonly RegionFeature[] {
  return ALL_FEATURES.filter((feature) =>
    indicators.some((indicator) => {
      const { asked, limits } = depends([indicator, ...(indicator.components ?? [])], feature);
      return asked + limits > 0;
    }),
  );
}
