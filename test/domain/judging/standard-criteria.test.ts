import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { Assessment, RowAssessment } from "../../../src/domain/judging/assessment";
import type { RegionTraits } from "../../../src/domain/region/region-feature";
import type { IndicatorSystem, StandardCriterion } from "../../../src/domain/standards/indicator-system";
import { sheetOfLines } from "../table/rearrange";
import { ownSystem } from "./own-system";

const HEADER = ["序号", "指标名称", "单位", "属性", "2020年（现状值）", "达标情况"];

function assessed(
  system: IndicatorSystem,
  rows: readonly (readonly [string, number | string])[],
  region: RegionTraits = {},
): Assessment {
  const lines = rows.map(([name, value], index) => [index + 1, name, "%", "约束性", value, ""]);
  const sheets = [sheetOfLines([HEADER, ...lines])];
  const [assessment] = check(
    { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
    { region, standards: [system], systemId: system.id },
  );
  if (assessment === undefined) throw new Error("no table was found");
  return assessment;
}

function rowsOf(assessment: Assessment): readonly RowAssessment[] {
  return assessment.indicators.flatMap(({ rows }) => rows);
}

function said({ verdict, basis, missing, criterion }: RowAssessment): string {
  return `${verdict} ${verdict === "undetermined" ? missing.join("+") : basis} ${criterion.raw}`.trim();
}

/** What becomes of a row of 90 under an indicator with these criteria. */
function judged(criteria: StandardCriterion[], region: RegionTraits = {}, name = "林木完好率"): string {
  const system = ownSystem([{ id: "wood", name: "林木完好率", criteria }]);
  return rowsOf(assessed(system, [[name, 90]], region))
    .map(said)
    .join(", ");
}

const CITY: StandardCriterion = { when: { level: ["prefecture"] }, text: "≥95" };
const COUNTY: StandardCriterion = { when: { level: ["county"] }, text: "≥85" };

describe("the standard's criterion for a row that gives none", () => {
  test("is the one for this kind of region", () => {
    expect(judged([CITY, COUNTY], { level: "county" })).toBe("met limit ≥85");
    expect(judged([CITY, COUNTY], { level: "prefecture" })).toBe("unmet limit ≥95");
  });

  test("is the one for the kind that the row itself names, whatever the region is", () => {
    const mountain: StandardCriterion = { when: { terrain: ["mountain"] }, text: "≥95" };
    const plain: StandardCriterion = { when: { terrain: ["plain"] }, text: "≥85" };
    expect(judged([mountain, plain], { terrain: "plain" }, "林木完好率（山区）")).toBe("unmet limit ≥95");
    expect(judged([mountain, plain], { terrain: "plain" })).toBe("met limit ≥85");
  });

  test("decides where all that may hold come to the same, and else the kind of region is missing", () => {
    expect(judged([CITY, COUNTY])).toBe("undetermined regionClass 市：≥95；县：≥85");
    expect(judged([{ ...CITY, text: "≥90" }, COUNTY])).toBe("met limit 市：≥90；县：≥85");
    expect(judged([CITY, { ...COUNTY, text: "≥92" }])).toBe("unmet limit 市：≥95；县：≥92");
  });

  test("names every kind that it is for", () => {
    const low: StandardCriterion = { when: { terrain: ["mountain", "hill"] }, text: "≥80" };
    const high: StandardCriterion = { when: { terrain: ["plain"] }, text: "≥85" };
    expect(judged([low, high])).toBe("met limit 山区：≥80；丘陵地区：≥80；平原地区：≥85");
  });

  test("is left open where what is asked of one kind is more than a limit", () => {
    expect(judged([CITY, { ...COUNTY, text: "≥85；持续改善" }])).toBe("undetermined regionClass");
  });

  test("is missing where the standard has none", () => {
    expect(judged([])).toBe("undetermined criterion");
  });
});

describe("an indicator that the standard asks of some regions only", () => {
  const system = ownSystem([
    { id: "pier", name: "码头完好率", appliesTo: { coast: ["coastal"] } },
    {
      id: "net",
      name: "渔网状况",
      criteria: [],
      components: [
        { id: "mesh", name: "网目完好率", appliesTo: { coast: ["coastal"] } },
        { id: "rope", name: "网绳完好率" },
      ],
    },
    {
      id: "boat",
      name: "渔船状况",
      appliesTo: { coast: ["coastal"] },
      criteria: [],
      components: [{ id: "hull", name: "船体完好率" }],
    },
  ]);
  const ROWS = [
    ["码头完好率", 90],
    ["网目完好率", 90],
    ["网绳完好率", 90],
    ["船体完好率", 90],
  ] as const;

  test.each<readonly [RegionTraits, readonly string[]]>([
    [{ coast: "coastal" }, ["met limit ≥85", "met limit ≥85", "met limit ≥85", "met limit ≥85"]],
    [{}, ["met limit ≥85", "met limit ≥85", "met limit ≥85", "met limit ≥85"]],
    [
      { coast: "inland" },
      ["undetermined criterion", "undetermined criterion", "met limit ≥85", "undetermined criterion"],
    ],
  ])("has a criterion in %j where it is asked", (region, wanted) => {
    expect(rowsOf(assessed(system, ROWS, region)).map(said)).toEqual(wanted);
  });
});

describe("a criterion of the standard is confirmed", () => {
  type Word = boolean | undefined;

  function isConfirmed(indicator: boolean, component: Word, criterion: Word): boolean | undefined {
    const own = (verified: Word): object => (verified === undefined ? {} : { verified });
    const system = ownSystem([
      { id: "tower", name: "铁塔完好率" },
      {
        id: "bridge",
        name: "桥梁状况",
        verified: indicator,
        criteria: [],
        components: [
          {
            id: "deck",
            name: "桥面完好率",
            ...own(component),
            criteria: [{ text: "≥85", ...own(criterion) }],
          },
        ],
      },
    ]);
    return rowsOf(assessed(system, [["桥面完好率", 90]]))[0]?.criterion.verified;
  }

  test.each<readonly [boolean, Word, Word, boolean]>([
    [true, undefined, undefined, true],
    [false, undefined, undefined, false],
    [false, true, undefined, true],
    [true, false, undefined, false],
    [true, true, false, false],
    [false, false, true, true],
  ])("as its indicator (%s), its component (%s) or it itself (%s) says: %s", (...says) => {
    const [indicator, component, criterion, wanted] = says;
    expect(isConfirmed(indicator, component, criterion)).toBe(wanted);
  });

  test("only where every one that may hold is", () => {
    const confirmed = (city: boolean, county: boolean): boolean | undefined => {
      const criteria = [
        { ...CITY, verified: city },
        { ...COUNTY, verified: county },
      ];
      const system = ownSystem([{ id: "wood", name: "林木完好率", criteria }]);
      return rowsOf(assessed(system, [["林木完好率", 90]]))[0]?.criterion.verified;
    };
    expect(confirmed(true, true)).toBe(true);
    expect(confirmed(true, false)).toBe(false);
    expect(confirmed(false, true)).toBe(false);
  });
});
