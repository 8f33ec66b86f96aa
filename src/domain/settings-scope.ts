import {
  regionTraits,
  type RegionFeature,
  type RegionTraits,
  type RegionValue,
} from "./region/region-feature";
import type { NamedStandard, Settings } from "./settings";
import type { IndicatorSystem } from "./standards/indicator-system";

/** What a word of the user's is about: the whole workbook, or one sheet, where it counts before that on the workbook. */
export type Scope = { readonly kind: "workbook" } | { readonly kind: "sheet"; readonly sheet: string };

/** What the user says of the region of a sheet. */
export function userTraits({ region, regionOfSheet }: Settings, sheet: string): RegionTraits {
  return { ...region, ...regionOfSheet.get(sheet) };
}

/** What the user says of the region in one scope. */
export function traitsIn({ region, regionOfSheet }: Settings, scope: Scope): RegionTraits {
  return scope.kind === "workbook" ? region : (regionOfSheet.get(scope.sheet) ?? {});
}

/** The standard that the user names in one scope; null where she names none. */
export function standardIn({ standard, standardOfSheet }: Settings, scope: Scope): NamedStandard | null {
  return scope.kind === "workbook" ? standard : (standardOfSheet.get(scope.sheet) ?? null);
}

function withEntry<T>(
  entries: ReadonlyMap<string, T>,
  name: string,
  entry: T | null,
): ReadonlyMap<string, T> {
  const others = [...entries].filter(([other]) => other !== name);
  return new Map(entry === null ? others : [...others, [name, entry]]);
}

/** The settings with another word on one feature in a scope; null takes the word back. */
export function withTrait(
  settings: Settings,
  scope: Scope,
  feature: RegionFeature,
  value: RegionValue | null,
): Settings {
  const others = Object.entries(traitsIn(settings, scope)).filter(([name]) => name !== feature);
  const said = value === null ? others : [...others, [feature, value]];
  const traits = regionTraits.parse(Object.fromEntries(said));
  if (scope.kind === "workbook") return { ...settings, region: traits };
  const entry = said.length === 0 ? null : traits;
  return { ...settings, regionOfSheet: withEntry(settings.regionOfSheet, scope.sheet, entry) };
}

/** The settings with another standard named in a scope; null takes the word back. */
export function withStandard(settings: Settings, scope: Scope, standard: NamedStandard | null): Settings {
  if (scope.kind === "workbook") return { ...settings, standard };
  return { ...settings, standardOfSheet: withEntry(settings.standardOfSheet, scope.sheet, standard) };
}

/** The settings without what is said of one sheet's standard and region. */
export function withoutSheet(settings: Settings, sheet: string): Settings {
  return {
    ...settings,
    regionOfSheet: withEntry(settings.regionOfSheet, sheet, null),
    standardOfSheet: withEntry(settings.standardOfSheet, sheet, null),
  };
}

/** The settings with a standard of the user's own, in the place of one of the same id. */
export function withOwnStandard(settings: Settings, system: IndicatorSystem): Settings {
  const others = settings.ownStandards.filter(({ id }) => id !== system.id);
  return { ...settings, ownStandards: [...others, system] };
}

/** The settings without a standard of the user's own, and without any word that names it. */
export function withoutOwnStandard(settings: Settings, id: string): Settings {
  return {
    ...settings,
    ownStandards: settings.ownStandards.filter((system) => system.id !== id),
    standard: settings.standard?.id === id ? null : settings.standard,
    standardOfSheet: new Map([...settings.standardOfSheet].filter(([, named]) => named.id !== id)),
  };
}
