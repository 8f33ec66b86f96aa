import { sameUnit } from "../reading/unit";
import type { NameForms } from "./canonical-name";
import { compareWords, decisiveWords, type DecisiveWords } from "./decisive-words";
import { similarity } from "./similarity";
import type { Candidate } from "./system-index";

/** A name that is only like another is never as sure as one that says the same. */
const CEILING = 0.9;
/** From here on a likeness is used for judging, and marked as doubtful: one slip in seven characters, two in fourteen. */
const USED = 0.77;
/** From here on a likeness is worth showing. */
const SHOWN = 0.54;
/** How far the best must be ahead of the next to be used. */
const AHEAD = 0.05;
/** Two names that say the same but for what stands in brackets. */
const BUT_FOR_BRACKETS = 0.97;

/** A name that was not found, with the unit of its row. */
export interface UnknownName {
  readonly forms: NameForms;
  readonly words: DecisiveWords;
  /** In its one spelling; null where the row has none. */
  readonly unit: string | null;
}

/** How much a name is like a candidate's. */
export interface Likeness {
  readonly candidate: Candidate;
  /** Above 0 and below 0.9, rounded to hundredths. */
  readonly confidence: number;
  /** Whether anything speaks against using it: a word or a unit that only one of the two has. */
  readonly open: boolean;
}

/** The name in its forms, ready for comparing. */
export function unknownName(forms: NameForms, unit: string | null): UnknownName {
  return { forms, words: decisiveWords(forms.canonical), unit };
}

function bare(canonical: string): string {
  return canonical.replace(/\([^()]*\)/gu, "");
}

function alike(a: string, b: string): number {
  const least = SHOWN / CEILING;
  const whole = similarity(a, b, least);
  if (!a.includes("(") && !b.includes("(")) return whole;
  return Math.max(whole, Math.min(BUT_FOR_BRACKETS, similarity(bare(a), bare(b), least)));
}

function likenessTo(name: UnknownName, candidate: Candidate): Likeness | null {
  const { unit } = candidate.entry;
  let best: Likeness | null = null;
  for (const { canonical, words } of candidate.names) {
    const comparison = compareWords(name.words, words);
    if (comparison === "contrary") continue;
    const confidence = Math.round(CEILING * alike(name.forms.canonical, canonical) * 100) / 100;
    if (confidence < SHOWN || (best !== null && best.confidence >= confidence)) continue;
    const otherUnit = name.unit !== null && !sameUnit(name.unit, unit);
    best = { candidate, confidence, open: comparison === "open" || otherUnit };
  }
  return best;
}

/** The candidates whose names are like this one, best first. Names that differ in a decisive word are not like. */
export function likenesses(name: UnknownName, candidates: readonly Candidate[]): readonly Likeness[] {
  return candidates
    .flatMap((candidate) => likenessTo(name, candidate) ?? [])
    .sort((a, b) => b.confidence - a.confidence || (a.candidate.id < b.candidate.id ? -1 : 1));
}

/** Whether a likeness is sure enough to be used for judging: near, nothing against it, and no other as near. */
export function usable({ candidate, confidence, open }: Likeness, all: readonly Likeness[]): boolean {
  const next = Math.max(0, ...all.filter((other) => other.candidate !== candidate).map((o) => o.confidence));
  return !open && confidence >= USED && confidence - next >= AHEAD;
}
