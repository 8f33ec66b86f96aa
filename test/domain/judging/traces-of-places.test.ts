import { expect, test } from "@jest/globals";
import { traced } from "./traced";

test("targets alone, which say where each row starts", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "2025年目标", "2030年目标"],
      [1, "某某覆盖率", "%", "63%→67.5%", "70%"],
      [2, "某某处理率", "%", "67.5%", ""],
      [3, "某某治理率", "%", "—", "60→70"],
    ]),
  ).toBe(`2: unmet, limit, evidence, year -
  valueRead D2 63%
  figureRead D2 63 %
  criterionRead D2 67.5%
  directionFromName 覆盖率
  limitUsed ≥67.5% target D2
  clauseContradicted 67.5% limit
  gapMeasured 4.5 percentagePoint 6.7
  bandRule small 10 30
3: undetermined, missingEvidence, value, evidence, year -
  valueRead
  noFigure
  criterionRead D3 67.5%
  directionFromName 处理率
4: undetermined, missingEvidence, value, evidence, year -
  valueRead
  noFigure
  criterionRead E4 70
  directionFromName 治理率`);
});

test("years in the second line of the header, as numbers", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "现状值", ""],
      ["", "", "", "", 2019, 2020],
      [1, "某某处理率（工业）", "%", "≥60", 61, 62],
      [2, "某某浓度（mg/m3）", "", "——", 6, 5],
    ]),
  ).toBe(`3: met, limit, evidence, year 2020
  valueRead F3 62
  figureRead F3 62 % 2020
  yearFromColumn F2 2020
  earlierValueRead E3 61 % 2019
  criterionRead D3 ≥60
  directionFromName 处理率
  limitUsed ≥60% sheet D3
  clauseSatisfied ≥60 limit
4: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead F4 5
  figureRead F4 5 mg/m3 2020
  yearFromColumn F2 2020
  earlierValueRead E4 6 mg/m3 2019
  criterionRead D4 ——
  directionFromName 浓度
  noCriterion`);
});

test("notes about values that are there, and that are not", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "2020年现状值"],
      [1, "森林覆盖率", "%", "≥60", 62],
      [2, "某某满意度", "%", "≥60", "暂未统计"],
      [3, "某某知晓度", "%", "≥60", "62*"],
      [4, "某某河长制", "-", "实施", "已实施"],
      [
        "注：*为快报数；“森林覆盖率”采用2017年数据；“某某满意度”采用2018年数据；“某某河长制”采用2016年数据；“某某知晓度”扣除工业区",
      ],
    ]),
  ).toBe(`2: met, limit, evidence, year 2017
  valueRead E2 62
  figureRead E2 62 % 2017
  yearFromNote A6 2017 “森林覆盖率”采用2017年数据
  criterionRead D2 ≥60
  directionFromName 覆盖率
  limitUsed ≥60% sheet D2
  clauseSatisfied ≥60 limit
3: undetermined, missingEvidence, value, evidence, year 2020
  valueRead E3 暂未统计
  noFigure E3
  criterionRead D3 ≥60
  directionFromName 满意度
4: met, limit, evidence, year 2020
  valueRead E4 62*
  figureRead E4 62 % 2020
  yearFromColumn E1 2020
  noteRead A6 “某某知晓度”扣除工业区
  criterionRead D4 ≥60
  limitUsed ≥60% sheet D4
  clauseSatisfied ≥60 limit
5: met, qualitative, evidence, year 2016
  valueRead E5 已实施
  noFigure E5
  criterionRead D5 实施
  clauseSatisfied 实施 qualitative`);
});

test("upstream targets in words", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "上级考核目标", "2020年现状值"],
      [
        1,
        "某某处理率",
        "%",
        "完成上级规定的考核任务；保持稳定或持续改善",
        "自治区下达目标为85%",
        "90（持续改善）",
      ],
      [
        2,
        "某某处理率",
        "%",
        "完成上级规定的考核任务；保持稳定或持续改善",
        "已完成上级任务",
        "90（持续改善）",
      ],
      [3, "某某处理率", "%", "完成上级规定的考核任务；保持稳定或持续改善", "无要求的设施", "90（持续改善）"],
      [4, "某某处理率", "%", "完成上级规定的考核任务；保持稳定或持续改善", "设施无", "90（持续改善）"],
    ]),
  ).toBe(`2: met, upstreamTarget, evidence, year 2020
  valueRead F2 90（持续改善）
  figureRead F2 90 % 2020
  yearFromColumn F1 2020
  criterionRead D2 完成上级规定的考核任务；保持稳定或持续改善
  directionFromName 处理率
  limitUsed ≥85% upstream E2
  clauseSatisfied 完成上级规定的考核任务；保持稳定或持续改善 upstreamTarget
3: undetermined, missingEvidence, upstreamTarget, evidence, year 2020
  valueRead F3 90（持续改善）
  figureRead F3 90 % 2020
  yearFromColumn F1 2020
  criterionRead D3 完成上级规定的考核任务；保持稳定或持续改善
  directionFromName 处理率
  clauseOpen 完成上级规定的考核任务；保持稳定或持续改善 upstreamTarget
4: undetermined, missingEvidence, upstreamTarget, evidence, year 2020
  valueRead F4 90（持续改善）
  figureRead F4 90 % 2020
  yearFromColumn F1 2020
  criterionRead D4 完成上级规定的考核任务；保持稳定或持续改善
  directionFromName 处理率
  clauseOpen 完成上级规定的考核任务；保持稳定或持续改善 upstreamTarget
5: undetermined, missingEvidence, upstreamTarget, evidence, year 2020
  valueRead F5 90（持续改善）
  figureRead F5 90 % 2020
  yearFromColumn F1 2020
  criterionRead D5 完成上级规定的考核任务；保持稳定或持续改善
  directionFromName 处理率
  clauseOpen 完成上级规定的考核任务；保持稳定或持续改善 upstreamTarget`);
});

