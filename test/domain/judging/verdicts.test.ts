import { describe, expect, test } from "@jest/globals";
import { decimalText } from "../../../src/domain/reading/quantity";
import { sheetOfLines } from "../table/rearrange";
import { assessRow, assessSheet, onlyRow, type SmallRow } from "./small-table";

function judged(row: SmallRow): string {
  const { verdict, basis, missing } = onlyRow(assessRow(row));
  return [verdict, verdict === "undetermined" ? missing.join("+") : basis].join(" ");
}

const SEWAGE = { name: "城镇污水处理率", criterion: "≥85" };
const WATER = { name: "单位地区生产总值用水量", unit: "立方米/万元" };
const PAIR = "完成上级规定的目标任务；保持稳定或持续改善";

describe("a limit", () => {
  test.each([
    [85, "met limit"],
    ["85", "met limit"],
    ["84.99", "unmet limit"],
    ["８５．０％", "met limit"],
    ["90.70%", "met limit"],
    ["≥85%", "met limit"],
    ["≥80%", "undetermined exactValue"],
    ["＜85", "unmet limit"],
    ["92.45（2021年）", "met limit"],
    ["26*", "unmet limit"],
    ["1,385.28", "met limit"],
    ["76.7.1", "undetermined value"],
    ["12吨", "undetermined valueInUnit"],
    ["使用0.57万吨，持续降低（无监测任务、利用率数据）", "undetermined valueInUnit"],
    ["暂未统计", "undetermined value"],
    ["—", "undetermined value"],
    ["/", "undetermined value"],
    ["", "undetermined value"],
    ["未核定", "undetermined value"],
    ["2022年为50.85", "unmet limit"],
    ["2019年为80；2020年为90", "met limit"],
    ["80；90", "undetermined singleValue"],
    ["80\n90", "undetermined singleValue"],
    ["1 385", "undetermined valueInUnit"],
    ["不涉及", "notApplicable excluded"],
    ["不考核", "notApplicable excluded"],
    ["正在统计", "pending underway"],
  ])("≥85 against %p: %s", (value, wanted) => {
    expect(judged({ ...SEWAGE, value })).toBe(wanted);
  });

  test.each([
    ["100", 99.9, "unmet limit"],
    ["100", 100, "met limit"],
    ["≥20", 20, "met limit"],
    ["不低于90", 90, "met limit"],
    ["不超过27", 27, "met limit"],
    ["＜27", 27, "unmet limit"],
    ["85以上", 85, "met limit"],
    ["＞85", 85, "unmet limit"],
    ["＞85", "＞85", "met limit"],
    ["＞85", "≥85", "undetermined exactValue"],
    ["≥85", "＞85", "met limit"],
    ["85%以下", 86, "unmet limit"],
    ["≥80，且不超过90", 95, "unmet limit"],
    ["≥80且有专项说明", 95, "undetermined statedCondition"],
    ["≥80，有专项说明", 70, "unmet limit"],
    ["ΔX≥-1", 3, "undetermined earlierValue"],
    ["", 3, "undetermined criterion"],
    ["-", 3, "undetermined criterion"],
  ])("%p against %p: %s", (criterion, value, wanted) => {
    expect(judged({ ...SEWAGE, criterion, value })).toBe(wanted);
  });

  test("a bare number means at most where less is better", () => {
    expect(judged({ ...WATER, criterion: "10", value: 10 })).toBe("met limit");
    expect(judged({ ...WATER, criterion: "10", value: "10.01" })).toBe("unmet limit");
  });

  test("a bare number of an unknown indicator decides by equality only, and 100 %", () => {
    const unknown = { name: "本地特色指标", criterion: "50" };
    expect(judged({ ...unknown, value: 50 })).toBe("met limit");
    expect(judged({ ...unknown, value: 60 })).toBe("undetermined direction");
    expect(judged({ ...unknown, criterion: "100", value: "99.9" })).toBe("unmet limit");
  });
});

