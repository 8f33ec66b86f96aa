import { expect, test } from "@jest/globals";
import { traced } from "./traced";
import { BASE } from "../base-data/workbook-of";
import { sheetOfLines } from "../table/rearrange";

test("the standard's criteria for a county", () => {
  expect(
    traced([
      ["鄂托克旗生态文明建设指标"],
      ["序号", "指标名称", "单位", "属性", "2020年（现状值）", "达标情况"],
      [1, "城镇污水处理率", "%", "约束性", 86, ""],
      [2, "城镇人均公园绿地面积", "平方米/人", "参考性", 20, ""],
      [3, "林草覆盖率", "%", "参考性", 50, ""],
      [4, "政府绿色采购比例", "%", "约束性", 90, ""],
      [5, "碳排放强度", "吨/万元", "约束性", "", ""],
    ]),
  ).toBe(`3: met, limit, evidence, year 2020
  valueRead E3 86
  figureRead E3 86 % 2020
  yearFromColumn E2 2020
  standardCriterionUsed ≥85 国家生态文明建设示范区建设指标（修订版）
  directionFromStandard higher
  limitUsed ≥85% standard
  clauseSatisfied ≥85 limit
4: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead E4 20
  figureRead E4 20 平方米/人 2020
  yearFromColumn E2 2020
  directionFromStandard higher
  noCriterion
5: undetermined, missingEvidence, regionClass, evidence, year 2020
  valueRead E5 50
  figureRead E5 50 % 2020
  yearFromColumn E2 2020
  standardCriterionUsed 山区：≥60；丘陵地区：≥40；平原地区：≥18；干旱半干旱地区：≥35；青藏高原地区：≥70 国家生态文明建设示范区建设指标（修订版） yes
  directionFromStandard higher
  clauseOpen 山区:≥60；丘陵地区:≥40；平原地区:≥18；干旱半干旱地区:≥35；青藏高原地区:≥70 regionClass
6: met, limit, evidence, year 2020
  valueRead E6 90
  figureRead E6 90 % 2020
  yearFromColumn E2 2020
  standardCriterionUsed ≥80 国家生态文明建设示范区建设指标（修订版）
  directionFromStandard higher
  limitUsed ≥80% standard
  clauseSatisfied ≥80 limit
7: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead E7
  noFigure E7
  noCriterion`);
});

test("the standard's criteria where the user knows the region", () => {
  expect(
    traced(
      [
        ["序号", "指标名称", "单位", "属性", "2020年（现状值）", "达标情况"],
        [1, "城镇污水处理率", "%", "约束性", 86, ""],
        [2, "城镇人均公园绿地面积", "平方米/人", "参考性", 20, ""],
        [3, "林草覆盖率", "%", "参考性", 50, ""],
        [4, "碳排放强度", "吨/万元", "约束性", "", ""],
        [5, "碳排放强度", "吨/万元", "约束性", "暂未统计", ""],
        [6, "碳排放强度", "吨/万元", "约束性", "正在统计", ""],
        [7, "应当实施强制性清洁生产企业通过审核的比例", "%", "约束性", "90（暂未统计）", ""],
        [8, "近岸海域水质优良（一、二类）比例", "%", "约束性", "", ""],
      ],
      { level: "county", terrain: "arid" },
    ),
  ).toBe(`2: met, limit, evidence, year 2020
  valueRead E2 86
  figureRead E2 86 % 2020
  yearFromColumn E1 2020
  standardCriterionUsed ≥85 国家生态文明建设示范区建设指标（修订版）
  directionFromStandard higher
  limitUsed ≥85% standard
  clauseSatisfied ≥85 limit
3: undetermined, missingEvidence, criterion, evidence, year 2020
  valueRead E3 20
  figureRead E3 20 平方米/人 2020
  yearFromColumn E1 2020
  directionFromStandard higher
  noCriterion
4: met, limit, evidence, year 2020
  valueRead E4 50
  figureRead E4 50 % 2020
  yearFromColumn E1 2020
  standardCriterionUsed ≥35 国家生态文明建设示范区建设指标（修订版）
  directionFromStandard higher
  limitUsed ≥35% standard
  clauseSatisfied ≥35 limit
5: notApplicable, notInRegion, evidence, year 2020
  valueRead E5
  noFigure E5
  excludedByProfile level county
6: notApplicable, notInRegion, evidence, year 2020
  valueRead E6 暂未统计
  noFigure E6
  excludedByProfile level county
7: pending, underway, evidence, year 2020
  valueRead E7 正在统计
  noFigure E7
  workUnderWay 正在统计
8: undetermined, missingEvidence, value, evidence, year 2020
  valueRead E8 90（暂未统计）
  figureRead E8 90 % 2020
  yearFromColumn E1 2020
  directionFromStandard higher
9: notApplicable, notInRegion, evidence, year 2020
  valueRead E9
  noFigure E9
  excludedByProfile level county`);
});

