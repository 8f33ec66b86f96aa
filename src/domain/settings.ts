import * as z from "zod/mini";
import { tableMapping, type TableMapping } from "./mapping/table-mapping";
import { outputNamed, type Output } from "./outputs";
import { regionTraits, ALL_FEATURES, type RegionTraits } from "./region/region-feature";

z.config({ jitless: true });

/** What the user has said about the workbook, kept in it. */
export interface Settings {
  readonly region: RegionTraits;
  /** What is different for one sheet, by its name. */
  readonly regionOfSheet: ReadonlyMap<string, RegionTraits>;
  /** What is to be written; null where the user has not chosen. */
  readonly outputs: readonly Output[] | null;
  /** What is different from what was recognised in tables, by the order of their names; left out where that is nothing. */
  readonly mappings?: readonly TableMapping[];
}

export const NO_SETTINGS: Settings = { region: {}, regionOfSheet: new Map(), outputs: null };

/** The fields of the stored memory that hold settings; a field that cannot be read counts as not said. */
export const settingsFields = {
  profile: z.catch(z.optional(regionTraits), {}),
  overrides: z.catch(z.optional(z.record(z.string(), regionTraits)), {}),
  /** Names that are not known are left out. */
  outputs: z.catch(z.optional(z.array(z.string())), undefined),
  /** One that cannot be read is left out. */
  mappings: z.catch(z.optional(z.array(z.catch(z.nullable(tableMapping), null))), undefined),
};

export type StoredSettings = z.infer<z.ZodMiniObject<typeof settingsFields>>;

export function settingsFrom({ profile, overrides, outputs, mappings }: StoredSettings): Settings {
  const tables = mappings?.filter((mapping) => mapping !== null) ?? [];
  return {
    ...(tables.length === 0 ? {} : { mappings: tables }),
    region: profile ?? {},
    regionOfSheet: new Map(Object.entries(overrides ?? {})),
    outputs: outputs?.flatMap((name) => outputNamed(name) ?? []) ?? null,
  };
}

/** The settings as they are stored; what the user has not said is left out, and the same settings give the same text. */
export function storedSettings({ region, regionOfSheet, outputs, mappings = [] }: Settings): StoredSettings {
  const said = ALL_FEATURES.some((feature) => region[feature] !== undefined);
  const sheets = [...regionOfSheet].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    ...(said ? { profile: region } : {}),
    ...(sheets.length > 0 ? { overrides: Object.fromEntries(sheets) } : {}),
    ...(outputs === null ? {} : { outputs: [...outputs] }),
    ...(mappings.length === 0 ? {} : { mappings: mappings.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }),
  };
}
