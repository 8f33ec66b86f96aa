import { assign, type Pairing } from "./assign";
import type { NameForms } from "./canonical-name";
import { likenesses, unknownName, usable } from "./likeness";
import type { Match, Suggestion } from "./match";
import type { Candidate } from "./system-index";

/** A name of the sheet: what it says for certain, and what it may be if that is nothing. */
export interface Name {
  readonly forms: NameForms;
  /** The unit of its row in its one spelling; null where it has none. */
  readonly unit: string | null;
  readonly certain: Match | null;
  /** It has components in the sheet, so that it is none itself. */
  readonly composite: boolean;
  /** What it may be. */
  readonly candidates: readonly Candidate[];
}

/** What a name was found to be; where there is no match, what it might be. */
export interface Resolved {
  readonly match: Match | null;
  readonly suggestion: Suggestion | null;
}

const NOTHING: Resolved = { match: null, suggestion: null };

/** Names that are written alike share one outcome: whether they stand twice in the sheet is not asked here. */
function writtenAs({ forms, unit, composite }: Name): string {
  return `${forms.key}|${unit ?? ""}|${String(composite)}`;
}

function resolveUnknown(unknown: readonly Name[], taken: ReadonlySet<string>): readonly Resolved[] {
  const all = unknown.map(({ forms, unit, candidates }) => {
    return likenesses(unknownName(forms, unit), candidates);
  });
  const entries = [...new Set(all.flatMap((likes) => likes.map(({ candidate }) => candidate.id)))].sort();
  const entryOf = new Map(entries.map((id, index) => [id, index]));
  const pairings = all.flatMap((likes, row) =>
    likes.flatMap(({ candidate: { id }, confidence }): readonly Pairing[] =>
      taken.has(id) ? [] : [{ row, entry: entryOf.get(id) ?? -1, confidence }],
    ),
  );
  const assigned = new Map(assign(pairings).map(({ row, entry }) => [row, entries[entry]]));
  return all.map((likes, row): Resolved => {
    const like = likes.find(({ candidate }) => candidate.id === assigned.get(row));
    if (like === undefined) return NOTHING;
    const { entry, id } = like.candidate;
    const { confidence } = like;
    return usable(like, likes)
      ? { match: { entry, id, regionClass: null, kind: "fuzzy", confidence }, suggestion: null }
      : { match: null, suggestion: { entry, id, confidence } };
  });
}

/**
 * Finds out what names are, each indicator for one name only: those that say the same first, then, among what is left of
 * both sides, the pairs that are like each other, so that their confidence sums up highest. `taken` are ids that stand
 * for other names of the sheet. The order of the names does not matter.
 */
export function resolveNames(names: readonly Name[], taken: ReadonlySet<string>): readonly Resolved[] {
  const certain = names.flatMap(({ certain: match }) => (match === null ? [] : [match.id]));
  const unknown = new Map(
    names.flatMap((name) => (name.certain === null ? [[writtenAs(name), name] as const] : [])),
  );
  const keys = [...unknown.keys()].sort();
  const found = resolveUnknown(
    keys.flatMap((key) => unknown.get(key) ?? []),
    new Set([...taken, ...certain]),
  );
  const byKey = new Map(keys.map((key, index) => [key, found[index] ?? NOTHING]));
  return names.map((name) => {
    return name.certain === null
      ? (byKey.get(writtenAs(name)) ?? NOTHING)
      : { match: name.certain, suggestion: null };
  });
}
