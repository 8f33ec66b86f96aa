import * as z from "zod/mini";
import { mistakeOf, type FileMistake } from "../file-mistake";
import { readCriterion, type Clause } from "../reading/criterion";
import { nameKey } from "../reading/normalise";
import { indicatorSystemSchema, type IndicatorSystem } from "./indicator-system";

export type ReadSystem =
  | { readonly ok: true; readonly system: IndicatorSystem }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

const given = z.catch(z.string(), "");
const listedNumber = z.catch(z.nullable(z.number()), null);

const looseEntry = z.object({
  id: given,
  name: given,
  aliases: z.catch(z.array(z.string()), []),
  criteria: z.catch(z.array(z.catch(z.object({ text: given }), { text: "" })), []),
});
const noEntry = { id: "", name: "", aliases: [], criteria: [] };
const looseIndicator = z.extend(looseEntry, {
  no: listedNumber,
  property: given,
  components: z.catch(z.array(z.catch(looseEntry, noEntry)), []),
});

/** A standard as far as it is one: a part of the wrong type counts as left out, so that the rest can still be looked over. */
const looseSystem = z.object({
  count: listedNumber,
  numbering: given,
  indicators: z.catch(
    z.array(z.catch(looseIndicator, { ...noEntry, no: null, property: "", components: [] })),
    [],
  ),
});

type LooseSystem = z.infer<typeof looseSystem>;
type LooseEntry = z.infer<typeof looseEntry>;
type LooseIndicator = z.infer<typeof looseIndicator>;

interface Placed<T> {
  readonly path: string;
  readonly entry: T;
}

/** Every second and later entry whose key was seen before; what is left out has no key. */
function repeated<T>(
  entries: readonly Placed<T>[],
  keysOf: (entry: T) => readonly string[],
): readonly (Placed<T> & { readonly key: string })[] {
  const seen = new Set<string>();
  return entries.flatMap((placed) =>
    [...new Set(keysOf(placed.entry))].flatMap((key) => {
      if (key === "") return [];
      const known = seen.has(key);
      seen.add(key);
      return known ? [{ ...placed, key }] : [];
    }),
  );
}

function repetitions(entries: readonly Placed<LooseEntry>[]): readonly FileMistake[] {
  const ids = repeated(entries, ({ id }) => [id]);
  const names = repeated(entries, ({ name, aliases }) => [name, ...aliases].map(nameKey));
  return [
    ...ids.map(({ path, key }): FileMistake => {
      return { path: `${path}.id`, code: "duplicateId", params: { id: key } };
    }),
    ...names.map(({ path, entry }): FileMistake => {
      return { path: `${path}.name`, code: "duplicateName", params: { name: entry.name } };
    }),
  ];
}

function numberings(
  { numbering }: LooseSystem,
  indicators: readonly Placed<LooseIndicator>[],
): readonly FileMistake[] {
  const keyOf = ({ no, property }: LooseIndicator): readonly string[] => {
    if (no === null) return [];
    return [numbering === "byProperty" ? `${no} ${property}` : String(no)];
  };
  return repeated(indicators, keyOf).map(({ path, entry }): FileMistake => {
    return { path: `${path}.no`, code: "duplicateNumber", params: { no: String(entry.no) } };
  });
}

/** The clauses of a criterion's text that the grammar cannot read, alternatives included; the whole text where none stands. */
export function unreadableClauses(text: string): readonly string[] {
  const within = (clause: Clause): readonly string[] => {
    if (clause.kind === "any") return clause.of.flatMap(within);
    return clause.kind === "unreadable" ? [clause.text] : [];
  };
  const { clauses } = readCriterion(text);
  return clauses.length === 0 ? [text] : clauses.flatMap(within);
}

function unreadable({ path, entry }: Placed<LooseEntry>): readonly FileMistake[] {
  return entry.criteria.flatMap(({ text }, index) =>
    (text === "" ? [] : unreadableClauses(text)).map((clause): FileMistake => {
      return { path: `${path}.criteria[${index}].text`, code: "unreadableCriterion", params: { clause } };
    }),
  );
}

function countMistake({ count, indicators }: LooseSystem): readonly FileMistake[] {
  if (count === null || indicators.length === 0 || count === indicators.length) return [];
  const params = { stated: String(count), found: String(indicators.length) };
  return [{ path: "count", code: "countMismatch", params }];
}

function mistakesOfMeaning(json: unknown): readonly FileMistake[] {
  const read = looseSystem.safeParse(json);
  if (!read.success) return [];
  const indicators = read.data.indicators.map((entry, index) => ({ path: `indicators[${index}]`, entry }));
  const componentsOf = ({ path, entry }: Placed<LooseIndicator>): readonly Placed<LooseEntry>[] =>
    entry.components.map((component, index) => {
      return { path: `${path}.components[${index}]`, entry: component };
    });
  return [
    ...repetitions(indicators),
    ...indicators.flatMap((indicator) => repetitions(componentsOf(indicator))),
    ...numberings(read.data, indicators),
    ...indicators.flatMap((indicator) => [indicator, ...componentsOf(indicator)]).flatMap(unreadable),
    ...countMistake(read.data),
  ];
}

/** Reads a standard from JSON; where it has mistakes of form or of meaning, every one of them with its place. */
export function readIndicatorSystem(json: unknown): ReadSystem {
  const read = indicatorSystemSchema.safeParse(json, { reportInput: true });
  const ofForm = read.success ? [] : read.error.issues.map(mistakeOf);
  const mistakes = [...ofForm, ...mistakesOfMeaning(json)];
  if (!read.success || mistakes.length > 0) return { ok: false, mistakes };
  return { ok: true, system: read.data };
}
