import { describe, expect, test } from "@jest/globals";
import { nameKey, onOneLine, shownName } from "../../../src/domain/reading/normalise";

describe("a name as it is shown", () => {
  test.each([
    ["森林覆盖率", "森林覆盖率"],
    ["森林\n覆盖率", "森林 覆盖率"],
    ["森林\r\n\r\n覆盖率\n", "森林 覆盖率"],
    ["森 林\n  \n覆盖 率", "森林 覆盖率"],
    ["  Forest\n cover  rate ", "Forest cover rate"],
    ["", ""],
  ])("%j: %j", (text, wanted) => {
    expect(shownName(text)).toBe(wanted);
  });
});

describe("a text on one line", () => {
  test.each([
    [" 森林 覆盖率\n（%） ", "森林覆盖率（%）"],
    [" Forest  cover\n rate ", "Forest cover rate"],
    ["PM2.5 浓度", "PM2.5浓度"],
  ])("%j: %j", (text, wanted) => {
    expect(onOneLine(text)).toBe(wanted);
  });
});

test.each([
  ["城镇 污水处理率", "城镇污水处理率*"],
  ["城镇污水、垃圾处理率", "城镇污水垃圾处理率"],
  ["“三线一单”制度：落实。", "三线一单制度落实"],
  ["PM2.5浓度", "pm25浓度"],
  ["森林覆盖率★△◆", "☆※＃森林·•覆盖率"],
  ["人均GDP", "人均gdp"],
  ["A'B\"C‘D’E", "abcde"],
])("%s is compared as %s", (a, b) => {
  expect(nameKey(a)).toBe(nameKey(b));
});
