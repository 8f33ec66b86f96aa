import { existsSync, readdirSync, readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { GUIDE_CHAPTERS } from "../../src/pane/help/guide";
import { SHORTCUTS } from "../../src/pane/help/shortcuts";

const FOLDER = `${__dirname}/../../docs/guide`;
const LANGUAGES = ["zh-CN", "en-US"];
/** Together, in bytes: they are copied into the page and into the add-in. */
const MOST = 1_000_000;

const guide = (language: string): string => readFileSync(`${FOLDER}/${language}.md`, "utf8");

/** Every picture of a guide, with what stands for it where it cannot be seen. */
const pictures = (language: string): readonly { readonly alt: string; readonly address: string }[] =>
  [...guide(language).matchAll(/!\[([^\]]*)\]\(([^)]+)\)/gu)].map(([, alt = "", address = ""]) => ({
    alt,
    address,
  }));

describe.each(LANGUAGES)("the guide in %s", (language) => {
  test("has the chapters that the pane leads to, each once, in one order", () => {
    const ids = [...guide(language).matchAll(/^## <a id="([a-z-]+)"><\/a>/gmu)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual(GUIDE_CHAPTERS.toSorted());
    expect([...guide(language).matchAll(/^## /gmu)]).toHaveLength(GUIDE_CHAPTERS.length);
  });

  test("tells of the keyboard shortcuts that there are", () => {
    const told = [...guide(language).matchAll(/\| (Ctrl\+[A-Za-z+]+) +\|/gu)].map(([, keys]) => keys);
    expect(told).toEqual(SHORTCUTS.map(({ keys }) => keys));
  });

  test("has pictures that there are, each told in words of its language", () => {
    const shown = pictures(language);
    expect(shown.length).toBeGreaterThan(0);
    for (const { alt, address } of shown) {
      expect(address).toMatch(new RegExp(`^pictures/[a-z-]+-${language}\\.png$`, "u"));
      expect(existsSync(`${FOLDER}/${address}`)).toBe(true);
      expect(alt).toMatch(language === "zh-CN" ? /[\u4e00-\u9fff]{4}/u : /^[ -~]{20,}$/u);
    }
  });

  test("leads within itself to chapters that there are", () => {
    const targets = [...guide(language).matchAll(/\]\(#([a-z-]+)\)/gu)].map(([, id]) => id);
    expect(targets.length).toBeGreaterThan(0);
    expect(targets.filter((id) => !GUIDE_CHAPTERS.some((chapter) => chapter === id))).toEqual([]);
  });
});

test("the guides have the same pictures, no other ones are kept, and together they stay small", () => {
  const named = LANGUAGES.map((language) => pictures(language).map(({ address }) => address.slice(9, -10)));
  expect(named[1]).toEqual(named[0]);
  const kept = readdirSync(`${FOLDER}/pictures`).map((file) => `pictures/${file}`);
  const shown = LANGUAGES.flatMap((language) => pictures(language).map(({ address }) => address));
  expect(kept.toSorted()).toEqual(shown.toSorted());
  const bytes = kept.reduce((sum, file) => sum + readFileSync(`${FOLDER}/${file}`).length, 0);
  expect(bytes).toBeLessThan(MOST);
});
