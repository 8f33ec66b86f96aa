import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { RegionTraits } from "../../../src/domain/region/region-feature";
import { sheetOfLines } from "../table/rearrange";
import { onlyRow } from "./small-table";

function judged(region: RegionTraits, criterion: string, value: number | string, name = "某某指数"): string {
  const sheet = sheetOfLines([
    ["序号", "指标名称", "单位", "指标值", "属性", "2020年（现状值）", "达标情况"],
    [1, name, "-", criterion, "约束性", value, ""],
  ]);
  const [assessment] = check(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
    {
      region,
      standards: [],
    },
  );
  if (assessment === undefined) throw new Error("no table was found");
  const { verdict, basis, missing } = onlyRow(assessment);
  return verdict === "undetermined" ? missing.join("+") : `${verdict} ${basis}`;
}

const TERRAIN = "山区≥60；丘陵区≥40；平原地区≥18";

describe("limits for kinds of region", () => {
  test.each<readonly [RegionTraits, string, number | string, string]>([
    [{ terrain: "mountain" }, TERRAIN, 50, "unmet limit"],
    [{ terrain: "hill" }, TERRAIN, 50, "met limit"],
    [{ terrain: "plain" }, TERRAIN, 17, "unmet limit"],
    [{ terrain: "arid" }, TERRAIN, 70, "regionClass"],
    [{ terrain: "arid" }, TERRAIN, 10, "regionClass"],
    [{ terrain: "arid" }, "山区≥60；其他地区≥18", 70, "met limit"],
    [{}, TERRAIN, 50, "regionClass"],
    [{}, TERRAIN, 70, "met limit"],
    [{}, TERRAIN, 10, "unmet limit"],
    [{}, TERRAIN, "约70", "regionClass"],
    [{ level: "county" }, TERRAIN, 70, "met limit"],
    [{ level: "county" }, TERRAIN, 50, "regionClass"],
    [{ level: "county" }, "市≥60；县≥40", 50, "met limit"],
    [{ level: "prefecture" }, "市≥60；县≥40", 50, "unmet limit"],
    [{ level: "prefecture", terrain: "hill" }, "市≥60；县≥40", 50, "unmet limit"],
    [{ level: "prefecture" }, "县≥40", 50, "regionClass"],
    [{ level: "county" }, "县≥40；县≤60", 50, "met limit"],
    [{ level: "county" }, "县≥40；县≤60", 70, "unmet limit"],
    [{ level: "county" }, "县≥60；县≤70", 50, "unmet limit"],
    [{ level: "county" }, "县≥40", "约50", "exactValue"],
    [{ level: "county" }, "≥90或≥40（县）", 50, "met limit"],
    [{ level: "county" }, "≥40（县）或≥90", 50, "met limit"],
    [{ level: "prefecture" }, "≥40（县）或≥90", 50, "regionClass"],
    [{}, "≥40（县）或≥45", 50, "met limit"],
    [{}, "≥40（县）或≥60", 50, "regionClass"],
    [{ level: "county" }, "县≥40；持续改善", "50（持续改善）", "met limit"],
    [{ level: "county" }, "县≥60；持续改善", "50（持续改善）", "unmet limit"],
    [{ citySize: "large" }, "大城市≥60；中小城市≥40", 50, "unmet limit"],
    [{ citySize: "smaller" }, "大城市≥60；中小城市≥40", 50, "met limit"],
    [{ location: "east" }, "东部地区≥60；东北地区≥40", 50, "unmet limit"],
    [{ solidWaste: "above60" }, "综合利用率≤60%的地区≥2；综合利用率>60%的地区≥1", 1.5, "met limit"],
  ])("%j, %s, %s: %s", (region, criterion, value, wanted) => {
    expect(judged(region, criterion, value)).toBe(wanted);
  });

  test("that the row itself names count before what is known of the region", () => {
    expect(judged({ terrain: "hill" }, TERRAIN, 50, "某某指数（山区）")).toBe("unmet limit");
  });
});

describe("an indicator of several components", () => {
  function components(
    region: RegionTraits,
    name: string,
    ...rows: readonly (readonly [string, string, number | string])[]
  ): string {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "", "单位", "属性", "2020年（现状值）", "达标情况"],
      ...rows.map(([component, unit, value], index) =>
        index === 0
          ? [1, name, component, unit, "参考性", value, ""]
          : ["", "", component, unit, "", value, ""],
      ),
      [2, "城镇污水处理率", "", "%", "约束性", 96, ""],
    ]);
    const [assessment] = check(
      { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
      null,
      {
        region,
        standards: [],
      },
    );
    const judgedRows = assessment?.indicators.flatMap((indicator) => indicator.rows) ?? [];
    return judgedRows
      .map(({ verdict, basis, missing, criterion }) =>
        [
          verdict,
          verdict === "undetermined" ? missing.join("+") : basis,
          criterion.verified ? "" : "unverified",
        ]
          .join(" ")
          .trim(),
      )
      .join(", ");
  }

  const STRAW = ["秸秆综合利用率", "%", ""] as const;
  const FILM = ["农膜回收利用率", "%", 85] as const;
  const FRIDGES = ["节能家电市场占有率", "%", 60] as const;
  const TAPS = ["在售用水器具中节水型器具占比", "%", 100] as const;

  test("is asked, or not, with all of them", () => {
    const farming = "农业废弃物综合利用率";
    expect(components({ level: "county", agriculture: "absent" }, farming, STRAW, FILM)).toBe(
      "notApplicable notInRegion, undetermined criterion, met limit",
    );
    expect(components({ level: "county", agriculture: "present" }, farming, STRAW, FILM)).toBe(
      "undetermined value, met limit, met limit",
    );
    expect(components({}, farming, STRAW, FILM)).toBe("undetermined value, met limit, met limit unverified");
  });

  test("has its components' criteria from the list, verified or not", () => {
    const green = "绿色产品市场占有率";
    expect(components({ level: "county" }, green, FRIDGES, TAPS)).toBe(
      "undetermined criterion, undetermined criterion, met limit",
    );
    expect(components({ level: "prefecture" }, green, FRIDGES, TAPS)).toBe(
      "met limit unverified, met limit unverified, met limit unverified",
    );
  });
});
