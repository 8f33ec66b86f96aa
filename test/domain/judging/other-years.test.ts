import { describe, expect, test } from "@jest/globals";
import { sheetOfLines } from "../table/rearrange";
import { assessRow, assessSheet, onlyRow } from "./small-table";
import type { Assessment } from "../../../src/domain/judging/assessment";

function judged(assessment: Assessment): string {
  const { verdict, basis, missing } = onlyRow(assessment);
  const stale = assessment.findings.flatMap(({ code, params, cell }) =>
    code === "staleYear" ? [`${cell ?? ""} is of ${params.year}, not ${params.baseYear}`] : [],
  );
  return [verdict === "undetermined" ? missing.join("+") : `${verdict} ${basis}`, ...stale].join("; ");
}

describe("a value of another year than the column of 2020", () => {
  test.each([
    ["90（2020年）", "met limit"],
    ["90（2015年）", "met limit; G2 is of 2015, not 2020"],
    ["80（2021年）", "unmet limit; G2 is of 2021, not 2020"],
    ["90（2022年）", "met limit; G2 is of 2022, not 2020"],
    ["2022年为90", "met limit; G2 is of 2022, not 2020"],
    ["90（2023年）", "value; G2 is of 2023, not 2020"],
    ["90（2025年）", "value; G2 is of 2025, not 2020"],
    ["80（2025年）", "value; G2 is of 2025, not 2020"],
    ["2025年90", "value; G2 is of 2025, not 2020"],
  ])("%s: %s", (value, wanted) => {
    expect(judged(assessRow({ name: "城镇污水处理率", criterion: "≥85", value }))).toBe(wanted);
  });

  test.each([
    ["90（2022年）", "value; D2 is of 2022, not 2020"],
    ["2022年为90", "value; D2 is of 2022, not 2020"],
    ["90（2021年）", "met limit; D2 is of 2021, not 2020"],
  ])("%s decides nothing where the table plans for that year: %s", (value, wanted) => {
    const header = ["序号", "指标名称", "单位", "2020年现状值", "2022年目标值"];
    const sheet = sheetOfLines([header, [1, "城镇污水处理率", "%", value, "≥85"]]);
    expect(judged(assessSheet(sheet))).toBe(wanted);
  });
});
