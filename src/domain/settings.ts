import * as z from "zod/mini";
import { ignoredFinding, type IgnoredFinding } from "./judging/ignored-findings";
import type { GapBands } from "./judging/gap";
import { LANGUAGES, type Language } from "./language";
import { tableMapping, type TableMapping } from "./mapping/table-mapping";
import { outputNamed, type Output } from "./outputs";
import { regionTraits, ALL_FEATURES, type RegionTraits } from "./region/region-feature";
import { FLAG_STYLES, type FlagStyle } from "./sheet/flag";
import { indicatorSystemSchema, type IndicatorSystem } from "./standards/indicator-system";

z.config({ jitless: true });

/** The standard that the user names for a table; without an id the table is judged on its own text. */
export interface NamedStandard {
  readonly id: string | null;
}

/** What the user has said about the workbook, kept in it. */
export interface Settings {
  readonly region: RegionTraits;
  /** What is different for one sheet, by its name. */
  readonly regionOfSheet: ReadonlyMap<string, RegionTraits>;
  /** What is to be written; null where the user has not chosen. */
  readonly outputs: readonly Output[] | null;
  /** Null where the evidence decides. */
  readonly standard: NamedStandard | null;
  /** Where one sheet follows another, by its name. */
  readonly standardOfSheet: ReadonlyMap<string, NamedStandard>;
  /** Standards of the user's own, known to whoever has the workbook. */
  readonly ownStandards: readonly IndicatorSystem[];
  readonly ignored: readonly IgnoredFinding[];
  readonly flagStyle: FlagStyle;
  /** Null for the usual ones. */
  readonly bands: GapBands | null;
  /** The language of the pane and of what is written; null for that of the program around. */
  readonly language: Language | null;
  /** What is different from what was recognised in tables, by the order of their names; left out where that is nothing. */
  readonly mappings?: readonly TableMapping[];
  /** Whether a result that is shown is judged again when the sheet changes. */
  readonly live?: boolean;
}

export const NO_SETTINGS: Settings = {
  region: {},
  regionOfSheet: new Map(),
  outputs: null,
  standard: null,
  standardOfSheet: new Map(),
  ownStandards: [],
  ignored: [],
  flagStyle: "colours",
  bands: null,
  language: null,
};

const namedStandard = z.strictObject({ id: z.nullable(z.string()) });
const share = z.number().check(z.minimum(0), z.maximum(100));
const gapBands = z
  .strictObject({ small: share, marked: share })
  .check(z.refine(({ small, marked }) => small < marked, { path: ["marked"], error: "small < marked" }));

/** The fields of the stored memory that hold settings; a field that cannot be read counts as not said. */
export const settingsFields = {
  profile: z.catch(z.optional(regionTraits), {}),
  overrides: z.catch(z.optional(z.record(z.string(), regionTraits)), {}),
  /** Names that are not known are left out. */
  outputs: z.catch(z.optional(z.array(z.string())), undefined),
  standard: z.catch(z.optional(namedStandard), undefined),
  standardOverrides: z.catch(z.optional(z.record(z.string(), namedStandard)), undefined),
  ownStandards: z.catch(z.optional(z.array(indicatorSystemSchema)), undefined),
  ignored: z.catch(z.optional(z.array(ignoredFinding)), undefined),
  flagStyle: z.catch(z.optional(z.enum(FLAG_STYLES)), undefined),
  bands: z.catch(z.optional(gapBands), undefined),
  language: z.catch(z.optional(z.enum(LANGUAGES)), undefined),
  /** One that cannot be read is left out. */
  mappings: z.catch(z.optional(z.array(z.catch(z.nullable(tableMapping), null))), undefined),
  live: z.catch(z.optional(z.boolean()), undefined),
};

export type StoredSettings = z.infer<z.ZodMiniObject<typeof settingsFields>>;

export function settingsFrom(stored: StoredSettings): Settings {
  const mappings = stored.mappings?.filter((mapping) => mapping !== null) ?? [];
  return {
    ...(mappings.length === 0 ? {} : { mappings }),
    region: stored.profile ?? {},
    regionOfSheet: new Map(Object.entries(stored.overrides ?? {})),
    outputs: stored.outputs?.flatMap((name) => outputNamed(name) ?? []) ?? null,
    standard: stored.standard ?? null,
    standardOfSheet: new Map(Object.entries(stored.standardOverrides ?? {})),
    ownStandards: stored.ownStandards ?? [],
    ignored: stored.ignored ?? [],
    flagStyle: stored.flagStyle ?? "colours",
    bands: stored.bands ?? null,
    language: stored.language ?? null,
    ...(stored.live === true ? { live: true } : {}),
  };
}

/** Entries by name in the order of their names; null where there is none. */
function byName<T>(entries: ReadonlyMap<string, T>): Record<string, T> | null {
  const sorted = [...entries].sort(([a], [b]) => (a < b ? -1 : 1));
  return sorted.length === 0 ? null : Object.fromEntries(sorted);
}

/** The settings as they are stored; what the user has not said is left out, and the same settings give the same text. */
export function storedSettings(settings: Settings): StoredSettings {
  const { region, outputs, standard, ownStandards, ignored, flagStyle, bands, language } = settings;
  const { mappings = [] } = settings;
  const said = ALL_FEATURES.some((feature) => region[feature] !== undefined);
  const traits = [...settings.regionOfSheet].map(([name, own]) => [name, regionTraits.parse(own)] as const);
  const overrides = byName(new Map(traits));
  const standardOverrides = byName(settings.standardOfSheet);
  return {
    ...(said ? { profile: regionTraits.parse(region) } : {}),
    ...(overrides === null ? {} : { overrides }),
    ...(outputs === null ? {} : { outputs: [...outputs] }),
    ...(standard === null ? {} : { standard }),
    ...(standardOverrides === null ? {} : { standardOverrides }),
    ...(ownStandards.length === 0 ? {} : { ownStandards: [...ownStandards] }),
    ...(mappings.length === 0 ? {} : { mappings: mappings.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }),
    ...(ignored.length === 0 ? {} : { ignored: [...ignored] }),
    ...(flagStyle === "colours" ? {} : { flagStyle }),
    ...(bands === null ? {} : { bands }),
    ...(language === null ? {} : { language }),
    ...(settings.live === true ? { live: true } : {}),
  };
}
