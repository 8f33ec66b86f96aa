import { describe, expect, test } from "@jest/globals";
import { changedVerdicts } from "../../../src/domain/judging/changed-verdicts";
import { sheetOfLines } from "../table/rearrange";
import type { Assessment } from "../../../src/domain/judging/assessment";
import { assessSheet } from "./small-table";

function judged(first: number, second: number, name = "指标"): Assessment {
  return assessSheet({
    ...sheetOfLines([
      ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
      [1, "甲处理率", "%", "≥85", first],
      [2, "乙处理率", "%", "≥85", second],
    ]),
    name,
  });
}

describe("rows with another verdict than before", () => {
  test("none, where the same rows came to the same, by whatever value", () => {
    expect(changedVerdicts([judged(90, 80)], [judged(95, 70)])).toBe(0);
  });

  test("each that came to another one", () => {
    expect(changedVerdicts([judged(90, 80)], [judged(80, 80)])).toBe(1);
    expect(changedVerdicts([judged(90, 80)], [judged(80, 90)])).toBe(2);
  });

  test("each row of a table that was not there before, and of its own sheet only", () => {
    expect(changedVerdicts([], [judged(90, 80)])).toBe(2);
    expect(changedVerdicts([judged(90, 80, "去年")], [judged(90, 80, "今年")])).toBe(2);
    expect(changedVerdicts([judged(90, 80, "甲"), judged(80, 80, "乙")], [judged(90, 80, "甲")])).toBe(0);
  });
});
