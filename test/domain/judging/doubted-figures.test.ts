import { describe, expect, test } from "@jest/globals";
import { sheetOfLines } from "../table/rearrange";
import { assessRow, assessSheet, onlyRow, type SmallRow } from "./small-table";

function judged(row: SmallRow): string {
  const { verdict, basis, missing } = onlyRow(assessRow(row));
  return verdict === "undetermined" ? missing.join("+") : `${verdict} ${basis}`;
}

const TREND = "保持稳定或持续改善";
const RISE = { name: "一般工业固体废物综合利用率提高幅度", criterion: "≥2" };

describe("under an indicator that is a change", () => {
  test.each([
    ["27.68", "met limit"],
    ["1.2", "unmet limit"],
    ["65%，提高1个百分点", "unmet limit"],
    ["65%（较上年提高3个百分点）", "met limit"],
    ["65（同比下降3%）", "unmet limit"],
    ["3（提高3个百分点）", "met limit"],
    ["65%，提高1个百分点，较2015年提高8个百分点", "changeValue"],
    ["65%，五年累计提高8个百分点", "changeValue"],
    ["65%，提高3吨", "changeValue"],
    ["提高到65%", "changeValue"],
    ["稳定在65%", "changeValue"],
    ["165", "changeValue"],
  ])("%s against ≥2: %s", (value, wanted) => {
    expect(judged({ ...RISE, value })).toBe(wanted);
  });

  test.each([
    [RISE.name, "63.1", "65", "changeValue"],
    [RISE.name, "10", "10", "changeValue"],
    [RISE.name, "9.9", "10", "met limit"],
    [RISE.name, "10", "9.9", "met limit"],
    [RISE.name, "约63", "65", "met limit"],
    [RISE.name, "95", "6", "changeValue"],
    [RISE.name, "63吨", "65", "met limit"],
    ["秸秆综合利用率提高幅度", "63.1", "65", "changeValue"],
    ["单位国内生产总值建设用地使用面积下降率", "35.2", "33.1", "changeValue"],
    ["单位国内生产总值建设用地使用面积下降率", "35.2", "6", "met limit"],
    ["综合利用率提高幅度（吨）", "63.1", "65", "met limit"],
    ["利用率提高幅度排名", "63.1", "65", "met limit"],
    ["单位国内生产总值建设用地使用面积下降率", "95", "6", "met limit"],
    ["单位国内生产总值建设用地使用面积下降率", "", "120", "met limit"],
    ["工业用水量下降率", "35.2", "33.1", "met limit"],
  ])("%s, %s and then %s: %s", (name, earlier, value, wanted) => {
    expect(judged({ name, criterion: "≥2", earlier, value })).toBe(wanted);
  });

  test("levels of two years decide no trend as if they were changes", () => {
    expect(judged({ ...RISE, criterion: TREND, earlier: 65, value: 63.1 })).toBe("changeValue");
    expect(judged({ ...RISE, criterion: "提高2个百分点", earlier: 65, value: 68 })).toBe("changeValue");
  });

  test("a row in the level's unit states the level", () => {
    const air = { name: "PM2.5浓度下降幅度", unit: "μg/m3" };
    expect(judged({ ...air, criterion: "≥5", value: 23 })).toBe("changeValue");
    expect(judged({ ...RISE, unit: "百分点", earlier: 63.1, value: 65 })).toBe("changeValue");
    expect(judged({ ...air, unit: "%", criterion: "≥5", value: 23 })).toBe("met limit");
  });

  test("words about something that is not there do not make up for a level", () => {
    expect(
      judged({ name: "劣Ⅴ类水体比例下降幅度", criterion: TREND, earlier: 14, value: "12（无劣Ⅴ类水体）" }),
    ).toBe("changeValue");
  });
});

