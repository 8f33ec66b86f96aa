import {
  admitted,
  featuresOf,
  type RegionFeature,
  type RegionTraits,
  type RegionValue,
} from "../region/region-feature";
import type { IndicatorSystem } from "../standards/indicator-system";
import type { Match } from "../matching/match";
import { indicatorOf } from "./standard-criterion";

/** The feature by which a region is not asked for something. */
export interface Exclusion {
  readonly feature: RegionFeature;
  readonly value: RegionValue;
}

/** Why a row's indicator or component is not asked of a region; null where nothing rules it out. */
export function exclusionOf(
  match: Match | null,
  system: IndicatorSystem | null,
  traits: RegionTraits,
): Exclusion | null {
  if (match === null) return null;
  for (const condition of [indicatorOf(match, system)?.appliesTo, match.entry.appliesTo]) {
    for (const feature of featuresOf(condition)) {
      const value = traits[feature];
      if (value !== undefined && !(admitted(condition, feature) ?? []).includes(value))
        return { feature, value };
    }
  }
  return null;
}
