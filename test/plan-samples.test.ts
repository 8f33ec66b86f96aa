import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { check } from "../src/domain/check";
import { nameKey } from "../src/domain/reading/normalise";
import { reportTable, type ReportTable } from "../src/domain/reporting/report";
import { wordingIn } from "../src/locales/wording";
import { fixture, opened } from "./xlsx/workbooks";

const planGolden = z.object({
  rows: z.array(
    z.object({
      row: z.number(),
      no: z.number(),
      name: z.string(),
      value: z.string(),
      target: z.string(),
      expected: z.object({
        verdict: z.string(),
        limit: z.optional(z.number()),
        gap: z.optional(z.number()),
        direction: z.optional(z.string()),
      }),
    }),
  ),
});

async function reportOf(sample: string): Promise<ReportTable> {
  const workbook = await opened(fixture(`samples/${sample}.xlsx`));
  const [assessment, ...others] = check(await workbook.read(), null);
  if (assessment === undefined || others.length > 0) throw new Error("expected one indicator table");
  return reportTable(assessment, [], wordingIn("zh-CN"));
}

describe.each([
  ["ordos", "ordos-14th-five-year", "鄂尔多斯市“十四五”生态环境保护规划 主要指标", "prefecture"],
  ["erenhot", "erenhot-14th-five-year", "二连浩特市“十四五”生态环境保护规划 专栏1", "county"],
] as const)("the plan table of %s", (name, sample, title, level) => {
  const json: unknown = JSON.parse(readFileSync(`${__dirname}/fixtures/golden/${name}.json`, "utf8"));
  const { rows: golden } = planGolden.parse(json);

  test("is recognised as that plan, every row of it", async () => {
    const { system, rows, profile } = await reportOf(sample);
    expect(system).toEqual({ id: sample, title, by: "evidence" });
    expect(rows.map(({ no }) => no)).toEqual(golden.map(({ no }) => no));
    expect(rows.filter(({ indicatorId }) => indicatorId === null)).toEqual([]);
    expect(profile["level"]).toMatchObject({ value: level, from: "sheet" });
  });

  test.each(golden)(
    "judges row $row, $name: $value against $target",
    async ({ row, name: wanted, expected }) => {
      const { rows } = await reportOf(sample);
      const found = rows.find((candidate) => candidate.row === row);
      expect(nameKey(found?.name ?? "")).toBe(nameKey(wanted));
      expect(found).toMatchObject({
        verdict: expected.verdict,
        criterion: { from: "target" },
        ...(expected.limit === undefined
          ? {}
          : { limit: { number: String(expected.limit), from: "target" } }),
        ...(expected.gap === undefined
          ? {}
          : {
              gap: { amount: String(expected.gap), direction: expected.direction, unit: "percentagePoint" },
            }),
      });
    },
  );

  test("finds nothing to say against the plan's own targets", async () => {
    const { findings } = await reportOf(sample);
    const ofStandard = ["missingIndicator", "criterionDiffersFromStandard", "targetBelowStandard"];
    expect(findings.filter(({ code }) => ofStandard.includes(code))).toEqual([]);
  });
});
