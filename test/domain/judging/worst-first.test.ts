import { expect, test } from "@jest/globals";
import { byUrgency, worstFirst, type RowOfIndicator } from "../../../src/domain/judging/worst-first";
import { sheetOfLines } from "../table/rearrange";
import { assessSheet } from "./small-table";

function namesOf(rows: readonly RowOfIndicator[]): readonly string[] {
  return rows.map(({ indicator, row }) => `${indicator.table.name.text} ${row.table.row}`);
}

const TABLE = assessSheet(
  sheetOfLines([
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况"],
    [1, "近处理率", "%", "≥85", 84, ""],
    [2, "缺处理率", "%", "≥85", "", ""],
    [3, "好处理率", "%", "≥85", 90, ""],
    [4, "零排放量", "吨", "≤0", 2, ""],
    [5, "远处理率", "%", "≥85", 40, ""],
    [6, "某某制度", "-", "建立", "正在制定", ""],
    [7, "中处理率", "%", "≥85", 60, ""],
    [8, "某某规划", "-", "制定", "未制定", ""],
    [9, "外处理率", "%", "≥85", "不涉及", ""],
  ]),
);

test("rows that need attention: unmet ones, furthest off first, and open ones in the order of the table", () => {
  const { unmet, open } = worstFirst(TABLE);
  expect(namesOf(unmet)).toEqual(["远处理率 6", "中处理率 8", "近处理率 2", "零排放量 5", "某某规划 9"]);
  expect(namesOf(open)).toEqual(["缺处理率 3", "某某制度 7"]);
});

test("all rows: unmet ones, furthest off first, then the open, the pending, the met and those that do not apply", () => {
  const rows = byUrgency(TABLE);
  expect(namesOf(rows).slice(0, 5)).toEqual(namesOf(worstFirst(TABLE).unmet));
  expect(rows.slice(5).map(({ row }) => row.verdict)).toEqual([
    "undetermined",
    "pending",
    "met",
    "notApplicable",
  ]);
  expect(rows).toHaveLength(9);
});
