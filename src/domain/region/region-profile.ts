import { mistakeOf, type FileMistake } from "../file-mistake";
import {
  ALL_FEATURES,
  regionTraits,
  type RegionFeature,
  type RegionTraits,
  type RegionValue,
} from "./region-feature";

/** What is known of a table's region, and from where. */
export interface RegionProfile {
  /** What the user says; it counts before the sheet. */
  readonly user: RegionTraits;
  /** What the sheet shows. */
  readonly sheet: RegionTraits;
  /** The sheet's words that show it, by feature. */
  readonly evidence: Readonly<Partial<Record<RegionFeature, string>>>;
  /** Features that the sheet shows by what it lacks: the evidence is what does not stand in it. */
  readonly absent: ReadonlySet<RegionFeature>;
}

export const UNKNOWN_REGION: RegionProfile = { user: {}, sheet: {}, evidence: {}, absent: new Set() };

/** One feature of a profile as it is reported. */
export interface ProfileField {
  readonly value: RegionValue | null;
  readonly from: "user" | "sheet" | "unknown";
  /** The sheet's words; null for what the user says or nobody knows. */
  readonly evidence: string | null;
}

/** All that is known, the user's word first. */
export function traitsOf(profile: RegionProfile): RegionTraits {
  const traits = known.get(profile) ?? { ...profile.sheet, ...profile.user };
  known.set(profile, traits);
  return traits;
}

const known = new WeakMap<RegionProfile, RegionTraits>();

function fieldOf({ user, sheet, evidence }: RegionProfile, feature: RegionFeature): ProfileField {
  const said = user[feature];
  if (said !== undefined) return { value: said, from: "user", evidence: null };
  const shown = sheet[feature];
  if (shown === undefined) return { value: null, from: "unknown", evidence: null };
  return { value: shown, from: "sheet", evidence: evidence[feature] ?? null };
}

/** Every feature with its value and where that is from, known or not. */
export function profileFields(profile: RegionProfile): Readonly<Record<string, ProfileField>> {
  return Object.fromEntries(ALL_FEATURES.map((feature) => [feature, fieldOf(profile, feature)]));
}

export type ReadProfile =
  | { readonly ok: true; readonly traits: RegionTraits }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

/** Reads a profile of the user's from JSON; where it has mistakes, every one of them with its place. */
export function readRegionTraits(json: unknown): ReadProfile {
  const read = regionTraits.safeParse(json, { reportInput: true });
  return read.success
    ? { ok: true, traits: read.data }
    : { ok: false, mistakes: read.error.issues.map(mistakeOf) };
}
