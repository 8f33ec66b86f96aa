import * as z from "zod/mini";

z.config({ jitless: true });

/**
 * What a region can be, as far as standards ask: 市 or 县; whether it has a coast, farming, a drinking-water source of
 * its own; its terrain and climate class; whether its solid waste is used by more than 60 %; the size of its city
 * (超大特大, 大, 中小); and where it lies in the country (东部, 东北, 中西部市辖区, 中西部其他).
 */
export const REGION_FEATURES = {
  level: ["prefecture", "county"],
  coast: ["coastal", "inland"],
  terrain: ["arid", "plateau", "mountain", "hill", "plain"],
  agriculture: ["present", "absent"],
  waterSource: ["present", "absent"],
  solidWaste: ["atMost60", "above60"],
  citySize: ["largest", "large", "smaller"],
  location: ["east", "northeast", "midwestCity", "midwestOther"],
} as const;

export type RegionFeature = keyof typeof REGION_FEATURES;
export type RegionValue = (typeof REGION_FEATURES)[RegionFeature][number];

/** What a region is, feature by feature; a feature left out is not known. */
export const regionTraits = z.strictObject({
  level: z.optional(z.enum(REGION_FEATURES.level)),
  coast: z.optional(z.enum(REGION_FEATURES.coast)),
  terrain: z.optional(z.enum(REGION_FEATURES.terrain)),
  agriculture: z.optional(z.enum(REGION_FEATURES.agriculture)),
  waterSource: z.optional(z.enum(REGION_FEATURES.waterSource)),
  solidWaste: z.optional(z.enum(REGION_FEATURES.solidWaste)),
  citySize: z.optional(z.enum(REGION_FEATURES.citySize)),
  location: z.optional(z.enum(REGION_FEATURES.location)),
});

export type RegionTraits = z.infer<typeof regionTraits>;

/** Any of these values. */
const anyOf = <const T extends readonly string[]>(values: T) =>
  z.optional(z.array(z.enum(values)).check(z.minLength(1)));

/** For which regions something holds: every feature named must have one of the values named. */
export const regionCondition = z.strictObject({
  level: anyOf(REGION_FEATURES.level),
  coast: anyOf(REGION_FEATURES.coast),
  terrain: anyOf(REGION_FEATURES.terrain),
  agriculture: anyOf(REGION_FEATURES.agriculture),
  waterSource: anyOf(REGION_FEATURES.waterSource),
  solidWaste: anyOf(REGION_FEATURES.solidWaste),
  citySize: anyOf(REGION_FEATURES.citySize),
  location: anyOf(REGION_FEATURES.location),
});

export type RegionCondition = z.infer<typeof regionCondition>;

/** All features, in the order in which they are shown. */
export const ALL_FEATURES: readonly RegionFeature[] = [
  "level",
  "coast",
  "terrain",
  "agriculture",
  "waterSource",
  "solidWaste",
  "citySize",
  "location",
];

/** The features that a condition names. */
export function featuresOf(condition: RegionCondition | undefined): readonly RegionFeature[] {
  return condition === undefined ? [] : ALL_FEATURES.filter((feature) => condition[feature] !== undefined);
}

/** The values that a condition admits for a feature; null where it does not ask for it. */
export function admitted(
  condition: RegionCondition | undefined,
  feature: RegionFeature,
): readonly RegionValue[] | null {
  return condition?.[feature] ?? null;
}

export type Holds = "yes" | "no" | "unknown";

/** Whether a condition holds for a region. One feature that contradicts it is enough for no. */
export function conditionHolds(condition: RegionCondition | undefined, traits: RegionTraits): Holds {
  const answers = featuresOf(condition).map((feature): Holds => {
    const value = traits[feature];
    if (value === undefined) return "unknown";
    return (admitted(condition, feature) ?? []).includes(value) ? "yes" : "no";
  });
  if (answers.includes("no")) return "no";
  return answers.includes("unknown") ? "unknown" : "yes";
}
