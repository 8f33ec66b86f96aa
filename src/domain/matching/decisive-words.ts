import { anyOf } from "./canonical-name";
import { nameKey } from "../reading/normalise";
import { VOCABULARY } from "./vocabulary";

/** How two names stand in the words that tell indicators apart. */
export type WordComparison =
  /** They have the same. */
  | "same"
  /** One lacks a word of the other's. */
  | "open"
  /** They speak of different things. */
  | "contrary";

interface Group {
  readonly strict: boolean;
  readonly index: number;
}

const GROUPS: ReadonlyMap<string, Group> = new Map(
  VOCABULARY.decisive.flatMap(({ strict, words }, index) =>
    words.map((word) => [nameKey(word), { strict, index }] as const),
  ),
);
const WORD = anyOf(VOCABULARY.decisive.flatMap(({ words }) => words));

/** The decisive words of a name by group, each group's sorted; and its numbers, which decide like a strict group. */
export interface DecisiveWords {
  readonly numbers: string;
  readonly groups: readonly (readonly string[])[];
  /** Equal for names with the same words. */
  readonly signature: string;
}

/** The decisive words of a name in its canonical form. */
export function decisiveWords(canonical: string): DecisiveWords {
  const found = (canonical.match(WORD) ?? []).sort();
  const groups = VOCABULARY.decisive.map((_group, index) =>
    found.filter((word) => GROUPS.get(word)?.index === index),
  );
  const numbers = (canonical.match(/\d+/gu) ?? []).sort().join(",");
  return { numbers, groups, signature: `${numbers}|${found.join(",")}` };
}

/** The words of one list that the other lacks, counted. */
function beyond(words: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  return words.filter((word) => {
    const at = left.indexOf(word);
    if (at !== -1) left.splice(at, 1);
    return at === -1;
  });
}

/** Compares two names in the words and numbers that no likeness of the rest outweighs. */
export function compareWords(a: DecisiveWords, b: DecisiveWords): WordComparison {
  if (a.signature === b.signature) return "same";
  if (a.numbers !== b.numbers) return "contrary";
  const contrary = VOCABULARY.decisive.some(({ strict }, index) => {
    const [ofA, ofB] = [a.groups[index] ?? [], b.groups[index] ?? []];
    const [more, less] = [beyond(ofA, ofB), beyond(ofB, ofA)];
    return strict ? more.length + less.length > 0 : more.length > 0 && less.length > 0;
  });
  return contrary ? "contrary" : "open";
}
