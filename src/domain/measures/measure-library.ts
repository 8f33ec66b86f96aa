import * as z from "zod/mini";
import { mistakeOf, type FileMistake } from "../file-mistake";
import type { InLanguages } from "../language";
import { regionCondition, type RegionCondition } from "../region/region-feature";
import library from "./library.json";
import { MEASURE_KINDS, type MeasureKind } from "./measure";

z.config({ jitless: true });

/**
 * When a measure fits an unmet row: always; where the gap is called large; where the value goes the wrong way; where a
 * condition that is wanted is not there.
 */
export const FITS = ["always", "largeGap", "worsening", "stateLacking"] as const;

export type Fit = (typeof FITS)[number];

const filled = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
/** `air-quality`, or `air-quality/good-days` for a component. */
const indicatorId = z.string().check(z.regex(/^[a-z0-9-]+(?:\/[a-z0-9-]+)?$/u));

const inLanguages = z.strictObject({ "zh-CN": filled, "en-US": filled });

const measure = z.strictObject({
  id,
  "zh-CN": filled,
  "en-US": filled,
  kind: z.enum(MEASURE_KINDS),
  /** Departments by their ids. */
  lead: id,
  responsible: z.array(id).check(z.minLength(1)),
  /** The usual number of years until it takes effect. */
  term: z.int().check(z.minimum(1), z.maximum(10)),
  fits: z.enum(FITS),
  /** The regions that it is for; left out for all. */
  appliesTo: z.optional(regionCondition),
});

const topic = z.strictObject({
  id,
  /** The indicators and components, of any list, that the measures serve. */
  indicators: z.array(indicatorId).check(z.minLength(1)),
  /** Words by which the name of a task or project speaks of the topic. */
  words: z.optional(z.array(filled)),
  measures: z.array(measure).check(z.minLength(1)),
});

const librarySchema = z.strictObject({
  departments: z.record(z.string(), inLanguages),
  topics: z.array(topic).check(z.minLength(1)),
});

type Topic = z.infer<typeof topic>;

/** A measure of the library with its departments by name. */
export interface LibraryMeasure {
  readonly id: string;
  readonly text: InLanguages;
  readonly kind: MeasureKind;
  readonly lead: InLanguages;
  readonly responsible: readonly InLanguages[];
  readonly term: number;
  readonly fits: Fit;
  /** Null for every region. */
  readonly appliesTo: RegionCondition | null;
}

/** What a library holds for one indicator. */
export interface IndicatorMeasures {
  /** Best first; where an indicator has several topics, theirs take turns. */
  readonly measures: readonly LibraryMeasure[];
  readonly words: readonly string[];
}

/** Measures by the ids of indicators and components. */
export type MeasureLibrary = ReadonlyMap<string, IndicatorMeasures>;

export type ReadLibrary =
  | { readonly ok: true; readonly library: MeasureLibrary }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

/** Ids of topics, and ids of measures, tell them apart. */
function repeatedIds(topics: readonly Topic[]): readonly FileMistake[] {
  const twice = (
    entries: readonly { readonly path: string; readonly key: string }[],
  ): readonly FileMistake[] =>
    entries.flatMap(({ path, key }, at): readonly FileMistake[] => {
      const first = entries.findIndex((other) => other.key === key);
      return first === at ? [] : [{ path, code: "duplicateId", params: { id: key } }];
    });
  return [
    ...twice(topics.map((entry, at) => ({ path: `topics[${at}].id`, key: entry.id }))),
    ...twice(
      topics.flatMap(({ measures }, at) =>
        measures.map((entry, index) => ({ path: `topics[${at}].measures[${index}].id`, key: entry.id })),
      ),
    ),
  ];
}

function unknownDepartments(
  topics: readonly Topic[],
  departments: Readonly<Record<string, InLanguages>>,
): readonly FileMistake[] {
  const choices = Object.keys(departments).join(", ");
  const check = (path: string, key: string): readonly FileMistake[] =>
    departments[key] === undefined ? [{ path, code: "wrongChoice", params: { choices } }] : [];
  return topics.flatMap(({ measures }, at) =>
    measures.flatMap(({ lead, responsible }, index) => {
      const path = `topics[${at}].measures[${index}]`;
      return [
        ...check(`${path}.lead`, lead),
        ...responsible.flatMap((key, place) => check(`${path}.responsible[${place}]`, key)),
      ];
    }),
  );
}

/** Lists one after the other, a first of each, then a second of each. */
function inTurns<T>(lists: readonly (readonly T[])[]): readonly T[] {
  const longest = Math.max(0, ...lists.map((list) => list.length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}

function byIndicator({ departments, topics }: z.infer<typeof librarySchema>): MeasureLibrary {
  const named = (key: string): InLanguages => departments[key] ?? { "zh-CN": key, "en-US": key };
  const ids = new Set(topics.flatMap(({ indicators }) => indicators));
  const of = (indicator: string): IndicatorMeasures => {
    const own = topics.filter(({ indicators }) => indicators.includes(indicator));
    const lists = own.map(({ measures }) =>
      measures.map(
        ({ lead, responsible, appliesTo = null, "zh-CN": zh, "en-US": en, ...rest }): LibraryMeasure => {
          const text = { "zh-CN": zh, "en-US": en };
          return { ...rest, text, lead: named(lead), responsible: responsible.map(named), appliesTo };
        },
      ),
    );
    return { measures: inTurns(lists), words: own.flatMap(({ words = [] }) => words) };
  };
  return new Map([...ids].map((indicator) => [indicator, of(indicator)]));
}

/** Reads a library from JSON; where it has mistakes, every one of them with its place. */
export function readMeasureLibrary(json: unknown): ReadLibrary {
  const read = librarySchema.safeParse(json, { reportInput: true });
  if (!read.success) return { ok: false, mistakes: read.error.issues.map(mistakeOf) };
  const { departments, topics } = read.data;
  const mistakes = [...repeatedIds(topics), ...unknownDepartments(topics, departments)];
  return mistakes.length > 0 ? { ok: false, mistakes } : { ok: true, library: byIndicator(read.data) };
}

function builtIn(): MeasureLibrary {
  const read = readMeasureLibrary(library);
  if (read.ok) return read.library;
  throw new Error(read.mistakes.map(({ path, code }) => `${path}: ${code}`).join("\n"));
}

/** The measures that come with the product. */
export const LIBRARY: MeasureLibrary = builtIn();
