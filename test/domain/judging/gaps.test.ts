import { describe, expect, test } from "@jest/globals";
import { decimalText } from "../../../src/domain/reading/quantity";
import { assessRow, onlyRow } from "./small-table";

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
