import { nameKey, normaliseText } from "../reading/normalise";
import { readUnit } from "../reading/unit";
import type { IndicatorSystem, StandardEntry } from "../standards/indicator-system";
import type { IndicatorTable, TableIndicator } from "./table";

/** What a row is in a standard. */
export interface Match {
  readonly entry: StandardEntry;
  /** `air-quality`, or `air-quality/good-days` for a component. */
  readonly id: string;
  /** The class of regions that the sheet's name names, in the standard's words. */
  readonly regionClass: string | null;
  /** 1 for the standard's own name, less for an alias. */
  readonly confidence: number;
}

/** The system that a table follows, and the match of each of its rows, by worksheet row. */
export interface TableMatch {
  readonly system: IndicatorSystem | null;
  readonly byRow: ReadonlyMap<number, Match>;
}

const ALIAS_CONFIDENCE = 0.95;
/** Below this share of matched indicators a table does not follow a system. */
const EVIDENCE = 0.5;

interface Named {
  readonly entry: StandardEntry;
  readonly id: string;
}

function lookUp(key: string, entries: readonly Named[]): Omit<Match, "regionClass"> | null {
  for (const { entry, id } of entries) {
    if (nameKey(entry.name) === key) return { entry, id, confidence: 1 };
    if ((entry.aliases ?? []).some((alias) => nameKey(alias) === key))
      return { entry, id, confidence: ALIAS_CONFIDENCE };
  }
  return null;
}

/** 城镇污水处理率（%） without the unit that stands in brackets behind the name. */
function withoutUnit(name: string): string {
  const text = normaliseText(name);
  const inBrackets = /\(([^()]+)\)$/u.exec(text)?.[1] ?? "";
  return readUnit(inBrackets)?.length === inBrackets.length && inBrackets !== ""
    ? text.slice(0, -inBrackets.length - 2)
    : text;
}

/** Finds a name among entries; a class of regions that follows the name (干旱半干旱地区) is taken off and kept. */
function find(name: string, entries: readonly Named[], classes: readonly string[]): Match | null {
  const key = nameKey(withoutUnit(name));
  const direct = lookUp(key, entries);
  if (direct !== null) return { ...direct, regionClass: null };
  for (const regionClass of classes) {
    const suffix = nameKey(regionClass);
    const bare = key.replace(/[()]/gu, "");
    if (!bare.endsWith(suffix)) continue;
    const found = lookUp(bare.slice(0, -suffix.length), entries);
    if (found !== null) return { ...found, regionClass };
  }
  return null;
}

/** One system's names, ready for looking up. */
class SystemIndex {
  readonly #indicators: readonly Named[];
  readonly #components: ReadonlyMap<string, readonly Named[]>;
  readonly #allComponents: readonly Named[];
  readonly #classes: readonly string[];

  constructor(system: IndicatorSystem) {
    this.#indicators = system.indicators.map((entry) => ({ entry, id: entry.id }));
    this.#components = new Map(
      system.indicators.map(({ id, components = [] }) => [
        id,
        components.map((entry) => ({ entry, id: `${id}/${entry.id}` })),
      ]),
    );
    this.#allComponents = [...this.#components.values()].flat();
    const criteria = system.indicators.flatMap(({ criteria: own, components = [] }) => [
      ...own,
      ...components.flatMap((component) => component.criteria),
    ]);
    this.#classes = [...new Set(criteria.flatMap((criterion) => criterion.class ?? []))];
  }

  /** Matches by worksheet row. A component is looked up under its own indicator only. */
  match({ name, rows }: TableIndicator): readonly (readonly [number, Match])[] {
    const indicator = find(name.text, this.#indicators, this.#classes);
    return rows.flatMap(({ row, component }): readonly (readonly [number, Match])[] => {
      const found =
        component === null ? this.#flat(name.text, indicator) : this.#part(indicator, component.text);
      return found === null ? [] : [[row, found]];
    });
  }

  /** A row without components: the indicator, or a component that a flat list names by itself. */
  #flat(name: string, indicator: Match | null): Match | null {
    return indicator ?? find(name, this.#allComponents, this.#classes);
  }

  #part(indicator: Match | null, component: string): Match | null {
    return indicator === null
      ? null
      : find(component, this.#components.get(indicator.id) ?? [], this.#classes);
  }
}

const indexes = new WeakMap<IndicatorSystem, SystemIndex>();

function indexOf(system: IndicatorSystem): SystemIndex {
  const known = indexes.get(system);
  if (known !== undefined) return known;
  const index = new SystemIndex(system);
  indexes.set(system, index);
  return index;
}

/** Chooses the system whose names the table's indicators carry, if at least half of them do. */
export function matchTable(table: IndicatorTable, catalogue: readonly IndicatorSystem[]): TableMatch {
  let best: TableMatch = { system: null, byRow: new Map() };
  let bestCount = 0;
  for (const system of catalogue) {
    const index = indexOf(system);
    const matches = table.indicators.map((indicator) => index.match(indicator));
    const count = matches.filter((rows) => rows.length > 0).length;
    if (count < table.indicators.length * EVIDENCE || count <= bestCount) continue;
    bestCount = count;
    best = { system, byRow: new Map(matches.flat()) };
  }
  return best;
}
