import { nameKey, normaliseText } from "../reading/normalise";
import { readUnit } from "../reading/unit";
import { VOCABULARY } from "./vocabulary";

/** 城镇污水处理率（%） without the unit that stands in brackets behind the name. */
function withoutUnit(name: string): string {
  const text = normaliseText(name);
  const inBrackets = /\(([^()]+)\)$/u.exec(text)?.[1] ?? "";
  return readUnit(inBrackets)?.length === inBrackets.length && inBrackets !== ""
    ? text.slice(0, -inBrackets.length - 2)
    : text;
}

const CLASSES: ReadonlyMap<string, string> = new Map(
  ["i", "ii", "iii", "iv", "v"].flatMap((roman, index) => [
    [roman, String(index + 1)] as const,
    ["一二三四五"[index] ?? "", String(index + 1)] as const,
  ]),
);

/** Ⅲ类, III类 and 三类 are 3类. */
function withPlainClasses(key: string): string {
  return key.replace(
    /(?<![a-z])(iii|ii|iv|i|v|[一二三四五])(?=类)/gu,
    (numeral) => CLASSES.get(numeral) ?? numeral,
  );
}

/** A word as it stands in a key, made safe for a pattern. */
function keyOf(word: string): string {
  return withPlainClasses(nameKey(word));
}

/** Matches any of the words, the longest first. */
export function anyOf(words: readonly string[]): RegExp {
  const keys = words.map(keyOf).sort((a, b) => b.length - a.length);
  return new RegExp(keys.map((key) => key.replace(/[()[\]]/gu, "\\$&")).join("|"), "gu");
}

const MEANING: ReadonlyMap<string, string> = new Map(
  VOCABULARY.synonyms.flatMap((group) =>
    group.map((word) => [keyOf(word), keyOf(group[0] ?? word)] as const),
  ),
);
const SYNONYM = anyOf(VOCABULARY.synonyms.flat());
const FILLER = anyOf(VOCABULARY.fillers);

/** A name in the forms in which it is compared. */
export interface NameForms {
  /** The name's key, without a unit in brackets behind it. */
  readonly key: string;
  /** The key with one word for each meaning and without words that say nothing; equal for names that say the same. */
  readonly canonical: string;
}

/** The forms of a name's key. */
export function formsOfKey(key: string): NameForms {
  const folded = withPlainClasses(key).replace(SYNONYM, (word) => MEANING.get(word) ?? word);
  return { key, canonical: folded.replace(FILLER, "") };
}

/** The forms of a name as a sheet or a standard writes it. */
export function nameForms(name: string): NameForms {
  return formsOfKey(nameKey(withoutUnit(name)));
}

/** Gives names their forms; a name that stands often in a table is read once. */
export function formsReader(): (name: string) => NameForms {
  const known = new Map<string, NameForms>();
  return (name) => {
    const forms = known.get(name) ?? nameForms(name);
    known.set(name, forms);
    return forms;
  };
}
