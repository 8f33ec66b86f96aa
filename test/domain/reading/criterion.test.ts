import { describe, expect, test } from "@jest/globals";
import { readCriterion, type Clause } from "../../../src/domain/reading/criterion";

function shown(clause: Clause): string {
  switch (clause.kind) {
    case "limit":
      return `${clause.limit.operator ?? ""}${clause.limit.number.toFixed()}${clause.limit.unit ?? ""}`;
    case "state":
      return clause.state.text;
    case "any":
      return `(${clause.of.map(shown).join(" or ")})`;
    case "trend":
    case "upstreamOrTrend":
      return `${clause.kind}:${clause.wanted}`;
    default:
      return clause.kind;
  }
}

describe("a criterion", () => {
  test.each([
    ["≥20", ">=20"],
    ["100", "100"],
    ["＜10", "<10"],
    [">= 85 %", ">=85%"],
    ["不超过27", "<=27"],
    ["不低于80%", ">=80%"],
    ["80%以上", ">=80%"],
    ["控制在27以内", "<=27"],
    ["制定实施", "制定实施"],
    ["不降低", "trend:notLower"],
    ["完成上级规定的考核任务；保持稳定或持续改善", "upstreamOrTrend:notWorse"],
    ["完成上级规定的目标任\n务；保持稳\n定或持续改善", "upstreamOrTrend:notWorse"],
    ["完成上级规定的考核任务，且≥90或持续提高", "upstream and (>=90 or trend:better)"],
    ["完成上级管控目标", "upstream"],
    ["达到自治区\n考核目标", "upstream"],
    ["达到盟考核要求", "upstream"],
    ["保持稳定或持续改善", "trend:notWorse"],
    ["持续稳定", "trend:notWorse"],
    ["稳中向好", "trend:notWorse"],
    ["持续提高", "trend:better"],
    ["面积不减少，性质不改变，功能不降低", "面积不减少 and 性质不改变 and 功能不降低"],
    ["≥80且≤90", ">=80 and <=90"],
    ["ΔX≥-1", "unreadable"],
    ["综合利用率≤60%的地区 ≥2", "unreadable"],
    ["—", ""],
    ["", ""],
  ])("%j reads as %s", (text, wanted) => {
    expect(readCriterion(text).clauses.map(shown).join(" and ")).toBe(wanted);
  });
});
