import { describe, expect, test } from "@jest/globals";
import type { FindingCode } from "../../../src/domain/judging/finding";
import type { Cell } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { assessRow, assessSheet, type SmallRow } from "../judging/small-table";
import { sheetOfLines } from "../table/rearrange";
import { changedSample, findingsIn, placesOf, type Change, type Sample } from "./changed-sample";

const wording = wordingIn("zh-CN");
const ERROR: Cell = { content: { kind: "error", code: "#REF!" }, format: "General", formula: "A1" };
const NEVER: Cell = { content: null, format: "General", formula: "B2*2" };
const FORMULA: Cell = { content: { kind: "number", value: 90 }, format: "General", formula: "B2*2" };

async function places(
  sample: Sample,
  changes: Readonly<Record<string, Change>>,
  code: FindingCode,
): Promise<readonly string[]> {
  const before = placesOf(findingsIn(await changedSample(sample), code));
  const after = placesOf(findingsIn(await changedSample(sample, changes), code));
  return after.filter((place) => !before.includes(place));
}

describe("faults put into the published tables", () => {
  test.each<readonly [string, Sample, Readonly<Record<string, Change>>, FindingCode, readonly string[]]>([
    ["an error in a criterion", "kangbashi-2020", { G14: ERROR }, "cellError", ["cellError G14"]],
    ["an error in a merged unit, once", "kangbashi-2020", { F11: ERROR }, "cellError", ["cellError F11"]],
    ["an error in a target", "kangbashi-2020", { K30: ERROR }, "cellError", ["cellError K30"]],
    ["a sign on a name", "kangbashi-2020", { D15: "林草覆盖率*" }, "unknownMarker", ["unknownMarker D15"]],
    ["a sign on a criterion", "kangbashi-2020", { G14: "≥35#" }, "unknownMarker", ["unknownMarker G14"]],
    ["a sign that a note explains", "xilinhot-2022", { D14: "生态环境状况指数*" }, "unknownMarker", []],
    [
      "a unit that is not the standard's",
      "kangbashi-2020",
      { F15: "分" },
      "unitMismatch",
      ["unitMismatch F15"],
    ],
    ["another spelling of the unit", "kangbashi-2020", { F25: "吨标煤/万元" }, "unitMismatch", []],
    [
      "a restricted criterion",
      "kangbashi-2020",
      { G30: "≥80（扣除农村部分）" },
      "qualifiedValue",
      ["qualifiedValue G30"],
    ],
    ["a formula never calculated", "kangbashi-2020", { I15: NEVER }, "staleFormula", ["staleFormula I15"]],
    ["a formula with a result", "kangbashi-2020", { I15: FORMULA }, "staleFormula", []],
    ["a share over 100", "erenhot-14th-five-year", { E15: 104.1 }, "outOfRange", ["outOfRange E15"]],
    ["a target over 100", "erenhot-14th-five-year", { F16: 220 }, "outOfRange", ["outOfRange F16"]],
    ["a negative share", "kangbashi-2020", { I15: -1 }, "outOfRange", ["outOfRange I15"]],
    ["a negative change", "kangbashi-2020", { I27: -130 }, "outOfRange", []],
    ["a percent format over 100", "ordos-14th-five-year", { D21: "127%" }, "outOfRange", ["outOfRange D21"]],
    [
      "a note that dates a value by name",
      "erenhot-14th-five-year",
      { E14: 60.1 },
      "staleYear",
      ["staleYear E14"],
    ],
    ["a note on a name without a value", "erenhot-14th-five-year", {}, "staleYear", []],
    [
      "a weaker target",
      "kangbashi-2020",
      { K30: 95 },
      "targetWeakerThanCurrent",
      ["targetWeakerThanCurrent K30"],
    ],
    ["a target that repeats the criterion", "kangbashi-2020", { K30: "≥80" }, "targetWeakerThanCurrent", []],
    [
      "a thousands separator in a text",
      "kangbashi-2020",
      { I26: "1,385.28" },
      "repairedText",
      ["repairedText I26"],
    ],
  ])("%s", async (_what, sample, changes, code, wanted) => {
    expect(await places(sample, changes, code)).toEqual(wanted);
  });
});

