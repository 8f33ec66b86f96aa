import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import type { Finding } from "../../../src/domain/judging/finding";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { sheetOfLines, textCell } from "../table/rearrange";

/** The same table under a line that names no region. */
function withoutTitle(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, rows: sheet.rows.with(1, [undefined, textCell("指标完成情况")]) };
}

function worsenings(...sheets: readonly SheetSnapshot[]): readonly (Finding & { readonly on: string })[] {
  const workbook = {
    sheets,
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory: null,
  } as const;
  return check(workbook, null).flatMap(({ findings, table }) =>
    findings
      .filter(({ code }) => code === "worseThanLastYear")
      .map((finding) => ({ ...finding, on: table.sheet })),
  );
}

type Value = string | number;

function twoYears(name: string, before: Value, now: Value, years = ["2021年", "2022年"]): SheetSnapshot {
  return sheetOfLines([
    ["指标名称", "单位", "指标值", ...years, "达标情况"],
    [name, "%", "≥60", before, now, ""],
  ]);
}

/** A region's table of one year. */
function yearly(region: string, year: number, value: Value): SheetSnapshot {
  return sheetOfLines(
    [
      [`${region}生态文明建设指标`],
      ["指标名称", "单位", "指标值", `${year}年（现状值）`, "达标情况"],
      ["城镇污水处理率", "%", "≥85", value, ""],
      ["林草覆盖率", "%", "≥35", 40, ""],
    ],
    `${region}${year}`,
  );
}

describe("A level that is worse than the year before is told of", () => {
  test("in a column of the year before, be it enough or not", () => {
    const [finding, ...more] = worsenings(twoYears("城镇污水处理率", 96.5, 95.2));
    expect(more).toEqual([]);
    expect(finding).toMatchObject({
      severity: "info",
      cell: "E2",
      params: {
        year: "2022",
        value: "95.2",
        earlier: "96.5",
        change: "1.3",
        unit: "percentagePoint",
        way: "down",
      },
    });
    if (finding === undefined) throw new Error("no finding");
    expect(wordingIn("zh-CN").finding(finding)).toBe(
      "2022年为 95.2，比上一年的 96.5 降低 1.3个百分点，比上一年变差。请核对数值，并在材料中说明原因。",
    );
  });

  test("in the table of the year before on another sheet", () => {
    const found = worsenings(yearly("康巴什区", 2022, 95), yearly("康巴什区", 2021, 96));
    expect(found.map(({ on, cell }) => `${on} ${cell ?? ""}`)).toEqual(["康巴什区2022 D3"]);
  });

  test("once, where the table of the year before is there and a column of that year too", () => {
    const both = sheetOfLines(
      [
        ["康巴什区生态文明建设指标"],
        ["指标名称", "单位", "指标值", "2021年", "2022年", "达标情况"],
        ["城镇污水处理率", "%", "≥85", 96, 95, ""],
      ],
      "两年",
    );
    const found = worsenings(yearly("康巴什区", 2021, 96), yearly("康巴什区", 2020, 97), both);
    expect(found.map(({ on, cell, params }) => [on, cell, params])).toEqual([
      ["康巴什区2021", "D3", expect.objectContaining({ year: "2021", earlier: "97" })],
      ["两年", "E3", expect.objectContaining({ year: "2022", earlier: "96" })],
    ]);
  });

  test("in the year before's table of a region that the sheets are named after", () => {
    const found = worsenings(
      ...[2022, 2021].map((year) => withoutTitle(yearly("康巴什区", year, 2117 - year))),
    );
    expect(found.map(({ on, cell }) => `${on} ${cell ?? ""}`)).toEqual(["康巴什区2022 D3"]);
  });

  test("in a matrix with several years", () => {
    const matrix = sheetOfLines([
      ["指标", "指标值", "康巴什区", "", "东胜区", ""],
      ["", "", "2021年", "2022年", "2021年", "2022年"],
      ["林草覆盖率", "≥35", 40, 39, 41, 42],
      ["城镇污水处理率", "≥85", 90, 91, 97, 92],
    ]);
    expect(worsenings(matrix).map(({ cell }) => cell)).toEqual(["D3", "F4"]);
  });
});

describe("Nothing is told of", () => {
  test.each([
    ["a level that is better", twoYears("城镇污水处理率", 95, 96)],
    ["one that stays", twoYears("城镇污水处理率", 95, 95)],
    ["one of two years before", twoYears("城镇污水处理率", 96, 95, ["2020年", "2022年"])],
    ["a figure that is a bound", twoYears("城镇污水处理率", 96, "≥95")],
    ["an indicator of which nobody knows what is better", twoYears("某某率指数", 96, 95)],
  ])("%s", (_what, sheet) => {
    expect(worsenings(sheet)).toEqual([]);
  });

  test("another region's year before", () => {
    expect(worsenings(yearly("康巴什区", 2022, 95), yearly("东胜区", 2021, 96))).toEqual([]);
  });

  test("a year that is both better and worse: of two figures one order is told of at most", () => {
    const figure = fc.integer({ min: 20, max: 1000 }).map((value) => value / 10);
    fc.assert(
      fc.property(figure, figure, (a, b) => {
        const told = [twoYears("城镇污水处理率", a, b), twoYears("城镇污水处理率", b, a)].map(
          (sheet) => worsenings(sheet).length,
        );
        expect(told).toEqual([b < a ? 1 : 0, a < b ? 1 : 0]);
      }),
      { numRuns: 30 },
    );
  });
});
