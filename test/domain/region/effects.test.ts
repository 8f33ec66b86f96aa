import { describe, expect, test } from "@jest/globals";
import { appliesCount, featureEffect, featuresAsked } from "../../../src/domain/region/region-effects";
import type { RegionTraits } from "../../../src/domain/region/region-feature";
import { CATALOGUE } from "../../../src/domain/standards/catalogue";
import type { IndicatorSystem } from "../../../src/domain/standards/indicator-system";

function system(id: string): IndicatorSystem {
  const found = CATALOGUE.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const INLAND = { level: "county", coast: "inland" } as const;

describe("of the 43 indicators of 2021", () => {
  test.each<readonly [number, RegionTraits]>([
    [43, {}],
    [43, { level: "prefecture", coast: "coastal", agriculture: "present", waterSource: "present" }],
    [35, INLAND],
    [28, { ...INLAND, agriculture: "absent", waterSource: "absent" }],
  ])("%i apply to a region that is %j", (applies, traits) => {
    expect(appliesCount(system("national-2021"), traits)).toEqual({ applies, total: 43 });
  });

  test("agriculture decides whether six apply, and the terrain only how high limits are", () => {
    expect(featureEffect(system("national-2021"), "agriculture", INLAND)).toEqual({ asked: 6, limits: 0 });
    const { asked, limits } = featureEffect(system("national-2021"), "terrain", INLAND);
    expect(asked).toBe(0);
    expect(limits).toBeGreaterThan(0);
  });

  test("what another feature has ruled out hangs on nothing more", () => {
    const coast = (level: "county" | "prefecture"): number =>
      featureEffect(system("national-2021"), "coast", { level }).asked;
    expect(coast("county")).toBeLessThan(coast("prefecture"));
  });
});

test("only features are offered that the standard asks for", () => {
  expect(featuresAsked(system("national-2021"))).toContain("waterSource");
  expect(featuresAsked(system("national-2021"))).not.toContain("location");
  expect(featuresAsked(system("ordos-14th-five-year"))).toEqual([]);
});
