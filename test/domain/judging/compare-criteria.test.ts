import { describe, expect, test } from "@jest/globals";
import { isWeaker, sameSubstance, type CriterionFrame } from "../../../src/domain/judging/compare-criteria";
import { nameKey } from "../../../src/domain/reading/normalise";
import { readCriterion } from "../../../src/domain/reading/criterion";

const HIGHER: CriterionFrame = { unit: "%", direction: "higher", nameKey: nameKey("城镇污水处理率") };
const LOWER: CriterionFrame = { unit: "吨", direction: "lower", nameKey: nameKey("某某排放量") };
const OPEN: CriterionFrame = { unit: null, direction: null, nameKey: nameKey("河长制") };

function same(a: string, b: string, frame: CriterionFrame = HIGHER): boolean | null {
  return sameSubstance(readCriterion(a), readCriterion(b), frame);
}

test.each<readonly [string, string, CriterionFrame]>([
  ["85", "≥85%", HIGHER],
  ["85吨", "≤85", LOWER],
  ["≥85；建立", "建立；≥85", HIGHER],
  ["≥85；≥85", "≥85", HIGHER],
  ["制定实施", "实施、制定", OPEN],
  ["河长制全面实施", "全面实施", OPEN],
  ["依法有效开展", "有效依法开展", OPEN],
  ["不减少", "未减少", OPEN],
  ["面积不减少", "面积未减少", OPEN],
  ["落实情况良好", "落实 情况良好", OPEN],
  ["[18]", "〔18〕", OPEN],
  ["结案率≥75%", "结案率75%以上", OPEN],
  ["ΔX≥-1", "ΔEQI不低于-1", OPEN],
  ["较2020年下降18%", "比2020年降低18%", OPEN],
  ["Ⅲ类", "达到或优于Ⅲ类", OPEN],
  ["高于GDP增速", "大于GDP增速", OPEN],
  ["完成上级规定的考核任务", "达到自治区考核目标", OPEN],
  ["≥90或持续提高", "持续提升或≥90", HIGHER],
  ["=100", "100%", HIGHER],
])("%s asks for the same as %s", (a, b, frame) => {
  expect([same(a, b, frame), same(b, a, frame)]).toEqual([true, true]);
});

/** No two of these ask for the same. */
const DISTINCT = [
  "≥85",
  "＞85",
  "≤85",
  "=85",
  "≥86",
  "≥85吨",
  "[≥85]",
  "结案率≥85%",
  "办案率≥85%",
  "结案率≤85%",
  "ΔX≥85",
  "ΔX≥86",
  "提高85%",
  "下降85%",
  "提高85吨",
  "累计提高85%",
  "较2015年提高85%",
  "较2020年提高85%",
  "Ⅲ类",
  "Ⅱ类",
  "高于GDP增速",
  "低于GDP增速",
  "高于CPI增速",
  "完成上级规定的考核任务",
  "持续改善",
  "保持稳定",
  "完成上级规定的考核任务；持续改善",
  "完成上级规定的考核任务；保持稳定",
  "≥85或持续改善",
  "≥85或保持稳定",
  "≥85；持续改善",
  "建立",
  "不减少面积",
  "面积建立",
  "性质建立",
  "全面建立",
  "有效建立",
  "全面有效建立",
  "基本建立",
  "面积未建立",
  "建立完善",
  "实施完善",
  "建立或完善",
  "全面建立或完善",
  "情况良好",
  "情况优秀",
];

test("criteria that differ in one thing are told apart", () => {
  const alike = DISTINCT.flatMap((a, index) =>
    DISTINCT.slice(index + 1).flatMap((b) => (same(a, b, HIGHER) === false ? [] : [`${a} ~ ${b}`])),
  );
  expect(alike).toEqual([]);
  expect(DISTINCT.filter((one) => same(one, one, HIGHER) !== true)).toEqual([]);
});

test.each(["", "—", "≥60（山区）", "2025年≥85，2030年≥90", "≥85或每年提高3%"])(
  "%j cannot be compared",
  (text) => {
    expect([same(text, "≥85"), same("≥85", text)]).toEqual([null, null]);
  },
);

test("100 that is to be equalled is 100 that is to be reached in per cent only", () => {
  expect(same("=100", "≥100", LOWER)).toBe(false);
  expect(same("=99", "≥99", HIGHER)).toBe(false);
  expect(same("=100%", "100", { ...HIGHER, direction: null })).toBe(false);
});

describe("a target is weaker", () => {
  const weaker = (target: string, criterion: string, frame: CriterionFrame): boolean =>
    isWeaker(readCriterion(target), readCriterion(criterion), frame);

  test.each<readonly [string, string, CriterionFrame, boolean]>([
    ["80", "≥85", HIGHER, true],
    ["90", "≥85", HIGHER, false],
    ["90", "≤85", LOWER, true],
    ["≥85吨", "≥90吨", OPEN, true],
    ["未建立", "建立", OPEN, true],
    ["河长制未建立", "建立", OPEN, true],
    ["林长制未建立", "建立", OPEN, false],
    ["建立", "建立", OPEN, false],
    ["80；未建立", "建立", OPEN, true],
    ["未建立", "≥85；建立", OPEN, true],
    ["持续改善", "≥85", HIGHER, false],
  ])("%s under %s: %p, %p", (target, criterion, frame, wanted) => {
    expect(weaker(target, criterion, frame)).toBe(wanted);
  });
});
