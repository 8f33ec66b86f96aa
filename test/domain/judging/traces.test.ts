import { expect, test } from "@jest/globals";
import { traced } from "./traced";

const H = ["序号", "指标名称", "单位", "指标值", "属性", "2019年", "2020年（现状值）", "达标情况"];
const T = ["序号", "指标名称", "单位", "2020年", "2025年目标", "2030年目标"];

test("limits, states and words of the value cell", () => {
  expect(
    traced([
      H,
      [1, "城镇污水处理率", "%", "≥85", "约束性", 80, "90（2021年）", "达标"],
      [2, "城镇污水处理率", "%", "≥95", "约束性", "", "90*", "未达标"],
      [3, "城镇生活垃圾无害化处理率", "%", "≥80", "约束性", "", "暂未统计", "预期达标"],
      [4, "河长制", "-", "全面实施", "约束性", "", "不涉及", ""],
      [5, "生态保护红线", "-", "面积不减少", "约束性", "", "无生态保护红线", ""],
      [6, "生态文明建设规划", "-", "制定实施", "约束性", "", "正在制定", "可达标"],
      [7, "森林覆盖率", "%", "山区≥60；平原地区≥18；持续改善", "约束性", 61, 65, ""],
      [8, "森林覆盖率", "%", "", "约束性", "", 65, ""],
      [9, "某某指数", "-", "100（扣除沙尘天气）", "约束性", 90, 100, ""],
      [10, "某某数量", "-", "≥5；有专项方案", "约束性", "", "4；6", ""],
      ["注：*为2018年数据；“城镇污水处理率”扣除工业区"],
    ]),
  ).toBe(`2: met, limit, evidence, year 2021
  valueRead G2 90（2021年）
  figureRead G2 90 % 2021
  yearFromCell G2 2021
  noteRead A12 “城镇污水处理率”扣除工业区
  earlierValueRead F2 80 % 2019
  criterionRead D2 ≥85
  directionFromStandard higher
  limitUsed ≥85% sheet D2
  clauseSatisfied ≥85 limit
  declaredRead H2 达标
3: unmet, limit, evidence, year 2018
  valueRead G3 90*
  figureRead G3 90 % 2018
  yearFromNote A12 2018 *为2018年数据
  noteRead A12 “城镇污水处理率”扣除工业区
  criterionRead D3 ≥95
  directionFromStandard higher
  limitUsed ≥95% sheet D3
  clauseContradicted ≥95 limit
  declaredRead H3 未达标
  gapMeasured 5 percentagePoint 5.3
  bandRule small 10 30
4: undetermined, missingEvidence, value, declared, year 2020
  valueRead G4 暂未统计
  noFigure G4
  criterionRead D4 ≥80
  declaredRead H4 预期达标
  declarationStands 预期达标
5: notApplicable, excluded, evidence, year 2020
  valueRead G5 不涉及
  noFigure G5
  criterionRead D5 全面实施
  excludedByCell 不涉及
6: met, noSubject, evidence, year 2020
  valueRead G6 无生态保护红线
  noFigure G6
  criterionRead D6 面积不减少
  nothingToJudge 无生态保护红线
7: pending, underway, declared, year 2020
  valueRead G7 正在制定
  noFigure G7
  criterionRead D7 制定实施
  workUnderWay 正在制定
  declaredRead H7 可达标
  declarationStands 可达标
8: met, limit, evidence, year 2020
  valueRead G8 65
  figureRead G8 65 % 2020
  yearFromColumn G1 2020
  earlierValueRead F8 61 % 2019
  criterionRead D8 山区≥60；平原地区≥18；持续改善
  directionFromName 覆盖率
  clauseSatisfied 持续改善 improving
  limitUsed ≥60% sheet D8
  clauseSatisfied 山区≥60；平原地区≥18 limit
9: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead G9 65
  figureRead G9 65 % 2020
  yearFromColumn G1 2020
  criterionRead D9
  directionFromName 覆盖率
  noCriterion
10: met, limit, evidence, year 2020
  valueRead G10 100
  figureRead G10 100 2020
  yearFromColumn G1 2020
  earlierValueRead F10 90 2019
  criterionRead D10 100（扣除沙尘天气）
  limitUsed =100 sheet D10
  clauseSatisfied 100 limit
11: undetermined, missingEvidence, singleValue, statedCondition, evidence, year 2020
  valueRead G11 4；6
  noFigure G11
  criterionRead D11 ≥5；有专项方案
  clauseOpen ≥5 singleValue
  clauseOpen 有专项方案 statedCondition`);
});

