import { readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { nameForms } from "../../../src/domain/matching/canonical-name";
import { compareWords, decisiveWords } from "../../../src/domain/matching/decisive-words";
import { VOCABULARY, vocabularySchema } from "../../../src/domain/matching/vocabulary";

const SCHEMA = `${__dirname}/../../../src/domain/matching/vocabulary.schema.json`;

test("the JSON schema that the vocabulary names is the one that the program checks it by", () => {
  const schema = `${JSON.stringify(z.toJSONSchema(vocabularySchema), null, 2)}\n`;
  if (process.env["WRITE_SCHEMA"] !== undefined) writeFileSync(SCHEMA, schema);
  expect(readFileSync(SCHEMA, "utf8")).toBe(schema);
});

test("no word has two meanings, and all of one meaning say the same", () => {
  const words = VOCABULARY.synonyms.flat();
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  for (const [first, ...others] of VOCABULARY.synonyms) {
    const meaning = nameForms(first ?? "").canonical;
    for (const other of others) expect([other, nameForms(other).canonical]).toEqual([other, meaning]);
  }
});

test("every decisive word is the first of its synonyms, so that no name hides it", () => {
  const words = VOCABULARY.decisive.flatMap((group) => group.words);
  expect(words.filter((word) => nameForms(word).canonical !== nameForms(word).key)).toEqual([]);
  expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
});

test("two words of one decisive group are never the same thing", () => {
  for (const { words } of VOCABULARY.decisive) {
    for (const [at, word] of words.entries()) {
      const [one, other] = [decisiveWords(nameForms(word).canonical), words[at + 1]];
      if (other === undefined) continue;
      expect([word, other, compareWords(one, decisiveWords(nameForms(other).canonical))]).toEqual([
        word,
        other,
        "contrary",
      ]);
    }
  }
});