function jump(row: SmallRow): readonly string[] {
  return assessRow(row).findings.flatMap(({ code, params }) =>
    code === "implausibleJump" ? [JSON.stringify(params)] : [],
  );
}

describe("a jump from one year to the next", () => {
  const INDEX = { name: "单位地区生产总值用水量", unit: "立方米/万元", criterion: "≤20" };
  test.each<readonly [string, SmallRow, number]>([
    ["a little less than ten times", { ...INDEX, earlier: 1.6, value: 15.9 }, 0],
    ["exactly ten times", { ...INDEX, earlier: 1.59, value: 15.9 }, 1],
    ["a thousandth", { ...INDEX, earlier: 15550, value: 15.55 }, 1],
    ["of single events", { name: "突发环境事件", unit: "起", criterion: "≤20", earlier: 1, value: 12 }, 0],
    [
      "of a few things to none to speak of",
      { name: "监测站", unit: "个", criterion: "≥1", earlier: 12, value: 1 },
      0,
    ],
    ["of many events", { name: "突发环境事件", unit: "起", criterion: "≤20", earlier: 10, value: 100 }, 1],
    ["from nothing", { ...INDEX, earlier: 0, value: 15.55 }, 0],
    [
      "of a change, which may be anything",
      { name: "单位国内生产总值建设用地使用面积下降率", criterion: "≥4.5", earlier: 0.3, value: 16.07 },
      0,
    ],
  ])("%s", (_what, row, count) => {
    expect(jump(row)).toHaveLength(count);
  });

  test("names the factor, and a slip of the decimal point", () => {
    expect(jump({ ...INDEX, earlier: 0.1555, value: 15.55 })).toEqual([
      '{"value":"15.55","year":"2020","earlier":"0.1555","earlierYear":"2019","factor":"100","slip":"yes"}',
    ]);
  });
});

describe("a name that stands twice in a table of no standard", () => {
  const duplicates = (...rows: readonly (readonly (string | number)[])[]): readonly string[] => {
    const header = ["领域", "指标名称", "单位", "2020年现状值", "2025年目标值"];
    return assessSheet(sheetOfLines([header, ...rows])).findings.flatMap((finding) =>
      finding.code === "duplicateIndicator" ? [`${finding.cell ?? ""} ${wording.finding(finding)}`] : [],
    );
  };

  test("is told with the row that named it first", () => {
    expect(
      duplicates(
        ["农业", "粮食产量", "万吨", 10, 12],
        ["农业", "肉类产量", "万吨", 3, 4],
        ["农业", "粮食 产量", "万吨", 10, 12],
      ),
    ).toEqual(["B4 “粮食产量”与第 2 行是同一指标，本行按自身内容判断。请保留其中一行。"]);
  });

  test.each([
    ["in another group", ["林业", "粮食产量", "万吨", 10, 12]],
    ["in another unit", ["农业", "粮食产量", "%", 10, 12]],
  ])("%s is another", (_where, row) => {
    expect(duplicates(["农业", "粮食产量", "万吨", 10, 12], row)).toEqual([]);
  });
});

describe("a status that components share", () => {
  async function conflicts(changes: Readonly<Record<string, Change>>): Promise<readonly string[]> {
    return places("xilinhot-2022", changes, "declaredConflict");
  }

  test("未达标 stands while one of them is unmet, though the others are met", async () => {
    expect(await conflicts({ I30: "未达标", H31: 60 })).toEqual([]);
  });

  test("未达标 is contradicted by all of them met", async () => {
    expect(await conflicts({ I30: "未达标" })).toContain("declaredConflict I30");
  });

  test("达标 is contradicted by one of them unmet", async () => {
    expect(await conflicts({ H31: 60 })).toEqual(["declaredConflict I30"]);
  });

  test("不涉及 is contradicted by a value that is judged", async () => {
    expect(await conflicts({ I36: "不涉及" })).toEqual(["declaredConflict I36"]);
  });
});
