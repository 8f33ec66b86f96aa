import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { RowAssessment } from "../../../src/domain/judging/assessment";
import { analysisText } from "../../../src/domain/reporting/analysis-text";
import { wordingIn } from "../../../src/locales/wording";
import { changedSample } from "../audit/changed-sample";
import { sheetOfLines } from "../table/rearrange";
import { assessRow, onlyRow, assessSheet } from "./small-table";

const zh = wordingIn("zh-CN");

/** A plan's row with the values of 2018 to 2020 and a target for 2025. */
function planned(
  values: readonly (string | number)[],
  target: string | number,
  name = "城镇污水处理率",
): RowAssessment {
  const years = values.map((_value, index) => `${2021 - values.length + index}年现状值`);
  return onlyRow(
    assessSheet(
      sheetOfLines([
        ["序号", "指标名称", "单位", ...years, "2025年目标值"],
        [1, name, "%", ...values, target],
      ]),
    ),
  );
}

describe("progress towards a plan's target", () => {
  test.each<readonly [string, readonly (string | number)[], string | number, string]>([
    ["the target is reached", [80, 86, 90], 90, "reached"],
    ["exactly the required change", [80, 82, 84], 94, "onTrack"],
    ["95 % of it", [80, 81, 83.8], 94, "onTrack"],
    ["a little less", [80, 81, 83.79], 94, "slow"],
    ["60 % of it", [80, 81, 82.4], 94, "slow"],
    ["less than that", [80, 81, 82.3], 94, "insufficient"],
    ["no change", [80, 81, 80], 94, "insufficient"],
    ["away from the target", [80, 81, 79], 94, "worsening"],
    ["from beyond the target to this side of it", [95, 94, 93], 94, "worsening"],
  ])("%s: %j towards %s is %s", (_what, values, target, status) => {
    expect(planned(values, target).progress?.status).toBe(status);
  });

  test("less is better where the indicator says so", () => {
    const target = "≤20";
    expect(planned([30, 28, 26], target, "PM2.5年均浓度").progress?.status).toBe("onTrack");
    expect(planned([30, 31, 32], target, "PM2.5年均浓度").progress?.status).toBe("worsening");
  });

  test("is computed in decimals from the first figure to the last, years without a figure left out", () => {
    const { progress } = planned([0.1, "—", 0.3], 0.8);
    expect(progress?.observedPerYear?.toFixed()).toBe("0.1");
    expect(progress?.requiredPerYear.toFixed()).toBe("0.1");
    expect(progress).toMatchObject({ from: { year: 2018 }, to: { year: 2020 }, target: { year: 2025 } });
    expect(progress?.status).toBe("onTrack");
  });

  test("with one year it cannot be judged, and the missing year is named", () => {
    const { progress, trace } = planned([80], 90);
    expect(progress).toMatchObject({
      status: "undetermined",
      missing: "earlierValue",
      observedPerYear: null,
    });
    expect(trace.map((step) => zh.trace(step))).toContain(
      "到2025年目标 90% 的进展不能判断，缺少上一年度数值或变化情况",
    );
  });

  test("without a target in numbers there is none", () => {
    expect(planned([80, 81], "达到上级考核要求").progress).toBeNull();
  });

  test("the analysis of an unmet row tells it", () => {
    const text = analysisText(planned([80, 81, 82], 94), { templates: new Map() }, zh);
    expect(text).toBe(
      "2020年城镇污水处理率为82%，规划目标要求不低于94%，相差12个百分点。差距明显，相当于限值的12.8%。2018—2020年平均每年上升1个百分点，按2025年规划目标平均每年应提高2个百分点，进度不足。要在2025年达到要求，2020年后平均每年须提高2.4个百分点。",
    );
  });
});

describe("the gap", () => {
  async function water(bands?: { readonly small: number; readonly marked: number }): Promise<RowAssessment> {
    const workbook = await changedSample("kangbashi-2020");
    const [assessment] = bands === undefined ? check(workbook, null) : check(workbook, null, { bands });
    const row = assessment?.indicators.flatMap(({ rows }) => rows).find(({ table }) => table.row === 26);
    if (row === undefined) throw new Error("no row");
    return row;
  }

  test("towards the target year is so much a year", async () => {
    const { gap } = await water();
    expect(gap?.perYear?.amount.toFixed()).toBe("1.11");
    expect(gap?.perYear?.until).toBe(2025);
  });

  test("is called by the bands that the caller sets, and the trace prints them", async () => {
    expect((await water()).gap?.band).toBe("large");
    const { gap, trace } = await water({ small: 0.2, marked: 0.6 });
    expect(gap?.band).toBe("marked");
    expect(trace.map((step) => zh.trace(step))).toContain(
      "用词规则：不超过限值的 20% 为“差距较小”，不超过 60% 为“差距明显”，再大为“差距较大”；本行为“差距明显”",
    );
  });

  test.each([
    ["ΔX≥-1", "分", "1", "分"],
    ["下降18%", "分", "15.5", "percentagePoint"],
    ["较2019年提高2分", "分", "4", "分"],
  ])(
    "of a limit on the change, %s, is that of the change and not of the value",
    (criterion, unit, amount, of) => {
      const { verdict, gap } = onlyRow(
        assessRow({ name: "生态质量得分", unit, criterion, value: 78, earlier: 80 }),
      );
      expect(verdict).toBe("unmet");
      expect([gap?.amount.toFixed(), gap?.unit]).toEqual([amount, of]);
    },
  );
});
