import { describe, expect, test } from "@jest/globals";
import type { BoundedQuantity } from "../../../src/domain/reading/quantity";
import { readCriterion, type Clause } from "../../../src/domain/reading/criterion";

function bounded({ operator, number, unit }: BoundedQuantity): string {
  return `${operator ?? ""}${number.toFixed()}${unit ?? ""}`;
}

function shown(clause: Clause): string {
  switch (clause.kind) {
    case "limit":
      if (clause.about) return `about ${bounded(clause.limit)}`;
      return clause.cumulative ? `[${bounded(clause.limit)}]` : bounded(clause.limit);
    case "named":
      return `${clause.name} ${bounded(clause.limit)}`;
    case "delta":
      return `Δ${bounded(clause.limit)}`;
    case "comparedWith":
      return `than ${clause.other} ${clause.operator}`;
    case "forRegion":
      return `[${clause.region}: ${shown(clause.clause)}]`;
    case "changeBy": {
      const { up, by, since, cumulative } = clause;
      const of = since === null ? "" : ` since ${since}`;
      return `${up ? "up" : "down"} ${by.number.toFixed()}${by.unit ?? ""}${of}${cumulative ? " cumulative" : ""}`;
    }
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
    ["ΔX≥-1", "Δ>=-1"],
    ["ΔEQI>-1", "Δ>-1"],
    ["综合利用率≤60%的地区 ≥2", "[综合利用率≤60%的地区: >=2]"],
    [
      "综合利用率≤60%的地区 ≥2\n综合利用率＞60%的地区 保持稳定或持续改善",
      "[综合利用率≤60%的地区: >=2] and [综合利用率>60%的地区: trend:notWorse]",
    ],
    [
      "山区≥60；丘陵区≥40\n平原地区≥18\n青藏高原地区≥70",
      "[山区: >=60] and [丘陵区: >=40] and [平原地区: >=18] and [青藏高原地区: >=70]",
    ],
    ["≥60（山区）", "[山区: >=60]"],
    ["超、特大城市≥70；中小城市≥50", "[超、特大城市: >=70] and [中小城市: >=50]"],
    ["高于GDP增速", "than GDP增速 >"],
    ["案件线索启动率100%，且案件结案率≥75%", "案件线索启动率 100% and 案件结案率 >=75%"],
    ["较2020年下降18%", "down 18% since 2020"],
    ["五年累计下降15%", "down 15% cumulative"],
    ["每年下降3%", "unreadable"],
    ["[18]", "[18]"],
    ["60-80", ">=60 and <=80"],
    ["不低于百分之九十", ">=90%"],
    ["一百", "100"],
    ["百分之百", "100%"],
    ["百分之一百零五", "105%"],
    ["百分之百万", "百分之百万"],
    ["保持稳定或持续改善；完成上级规定的任务", "upstreamOrTrend:notWorse"],
    ["完成上级规定的任务；≥90；保持稳定", "upstream and >=90 and trend:notWorse"],
    ["85（含）以上", ">=85"],
    ["85%（含）以下", "<=85%"],
    ["到2025年达到85%", "85%"],
    ["力争提高到85%", ">=85%"],
    ["保持在85%以上", ">=85%"],
    ["控制在27", "<=27"],
    ["降至27微克/立方米", "<=27μg/m3"],
    ["≥90%（2025年）", ">=90%"],
    ["100（扣除本底超标项）", "100"],
    ["85左右", "about 85"],
    ["年均10%左右", "unreadable"],
    ["80%、90%", "unreadable"],
    ["≥80\n无危险废物排放", ">=80 and 无危险废物排放"],
    ["90.9%（约束性）", "90.9%"],
    ["≥95，100", ">=95 and 100"],
    ["达到或优于Ⅲ类水体比例100%", "达到或优于III类水体比例 100%"],
    ["按国家要求", "upstream"],
    ["只增不减", "trend:notLower"],
    ["不低于上年水平", "trend:notLower"],
    ["—", ""],
    ["", ""],
  ])("%j reads as %s", (text, wanted) => {
    expect(readCriterion(text).clauses.map(shown).join(" and ")).toBe(wanted);
  });
});