test("upstream targets in brackets and in a column of their own", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "上级考核目标", "2020年（现状值）"],
      [
        1,
        "单位地区生产总值用水量",
        "立方米/万元",
        "完成上级规定的目标任务；保持稳定或持续改善",
        "＜10",
        15.55,
      ],
      [
        2,
        "单位地区生产总值能耗",
        "吨标准煤/万元",
        "完成上级规定的目标任务；保持稳定或持续改善",
        "无",
        "0.28（持续下降）",
      ],
      [3, "优良天数比例", "%", "完成上级规定的考核任务；保持稳定或持续改善", "—", "90（上级考核目标：85%）"],
      [4, "河湖岸线保护率", "%", "完成上级管控目标", "另行通知", 24.45],
      [5, "黑臭水体消除比例", "%", "完成上级规定的考核任务", "≥90%", "85%"],
    ]),
  ).toBe(`2: unmet, upstreamTarget, evidence, year 2020
  valueRead F2 15.55
  figureRead F2 15.55 立方米/万元 2020
  yearFromColumn F1 2020
  criterionRead D2 完成上级规定的目标任务；保持稳定或持续改善
  directionFromStandard lower
  limitUsed ＜10立方米/万元 upstream E2
  clauseContradicted 完成上级规定的目标任务；保持稳定或持续改善 upstreamTarget
  gapMeasured 5.55 立方米/万元 55.5
  bandRule large 10 30
3: met, improving, evidence, year 2020
  valueRead F3 0.28（持续下降）
  figureRead F3 0.28 吨标准煤/万元 2020
  yearFromColumn F1 2020
  criterionRead D3 完成上级规定的目标任务；保持稳定或持续改善
  directionFromStandard lower
  clauseSatisfied 完成上级规定的目标任务；保持稳定或持续改善 improving
4: met, upstreamTarget, evidence, year 2020
  valueRead F4 90（上级考核目标：85%）
  figureRead F4 90 % 2020
  yearFromColumn F1 2020
  criterionRead D4 完成上级规定的考核任务；保持稳定或持续改善
  directionFromStandard higher
  limitUsed ≥85% upstream F4
  clauseSatisfied 完成上级规定的考核任务；保持稳定或持续改善 upstreamTarget
5: undetermined, missingEvidence, upstreamTarget, evidence, year 2020
  valueRead F5 24.45
  figureRead F5 24.45 % 2020
  yearFromColumn F1 2020
  criterionRead D5 完成上级管控目标
  directionFromStandard higher
  clauseOpen 完成上级管控目标 upstreamTarget
6: unmet, upstreamTarget, evidence, year 2020
  valueRead F6 85%
  figureRead F6 85 % 2020
  yearFromColumn F1 2020
  criterionRead D6 完成上级规定的考核任务
  directionFromStandard higher
  limitUsed ≥90% upstream E6
  clauseContradicted 完成上级规定的考核任务 upstreamTarget
  gapMeasured 5 percentagePoint 5.6
  bandRule small 10 30`);
});

