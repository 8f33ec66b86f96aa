import { describe, expect, test } from "@jest/globals";
import { analysisText } from "../../../src/domain/reporting/analysis-text";
import type { Language } from "../../../src/domain/reporting/wording";
import { wordingIn } from "../../../src/locales/wording";
import { assessRow, onlyRow, type SmallRow } from "../judging/small-table";

function analysisOf(row: SmallRow, language: Language = "zh-CN"): string | null {
  const assessment = assessRow(row);
  return analysisText(onlyRow(assessment), assessment, wordingIn(language));
}

describe("the analysis of an unmet row", () => {
  test("words a strict limit that the value equals as what it is", () => {
    expect(analysisOf({ name: "水耗", unit: "立方米/万元", criterion: "＜10", value: 10 })).toBe(
      "2020年水耗为10立方米/万元，指标值要求低于10立方米/万元；现状值等于限值，未低于限值。",
    );
    expect(analysisOf({ name: "绿化率", criterion: "＞10", value: 10 })).toBe(
      "2020年绿化率为10%，指标值要求高于10%；现状值等于限值，未高于限值。",
    );
  });

  test("compares in the unit of value and upstream target where that is not the row's", () => {
    const row = {
      name: "PM2.5浓度下降幅度",
      criterion: "完成上级规定的考核任务；保持稳定或持续改善",
      value: "30μg/m3（上级考核目标：不超过27μg/m3）",
    };
    expect(analysisOf(row)).toBe(
      "2020年PM2.5浓度下降幅度为30μg/m3，上级考核目标要求不高于27μg/m3，相差3μg/m3。差距明显，相当于限值的11.1%。",
    );
    expect(analysisOf(row, "en-US")).toBe(
      "In 2020, PM2.5浓度下降幅度 was 30μg/m3; the upstream target asks for at most 27μg/m3; the gap is 3μg/m3. This is a marked gap, 11.1% of the limit.",
    );
  });

  test("gives the earlier figure where the trend is what is wrong", () => {
    const row = { name: "优良天数比例", criterion: "保持稳定或持续改善", value: 80, earlier: 82 };
    expect(analysisOf(row)).toBe(
      "2020年优良天数比例为80%，2019年为82%，下降2个百分点，未满足“保持稳定或持续改善”的要求。",
    );
  });

  test("gives both figures for a limit of a change, and no share of that limit", () => {
    expect(analysisOf({ name: "得分", unit: "分", criterion: "ΔX≥-1", value: 78, earlier: 80 })).toBe(
      "2020年得分为78分，2019年为80分，下降2分，未满足“ΔX≥-1”的要求。",
    );
  });

  test("quotes a condition, and a bound that rules the limit out", () => {
    expect(analysisOf({ name: "生态文明建设规划", criterion: "制定实施", value: "未制定" })).toBe(
      "2020年生态文明建设规划现状为“未制定”，要求为“制定实施”，尚未达到。",
    );
    expect(analysisOf({ name: "优良天数比例", criterion: "≥90", value: "≤80" })).toBe(
      "2020年优良天数比例现状为“≤80”，指标值要求不低于90%，尚未达到。",
    );
  });

  test("shows a share of nearly nothing with as many decimals as it takes", () => {
    expect(analysisOf({ name: "合格率", criterion: "100", value: 99.96 })).toContain("相当于限值的0.04%。");
  });

  test("names a row of no standard without its number and its unit", () => {
    expect(analysisOf({ name: "3.入河排口整治率(%)", criterion: "≥90", value: 80 })).toMatch(
      /^2020年入河排口整治率为80%，/u,
    );
  });

  test("is not there for a met row", () => {
    expect(analysisOf({ name: "优良天数比例", criterion: "≥90", value: 95 })).toBeNull();
  });
});
