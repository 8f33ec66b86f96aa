import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { weakerThan } from "../../../src/domain/judging/weaker-than";
import { readCriterion } from "../../../src/domain/reading/criterion";

function weaker(
  target: string,
  criterion: string,
  direction: "higher" | "lower" | null = "higher",
): boolean | null {
  return weakerThan(readCriterion(target), readCriterion(criterion), direction, "%");
}

test.each([
  ["80%", "≥95", "higher"],
  ["＞90", "≥95", "higher"],
  ["12", "＜10", "lower"],
  ["≤10", "＜10", "lower"],
  ["90%；不明显", "≥95；不明显", "higher"],
  ["≥80或持续提高", "≥95", "higher"],
  ["80", "≥90或≥85", "higher"],
  ["70-80%", "≥95", "higher"],
  ["Ⅳ类", "Ⅲ类", null],
  ["≥80", "≥95；Ⅲ类", null],
  ["建立；80", "≥95", "higher"],
  ["保持稳定；80", "≥95", "higher"],
  ["结案率≥70%；80", "≥95", "higher"],
  ["Ⅲ类；80", "≥95", "higher"],
  ["≥80或≥85；80", "≥95", "higher"],
  ["≥98或≥90", "≥95", "higher"],
  ["[80]", "[≥95]", "higher"],
  ["＜12", "≤10", null],
  ["＞8", "≥10", null],
  ["案件线索启动率100%，且案件结案率≥70%", "案件线索启动率100%，且案件结案率≥75%", "higher"],
] as const)("a target of %s is weaker than %s where %s is better", (target, criterion, direction) => {
  expect(weaker(target, criterion, direction)).toBe(true);
});

test.each([
  ["95%", "≥95", "higher"],
  ["100", "100", "higher"],
  ["8", "＜10", "lower"],
  ["制定实施", "制定实施", null],
  ["≥96；不明显", "≥95；不明显", "higher"],
  ["90", "≥90或持续提高", "higher"],
  ["Ⅲ类", "Ⅲ类", null],
  ["Ⅱ类", "Ⅲ类", null],
  ["≥98或≥96", "≥95", "higher"],
  ["≥98或≥96", "≥95或≥97", "higher"],
  ["＜8", "≤10", null],
  ["96", "≥95", null],
  ["结案率≥76%", "结案率≥75%", null],
] as const)("a target of %s is not weaker than %s", (target, criterion, direction) => {
  expect(weaker(target, criterion, direction)).toBe(false);
});

test.each([
  ["持续改善", "100", "higher"],
  ["完成上级规定的考核任务", "≥95", "higher"],
  ["80%，完成上级规定的考核任务", "≥95", "higher"],
  ["80", "≥90或持续提高", "higher"],
  ["80分", "≥95", "higher"],
  ["≤80", "≥95", "higher"],
  ["80", "95", null],
  ["面积不减少、保护强度不降低", "面积不减少，性质不改变，功能不降低", null],
  ["", "≥95", "higher"],
  ["80%、90%", "≥95", "higher"],
  ["[18]", "≥20", "higher"],
  ["案件结案率≥70%", "案件线索启动率≥75%", "higher"],
  ["山区≥60，其他地区≥30", "≥95", "higher"],
  ["比2020年提高5个百分点", "≥95", "higher"],
  ["80；见附件3", "≥95", "higher"],
  ["80；高于GDP增速", "≥95", "higher"],
  ["80；≥90（山区）", "≥95", "higher"],
  ["80；提高5个百分点", "≥95", "higher"],
  ["80；ΔX≥-1", "≥95", "higher"],
  ["80；完成上级规定的考核任务；持续改善", "≥95", "higher"],
  ["≥98或持续改善", "≥95", "higher"],
  ["≥80", "≤95", null],
  ["≤80", "≥95", null],
  ["80", "＞GDP增速", "higher"],
  ["结案率≥70%", "≥75%", "higher"],
  ["≥70%", "结案率≥75%", "higher"],
  ["Ⅳ类", "≥75%", "higher"],
  ["≥70%", "Ⅲ类", "higher"],
  ["≥95", "", "higher"],
] as const)("whether %s is weaker than %s is left open", (target, criterion, direction) => {
  expect(weaker(target, criterion, direction)).toBeNull();
});

test("of two numbers in one direction exactly one is weaker, or neither where they are the same", () => {
  const number = fc.integer({ min: 0, max: 10_000 }).map((value) => String(value / 100));
  fc.assert(
    fc.property(number, number, fc.constantFrom("higher" as const, "lower" as const), (a, b, direction) => {
      expect(weaker(a, b, direction) === true && weaker(b, a, direction) === true).toBe(false);
      expect(weaker(a, b, direction) === true || weaker(b, a, direction) === true).toBe(a !== b);
    }),
  );
});
