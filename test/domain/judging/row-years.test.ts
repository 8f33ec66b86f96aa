import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { RowAssessment } from "../../../src/domain/judging/assessment";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";
import { assessSheet, onlyRow } from "./small-table";

type Value = string | number;

function said({ years }: Pick<RowAssessment, "years">): readonly string[] {
  return years.map(({ year, number, unit, cell, verdict }) =>
    [year, `${number}${unit ?? ""}`, cell ?? "-", verdict ?? "open"].join(" "),
  );
}

function yearsOf(name: string, criterion: string, ...values: readonly Value[]): readonly string[] {
  const heads = values.map((_, index) => `${2021 - values.length + index}年`);
  const lines = [
    ["指标名称", "单位", "指标值", ...heads, "达标情况"],
    [name, "%", criterion, ...values, ""],
  ];
  return said(onlyRow(assessSheet(sheetOfLines(lines))));
}

describe("The figures of a row's years", () => {
  test.each<readonly [string, string, readonly Value[], readonly string[]]>([
    ["城镇污水处理率", "≥85", [84, "90%", 95], ["2018 84% D2 unmet", "2019 90% E2 met", "2020 95% F2 met"]],
    ["城镇污水处理率", "≥85", ["暂未统计", 90], ["2020 90% E2 met"]],
    ["城镇污水处理率", "≥85", ["约80", "80（2015年）", 90], ["2020 90% F2 met"]],
    ["城镇污水处理率", "≥85", ["80*", "80（预计）", 90], ["2020 90% F2 met"]],
    ["城镇污水处理率", "≥85", ["2018年80；2019年86"], ["2018 80% D2 unmet", "2019 86% D2 met"]],
    ["城镇污水处理率", "持续提高", [84, 90], ["2019 84% D2 open", "2020 90% E2 open"]],
    [
      "城镇污水处理率",
      "≥85或持续提高",
      [80, 82, 84],
      ["2018 80% D2 open", "2019 82% E2 open", "2020 84% F2 open"],
    ],
    [
      "城镇污水处理率",
      "达到上级考核要求",
      ["84（上级考核目标：85）", "90（上级考核目标：95）", 95],
      ["2018 84% D2 unmet", "2019 90% E2 unmet", "2020 95% F2 open"],
    ],
  ])("%s against %s of %j", (name, criterion, values, wanted) => {
    expect(yearsOf(name, criterion, ...values)).toEqual(wanted);
  });

  test("are not judged by an upstream target that stands in a column for the judged year", () => {
    const sheet = sheetOfLines([
      ["指标名称", "单位", "指标值", "2019年", "2020年", "上级考核目标", "达标情况"],
      ["城镇污水处理率", "%", "完成上级规定的考核任务", 84, 90, "≥85", ""],
    ]);
    expect(said(onlyRow(assessSheet(sheet)))).toEqual(["2019 84% D2 open", "2020 90% E2 met"]);
  });
});

function yearly(year: number, value: Value, extra: Value = 40): SheetSnapshot {
  return sheetOfLines(
    [
      ["康巴什区生态文明建设指标"],
      ["指标名称", "单位", "指标值", `${year}年（现状值）`, "达标情况"],
      ["城镇污水处理率", "%", "≥85", value, ""],
      ["林草覆盖率", "%", "≥35", extra, ""],
    ],
    `表${year}`,
  );
}

function workbook(...sheets: readonly SheetSnapshot[]) {
  return { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null } as const;
}

function waterIn(sheet: string | null, ...sheets: readonly SheetSnapshot[]): readonly (readonly string[])[] {
  return check(workbook(...sheets), sheet).map(({ indicators }) =>
    (indicators[0]?.rows[0]?.years ?? []).map(
      ({ year, number, sheet: on, other }) =>
        `${year} ${number} ${on}${other === undefined ? "" : ` but ${other.number} on ${other.sheet}`}`,
    ),
  );
}

describe("Tables of one region and standard", () => {
  test("share the figures of their years, whatever the order of their sheets", () => {
    const all = ["2019 84 表2019", "2020 90 表2020", "2021 92 表2021"];
    expect(waterIn(null, yearly(2021, 92), yearly(2019, 84), yearly(2020, 90))).toEqual([all, all, all]);
  });

  test("are asked too where only one sheet is checked", () => {
    expect(waterIn("表2020", yearly(2019, 84), yearly(2020, 90))).toEqual([
      ["2019 84 表2019", "2020 90 表2020"],
    ]);
  });

  test("keep their own figure of a year, and tell of another", () => {
    const both = sheetOfLines(
      [
        ["康巴什区生态文明建设指标"],
        ["指标名称", "单位", "指标值", "2019年", "2020年", "达标情况"],
        ["城镇污水处理率", "%", "≥85", 83, 90, ""],
      ],
      "两年",
    );
    expect(waterIn("两年", both, yearly(2019, 84))).toEqual([
      ["2019 83 两年 but 84 on 表2019", "2020 90 两年"],
    ]);
  });

  test("do not share what stands twice in one of them, or is in another unit", () => {
    const twice = sheetOfLines(
      [
        ["康巴什区生态文明建设指标"],
        ["指标名称", "单位", "指标值", "2019年", "达标情况"],
        ["城镇污水处理率", "%", "≥85", 83, ""],
        ["城镇污水处理率", "%", "≥85", 84, ""],
      ],
      "重复",
    );
    const tons = yearly(2019, "84万吨");
    expect(waterIn("表2020", twice, yearly(2020, 90))).toEqual([["2020 90 表2020"]]);
    expect(waterIn("表2020", tons, yearly(2020, 90))).toEqual([["2020 90 表2020"]]);
  });
});
