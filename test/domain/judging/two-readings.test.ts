import { describe, expect, test } from "@jest/globals";
import { numberCell, sheetOfLines, withCells } from "../table/rearrange";
import { assessRow, assessSheet, onlyRow } from "./small-table";

function verdict(
  name: string,
  criterion: string | number,
  value: string | number,
  earlier: string | number = "",
): string {
  const unit = /[率例]$/u.test(name) ? "%" : "-";
  return onlyRow(assessRow({ name, unit, criterion, value, earlier })).verdict;
}

/** The verdict on a number that is shown by a format. */
function shownAs(value: number, format: string, criterion: string | number = "≥85"): string {
  const sheet = sheetOfLines([
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
    [1, "城镇污水处理率", "%", typeof criterion === "string" ? criterion : ""],
  ]);
  const value2020 = [{ row: 2, column: 5 }, numberCell(value, format)] as const;
  const limit = [{ row: 2, column: 4 }, numberCell(85, '"＞"0')] as const;
  return onlyRow(
    assessSheet(withCells(sheet, typeof criterion === "string" ? [value2020] : [value2020, limit])),
  ).verdict;
}

const UPSTREAM = "完成上级规定的考核任务";

describe("a claim about the upstream task", () => {
  test.each([
    ["没有完成上级考核任务", "unmet"],
    ["无法完成上级考核任务", "unmet"],
    ["没有达到考核要求", "unmet"],
    ["90.8（无法完成上级考核任务）", "unmet"],
    ["15.55（未分解到位）", "undetermined"],
    ["完成部分上级考核任务", "undetermined"],
    ["完成80%的上级考核任务", "undetermined"],
    ["完成不了上级考核任务", "undetermined"],
    ["完成了大部分上级下达的任务", "undetermined"],
    ["完成上级考核任务，但PM10未完成", "undetermined"],
    ["完成上级考核任务（预计）", "undetermined"],
    ["完成2025年上级考核任务", "undetermined"],
    ["完成2020年上级考核任务", "met"],
    ["90.8（自治区未下达，市下达目标为≥95%）", "undetermined"],
    ["90.8（无自治区目标；盟下达目标为≥95%）", "undetermined"],
    ["90.8（盟级未下达至本市）", "met"],
  ])("%s: %s", (value, wanted) => {
    expect(verdict("城镇污水处理率", UPSTREAM, value)).toBe(wanted);
  });
});

describe("a state with something beside it", () => {
  test.each([
    ["建立", "已建立（无污染地块）", "met"],
    ["建立", "已建立，无污染地块", "met"],
    ["制定实施", "已制定并实施（无重大问题）", "met"],
    ["建立", "没有数据", "undetermined"],
    ["建立", "无法统计", "undetermined"],
    ["建立", "没有相关资料", "undetermined"],
    ["完善", "未建立完善", "unmet"],
    ["实施", "未制定实施", "unmet"],
    ["完成", "未编制完成", "unmet"],
    ["全面实施", "全面实施；个别旗县未实施", "undetermined"],
    ["建立", "已建立（部分）", "undetermined"],
    ["建立", "建立（征求意见稿）", "undetermined"],
    ["建立", "建立（2025年目标）", "undetermined"],
    ["制定实施", "制定实施（草案）", "undetermined"],
    ["不明显", "不明显（局部明显）", "undetermined"],
    ["开展", "无人机巡查已开展", "undetermined"],
  ])("%s: %s is %s", (criterion, value, wanted) => {
    expect(verdict("名录制度", criterion, value)).toBe(wanted);
  });

  test("a found one denies that there is none", () => {
    expect(verdict("黑臭水体消除比例", "100", "未发现黑臭水体，但有1处疑似")).toBe("undetermined");
  });
});

describe("a figure that the cell takes back", () => {
  test.each([
    "95（2025年目标值）",
    "95%（目标）",
    "95（预计）",
    "95（规划值）",
    "2025年为95",
    "95（万吨）",
    "95（分）",
    "85%（未达标）",
    "95（数据有误）",
    "95（2020年84）",
  ])("%s is undetermined against ≥85", (value) => {
    expect(verdict("城镇污水处理率", "≥85", value)).toBe("undetermined");
  });

  test("but one told beside last year's stands", () => {
    expect(verdict("城镇污水处理率", "≥85", "86（2019年为84）")).toBe("met");
    expect(verdict("城镇污水处理率", "保持稳定或持续改善", "86（2019年为84）")).toBe("met");
    expect(verdict("城镇污水处理率", "≥85", "86（达标）")).toBe("met");
  });
});

describe("a trend is open", () => {
  const TREND = "保持稳定或持续改善";

  test.each([
    ["when last year's value stands in for this year's", 84, "84（2019年）"],
    ["when words and figures disagree", 85, "84（持续改善）"],
    ["when last year's value is a forecast", "84（预计）", 85],
    ["when two words disagree", "", "84（保持稳定，略有变差，持续恶化）"],
  ])("%s", (_what, earlier, value) => {
    expect(verdict("林草覆盖率", TREND, value, earlier)).toBe("undetermined");
  });

  test("the figure of the year before counts, of several in its cell", () => {
    expect(verdict("林草覆盖率", TREND, 85, "2018年为84；2019年为90")).toBe("unmet");
  });

  test("no change is stable", () => {
    expect(verdict("林草覆盖率", "不降低", "84（较2019年下降0%）")).toBe("met");
  });
});

describe("a number's format", () => {
  test("may change what it says", () => {
    expect(shownAs(85, "General", 85)).toBe("unmet");
    expect(shownAs(90, '"约"0')).toBe("undetermined");
    expect(shownAs(90, '0"（目标）"')).toBe("undetermined");
    expect(shownAs(90, '0.0"‰"')).toBe("undetermined");
    expect(shownAs(0, '0.0;-0.0;"-"')).toBe("undetermined");
    expect(shownAs(0, "0;;")).toBe("undetermined");
  });

  test("may just dress it", () => {
    for (const format of ["0.00", "#,##0.0", "0.0_ ", "[Red]0.0", '0.0"%"', "0.00_);(0.00)"]) {
      expect(shownAs(90, format)).toBe("met");
    }
    expect(shownAs(0.9, "0.00%")).toBe("met");
  });
});

test("a bare 无 under a share that no standard knows is open", () => {
  expect(verdict("垃圾分类覆盖率", "≥90", "无")).toBe("undetermined");
});