describe("an upstream target", () => {
  test.each([
    ["15.55（上级考核目标：＜10）", "unmet upstreamTarget"],
    ["31.66*（盟下达目标为50立方米/万元）", "met upstreamTarget"],
    ["31.66（盟下达目标为30）", "unmet upstreamTarget"],
    ["0.28", "undetermined upstreamTarget+earlierValue"],
    ["0.28（无上级考核目标）", "undetermined earlierValue"],
    ["15（自治区下达目标为10，盟级未下达至本市）", "undetermined upstreamTarget"],
    ["0.28（无上级考核任务，持续改善）", "met improving"],
    ["0.28（逐年上升）", "unmet worsening"],
    ["1385万立方米，持续下降", "undetermined valueInUnit+upstreamTarget+earlierValue"],
    ["完成上级规定的目标任务", "met qualitative"],
    ["未完成上级下达的目标任务", "unmet qualitative"],
  ])("or a trend, by %p: %s", (value, wanted) => {
    expect(judged({ ...WATER, criterion: PAIR, value })).toBe(wanted);
  });

  test.each([
    [30, 31, "met improving"],
    [31, 31, "met stable"],
    [32, 31, "unmet worsening"],
  ])("absent, the earlier year decides: %p after %p is %s", (value, earlier, wanted) => {
    expect(judged({ ...WATER, criterion: PAIR, value, earlier })).toBe(wanted);
  });

  test("alone has nothing to fail where the cell says that there is none", () => {
    const shoreline = { name: "河湖岸线保护率", criterion: "完成上级管控目标" };
    expect(judged({ ...shoreline, value: "24.45（无管控目标）" })).toBe("met noUpstreamTarget");
    expect(judged({ ...shoreline, value: "24.45" })).toBe("undetermined upstreamTarget");
  });

  test("is compared with a value that shares its unit, though the column has another", () => {
    const row = { name: "空气", unit: "%", criterion: PAIR };
    const met = onlyRow(assessRow({ ...row, value: "23μg/m3（上级考核目标：不超过27μg/m3）" }));
    expect(met).toMatchObject({
      verdict: "met",
      basis: "upstreamTarget",
      limit: { unit: "μg/m3", operator: "<=" },
    });
    expect(judged({ ...row, value: "23μg/m3（上级考核目标：27μg/m3）" })).toBe("undetermined direction");
    expect(judged({ ...row, value: "23μg/m3（上级考核目标：27mg/m3）" })).toBe("undetermined valueInUnit");
  });

  test("and (a limit or a trend) need both", () => {
    const air = { name: "城镇污水处理率", criterion: "完成上级规定的考核任务，且≥90或持续提高" };
    expect(judged({ ...air, value: "91（上级考核目标：85%）" })).toBe("met upstreamTarget");
    expect(judged({ ...air, value: "89（上级考核目标：85%，持续提高）" })).toBe("met upstreamTarget");
    expect(judged({ ...air, value: "89（上级考核目标：90%）" })).toBe("unmet upstreamTarget");
    expect(judged({ ...air, value: "89（上级考核目标：85%）" })).toBe("undetermined earlierValue");
  });
});

describe("a state", () => {
  test.each([
    ["制定实施", "制定实施", "met qualitative"],
    ["制定实施", "实施", "met qualitative"],
    ["制定实施", "已全面实施", "met qualitative"],
    ["制定实施", "已制定", "undetermined statedCondition"],
    ["制定实施", "正在制定", "pending underway"],
    ["制定实施", "编制中", "pending underway"],
    ["制定实施", "未制定", "unmet qualitative"],
    ["全面实施", "实施", "undetermined statedCondition"],
    ["有效开展", "未开展", "unmet qualitative"],
    ["建立", "已建立", "met qualitative"],
    ["建立", "无", "unmet qualitative"],
    ["不明显", "不明显", "met qualitative"],
    ["不明显", "明显", "unmet qualitative"],
    ["面积不减少，性质不改变，功能不降低", "面积未减少，性质未改变，功能未降低", "met qualitative"],
    ["面积不减少，性质不改变，功能不降低", "面积未减少，性质未改变", "undetermined statedCondition"],
    ["面积不减少，性质不改变，功能不降低", "面积减少，性质未改变", "unmet qualitative"],
    ["面积不减少", "数量未减少", "undetermined statedCondition"],
    ["全面实施", "部分实施", "undetermined statedCondition"],
  ])("%s against %s: %s", (criterion, value, wanted) => {
    expect(judged({ name: "某项制度", unit: "-", criterion, value })).toBe(wanted);
  });
});

describe("what does not exist in the region", () => {
  test.each([
    ["生态保护红线", "面积不减少，性质不改变，功能不降低", "无生态保护红线", "met noSubject"],
    ["黑臭水体消除比例", "保持稳定或持续改善", "0（无黑臭水体）", "met noSubject"],
    ["黑臭水体消除比例", "保持稳定或持续改善", "无", "met noSubject"],
    ["黑臭水体消除比例", "保持稳定或持续改善", "3（无黑臭水体）", "undetermined earlierValue"],
    ["黑臭水体消除比例", "保持稳定或持续改善", "无数据", "undetermined value"],
    ["黑臭水体消除比例", "保持稳定或持续改善", "无自然保护地", "undetermined earlierValue"],
  ])("%s, %s: %s is %s", (name, criterion, value, wanted) => {
    expect(judged({ name, criterion, value })).toBe(wanted);
  });
});

