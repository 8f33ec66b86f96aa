import * as z from "zod/mini";
import vocabulary from "./vocabulary.json";

const word = z.string().check(z.minLength(1));

const decisive = z.strictObject({
  /** What the words tell apart. */
  about: word,
  /** Names that differ here in any way are of different things; else a word that only one of them has leaves it open. */
  strict: z.boolean(),
  words: z.array(word).check(z.minLength(1)),
});

/** Shape of the vocabulary of indicator names; `vocabulary.schema.json` is made from it. */
export const vocabularySchema = z.strictObject({
  $schema: z.optional(z.string()),
  /** Words for one thing; the first stands for all. */
  synonyms: z.array(z.array(word).check(z.minLength(2))),
  /** Words without which a name says the same. */
  fillers: z.array(word),
  /** Words in which two names of one thing cannot differ, each as the first of its synonyms. */
  decisive: z.array(decisive),
});

/** The words of indicator names: which mean the same, which mean nothing, and which must never be mistaken. */
export const VOCABULARY: z.infer<typeof vocabularySchema> = vocabularySchema.parse(vocabulary);
