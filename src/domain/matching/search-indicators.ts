import { nameKey } from "../reading/normalise";
import type { IndicatorSystem, StandardEntry } from "../standards/indicator-system";
import { similarity } from "./similarity";

/** An indicator or component of a standard, for choosing from. */
export interface Choice {
  readonly id: string;
  readonly entry: StandardEntry;
  /** The indicator's number in the list, and for a component that of its indicator. */
  readonly no: number | null;
  /** The indicator that a component is of. */
  readonly parent: string | null;
}

/** All that a standard lists, each component behind its indicator. */
export function choicesIn({ indicators }: IndicatorSystem): readonly Choice[] {
  return indicators.flatMap((indicator): readonly Choice[] => {
    const { id, no, name, components = [] } = indicator;
    return [
      { id, entry: indicator, no, parent: null },
      ...components.map((entry) => ({ id: `${id}/${entry.id}`, entry, no, parent: name })),
    ];
  });
}

/** From here on a name is near enough to what is looked for. */
const NEAR = 0.5;

/** How well a choice is what is looked for, from 0 for not at all. */
function rank({ entry, no, parent }: Choice, sought: string): number {
  if (no !== null && String(no) === sought) return parent === null ? 5 : 4.9;
  const names = [entry.name, ...(entry.aliases ?? [])].map(nameKey);
  const [own = ""] = names;
  if (own === sought) return 4.5;
  if (own.startsWith(sought)) return 4;
  if (own.includes(sought)) return 3;
  if (names.some((name) => name.includes(sought))) return 2.5;
  if (parent !== null && nameKey(parent).includes(sought)) return 2;
  const likeness = Math.max(...names.map((name) => similarity(sought, name, NEAR)));
  return likeness >= NEAR ? likeness : 0;
}

function ranked(choices: readonly Choice[], sought: string): readonly Choice[] {
  return choices
    .map((choice, index) => ({ choice, index, rank: rank(choice, sought) }))
    .filter((one) => one.rank > 0)
    .sort((a, b) => b.rank - a.rank || a.index - b.index)
    .map(({ choice }) => choice);
}

/**
 * What a person may mean by words or a number, the likeliest first: names, other names, numbers, and for components those of
 * their indicators. Without words all there is, those first that are like the name of the row.
 */
export function searchIndicators(system: IndicatorSystem, words: string, rowName: string): readonly Choice[] {
  const choices = choicesIn(system);
  const sought = nameKey(words);
  if (sought !== "") return ranked(choices, sought);
  const like = ranked(choices, nameKey(rowName));
  return [...like, ...choices.filter((choice) => !like.includes(choice))];
}