test("the same for a 市", () => {
  expect(
    traced(
      [
        ["序号", "指标名称", "单位", "属性", "2020年（现状值）", "达标情况"],
        [1, "城镇污水处理率", "%", "约束性", 86, ""],
        [2, "城镇人均公园绿地面积", "平方米/人", "参考性", 20, ""],
        [3, "公共交通出行分担率", "%", "参考性", 65, ""],
        [4, "公共交通出行分担率", "%", "参考性", 75, ""],
      ],
      { level: "prefecture" },
    ),
  ).toBe(`2: unmet, limit, evidence, year 2020
  valueRead E2 86
  figureRead E2 86 % 2020
  yearFromColumn E1 2020
  standardCriterionUsed ≥95 国家生态文明建设示范区建设指标（修订版） yes
  directionFromStandard higher
  limitUsed ≥95% standard
  clauseContradicted ≥95 limit
  gapMeasured 9 percentagePoint 9.5
  bandRule small 10 30
3: met, limit, evidence, year 2020
  valueRead E3 20
  figureRead E3 20 平方米/人 2020
  yearFromColumn E1 2020
  standardCriterionUsed ≥15 国家生态文明建设示范区建设指标（修订版） yes
  directionFromStandard higher
  limitUsed ≥15平方米/人 standard
  clauseSatisfied ≥15 limit
4: undetermined, missingEvidence, regionClass, evidence, year 2020
  valueRead E4 65
  figureRead E4 65 % 2020
  yearFromColumn E1 2020
  standardCriterionUsed 超大、特大城市：≥70；大城市：≥60；中小城市：≥50 国家生态文明建设示范区建设指标（修订版） yes
  directionFromStandard higher
  clauseOpen 超大、特大城市:≥70；大城市:≥60；中小城市:≥50 regionClass
5: met, limit, evidence, year 2020
  valueRead E5 75
  figureRead E5 75 % 2020
  yearFromColumn E1 2020
  standardCriterionUsed 超大、特大城市：≥70；大城市：≥60；中小城市：≥50 国家生态文明建设示范区建设指标（修订版） yes
  directionFromStandard higher
  limitUsed ≥70% standard
  clauseSatisfied 超大、特大城市:≥70；大城市:≥60；中小城市:≥50 limit`);
});

test("years in two lines of the header, in notes and in names", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "现状值", ""],
      ["", "", "", "", 2019, 2020],
      [1, "森林覆盖率（%）", "", "≥60", 61, "62（2018年数据）"],
      [2, "某某处理率", "%", "持续提高", 61, "2019年60；2020年62"],
      [3, "某某浓度（mg/m3）", "", "≤5", "6#", "5#"],
      ["注：#为2019年数据；1.“森林覆盖率”采用2017年调查数据"],
    ]),
  ).toBe(`3: met, limit, evidence, year 2018
  valueRead F3 62（2018年数据）
  figureRead F3 62 % 2018
  yearFromCell F3 2018
  criterionRead D3 ≥60
  directionFromName 覆盖率
  limitUsed ≥60% sheet D3
  clauseSatisfied ≥60 limit
4: met, improving, evidence, year 2020
  valueRead F4 2019年60；2020年62
  figureRead F4 62 % 2020
  yearFromCell F4 2020
  earlierValueRead F4 60 % 2019
  criterionRead D4 持续提高
  directionFromName 处理率
  clauseSatisfied 持续提高 improving
5: met, limit, evidence, year 2019
  valueRead F5 5#
  figureRead F5 5 mg/m3 2019
  yearFromNote A6 2019 #为2019年数据
  criterionRead D5 ≤5
  directionFromName 浓度
  limitUsed ≤5mg/m3 sheet D5
  clauseSatisfied ≤5 limit`);
});

