import { classAtEnd, type RegionClass } from "../region/region-class";
import type { IndicatorSystem, StandardEntry } from "../standards/indicator-system";
import { formsOfKey, nameForms, type NameForms } from "./canonical-name";
import { decisiveWords, type DecisiveWords } from "./decisive-words";
import type { Match, MatchKind } from "./match";

const CONFIDENCE = { own: 1, alias: 0.95, sameMeaning: 0.9 } as const;

/** An indicator or component of a system with the names that it goes by, ready for comparing. */
export interface Candidate {
  readonly entry: StandardEntry;
  readonly id: string;
  readonly names: readonly { readonly canonical: string; readonly words: DecisiveWords }[];
}

interface Found {
  readonly candidate: Candidate;
  readonly kind: MatchKind;
  readonly confidence: number;
}

/** Candidates by their names. */
export class NameTable {
  readonly candidates: readonly Candidate[];
  readonly #byKey = new Map<string, Found>();
  /** Null where two candidates mean the same in other words, so that the meaning does not tell them apart. */
  readonly #byMeaning = new Map<string, Found | null>();

  constructor(candidates: readonly Candidate[]) {
    this.candidates = candidates;
    for (const candidate of candidates) {
      const key = nameForms(candidate.entry.name).key;
      this.#byKey.set(key, { candidate, kind: "exact", confidence: CONFIDENCE.own });
    }
    for (const candidate of candidates) {
      for (const alias of candidate.entry.aliases ?? []) {
        const { key } = nameForms(alias);
        const known = this.#byKey.has(key);
        if (!known) this.#byKey.set(key, { candidate, kind: "alias", confidence: CONFIDENCE.alias });
      }
      for (const { canonical } of candidate.names) {
        const known = this.#byMeaning.get(canonical);
        const same = known === undefined || known?.candidate === candidate;
        const found = { candidate, kind: "alias", confidence: CONFIDENCE.sameMeaning } as const;
        this.#byMeaning.set(canonical, same ? found : null);
      }
    }
  }

  /** The candidate of this very name, or of another that says the same. */
  find({ key, canonical }: NameForms): Found | null {
    return this.#byKey.get(key) ?? this.#byMeaning.get(canonical) ?? null;
  }
}

function candidate(entry: StandardEntry, id: string): Candidate {
  const names = [entry.name, ...(entry.aliases ?? [])].map((name) => {
    const { canonical } = nameForms(name);
    return { canonical, words: decisiveWords(canonical) };
  });
  return { entry, id, names };
}

/** One system's names, ready for looking up. */
export class SystemIndex {
  readonly system: IndicatorSystem;
  readonly indicators: NameTable;
  readonly components: NameTable;
  readonly all: NameTable;
  readonly #componentsOf: ReadonlyMap<string, NameTable>;

  constructor(system: IndicatorSystem) {
    this.system = system;
    const indicators = system.indicators.map((entry) => candidate(entry, entry.id));
    const components = system.indicators.map(
      ({ id, components: own = [] }) =>
        [id, own.map((entry) => candidate(entry, `${id}/${entry.id}`))] as const,
    );
    const allComponents = components.flatMap(([, own]) => own);
    this.indicators = new NameTable(indicators);
    this.components = new NameTable(allComponents);
    this.all = new NameTable([...indicators, ...allComponents]);
    this.#componentsOf = new Map(components.map(([id, own]) => [id, new NameTable(own)]));
  }

  /** The components of an indicator; none for what has none. */
  componentsOf(id: string): NameTable {
    return this.#componentsOf.get(id) ?? NO_NAMES;
  }

  /** The indicator or component with an id, as the user says that it is meant by this name; null where there is none. */
  byId(id: string, { key }: NameForms): Match | null {
    const meant = this.all.candidates.find((candidate) => candidate.id === id);
    if (meant === undefined) return null;
    const apart = this.all.find(formsOfKey(key)) === null ? classAtEnd(key) : null;
    const { entry } = meant;
    return { entry, id, regionClass: apart?.regionClass ?? null, kind: "user", confidence: 1 };
  }

  /** Finds a name; a kind of region that follows it (干旱半干旱地区) is taken off and kept. */
  find(name: NameForms, table: NameTable): Match | null {
    const direct = table.find(name);
    if (direct !== null) return matchOf(direct, null);
    const apart = classAtEnd(name.key);
    const found = apart === null ? null : table.find(formsOfKey(apart.rest));
    return apart === null || found === null ? null : matchOf(found, apart.regionClass);
  }
}

const NO_NAMES = new NameTable([]);

function matchOf(
  { candidate: { entry, id }, kind, confidence }: Found,
  regionClass: RegionClass | null,
): Match {
  return { entry, id, regionClass, kind, confidence };
}

const indexes = new WeakMap<IndicatorSystem, SystemIndex>();

/** The index of a system, made once. */
export function indexOf(system: IndicatorSystem): SystemIndex {
  const known = indexes.get(system);
  if (known !== undefined) return known;
  const index = new SystemIndex(system);
  indexes.set(system, index);
  return index;
}
