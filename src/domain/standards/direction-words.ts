import * as z from "zod/mini";
import { nameKey, normaliseText } from "../reading/normalise";
import words from "./direction-words.json";

z.config({ jitless: true });

/** A word with the form in which names are compared. */
interface Word {
  readonly word: string;
  readonly key: string;
}

const list = z.pipe(
  z.array(z.string()),
  z.transform((list): readonly Word[] => list.map((word) => ({ word, key: nameKey(word) }))),
);
const vocabulary = z
  .strictObject({
    /** Rates and states of which more is better, whatever stands before them: 黑臭水体消除率. */
    higher: list,
    /** Quantities that are to grow, unless the name also has a word of what is to shrink. */
    growth: list,
    lower: list,
    /** At the end of a name: the figure is by how much the level before it shrank, or grew. */
    reduction: list,
    increase: list,
    /** At the end of a name: by how much emissions were cut, whatever they are of. */
    emissionCut: list,
    /** With these in a name more is not taken to be better. */
    unclear: list,
    /** With these in a name neither more nor less is taken to be better. */
    neither: list,
  })
  .parse(words);

/** What the words of a name say of its figures. */
export interface NamedDirection {
  /** The words that say it. */
  readonly word: string;
  readonly direction: "higher" | "lower";
  readonly measure: "level" | "change";
  /** For a change: whether a positive figure is a rise. */
  readonly rising: boolean | null;
}

/** Words behind the one that says what is measured, which change nothing of its direction. */
const TAIL = /(?:年均值|平均值|年平均|日平均|均值|年均浓度|总量|水平|情况|数量|面积|规模)$/u;

/** The longest word that ends the name. */
function endingOf(key: string, candidates: readonly Word[]): string | null {
  const found = candidates.filter(({ key: own }) => {
    const before = key.slice(0, key.length - own.length);
    return (
      key.endsWith(own) && !/[不未非]劣?$/u.test(before) && !(/^[iv]/u.test(own) && /[iv]$/u.test(before))
    );
  });
  return found.toSorted((a, b) => b.word.length - a.word.length)[0]?.word ?? null;
}

function levelEnding(key: string): NamedDirection | null {
  const lower = endingOf(key, vocabulary.lower);
  if (lower !== null) return { word: lower, direction: "lower", measure: "level", rising: null };
  const higher = endingOf(key, vocabulary.higher);
  const growth = /单位|万元|亿元|每(?![百千万]人)|降/u.test(key.slice(0, -2))
    ? null
    : endingOf(key, vocabulary.growth);
  const word = higher ?? growth;
  if (word === null || vocabulary.unclear.some((unclear) => key.includes(unclear.key))) return null;
  return { word, direction: "higher", measure: "level", rising: null };
}

function levelOf(key: string): NamedDirection | null {
  if (vocabulary.neither.some((word) => key.includes(word.key))) return null;
  const own = levelEnding(key);
  const bare = key.replace(TAIL, "");
  return own ?? (bare === key ? null : levelEnding(bare));
}

/** 新能源占能源消费总量比重: what a share is taken from says nothing. */
const SHARE_OF = /^(.+?)占(?!比).+$/u;
const SHARE = /(?:的?(?:占比|比重|比例|比率))$/u;

const MOST_KNOWN = 5000;
/** A name stands often where many regions list the same indicators. */
const directions = new Map<string, NamedDirection | null>();

/**
 * Which way is better for an indicator of no standard, as far as its name says so in words that leave no doubt
 * (治理率, 浓度, 下降率); null where it does not. What stands in brackets does not count.
 */
export function directionInName(name: string): NamedDirection | null {
  const remembered = directions.get(name);
  if (remembered !== undefined) return remembered;
  const direction = readDirection(name);
  if (directions.size > MOST_KNOWN) directions.clear();
  directions.set(name, direction);
  return direction;
}

function readDirection(name: string): NamedDirection | null {
  const whole = nameKey(normaliseText(name).replace(/\([^()]*\)/gu, ""));
  const key = SHARE_OF.exec(whole)?.[1] ?? whole;
  const ends = (candidates: readonly Word[]): Word | undefined =>
    candidates.find((word) => key.endsWith(word.key));
  if (vocabulary.neither.some((word) => key.includes(word.key))) return null;
  const emission = ends(vocabulary.emissionCut);
  if (emission !== undefined)
    return { word: emission.word, direction: "higher", measure: "change", rising: false };
  const reduction = ends(vocabulary.reduction);
  const increase = ends(vocabulary.increase);
  const change = reduction ?? increase;
  if (change === undefined) return levelOf(key) ?? levelOf(key.replace(SHARE, ""));
  const level = levelOf(key.slice(0, -change.key.length));
  if (level === null) return null;
  const good = (level.direction === "higher") === (reduction === undefined);
  return {
    word: change.word,
    direction: good ? "higher" : "lower",
    measure: "change",
    rising: reduction === undefined,
  };
}