test("a value of a year that the table plans for", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "2020年", "2022年目标"],
      [1, "某某处理率", "%", "2022年90", 85],
      [2, "某某覆盖率", "%", "2021年90", 85],
      [3, "某某治理率", "%", "90", "-"],
    ]),
  ).toBe(`2: undetermined, missingEvidence, value, evidence, year 2022
  valueRead D2 2022年90
  noFigure D2
  criterionRead E2 85
  directionFromName 处理率
  clauseOpen 85 value
3: met, limit, evidence, year 2021
  valueRead D3 2021年90
  figureRead D3 90 % 2021
  yearFromCell D3 2021
  criterionRead E3 85
  directionFromName 覆盖率
  limitUsed ≥85% target E3
  clauseSatisfied 85 limit
  targetReached 2022 85 % 2021
4: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead D4 90
  figureRead D4 90 % 2020
  yearFromColumn D1 2020
  criterionRead E4 -
  directionFromName 治理率
  noCriterion`);
});

test("changes beside levels", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "2020年现状值"],
      [1, "某某处理率", "%", "≥60", "65%，提高1个百分点"],
      [2, "某某能力下降率", "%", "≥3", "65%，下降5%"],
      [3, "一般工业固体废物综合利用率提高幅度", "%", "≥2", "65吨，提高3个百分点"],
      [4, "一般工业固体废物综合利用率提高幅度", "%", "≥2", "2019年64%；2020年65%，提高3个百分点"],
      [5, "一般工业固体废物综合利用率提高幅度", "%", "≥2", "持续改善，提高3个百分点"],
      [6, "一般工业固体废物综合利用率提高幅度", "%", "≥2", "2019年64%；2020年65吨；提高3个百分点"],
    ]),
  ).toBe(`2: met, limit, evidence, year 2020
  valueRead E2 65%，提高1个百分点
  figureRead E2 65 % 2020
  yearFromColumn E1 2020
  criterionRead D2 ≥60
  directionFromName 处理率
  limitUsed ≥60% sheet D2
  clauseSatisfied ≥60 limit
3: undetermined, missingEvidence, changeValue, evidence, year 2020
  valueRead E3 65%，下降5%
  figureRead E3 65 % 2020
  yearFromColumn E1 2020
  criterionRead D3 ≥3
  clauseOpen ≥3 changeValue
4: undetermined, missingEvidence, valueInUnit, evidence, year 2020
  valueRead E4 65吨，提高3个百分点
  figureRead E4 65 吨 2020
  yearFromColumn E1 2020
  criterionRead D4 ≥2
  directionFromStandard higher
  clauseOpen ≥2 valueInUnit
5: met, limit, evidence, year 2020
  valueRead E5 2019年64%；2020年65%，提高3个百分点
  figureRead E5 3 百分点 2020
  yearFromColumn E1 2020
  criterionRead D5 ≥2
  directionFromStandard higher
  limitUsed ≥2% sheet D5
  clauseSatisfied ≥2 limit
6: met, limit, evidence, year 2020
  valueRead E6 持续改善，提高3个百分点
  figureRead E6 3 百分点 2020
  yearFromColumn E1 2020
  criterionRead D6 ≥2
  directionFromStandard higher
  limitUsed ≥2% sheet D6
  clauseSatisfied ≥2 limit
7: undetermined, missingEvidence, valueInUnit, evidence, year 2020
  valueRead E7 2019年64%；2020年65吨；提高3个百分点
  figureRead E7 65 吨 2020
  yearFromCell E7 2020
  earlierValueRead E7 64 % 2019
  criterionRead D7 ≥2
  directionFromStandard higher
  clauseOpen ≥2 valueInUnit`);
});
