import { describe, expect, test } from "@jest/globals";
import { decimalText } from "../../../src/domain/reading/quantity";
import { sheetOfLines } from "../table/rearrange";
import { assessRow, assessSheet, onlyRow } from "./small-table";

function gapOf(criterion: string, value: number | string, unit = "%"): string {
  const { gap } = onlyRow(assessRow({ name: "某某指数", unit, criterion, value }));
  if (gap === null) return "none";
  const { amount, relative, direction, band } = gap;
  return [
    `${decimalText(amount)} ${gap.unit ?? "-"}`,
    relative === null ? "-" : decimalText(relative),
    direction,
    band ?? "-",
  ].join(" ");
}

describe("the distance to the limit", () => {
  test.each([
    ["≥80", 79, "1 percentagePoint 0.0125 higher small"],
    ["≥80", 72, "8 percentagePoint 0.1 higher small"],
    ["≥80", 71.9, "8.1 percentagePoint 0.10125 higher marked"],
    ["≥80", 56, "24 percentagePoint 0.3 higher marked"],
    ["≥80", 55.9, "24.1 percentagePoint 0.30125 higher large"],
    ["≤10", 15.55, "5.55 percentagePoint 0.555 lower large"],
    ["＞80", 80, "0 percentagePoint 0 higher small"],
    ["＜80", 80, "0 percentagePoint 0 lower small"],
    ["≤0", 3, "3 percentagePoint - lower -"],
    ["≥-1", -3, "2 percentagePoint 2 higher large"],
    ["≥80", 80, "none"],
    ["≥80", "约70", "none"],
    ["≥80", "60-70", "none"],
  ])("%s from %p: %s", (criterion, value, wanted) => {
    expect(gapOf(criterion, value)).toBe(wanted);
  });

  test("is in the unit of the row, where that is no percentage", () => {
    expect(gapOf("≤10", 12, "立方米/万元")).toBe("2 立方米/万元 0.2 lower marked");
    expect(gapOf("≤10", 12, "-")).toBe("2 - 0.2 lower marked");
  });
});

describe("the change needed per year", () => {
  function perYear(current: string, target: string, value: string | number = 70): string {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "单位", "指标值", "属性", current, target],
      [1, "某某指数", "%", "≥80", "约束性", value, 85],
    ]);
    const found = onlyRow(assessSheet(sheet)).gap?.perYear ?? null;
    return found === null ? "none" : `${decimalText(found.amount)} until ${found.until}`;
  }

  test("leads from the year of the value to the target's", () => {
    expect(perYear("2020年现状值", "2025年目标值")).toBe("2 until 2025");
    expect(perYear("2020年现状值", "2025年目标值", "70（2021年）")).toBe("2.5 until 2025");
  });

  test("is not given without both years, or for a target year that is not later", () => {
    expect(perYear("现状值", "2025年目标值")).toBe("none");
    expect(perYear("2020年现状值", "目标值")).toBe("none");
    expect(perYear("2025年现状值", "2025年目标值")).toBe("none");
    expect(perYear("2026年现状值", "2025年目标值")).toBe("none");
  });
});
