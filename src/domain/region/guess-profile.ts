import type { IndicatorSystem, StandardIndicator } from "../standards/indicator-system";
import type { TableMatch } from "../matching/match";
import type { IndicatorTable } from "../table/table";
import { levelOfName } from "./level-of-name";
import {
  admitted,
  ALL_FEATURES,
  featuresOf,
  REGION_FEATURES,
  regionTraits,
  type RegionFeature,
  type RegionTraits,
} from "./region-feature";
import type { RegionProfile } from "./region-profile";

/** One feature that the sheet shows, and the words that show it. */
interface Clue {
  readonly traits: RegionTraits;
  readonly evidence: string;
  /** Whether it shows it by not standing in the sheet. */
  readonly isAbsent?: true;
}

function clueOf(feature: RegionFeature, value: string, evidence: string): Clue {
  return { traits: regionTraits.parse({ [feature]: value }), evidence };
}

/** The region's name in the title, or a list that is for one level only. */
function levelClues({ region }: IndicatorTable, system: IndicatorSystem | null): readonly Clue[] {
  const named = region === null ? null : levelOfName(region);
  const [only, ...others] = system?.levels ?? [];
  return [
    ...(named === null || region === null ? [] : [clueOf("level", named, region)]),
    ...(only === undefined || others.length > 0 || system === null
      ? []
      : [clueOf("level", only, system.title)]),
  ];
}

/** 干旱半干旱地区 behind an indicator's name; nothing where a list names several kinds of region. */
function classClues({ byRow }: TableMatch): readonly Clue[] {
  const named = [...byRow.values()].flatMap(({ regionClass }) => (regionClass === null ? [] : [regionClass]));
  return ALL_FEATURES.flatMap((feature) => {
    const ofFeature = named.filter(({ traits }) => traits[feature] !== undefined);
    const [first] = ofFeature;
    if (first === undefined || new Set(ofFeature.map(({ traits }) => traits[feature])).size > 1) return [];
    return [{ traits: first.traits, evidence: first.text }];
  });
}

function namesMost(matched: ReadonlySet<string>, indicators: readonly StandardIndicator[]): boolean {
  return indicators.filter(({ id }) => matched.has(id)).length * 2 > indicators.length;
}

/**
 * What a group of indicators shows that is asked only of regions with one feature (农村…, 近岸海域…): if most of the
 * group stand in the sheet, the region has the feature; if none does, it has not.
 */
function groupClue(
  feature: RegionFeature,
  system: IndicatorSystem,
  matched: ReadonlySet<string>,
): Clue | null {
  const group = system.indicators.filter(({ appliesTo }) => {
    const features = featuresOf(appliesTo);
    return features.length === 1 && features[0] === feature;
  });
  const [first] = group;
  const [value, ...more] = admitted(first?.appliesTo, feature) ?? [];
  const [other, ...others] = REGION_FEATURES[feature].filter((one) => one !== value);
  if (first === undefined || value === undefined || more.length > 0) return null;
  const named = group.map(({ name }) => name).join("、");
  if (namesMost(matched, group)) return clueOf(feature, value, named);
  const absent = group.every(({ id }) => !matched.has(id));
  return absent && other !== undefined && others.length === 0
    ? { ...clueOf(feature, other, named), isAbsent: true }
    : null;
}

/** Groups tell something only in a table that names most of what is asked of every region. */
function groupClues({ system, byRow }: TableMatch): readonly Clue[] {
  if (system?.kind !== "standard") return [];
  const matched = new Set([...byRow.values()].flatMap(({ id }) => id.split("/")[0] ?? []));
  const general = system.indicators.filter(({ appliesTo }) => appliesTo === undefined);
  if (!namesMost(matched, general)) return [];
  return ALL_FEATURES.flatMap((feature) => groupClue(feature, system, matched) ?? []);
}

/** The profile of a table's region: what the user says, and for the rest what the sheet shows. */
export function profileOf(table: IndicatorTable, match: TableMatch, user: RegionTraits): RegionProfile {
  const clues = [...levelClues(table, match.system), ...classClues(match), ...groupClues(match)];
  const evidence: Partial<Record<RegionFeature, string>> = {};
  const absent = new Set<RegionFeature>();
  let sheet: RegionTraits = {};
  for (const clue of clues) {
    for (const feature of ALL_FEATURES) {
      if (clue.traits[feature] === undefined || sheet[feature] !== undefined) continue;
      evidence[feature] = clue.evidence;
      if (clue.isAbsent === true) absent.add(feature);
    }
    sheet = { ...clue.traits, ...sheet };
  }
  return { user, sheet, evidence, absent };
}
