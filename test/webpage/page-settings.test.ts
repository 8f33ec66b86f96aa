import { describe, expect, test } from "@jest/globals";
import { sentences } from "../../src/locales/messages";
import { savedName } from "../../src/webpage/file-name";
import { pageLanguage } from "../../src/webpage/page-settings";

describe("the page's language", () => {
  test.each([
    ["?lang=en-US", ["zh-CN"], "en-US"],
    ["?lang=fr", ["en-GB", "zh"], "en-US"],
    ["", ["fr-FR", "zh-TW"], "zh-CN"],
    ["", ["en"], "en-US"],
    ["", ["fr"], "zh-CN"],
    ["", [], "zh-CN"],
  ] as const)("for the address %j and a browser in %j is %s", (search, preferred, language) => {
    expect(pageLanguage(search, preferred)).toBe(language);
  });
});

describe("the name of a saved workbook", () => {
  test.each([
    ["指标.xlsx", "指标-已检查.xlsx"],
    ["指标-已检查.xlsx", "指标-已检查.xlsx"],
    ["a.b.xlsm", "a.b-已检查.xlsm"],
    ["无扩展名", "无扩展名-已检查.xlsx"],
  ] as const)("%s is %s", (name, saved) => {
    expect(savedName(name, sentences("zh-CN"))).toBe(saved);
  });
});
