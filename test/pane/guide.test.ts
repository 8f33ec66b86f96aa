import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { GUIDE_CHAPTERS } from "../../src/pane/help/guide";
import { SHORTCUTS } from "../../src/pane/help/shortcuts";

const guide = (language: string): string =>
  readFileSync(`${__dirname}/../../docs/guide/${language}.md`, "utf8");

describe.each(["zh-CN", "en-US"])("the guide in %s", (language) => {
  test("has the chapters that the pane leads to, each once, in one order", () => {
    const ids = [...guide(language).matchAll(/^## <a id="([a-z-]+)"><\/a>/gmu)].map(([, id]) => id);
    expect(ids.toSorted()).toEqual(GUIDE_CHAPTERS.toSorted());
    expect([...guide(language).matchAll(/^## /gmu)]).toHaveLength(GUIDE_CHAPTERS.length);
  });

  test("tells of the keyboard shortcuts that there are", () => {
    const told = [...guide(language).matchAll(/\| (Ctrl\+[A-Za-z+]+) +\|/gu)].map(([, keys]) => keys);
    expect(told).toEqual(SHORTCUTS.map(({ keys }) => keys));
  });
});
