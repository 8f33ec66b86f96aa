import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { readProfileTables } from "../../../src/domain/region/profile-table";
import { traitsOf } from "../../../src/domain/region/region-profile";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";

const MATRIX = sheetOfLines(
  [
    ["指标", "单位", "康巴什区", "东胜区", "鄂尔多斯市"],
    ["林草覆盖率", "%", 30, 42.5, 38],
    ["城镇污水处理率", "%", 96, 97, 95],
    ["城镇生活垃圾无害化处理率", "%", 100, 100, 100],
  ],
  "各旗区",
);
const PROFILES = sheetOfLines(
  [
    ["区域情况"],
    ["区域", "级别", "沿海", "地形", "农业"],
    ["康巴什区", "县级", "否", "干旱半干旱地区", "无"],
    ["东胜区", "县", "内陆", "平原", "有"],
    ["合计", "", "", "", ""],
  ],
  "区域",
);

function workbook(memory: string | null = null): WorkbookSnapshot {
  return {
    sheets: [MATRIX, PROFILES],
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory,
  };
}

describe("A table of regions in the workbook", () => {
  test("gives each region its own profile, before what the sheet shows", () => {
    const profiles = check(workbook(), null).map(({ region, profile }) => [region, traitsOf(profile)]);
    expect(profiles).toEqual([
      ["康巴什区", { level: "county", coast: "inland", terrain: "arid", agriculture: "absent" }],
      ["东胜区", { level: "county", coast: "inland", terrain: "plain", agriculture: "present" }],
      ["鄂尔多斯市", { level: "prefecture" }],
    ]);
  });

  test("decides which limit holds: 林草覆盖率 asks 35 % of an arid region", () => {
    const limits = check(workbook(), null).map(({ indicators }) =>
      indicators[0]?.rows[0]?.limit?.number.toString(),
    );
    expect(limits.slice(0, 2)).toEqual(["35", "18"]);
  });

  test("counts after what the user said of one sheet", () => {
    const memory = JSON.stringify({ version: 1, sheets: [], overrides: { 各旗区: { terrain: "mountain" } } });
    const [first] = check(workbook(memory), null);
    expect(first === undefined ? null : traitsOf(first.profile)).toMatchObject({
      terrain: "mountain",
      coast: "inland",
    });
  });

  test.each([
    ["沿海", "是", { coast: "coastal" }],
    ["海岸", "内陆", { coast: "inland" }],
    ["级别", "地级市", { level: "prefecture" }],
    ["级别", "旗", { level: "county" }],
    ["气候类型", "干旱半干旱", { terrain: "arid" }],
    ["地形", "山区", { terrain: "mountain" }],
    ["有无农业", "√", { agriculture: "present" }],
    ["城市规模", "特大城市", { citySize: "largest" }],
    ["terrain", "plain", { terrain: "plain" }],
    ["沿海", "不清楚", {}],
  ])("reads %s %s", (head, value, traits) => {
    const sheet = sheetOfLines([
      ["地区", head],
      ["康巴什区", value],
    ]);
    expect(readProfileTables([sheet]).traitsOf("鄂尔多斯市康巴什区")).toEqual(traits);
  });
});