test("no year at all", () => {
  expect(
    traced([
      ["序号", "指标名称", "单位", "指标值", "现状值"],
      [1, "某某处理率", "%", "≥85", "2019年90"],
      [2, "某某治理率", "%", "完成上级规定的考核任务", "90（2025年上级考核目标：85%）"],
      [3, "某某回收率", "%", "完成上级规定的考核任务", "完成2019年上级考核任务"],
      [4, "某某利用率", "%", "持续提高", "2019年60；2020年62"],
      [5, "某某覆盖率", "%", "≥85", "60；62"],
    ]),
  ).toBe(`2: met, limit, evidence, year 2019
  valueRead E2 2019年90
  figureRead E2 90 % 2019
  yearFromCell E2 2019
  criterionRead D2 ≥85
  directionFromName 处理率
  limitUsed ≥85% sheet D2
  clauseSatisfied ≥85 limit
3: met, upstreamTarget, evidence, year -
  valueRead E3 90（2025年上级考核目标：85%）
  figureRead E3 90 %
  criterionRead D3 完成上级规定的考核任务
  directionFromName 治理率
  limitUsed ≥85% upstream E3
  clauseSatisfied 完成上级规定的考核任务 upstreamTarget
4: met, qualitative, evidence, year -
  valueRead E4 完成2019年上级考核任务
  noFigure E4
  criterionRead D4 完成上级规定的考核任务
  directionFromName 回收率
  clauseSatisfied 完成上级规定的考核任务 qualitative
5: undetermined, missingEvidence, earlierValue, evidence, year -
  valueRead E5 2019年60；2020年62
  noFigure E5
  criterionRead D5 持续提高
  directionFromName 利用率
  clauseOpen 持续提高 earlierValue
6: undetermined, missingEvidence, singleValue, evidence, year -
  valueRead E6 60；62
  noFigure E6
  criterionRead D6 ≥85
  directionFromName 覆盖率
  clauseOpen ≥85 singleValue`);
});

test("base data that differ", () => {
  expect(
    traced(
      [
        ["序号", "指标名称", "单位", "指标值", "属性", "2020年（现状值）", "达标情况"],
        [1, "单位地区生产总值用水量", "立方米/万元", "≤10", "约束性", 9.5, ""],
        [2, "单位国内生产总值建设用地使用面积下降率", "%", "≥4.5", "参考性", 0.3, ""],
        [3, "一般工业固体废物综合利用率提高幅度", "%", "≥2", "参考性", "暂未统计", ""],
      ],
      {},
      [sheetOfLines(BASE, "基础数据")],
    ),
  ).toBe(`2: undetermined, missingEvidence, consistentValue, evidence, year 2020
  valueRead F2 9.5
  figureRead F2 9.5 立方米/万元 2020
  yearFromColumn F1 2020
  criterionRead D2 ≤10
  directionFromStandard lower
  limitUsed ≤10立方米/万元 sheet D2
  clauseSatisfied ≤10 limit
  recomputed 2020 1385.28万立方米÷89.07亿元=15.55立方米/万元 基础数据!D2, 基础数据!D3
  recomputedDiffers F2 9.5 15.55 立方米/万元
3: unmet, limit, evidence, year 2020
  valueRead F3 0.3
  figureRead F3 0.3 % 2020
  yearFromColumn F1 2020
  criterionRead D3 ≥4.5
  directionFromStandard higher
  limitUsed ≥4.5% sheet D3
  clauseContradicted ≥4.5 limit
  gapMeasured 4.2 percentagePoint 93.3
  bandRule large 10 30
  recomputed 2020 2020: 5170.67公顷÷89.07亿元=0.087077亩/万元；2019: 5096.32公顷÷87.76亿元=0.087106亩/万元；(1-0.087077÷0.087106)×100%=0.03% 基础数据!D4, 基础数据!D3, 基础数据!C4, 基础数据!C3
  recomputedDiffers F3 0.3 0.03 %
4: undetermined, missingEvidence, value, evidence, year 2020
  valueRead F4 暂未统计
  noFigure F4
  criterionRead D4 ≥2
  recomputed 2020 2020: 188804吨÷846188.6吨×100%=22.31%；2019: 171650.51吨÷762620.4吨×100%=22.51%；22.31-22.51=-0.20百分点 基础数据!D5, 基础数据!D6, 基础数据!C5, 基础数据!C6
  valueFromBaseData F4 -0.20 百分点`);
});