describe("a trend clause", () => {
  test("needs an earlier value", () => {
    const row = { name: "林草覆盖率", criterion: "保持稳定或持续改善" };
    expect(judged({ ...row, value: 26.3 })).toBe("undetermined earlierValue");
    expect(judged({ ...row, value: 26.3, earlier: 26.3 })).toBe("met stable");
    expect(judged({ ...row, value: 26.2, earlier: 26.3 })).toBe("unmet worsening");
    expect(judged({ ...row, criterion: "不降低", value: 26.4, earlier: 26.3 })).toBe("met improving");
    expect(judged({ ...row, criterion: "持续提高", value: 26.3, earlier: 26.3 })).toBe("unmet stable");
  });

  test("an indicator that is itself a change is stable at zero", () => {
    const row = { name: "单位国内生产总值建设用地使用面积下降率", criterion: "保持稳定或持续改善" };
    expect(judged({ ...row, value: 0 })).toBe("met stable");
    expect(judged({ ...row, value: -0.2 })).toBe("unmet worsening");
    expect(judged({ ...row, value: "35亩/万元" })).toBe("undetermined earlierValue");
  });
});

test("the gap is decimal: 15.55 over 10 is 5.55, 55.5 % of the limit, to be lowered", () => {
  const { gap } = onlyRow(assessRow({ ...WATER, criterion: PAIR, value: "15.55（上级考核目标：＜10）" }));
  expect(gap?.amount.toFixed()).toBe("5.55");
  expect(gap).toMatchObject({ unit: "立方米/万元", direction: "lower" });
  expect(gap?.relative?.toFixed()).toBe("0.555");
});

test("the gap of a percentage is in percentage points", () => {
  const { gap } = onlyRow(assessRow({ ...SEWAGE, value: "66.1%" }));
  expect(gap).toMatchObject({ unit: "percentagePoint", direction: "higher" });
  expect(gap === null ? null : decimalText(gap.amount)).toBe("18.9");
});

describe("the status that the user wrote", () => {
  test.each([
    ["暂未统计", "预期达标", "met by declared"],
    ["暂未统计", "不达标", "unmet by declared"],
    ["暂未统计", "不涉及", "notApplicable by declared"],
    ["正在建设", "可达标", "met by declared"],
    ["暂未统计", "待定", "undetermined by evidence"],
    [84, "达标", "unmet by evidence"],
    [86, "未达标", "met by evidence"],
  ])("%p declared %s is %s", (value, declared, wanted) => {
    const { final } = onlyRow(assessRow({ ...SEWAGE, value, declared }));
    expect(`${final.verdict} by ${final.by}`).toBe(wanted);
  });
});

describe("an indicator of several components", () => {
  const composite = (...values: readonly (string | number)[]): readonly string[] => {
    const rows = values.map((value, index) => [
      index === 0 ? 1 : "",
      index === 0 ? "农业废弃物综合利用率" : "",
      `第${index + 1}类`,
      "%",
      "≥75",
      value,
    ]);
    const header = ["序号", "指标名称", "分项", "单位", "指标值", "2020年（现状值）"];
    return assessSheet(sheetOfLines([header, ...rows])).indicators.map(({ verdict }) => verdict);
  };

  test.each([
    [[80, 70, "暂未统计"], "unmet"],
    [[80, "正在统计", "暂未统计"], "undetermined"],
    [[80, "正在统计", "不涉及"], "pending"],
    [[80, "不涉及"], "met"],
    [["不涉及", "不考核"], "notApplicable"],
  ])("%j is %s", (values, wanted) => {
    expect(composite(...values)).toEqual([wanted]);
  });
});

test("in a table with merged cells an empty criterion is empty, and not the one above", () => {
  const sheet = sheetOfLines([
    ["序号", "指标名称", "分项", "单位", "指标值", "2020年（现状值）"],
    [1, "农业废弃物综合利用率", "秸秆综合利用率", "%", "≥90", 95],
    ["", "", "农膜回收利用率", "%", "", 60],
  ]);
  const merged = { ...sheet, merges: [{ top: 2, left: 2, bottom: 3, right: 2 }] };
  const rows = assessSheet(merged).indicators.flatMap((indicator) => indicator.rows);
  expect(rows.map(({ verdict, missing }) => [verdict, ...missing])).toEqual([
    ["met"],
    ["undetermined", "criterion"],
  ]);
});
