import * as z from "zod/mini";
import { nameKey, normaliseText } from "../reading/normalise";
import words from "./direction-words.json";

z.config({ jitless: true });

const list = z.array(z.string());
const vocabulary = z
  .strictObject({
    /** Rates and states of which more is better, whatever stands before them: 黑臭水体消除率. */
    higher: list,
    /** Quantities that are to grow, unless the name also has a word of what is to shrink. */
    growth: list,
    lower: list,
    /** At the end of a name: the figure is by how much something shrank, or grew. */
    reduction: list,
    increase: list,
    /** With these in a name more is not taken to be better. */
    unclear: list,
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

interface Hit {
  readonly word: string;
  readonly end: number;
}

/** The word that ends last in a name says what it is about; of words with one end, the longest. */
function lastOf(key: string, candidates: readonly string[]): Hit | null {
  let best: Hit | null = null;
  for (const word of candidates) {
    const at = key.lastIndexOf(nameKey(word));
    const end = at === -1 ? -1 : at + nameKey(word).length;
    if (
      at !== -1 &&
      (best === null || end > best.end || (end === best.end && word.length > best.word.length))
    )
      best = { word, end };
  }
  return best;
}

function levelOf(key: string): NamedDirection | null {
  const lower = lastOf(key, vocabulary.lower);
  const growth = lower === null ? vocabulary.growth : [];
  const higher = lastOf(key, [...vocabulary.higher, ...growth]);
  const better = (higher?.end ?? -1) > (lower?.end ?? -1);
  const hit = better ? higher : lower;
  if (hit === null || higher?.end === lower?.end) return null;
  if (better && vocabulary.unclear.some((word) => key.includes(word))) return null;
  return { word: hit.word, direction: better ? "higher" : "lower", measure: "level", rising: null };
}

/** 新能源占能源消费总量比重: what a share is taken from says nothing. */
const SHARE_OF = /^(.+?)占.+$/u;
const SHARE = /(?:的?(?:占比|比重|比例|比率))$/u;

/**
 * Which way is better for an indicator of no standard, as far as its name says so in words that leave no doubt
 * (治理率, 浓度, 下降率); null where it does not. What stands in brackets does not count.
 */
export function directionInName(name: string): NamedDirection | null {
  const whole = nameKey(normaliseText(name).replace(/\([^()]*\)/gu, ""));
  const key = SHARE_OF.exec(whole)?.[1] ?? whole;
  const ends = (candidates: readonly string[]): string | undefined =>
    candidates.find((word) => key.endsWith(nameKey(word)));
  const reduction = ends(vocabulary.reduction);
  if (reduction !== undefined)
    return { word: reduction, direction: "higher", measure: "change", rising: false };
  const increase = ends(vocabulary.increase);
  if (increase === undefined) return levelOf(key) ?? levelOf(key.replace(SHARE, ""));
  const level = levelOf(key.slice(0, -nameKey(increase).length));
  return level === null ? null : { ...level, word: increase, measure: "change", rising: true };
}
