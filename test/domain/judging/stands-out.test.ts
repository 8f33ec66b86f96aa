import { describe, expect, test } from "@jest/globals";
import { emptyStatusCells, standsOut } from "../../../src/domain/judging/stands-out";
import { sheetOfLines } from "../table/rearrange";
import type { Lines } from "../measures/small-books";
import { assessSheet } from "./small-table";

const HEADER = ["序号", "指标名称", "单位", "指标值", "属性", "2020年（现状值）", "达标情况"];

function facts(rows: Lines, otherYear = 0): readonly string[] {
  const assessment = assessSheet(sheetOfLines([HEADER, ...rows]));
  const found = standsOut(assessment, { otherYear, emptyStatus: emptyStatusCells(assessment).length }, []);
  return found.map(({ code, count }) => `${code} ${count}`);
}

describe("what stands out of a table", () => {
  test("nothing, where all is there", () => {
    expect(facts([[1, "自定指标", "%", "≥85", "约束性", 90, "达标"]])).not.toContainEqual(
      expect.stringMatching(/^(?:errors|noValue|emptyStatus|otherYear)/u),
    );
  });

  test("rows without a value, and empty cells of the status", () => {
    expect(
      facts([
        [1, "自定指标甲", "%", "≥85", "约束性", "", ""],
        [2, "自定指标乙", "%", "≥85", "约束性", 90, ""],
      ]),
    ).toEqual(expect.arrayContaining(["noValue 1", "emptyStatus 2"]));
  });

  test("errors before all but texts of another year, and then no count of lesser findings", () => {
    const all = facts(
      [
        [1, "自定指标甲", "%", "≥85", "约束性", 60, "达标"],
        [2, "自定指标乙", "%", "≥85", "约束性", "", ""],
        [4, "自定指标丙", "%", "≥85", "约束性", 90, ""],
      ],
      5,
    );
    expect(all.slice(0, 2)).toEqual(["otherYear 5", "errors 1"]);
    expect(all).toHaveLength(3);
  });
});
