import * as z from "zod/mini";
import { nameKey } from "../reading/normalise";
import { regionTraits, type RegionFeature, type RegionTraits, type RegionValue } from "./region-feature";
import names from "./region-class-names.json";

const entry = z.strictObject({ feature: z.string(), value: z.string(), names: z.array(z.string()) });

/** A kind of region under the words in which sheets write it. */
export interface RegionClass {
  readonly traits: RegionTraits;
  /** The sheet's own words. */
  readonly text: string;
}

interface NamedClass extends RegionClass {
  readonly feature: RegionFeature;
  readonly key: string;
}

function isFeature(text: string, traits: RegionTraits): text is RegionFeature {
  return text in traits;
}

/** In the order of the file, where the first name of a kind is the usual one. */
const CLASSES: readonly NamedClass[] = z
  .array(entry)
  .parse(names)
  .flatMap(({ feature, value, names: spellings }) => {
    const traits = regionTraits.parse({ [feature]: value });
    if (!isFeature(feature, traits)) return [];
    return spellings.map((text) => ({ feature, traits, text, key: nameKey(text) }));
  });

/** Longer names first: 超大、特大城市 before 大城市. 市 and 县 stand at the end of too much to be looked for there. */
const AT_END = CLASSES.filter(({ feature }) => feature !== "level").sort(
  (a, b) => b.key.length - a.key.length,
);

/** What the words for a kind of region say of it (山区); null for words that we do not know. */
export function traitsNamed(text: string): RegionTraits | null {
  const key = nameKey(text);
  return CLASSES.find((candidate) => candidate.key === key)?.traits ?? null;
}

/** The usual words for a kind of region, as sheets write it. */
export function wordsFor(feature: RegionFeature, value: RegionValue): string | null {
  return CLASSES.find(({ feature: own, traits }) => own === feature && traits[own] === value)?.text ?? null;
}

/** A name that ends with a kind of region (林草覆盖率干旱半干旱地区), taken apart; both parts are keys. */
export function classAtEnd(key: string): { readonly rest: string; readonly regionClass: RegionClass } | null {
  const bare = key.replace(/[()]/gu, "");
  const found = AT_END.find((candidate) => bare.endsWith(candidate.key) && bare !== candidate.key);
  if (found === undefined) return null;
  return { rest: bare.slice(0, -found.key.length), regionClass: { traits: found.traits, text: found.text } };
}