describe("a number of up to 1 without a percent sign", () => {
  const SEWAGE = { name: "城镇污水处理率", criterion: "≥85" };
  test.each<readonly [string, Partial<SmallRow> & Pick<SmallRow, "value">, string]>([
    ["beside a limit", { value: 0.96 }, "percentSign"],
    ["written as text", { value: "0.96" }, "percentSign"],
    ["that is 1", { value: 1 }, "percentSign"],
    ["that is too low either way", { value: 0.28 }, "unmet limit"],
    ["that is low enough either way", { criterion: "≤85", value: 0.28 }, "met limit"],
    ["that is more than 1", { value: 1.01 }, "unmet limit"],
    ["that is nought", { value: 0 }, "unmet limit"],
    ["beside a limit of 10", { criterion: "≥10", value: 0.96 }, "percentSign"],
    ["beside a limit of less than 10", { criterion: "≥9", value: 0.96 }, "unmet limit"],
    ["beside a limit in another unit", { criterion: "≥85吨", value: 0.96 }, "valueInUnit"],
    ["that has the sign", { value: "0.96%" }, "unmet limit"],
    ["beside a limit with the sign", { criterion: "≥85%", value: 0.96 }, "percentSign"],
    ["beside a limit that is a fraction too", { criterion: "≥0.85", value: 0.96 }, "met limit"],
    ["beside one of two limits", { criterion: "≥85或持续提高", value: 0.96 }, "percentSign"],
    ["beside a limit for a kind of region", { criterion: "≥85（山区）", value: 0.96 }, "regionClass"],
    [
      "beside an upstream target",
      { criterion: "完成上级规定的考核任务", value: "0.96（上级考核目标：85%）" },
      "percentSign",
    ],
    ["after a percentage", { criterion: TREND, earlier: 95, value: 0.96 }, "percentSign"],
    ["after a fraction", { criterion: TREND, earlier: 0.95, value: 0.96 }, "met improving"],
    ["before a percentage", { criterion: TREND, earlier: 0.95, value: 96 }, "percentSign"],
    ["with the sign before a percentage", { criterion: TREND, earlier: "0.95%", value: 96 }, "met improving"],
    ["as the limit of a percentage", { criterion: "≥0.85", value: 70 }, "percentSign"],
    ["as the limit with a sign", { criterion: "≥0.85%", value: 70 }, "met limit"],
    ["as the limit of less than 10", { criterion: "≥0.85", value: 9 }, "met limit"],
    ["as a limit that is 1", { criterion: "≥1", value: 12 }, "met limit"],
    [
      "as the upstream target",
      { criterion: "完成上级规定的考核任务", value: "70（上级考核目标：0.85）" },
      "percentSign",
    ],
    ["in a row of no unit whose name says a share", { unit: "-", value: 0.96 }, "percentSign"],
    [
      "in a row of no unit and no standard",
      { name: "垃圾分类覆盖率", unit: "-", value: 0.96 },
      "percentSign",
    ],
    [
      "in a row of tons whose name says a share",
      { name: "垃圾分类覆盖率", unit: "吨", value: 0.96 },
      "unmet limit",
    ],
    ["under an index", { name: "某某指数", value: 0.96 }, "unmet limit"],
    ["under a speed", { name: "地区生产总值增速", value: 0.96 }, "unmet limit"],
    ["in a row of amounts", { name: "某某数量", unit: "-", value: 0.96 }, "unmet limit"],
    ["in a row of tons", { name: "某某数量", unit: "吨", value: 0.96 }, "unmet limit"],
    ["beside limits for kinds of region", { criterion: "山区≥85；平原地区≥80", value: 0.96 }, "regionClass"],
    ["in a row of another unit", { name: "某某指数", unit: "分", value: 0.96 }, "unmet limit"],
    ["in a row of no unit", { name: "某某指数", unit: "-", value: 0.96 }, "unmet limit"],
    ["under a growth", { name: "工业增加值增长率", value: 0.96 }, "unmet limit"],
    ["under a change", { name: RISE.name, criterion: "≥10", value: 0.96 }, "unmet limit"],
  ])("%s", (_what, row, wanted) => {
    expect(judged({ ...SEWAGE, ...row })).toBe(wanted);
  });

  test("is told where it stands", () => {
    const told = (row: Partial<SmallRow> & Pick<SmallRow, "value">): readonly string[] =>
      assessRow({ ...SEWAGE, ...row }).findings.flatMap(({ code, cell, params }) =>
        code === "unclearPercentage" ? [`${cell ?? ""} ${Object.values(params).join(" ")}`] : [],
      );
    expect(told({ value: 0.96 })).toEqual(["G2 0.96 96"]);
    expect(told({ criterion: TREND, earlier: 0.955, value: 96 })).toEqual(["F2 0.955 95.5"]);
    expect(told({ criterion: "≥0.85", value: 70 })).toEqual(["D2 0.85 85"]);
    expect(told({ criterion: "完成上级规定的考核任务", value: "70（上级考核目标：0.85）" })).toEqual([
      "G2 0.85 85",
    ]);
    expect(told({ value: 96 })).toEqual([]);
  });

  test("has no distance to a limit that it misses either way", () => {
    const { gap } = onlyRow(assessRow({ ...SEWAGE, value: 0.28 }));
    expect(gap).toBeNull();
  });

  test("has no progress towards a target", () => {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "单位", "2019年现状值", "2020年现状值", "2025年目标值"],
      [1, "城镇污水处理率", "%", 0.95, 0.96, 98],
    ]);
    expect(onlyRow(assessSheet(sheet)).progress).toBeNull();
  });
});
