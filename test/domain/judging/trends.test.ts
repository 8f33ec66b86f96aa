import { describe, expect, test } from "@jest/globals";
import { assessRow, onlyRow, type SmallRow } from "./small-table";

function judged(row: SmallRow): string {
  const { verdict, basis, missing } = onlyRow(assessRow(row));
  return verdict === "undetermined" ? missing.join("+") : `${verdict} ${basis}`;
}

/** Of the first more is better, of the second less; of the third that is not known. */
const MORE = { name: "再生水资源化率", unit: "%" };
const LESS = { name: "可吸入颗粒物浓度", unit: "μg/m3" };
const OPEN = { name: "某某指数", unit: "-" };

const NOT_WORSE = "保持稳定或持续改善";
const BETTER = "持续改善";
const NOT_LOWER = "不降低";
const NOT_HIGHER = "不升高";

describe("a course that the cell states", () => {
  test.each([
    [MORE, NOT_WORSE, "50，持续提高", "met improving"],
    [MORE, NOT_WORSE, "50，持续下降", "unmet worsening"],
    [MORE, NOT_WORSE, "50，保持稳定", "met stable"],
    [MORE, NOT_WORSE, "50，持续改善", "met improving"],
    [MORE, NOT_WORSE, "50，逐步恶化", "unmet worsening"],
    [MORE, NOT_WORSE, "50，未下降", "met stable"],
    [MORE, NOT_WORSE, "50，未上升", "statedCondition"],
    [MORE, BETTER, "50，持续提高", "met improving"],
    [MORE, BETTER, "50，保持稳定", "unmet stable"],
    [MORE, BETTER, "50，持续下降", "unmet worsening"],
    [MORE, NOT_LOWER, "50，持续提高", "met improving"],
    [MORE, NOT_LOWER, "50，持续下降", "unmet worsening"],
    [MORE, NOT_LOWER, "50，持续改善", "met improving"],
    [MORE, NOT_LOWER, "50，逐步恶化", "unmet worsening"],
    [MORE, NOT_HIGHER, "50，持续改善", "unmet worsening"],
    [MORE, NOT_HIGHER, "50，逐步恶化", "met improving"],
    [LESS, NOT_WORSE, "50，持续提高", "unmet worsening"],
    [LESS, NOT_WORSE, "50，持续下降", "met improving"],
    [LESS, NOT_WORSE, "50，未上升", "met stable"],
    [LESS, NOT_WORSE, "50，未下降", "statedCondition"],
    [LESS, NOT_LOWER, "50，持续改善", "unmet worsening"],
    [LESS, NOT_HIGHER, "50，持续改善", "met improving"],
    [LESS, NOT_HIGHER, "50，逐步恶化", "unmet worsening"],
    [OPEN, NOT_WORSE, "50，持续提高", "direction"],
    [OPEN, NOT_WORSE, "50，持续下降", "direction"],
    [OPEN, BETTER, "50，持续下降", "direction"],
    [OPEN, NOT_WORSE, "50，持续改善", "met improving"],
    [OPEN, NOT_WORSE, "50，逐步恶化", "unmet worsening"],
    [OPEN, NOT_LOWER, "50，持续提高", "met improving"],
    [OPEN, NOT_LOWER, "50，持续下降", "unmet worsening"],
    [OPEN, NOT_LOWER, "50，未减少", "met stable"],
    [OPEN, NOT_LOWER, "50，未增加", "direction"],
    [OPEN, NOT_LOWER, "50，逐步恶化", "direction"],
    [OPEN, NOT_HIGHER, "50，持续提高", "unmet worsening"],
    [OPEN, NOT_HIGHER, "50，持续下降", "met improving"],
    [OPEN, NOT_HIGHER, "50，未增加", "met stable"],
    [OPEN, NOT_HIGHER, "50，未减少", "direction"],
    [OPEN, NOT_HIGHER, "50，保持稳定", "met stable"],
    [OPEN, NOT_WORSE, "50，较上年提高0", "met stable"],
    [OPEN, NOT_LOWER, "50，较上年提高0.3", "met improving"],
    [OPEN, NOT_LOWER, "50，较上年下降0.3", "unmet worsening"],
  ])("%o under %s: %s is %s", (row, criterion, value, wanted) => {
    expect(judged({ ...row, criterion, value })).toBe(wanted);
  });
});

describe("two years' figures", () => {
  test.each([
    [MORE, NOT_WORSE, 40, 50, "met improving"],
    [MORE, NOT_WORSE, 50, 40, "unmet worsening"],
    [MORE, NOT_WORSE, 50, 50, "met stable"],
    [MORE, BETTER, 50, 50, "unmet stable"],
    [MORE, NOT_LOWER, 40, 50, "met improving"],
    [MORE, NOT_LOWER, 50, 40, "unmet worsening"],
    [MORE, NOT_HIGHER, 40, 50, "unmet worsening"],
    [LESS, NOT_WORSE, 40, 50, "unmet worsening"],
    [LESS, NOT_HIGHER, 50, 40, "met improving"],
    [LESS, NOT_LOWER, 50, 40, "unmet worsening"],
    [OPEN, NOT_WORSE, 40, 50, "direction"],
    [OPEN, NOT_WORSE, 50, 50, "met stable"],
    [OPEN, NOT_LOWER, 40, 50, "met improving"],
    [OPEN, NOT_HIGHER, 40, 50, "unmet worsening"],
    [MORE, NOT_WORSE, "约40", 50, "earlierValue"],
    [MORE, NOT_WORSE, 40, "≥50", "earlierValue"],
    [MORE, NOT_WORSE, "", 50, "earlierValue"],
    [MORE, NOT_WORSE, "40吨", 50, "earlierValue"],
  ])("%o under %s, %s and then %s: %s", (row, criterion, earlier, value, wanted) => {
    expect(judged({ ...row, criterion, earlier, value })).toBe(wanted);
  });

  test("against the words of the cell decide nothing", () => {
    const row = { ...MORE, criterion: NOT_WORSE, earlier: 60, value: "50，持续改善" };
    expect(judged(row)).toBe("statedCondition");
    expect(judged({ ...row, earlier: 40 })).toBe("met improving");
  });
});

describe("an indicator that is a change itself", () => {
  const RISE = { name: "一般工业固体废物综合利用率提高幅度", unit: "%", criterion: NOT_WORSE };
  test.each([
    [0.5, "met improving"],
    [0, "met stable"],
    [-0.2, "unmet worsening"],
    ["≥0", "earlierValue"],
  ])("of %p is %s", (value, wanted) => {
    expect(judged({ ...RISE, value })).toBe(wanted);
  });

  test("may be given as the level that changes, whose own direction counts", () => {
    const pm = { name: "环境空气质量", unit: "%", criterion: NOT_WORSE };
    expect(judged({ ...pm, name: "PM2.5浓度下降幅度", value: "23μg/m3", earlier: "25μg/m3" })).toBe(
      "met improving",
    );
    expect(judged({ ...pm, name: "PM2.5浓度下降幅度", value: "27μg/m3", earlier: "25μg/m3" })).toBe(
      "unmet worsening",
    );
  });
});

test("a course of another measure than the row's says nothing of the row", () => {
  const row = { ...MORE, criterion: NOT_WORSE, value: "使用0.57万吨，持续改善" };
  expect(judged(row)).toBe("earlierValue");
});
