import { readCriterion } from "../reading/criterion";
import { criteriaFor } from "../region/applicability";
import { wordsFor } from "../region/region-class";
import { admitted, conditionHolds, featuresOf, type RegionTraits } from "../region/region-feature";
import { traitsOf, type RegionProfile } from "../region/region-profile";
import type { IndicatorSystem, StandardCriterion, StandardIndicator } from "../standards/indicator-system";
import type { Match } from "../matching/match";

/** What is known of the region of one row: the profile, and the kind of region that the row itself names. */
export function rowTraits(match: Match | null, profile: RegionProfile): RegionTraits {
  const traits = traitsOf(profile);
  const named = match?.regionClass ?? null;
  return named === null ? traits : { ...traits, ...named.traits };
}

const byId = new WeakMap<IndicatorSystem, ReadonlyMap<string, StandardIndicator>>();

function indicatorsById(system: IndicatorSystem): ReadonlyMap<string, StandardIndicator> {
  const known = byId.get(system) ?? new Map(system.indicators.map((indicator) => [indicator.id, indicator]));
  byId.set(system, known);
  return known;
}

/** The standard's indicator that a row is, or that the row's component is of. */
export function indicatorOf({ id }: Match, system: IndicatorSystem | null): StandardIndicator | null {
  const [own = id] = id.split("/");
  return system === null ? null : (indicatorsById(system).get(own) ?? null);
}

/** Whether a source at hand confirms a criterion: as it says itself, else its component, else its indicator. */
export function isVerified(
  criterion: StandardCriterion,
  match: Match,
  system: IndicatorSystem | null,
): boolean {
  const indicator = indicatorOf(match, system);
  return criterion.verified ?? match.entry.verified ?? indicator?.verified ?? true;
}

/**
 * The standard's criteria that may hold for a row; several where the kind of region is not known, none where the standard
 * does not ask the indicator of this region.
 */
export function standardCriteria(
  match: Match | null,
  profile: RegionProfile,
  system: IndicatorSystem | null,
): readonly StandardCriterion[] {
  if (match === null) return [];
  const traits = rowTraits(match, profile);
  const indicator = indicatorOf(match, system);
  const asked = [indicator?.appliesTo, match.entry.appliesTo].every(
    (condition) => conditionHolds(condition, traits) !== "no",
  );
  return asked ? criteriaFor(match.entry.criteria, traits) : [];
}

/** A criterion under the kinds of region that it is for, as a sheet would write it: `市：≥95`. */
function underItsKind({ when, text }: StandardCriterion): readonly string[] {
  return featuresOf(when).flatMap((feature) =>
    (admitted(when, feature) ?? []).map((value) => `${wordsFor(feature, value) ?? ""}：${text}`),
  );
}

/**
 * The text of the criteria that may hold: of one its own; of several `市：≥95；县：≥85`, which decides where all of them
 * say the same. Null where they cannot be put so.
 */
export function criterionText(criteria: readonly StandardCriterion[]): string | null {
  const [only, ...others] = criteria;
  if (only === undefined) return null;
  if (others.length === 0) return only.text;
  const text = criteria.flatMap(underItsKind).join("；");
  return readCriterion(text).clauses.every(({ kind }) => kind === "forRegion") ? text : null;
}