test("targets of a plan", () => {
  expect(
    traced([
      T,
      [1, "某某处理率", "%", 70, 85, 90],
      [2, "单位地区生产总值能耗降低", "%", "", "[13.5]", ""],
      [3, "某某覆盖率", "%", "", "63%→67.5%", ""],
      [4, "某某治理率", "%", "2025年85", "—", 90],
      [5, "某某利用率", "%", "2020年70；2025年85", "-", "/"],
      [6, "某某回收率", "%", "2018年60", 80, ""],
      [7, "氮氧化物减排比例", "%", "[10]", "[12]", ""],
    ]),
  ).toBe(`2: unmet, limit, evidence, year 2020
  valueRead D2 70
  figureRead D2 70 % 2020
  yearFromColumn D1 2020
  criterionRead E2 85
  directionFromName 处理率
  limitUsed ≥85% target E2
  clauseContradicted 85 limit
  gapMeasured 15 percentagePoint 17.6
  gapPerYear 3 percentagePoint 2025 higher
  bandRule marked 10 30
  progressOpen 2025 85 % earlierValue
3: undetermined, missingEvidence, value, evidence, year 2020
  valueRead D3
  noFigure D3
  criterionRead E3 [13.5]
  directionFromName 降低
4: undetermined, missingEvidence, value, evidence, year 2020
  valueRead D4
  noFigure D4
  criterionRead E4 67.5%
  directionFromName 覆盖率
5: undetermined, missingEvidence, value, evidence, year 2025
  valueRead D5 2025年85
  noFigure D5
  criterionRead F5 90
  directionFromName 治理率
  clauseOpen 90 value
  progressOpen 2030 90 % earlierValue
6: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead D6 2020年70；2025年85
  figureRead D6 70 % 2020
  yearFromCell D6 2020
  criterionRead E6 -
  directionFromName 利用率
  noCriterion
7: unmet, limit, evidence, year 2018
  valueRead D7 2018年60
  figureRead D7 60 % 2018
  yearFromCell D7 2018
  criterionRead E7 80
  directionFromName 回收率
  limitUsed ≥80% target E7
  clauseContradicted 80 limit
  gapMeasured 20 percentagePoint 25
  gapPerYear 2.857 percentagePoint 2025 higher
  bandRule marked 10 30
  progressOpen 2025 80 % earlierValue
8: undetermined, missingEvidence, comparablePeriod, evidence, year 2020
  valueRead D8 [10]
  figureRead D8 10 % 2020
  yearFromColumn D1 2020
  criterionRead E8 [12]
  directionFromName 减排比例
  clauseOpen [12] comparablePeriod`);
});

test("progress towards a target", () => {
  const lines = [
    ["序号", "指标名称", "单位", "2019年", "2020年", "2025年目标"],
    [1, "某某处理率", "%", "", 95, 90],
    [2, "某某处理量", "吨", 80, 82, "≥94"],
    [3, "某某指数", "-", 80, 82, "≥94"],
    [4, "某某指数", "-", "", 96, "≥94"],
    [5, "某某浓度", "-", "", 3, "≤0"],
  ];
  expect(traced(lines)).toBe(`2: met, limit, evidence, year 2020
  valueRead E2 95
  figureRead E2 95 % 2020
  yearFromColumn E1 2020
  criterionRead F2 90
  directionFromName 处理率
  limitUsed ≥90% target F2
  clauseSatisfied 90 limit
  targetReached 2025 90 % 2020
3: unmet, limit, evidence, year 2020
  valueRead E3 82
  figureRead E3 82 吨 2020
  yearFromColumn E1 2020
  earlierValueRead D3 80 吨 2019
  criterionRead F3 ≥94
  limitUsed ≥94吨 target F3
  clauseContradicted ≥94 limit
  gapMeasured 12 吨 12.8
  gapPerYear 2.4 吨 2025 higher
  bandRule marked 10 30
  progressMeasured 2025 94 吨 slow 吨 80 2019 82 2020 2 2.333333
4: unmet, limit, evidence, year 2020
  valueRead E4 82
  figureRead E4 82 2020
  yearFromColumn E1 2020
  earlierValueRead D4 80 2019
  criterionRead F4 ≥94
  limitUsed ≥94 target F4
  clauseContradicted ≥94 limit
  gapMeasured 12 12.8
  gapPerYear 2.4 2025 higher
  bandRule marked 10 30
  progressMeasured 2025 94 slow 80 2019 82 2020 2 2.333333
5: met, limit, evidence, year 2020
  valueRead E5 96
  figureRead E5 96 2020
  yearFromColumn E1 2020
  criterionRead F5 ≥94
  limitUsed ≥94 target F5
  clauseSatisfied ≥94 limit
  targetReached 2025 94 2020
6: unmet, limit, evidence, year 2020
  valueRead E6 3
  figureRead E6 3 2020
  yearFromColumn E1 2020
  criterionRead F6 ≤0
  directionFromName 浓度
  limitUsed ≤0 target F6
  clauseContradicted ≤0 limit
  gapMeasured 3
  gapPerYear 0.6 2025 lower
  progressOpen 2025 0 earlierValue`);
});
