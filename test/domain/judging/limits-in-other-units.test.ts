import { describe, expect, test } from "@jest/globals";
import { assessRow, onlyRow } from "./small-table";
import { judged } from "./rows-in";

function held(unit: string, criterion: string, value: string | number): string {
  return judged({ name: "某某排放量", unit, criterion, value });
}

describe("a limit in another unit of the row's measure", () => {
  test.each([
    ["万吨", "≤50000吨", 4, "met limit ≤5万吨 sheet"],
    ["万吨", "≤50000吨", 5, "met limit ≤5万吨 sheet"],
    ["万吨", "≤50000吨", "5.0001", "unmet limit ≤5万吨 sheet"],
    ["吨", "≤5万吨", "50001吨", "unmet limit ≤50000吨 sheet"],
    ["万元", "≥4亿元", 50000, "met limit ≥40000万元 sheet"],
    ["km2", "≥400公顷", 5, "met limit ≥4km2 sheet"],
    ["公顷", "≥4平方公里", 399, "unmet limit ≥400公顷 sheet"],
    ["亩", "≥4公顷", 60, "met limit ≥60亩 sheet"],
    ["μg/m³", "≤0.035mg/m3", 30, "met limit ≤35μg/m3 sheet"],
    ["mg/m³", "≤35μg/m3", "0.036", "unmet limit ≤0.035mg/m3 sheet"],
    ["吨/万元", "≤500千克/万元", "0.4", "met limit ≤0.5吨/万元 sheet"],
    ["%", "≥850‰", 84, "unmet limit ≥85% sheet"],
  ])("%s, %s: %s", (unit, criterion, value, wanted) => {
    expect(held(unit, criterion, value)).toBe(wanted);
  });

  test.each([
    ["公顷", "≥100亩", 70],
    ["万吨", "≤50000立方米", 4],
    ["人次", "≥100人", 120],
    ["万吨", "≤某5吨煤", 4],
    ["人", "≥5吨", 120],
  ])("is no limit for the row where the two do not convert exactly: %s, %s", (unit, criterion, value) => {
    expect(held(unit, criterion, value)).toMatch(/^(?:valueInUnit|readableCriterion)$/u);
  });

  test("does not make another measure of a value in another unit than the row's", () => {
    expect(held("万吨", "≤5", "40000吨")).toBe("valueInUnit");
    expect(held("万吨", "≤5万吨", "40000吨")).toBe("valueInUnit");
  });

  test("leaves the gap in the row's unit", () => {
    const { gap, limit } = onlyRow(
      assessRow({ name: "某某排放量", unit: "万吨", criterion: "≤50000吨", value: 6 }),
    );
    expect([limit?.number.toFixed(), limit?.unit, gap?.amount.toFixed(), gap?.unit]).toEqual([
      "5",
      "万吨",
      "1",
      "万吨",
    ]);
  });
});
