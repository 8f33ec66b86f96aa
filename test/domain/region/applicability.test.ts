import { describe, expect, test } from "@jest/globals";
import { applicableIndicators, criteriaFor } from "../../../src/domain/region/applicability";
import { levelOfName } from "../../../src/domain/region/level-of-name";
import type { RegionTraits } from "../../../src/domain/region/region-feature";
import { CATALOGUE } from "../../../src/domain/standards/catalogue";
import type { IndicatorSystem } from "../../../src/domain/standards/indicator-system";

function system(id: string): IndicatorSystem {
  const found = CATALOGUE.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

function asked(traits: RegionTraits): number {
  return applicableIndicators(system("national-2021"), traits).length;
}

describe("the national list of 2021 closes by count", () => {
  const county = { level: "county", coast: "inland" } as const;
  const farming = { agriculture: "present", waterSource: "present" } as const;

  test.each<readonly [string, RegionTraits, number]>([
    ["all, of a prefecture on the coast", { level: "prefecture", coast: "coastal", ...farming }, 43],
    ["all, where nothing is known", {}, 43],
    [
      "without the 6 for prefectures and 3 marine, 1 of them both, of an inland county",
      { ...county, ...farming },
      35,
    ],
    [
      "without 6 agricultural and the water source",
      { ...county, agriculture: "absent", waterSource: "absent" },
      28,
    ],
    ["without the water source alone", { ...county, agriculture: "present", waterSource: "absent" }, 34],
    [
      "without what only prefectures have, of a county on the coast",
      { level: "county", coast: "coastal" },
      37,
    ],
    ["without the marine ones, of an inland prefecture", { level: "prefecture", coast: "inland" }, 40],
  ])("%s", (_what, traits, wanted) => {
    expect(asked(traits)).toBe(wanted);
  });

  test("is numbered from 1 to 43, in 6 domains and 10 tasks", () => {
    const { indicators } = system("national-2021");
    expect(indicators.map(({ no }) => no)).toEqual(Array.from({ length: 43 }, (_, index) => index + 1));
    expect(new Set(indicators.map(({ domain }) => domain)).size).toBe(6);
    expect(new Set(indicators.map(({ task }) => task)).size).toBe(10);
  });

  test("has 35 indicators that the samples confirm and 8 that nothing at hand does", () => {
    const { indicators } = system("national-2021");
    expect(indicators.filter(({ verified }) => verified)).toHaveLength(35);
    const unverified = indicators.filter(({ verified }) => !verified);
    expect(unverified.map(({ appliesTo }) => appliesTo ?? {}).every((one) => one.level ?? one.coast)).toBe(
      true,
    );
  });
});

test("the list of 2024 for prefectures has 27 binding indicators and 5 for reference", () => {
  const { indicators, levels } = system("prefecture-2024");
  expect(levels).toEqual(["prefecture"]);
  expect(indicators.filter(({ property }) => property === "binding")).toHaveLength(27);
  expect(indicators.filter(({ property }) => property === "reference")).toHaveLength(5);
});

describe("a criterion for one kind of region", () => {
  function limits(id: string, traits: RegionTraits): readonly string[] {
    const indicator = system("national-2021").indicators.find((candidate) => candidate.id === id);
    return criteriaFor(indicator?.criteria ?? [], traits).map(({ text }) => text);
  }

  test("is taken where the region is of that kind", () => {
    expect(limits("urban-sewage", { level: "county" })).toEqual(["≥85"]);
    expect(limits("urban-sewage", { level: "prefecture" })).toEqual(["≥95"]);
    expect(limits("forest-grass-cover", { terrain: "plain" })).toEqual(["≥18"]);
    expect(limits("eco-index", { terrain: "mountain" })).toEqual(["≥60"]);
    expect(limits("solid-waste-increase", { solidWaste: "above60" })).toEqual(["保持稳定或持续改善"]);
  });

  test("is one of several where the kind is not known", () => {
    expect(limits("urban-sewage", {})).toEqual(["≥85", "≥95"]);
    expect(limits("forest-grass-cover", { level: "county" })).toHaveLength(5);
  });
});

test.each([
  ["鄂托克旗", "county"],
  ["鄂尔多斯市康巴什区", "county"],
  ["鄂尔多斯市", "prefecture"],
  ["内蒙古自治区鄂尔多斯市", "prefecture"],
  ["锡林郭勒盟", "prefecture"],
  ["延边朝鲜族自治州", "prefecture"],
  ["阿勒泰地区", "prefecture"],
  ["重庆市", "prefecture"],
  ["重庆市北碚区", "prefecture"],
  ["重庆市秀山土家族苗族自治县", "county"],
  ["南昌市新建区", "county"],
  ["锡林浩特市", null],
  ["锡林郭勒盟锡林浩特市", null],
  ["朝阳区", null],
  ["内蒙古自治区", null],
])("%s is at level %s by its name", (region, level) => {
  expect(levelOfName(region)).toBe(level);
});
