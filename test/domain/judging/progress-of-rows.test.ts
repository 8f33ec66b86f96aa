import { expect, test } from "@jest/globals";
import { sheetOfLines } from "../table/rearrange";
import { assessSheet, onlyRow } from "./small-table";

type Line = readonly (string | number)[];

const HEADS = ["2018年现状值", "2019年现状值", "2020年现状值", "2025年目标值"];

/** Status, change per year as observed and as required, from, to, target, and what is lacking. */
function progressOf(
  name: string,
  values: Line,
  targets: Line,
  heads: readonly string[] = HEADS,
  notes: readonly string[] = [],
): string {
  const lines = [
    ["序号", "指标名称", "单位", ...heads],
    [1, name, "%", ...values, ...targets],
    ...notes.map((note) => [note]),
  ];
  const { progress } = onlyRow(assessSheet(sheetOfLines(lines)));
  if (progress === null) return "none";
  const { status, observedPerYear, requiredPerYear, from, to, target, missing } = progress;
  const said = [
    status,
    observedPerYear?.toFixed() ?? "-",
    requiredPerYear.toFixed(),
    `${from.number.toFixed()} in ${from.year}`,
    `${to.number.toFixed()} in ${to.year}`,
    `${target.number.toFixed()} by ${target.year}`,
  ];
  return [...said, ...(missing === null ? [] : [missing])].join(", ");
}

test.each<readonly [string, Line, Line, string]>([
  ["某某处理率", [80, 82, 84], ["＞84"], "onTrack, 2, 0.571429, 80 in 2018, 84 in 2020, 84 by 2025"],
  ["某某处理率", [80, 82, 84], ["≥84"], "reached, 2, 0.571429, 80 in 2018, 84 in 2020, 84 by 2025"],
  ["某某浓度", [90, 88, 84], ["＜84"], "onTrack, -3, -0.857143, 90 in 2018, 84 in 2020, 84 by 2025"],
  ["某某浓度", [90, 88, 84], ["≤84"], "reached, -3, -0.857143, 90 in 2018, 84 in 2020, 84 by 2025"],
  ["某某指数", [80, 82, 84], ["≥94"], "onTrack, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025"],
  ["某某指数", [80, 82, 84], ["＞94"], "onTrack, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025"],
  ["某某指数", [94, 90, 84], ["≤70"], "onTrack, -5, -3.428571, 94 in 2018, 84 in 2020, 70 by 2025"],
  ["某某指数", [94, 90, 84], ["＜70"], "onTrack, -5, -3.428571, 94 in 2018, 84 in 2020, 70 by 2025"],
  ["某某指数", [80, 82, 84], ["94"], "undetermined, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025, direction"],
  ["某某指数", [80, 82, 94], ["94"], "reached, 7, 2, 80 in 2018, 94 in 2020, 94 by 2025"],
  ["某某指数", [80, 82, 84], ["=94"], "undetermined, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025, direction"],
  ["某某处理率", [80, 82, 84], ["=94"], "onTrack, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["约80", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["[80]", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["80吨", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["80*", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["80（2017年）", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", [80, "82（2017年数据）", 84], ["94"], "onTrack, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["暂未统计", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", ["80（预计）", 82, 84], ["94"], "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025"],
  ["某某处理率", [80, 82, "2019年83；2020年84"], ["94"], "onTrack, 2, 2, 80 in 2018, 84 in 2020, 94 by 2025"],
  [
    "某某处理率",
    [80, 82, "84（2017年为79）"],
    ["94"],
    "slow, 1.666667, 1.875, 79 in 2017, 84 in 2020, 94 by 2025",
  ],
  ["某某处理率", [80, 82, "84（2021年）"], ["94"], "slow, 1.333333, 2, 80 in 2018, 84 in 2021, 94 by 2025"],
  ["某某处理率", [80, 82, ""], ["94"], "onTrack, 2, 2, 80 in 2018, 82 in 2019, 94 by 2025"],
  ["某某处理率", [80, 82, 84], ["94吨"], "none"],
  [
    "某某处理率",
    ["", "", "84"],
    ["94"],
    "undetermined, -, 2, 84 in 2020, 84 in 2020, 94 by 2025, earlierValue",
  ],
  ["某某处理率", ["", "", ""], ["94"], "none"],
  ["某某处理率", [84, 84, 84], ["94"], "insufficient, 0, 1.428571, 84 in 2018, 84 in 2020, 94 by 2025"],
  ["某某处理率", [96, 97, 95], ["≥94"], "reached, -0.5, 0, 96 in 2018, 95 in 2020, 94 by 2025"],
  ["某某处理率", [96, 95, 93], ["≥94"], "worsening, -1.5, 0, 96 in 2018, 93 in 2020, 94 by 2025"],
  ["某某处理率", [94, 95, 93], ["≥94"], "worsening, -0.5, 0, 94 in 2018, 93 in 2020, 94 by 2025"],
  ["某某处理率", [94, 93, 93], ["＞94"], "worsening, -0.5, 0, 94 in 2018, 93 in 2020, 94 by 2025"],
  ["某某用水量下降率", [1, 2, 3], ["5"], "none"],
  ["一般工业固体废物综合利用率提高幅度", [1, 2, 3], ["5"], "none"],
])("%s, %j towards %j: %s", (name, values, targets, wanted) => {
  expect(progressOf(name, values, targets)).toBe(wanted);
});

test.each<readonly [readonly string[], Line, Line, readonly string[], string]>([
  [
    ["2018年现状值", "2019年现状值", "2020年现状值", "2025年目标值", "2030年目标值"],
    [80, 82, 84],
    ["", 94],
    [],
    "onTrack, 2, 1.166667, 80 in 2018, 84 in 2020, 94 by 2030",
  ],
  [
    ["2018年现状值", "2019年现状值", "2020年现状值", "2025年目标值", "2030年目标值"],
    [80, 82, 84],
    ["90", 94],
    [],
    "onTrack, 2, 1.428571, 80 in 2018, 84 in 2020, 90 by 2025",
  ],
  [["2018年现状值", "2020年现状值", "2018年目标值"], [80, 84], ["94"], [], "none"],
  [
    ["2018年现状值", "2020年现状值", "2019年目标值"],
    [80, 84],
    ["94"],
    [],
    "insufficient, 2, 14, 80 in 2018, 84 in 2020, 94 by 2019",
  ],
  [["2018年现状值", "2020年现状值", "目标值"], [80, 84], ["94"], [], "none"],
  [
    ["2018年现状值", "2019年现状值", "2020年现状值", "2025年目标值"],
    ["80*", 82, 84],
    ["94"],
    ["注：*为2016年数据"],
    "onTrack, 2, 2, 82 in 2019, 84 in 2020, 94 by 2025",
  ],
  [
    ["2018年现状值", "2019年现状值", "2020年现状值", "2025年目标值"],
    [80, 82, "84*"],
    ["94"],
    ["注：*为2016年数据"],
    "worsening, -0.666667, 1.111111, 84 in 2016, 82 in 2019, 94 by 2025",
  ],
])("under %j: %j towards %j, with %j: %s", (heads, values, targets, notes, wanted) => {
  expect(progressOf("某某处理率", values, targets, heads, notes)).toBe(wanted);
});
