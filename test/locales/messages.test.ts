import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { IntlMessageFormat } from "intl-messageformat";
import enUS from "../../src/locales/en-US.json";
import firstEnUS from "../../src/locales/first-screen/en-US.json";
import firstZhCN from "../../src/locales/first-screen/zh-CN.json";
import zhCN from "../../src/locales/zh-CN.json";
import { sentences } from "../../src/locales/messages";

const LANGUAGES = {
  "zh-CN": new Map(Object.entries({ ...firstZhCN, ...zhCN })),
  "en-US": new Map(Object.entries({ ...firstEnUS, ...enUS })),
};

/** Parameters a message needs; `xGiven` asks about `x`. */
function parameters(message: string): readonly string[] {
  const found = message.matchAll(/\{\s*([a-zA-Z]+)\s*(?=[,}])/gu);
  return [...new Set([...found].map(([, name = ""]) => name.replace(/Given$/u, "")))].sort();
}

function sourceText(): string {
  const files = readdirSync(`${__dirname}/../../src`, { recursive: true, encoding: "utf8" });
  return files
    .filter((file) => /\.tsx?$/u.test(file) && !file.endsWith("page-word.ts"))
    .map((file) => readFileSync(`${__dirname}/../../src/${file}`, "utf8"))
    .join("\n");
}

describe("the two languages", () => {
  test("have the same keys with the same parameters", () => {
    const needs = (language: "zh-CN" | "en-US"): object =>
      Object.fromEntries([...LANGUAGES[language]].map(([key, text]) => [key, parameters(text)]));
    expect(needs("en-US")).toEqual(needs("zh-CN"));
  });

  test("are well-formed messages throughout", () => {
    for (const [language, messages] of Object.entries(LANGUAGES)) {
      for (const text of messages.values()) expect(() => new IntlMessageFormat(text, language)).not.toThrow();
    }
  });

  test("hold no sentence that nothing says", () => {
    const source = sourceText();
    const unused = [...LANGUAGES["zh-CN"].keys()].filter((key) => {
      const said = key.replace(/^page\./u, "");
      const group = said.slice(0, said.lastIndexOf(".") + 1);
      return !source.includes(`"${said}"`) && !source.includes(`\`${group}\${`);
    });
    expect(unused).toEqual([]);
  });
});

test("the first screen's sentences are shown as they stand, and so hold no message syntax", () => {
  const texts = [...Object.values(firstZhCN), ...Object.values(firstEnUS)];
  expect(texts.filter((text) => /[{}']/u.test(text))).toEqual([]);
  expect(Object.keys(firstZhCN).filter((key) => Object.hasOwn(zhCN, key))).toEqual([]);
});

test("an English sentence holds no Chinese but the header words that a table must have", () => {
  const chinese = [...LANGUAGES["en-US"]].filter(
    ([key, text]) => /[\u4e00-\u9fff]/u.test(text) && key !== "problem.noTable",
  );
  expect(chinese).toEqual([]);
});

test("a clause for a parameter without text is left out", () => {
  const say = sentences("zh-CN");
  expect(say("problem.damaged", { part: "" })).not.toContain("（");
  expect(say("problem.damaged", { part: "xl/styles.xml" })).toContain("（xl/styles.xml）");
});

test("texts with the signs of the message syntax are shown as they are", () => {
  expect(sentences("zh-CN")("finding.qualifiedValue", { qualifier: "{x} '#' <b>" })).toContain("{x} '#' <b>");
});
