import { describe, expect, test } from "@jest/globals";
import { sheetOfLines } from "../table/rearrange";
import { assessRow, assessSheet, onlyRow } from "./small-table";

function verdict(name: string, unit: string, criterion: string | number, value: string | number): string {
  return onlyRow(assessRow({ name, unit, criterion, value })).verdict;
}

function ofComponent(component: string, value: string | number, earlier: string | number = ""): string {
  const [row] = assessSheet(
    sheetOfLines([
      ["序号", "指标名称", "分项", "单位", "指标值", "2019年", "2020年（现状值）"],
      [1, "环境空气质量", component, "%", "完成上级规定的考核任务；保持稳定或持续改善", earlier, value],
      ["", "", "优良天数比例", "%", "≥80", "", 90],
    ]),
  ).indicators.flatMap(({ rows }) => rows);
  return row?.verdict ?? "no row";
}

describe("words that are not all understood decide nothing", () => {
  test.each([
    ["全面实施", "未能全面实施"],
    ["全面实施", "除个别河流外全面实施"],
    ["建立", "尚未完全建立"],
    ["建立", "未正式建立"],
    ["建立", "待建立"],
    ["建立", "应建立"],
    ["有效开展", "难以有效开展"],
    ["制定实施", "已编制，待批准实施"],
    ["制定实施", "编制完成，尚未批复实施"],
    ["制定实施", "暂缓实施"],
    ["开展", "未按要求开展"],
    ["开展", "部分园区开展"],
    ["开展", "尚未全面开展"],
    ["实施", "试点实施"],
    ["实施", "停止实施"],
    ["不明显", "不太明显"],
    ["不明显", "并不十分明显"],
    ["面积不减少，性质不改变，功能不降低", "面积未明显减少，性质未改变，功能未降低"],
  ])("%s: %s", (criterion, value) => {
    expect(["undetermined", "pending"]).toContain(verdict("某项制度", "-", criterion, value));
  });

  test("the row's own name before a state is understood", () => {
    expect(verdict("河长制", "-", "全面实施", "河长制全面实施")).toBe("met");
    expect(verdict("生态保护红线", "-", "面积不减少", "生态保护红线面积未减少")).toBe("met");
  });

  test("conditions joined by 、 are read one by one", () => {
    const wanted = "面积不减少、性质不改变、功能不降低";
    expect(verdict("自然保护地", "-", wanted, "面积未减少、性质未改变、功能未降低")).toBe("met");
    expect(verdict("自然保护地", "-", wanted, "面积未减少、性质已改变、功能未降低")).toBe("unmet");
  });
});

describe("a share of nothing is not met by saying so", () => {
  test.each([
    ["生态环境信息公开率", "100", "没有公开"],
    ["生态环境信息公开率", "100", "0（没有信息公开）"],
    ["城镇污水处理率", "≥85", "没有处理"],
    ["城镇污水处理率", "≥85", "0（无污水处理）"],
    ["城镇新建绿色建筑比例", "≥50", "0（无绿色建筑）"],
    ["城镇新建绿色建筑比例", "≥50", "没有新建"],
    ["政府绿色采购比例", "≥80", "0（无绿色采购）"],
    ["危险废物利用处置率", "100", "0（无处置）"],
    ["城镇污水处理率", "≥85", "无"],
  ])("%s %s: %s", (name, criterion, value) => {
    expect(["unmet", "undetermined"]).toContain(verdict(name, "%", criterion, value));
  });

  test("but what the indicator is about may be absent from the region", () => {
    expect(verdict("危险废物利用处置率", "%", "100", "无危险废物")).toBe("met");
    expect(verdict("集中式饮用水水源地水质优良比例", "%", "100", "辖区内无集中式饮用水水源地")).toBe("met");
  });

  test("nought beside 无数据 is no figure", () => {
    expect(verdict("城镇污水处理率", "%", "≥85", "0（无数据）")).toBe("undetermined");
  });
});

describe("an upstream target", () => {
  const pair = "完成上级规定的考核任务；保持稳定或持续改善";

  test.each([
    ["of a later year is no limit of this one", "90.8（2025年上级考核目标：≥93%）", "undetermined"],
    ["of the same year is", "90.8（2020年上级考核目标：≥93%）", "unmet"],
    ["binds beside a second one", "90.8（盟下达目标为≥90%；市下达目标为≥95%）", "unmet"],
    ["of another measure is none", "90.8（上级用水总量考核目标：≤2000%）", "undetermined"],
    [
      "that is reached by numbers and denied in words is open",
      "90.8（上级考核目标：85%，未完成）",
      "undetermined",
    ],
    ["denied in words alone is missed", "未能完成上级考核任务", "unmet"],
  ])("%s", (_what, value, wanted) => {
    expect(verdict("环境质量", "%", pair, value)).toBe(wanted);
  });

  test("that the cell says there is none has nothing to fail", () => {
    expect(verdict("河湖岸线保护率", "%", "完成上级管控目标", "24.45（上级管控目标：无）")).toBe("met");
  });

  test("in a column of its own counts like one in brackets", () => {
    const judge = (target: string): string =>
      onlyRow(
        assessSheet(
          sheetOfLines([
            ["序号", "指标名称", "单位", "指标值", "上级考核目标", "2020年（现状值）"],
            [1, "单位地区生产总值用水量", "立方米/万元", "完成上级规定的目标任务", target, 15.55],
          ]),
        ),
      ).verdict;
    expect([judge("＜10"), judge("20"), judge("无"), judge("—")]).toEqual([
      "unmet",
      "met",
      "met",
      "undetermined",
    ]);
  });
});

describe("of an indicator that is a decrease", () => {
  test("falling words and falling levels are improvements", () => {
    expect(ofComponent("PM2.5浓度下降幅度", "7（持续下降）")).toBe("met");
    expect(ofComponent("PM2.5浓度下降幅度", "23μg/m3", "25μg/m3")).toBe("met");
    expect(ofComponent("PM2.5浓度下降幅度", "25μg/m3", "23μg/m3")).toBe("unmet");
  });
});

describe("numbers in unusual dress", () => {
  test.each([
    ["+90", "met"],
    ["＋90.5", "met"],
    ["90。5", "met"],
    ["90个百分点", "undetermined"],
    ["0.28（+3.2%）", "unmet"],
  ])("%s is %s against ≥85", (value, wanted) => {
    expect(verdict("城镇污水处理率", "%", "≥85", value)).toBe(wanted);
  });

  test("a slip that was repaired is told", () => {
    const { findings } = assessRow({ name: "城镇污水处理率", criterion: "≥85", value: "90。5" });
    expect(findings).toMatchObject([{ code: "repairedText", params: { text: "90。5", read: "90.5" } }]);
  });

  test("a change told against last year is a trend", () => {
    const energy = { name: "单位地区生产总值能耗", unit: "吨标准煤/万元", criterion: "保持稳定或持续改善" };
    expect(onlyRow(assessRow({ ...energy, value: "0.28（较2019年下降3.2%）" }))).toMatchObject({
      basis: "improving",
    });
    expect(onlyRow(assessRow({ ...energy, value: "0.28（与上年持平）" }))).toMatchObject({ basis: "stable" });
    expect(onlyRow(assessRow({ ...energy, value: "0.28（较上年上升1%）" }))).toMatchObject({
      verdict: "unmet",
    });
  });
});
