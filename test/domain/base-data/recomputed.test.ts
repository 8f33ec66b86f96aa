import { describe, expect, test } from "@jest/globals";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { check } from "../../../src/domain/check";
import { at, fixture, opened } from "../../xlsx/workbooks";
import { numberCell, sheetOfLines, withCells } from "../table/rearrange";
import { BASE, checked, INDICATORS, indicatorsWith, saidOf, workbookOf } from "./workbook-of";

async function sample(name: string): Promise<WorkbookSnapshot> {
  return (await opened(fixture(`samples/${name}.xlsx`))).read();
}

const BASE_SHEET = sheetOfLines(BASE, "基础数据");

describe("Kangbashi, whose base data give the published figures", () => {
  test.each(["kangbashi-2020", "kangbashi-2020-blank"])("%s", async (name) => {
    const { rows, findings } = checked(await sample(name));
    expect(findings).toEqual([]);
    const figures = rows.filter(({ derived }) => derived !== null);
    expect(figures.map(({ row, derived }) => [row, derived?.number, derived?.unit])).toEqual([
      [26, "15.55", "立方米/万元"],
      [27, "0.03", "%"],
      [28, "-0.20", "百分点"],
    ]);
    expect(figures.map(({ derived }) => derived?.formula)).toEqual([
      "1385.28万立方米÷89.07亿元=15.55立方米/万元",
      "2020: 5170.67公顷÷89.07亿元=0.087077亩/万元；2019: 5096.32公顷÷87.76亿元=0.087106亩/万元；(1-0.087077÷0.087106)×100%=0.03%",
      "2020: 188804吨÷846188.6吨×100%=22.31%；2019: 171650.51吨÷762620.4吨×100%=22.51%；22.31-22.51=-0.20百分点",
    ]);
    expect(figures[0]?.derived?.inputs).toEqual([
      { name: "用水总量", year: 2020, cell: "基础数据!D2", number: "1385.28", unit: "万立方米" },
      { name: "地区生产总值", year: 2020, cell: "基础数据!D3", number: "89.07", unit: "亿元" },
    ]);
  });

  test("names the energy total as what is lacking for energy per GDP, and finds nothing", async () => {
    const { rows } = checked(await sample("kangbashi-2020"));
    expect(
      rows
        .filter((row) => row.derived === null)
        .map((row) => [row.row, saidOf(row)])
        .filter(([, said]) => String(said) !== ""),
    ).toEqual([[25, ["inputsMissing 2020 能源消费总量"]]]);
  });
});

test.each([
  "kangbashi-2020",
  "kangbashi-2020-blank",
  "xilinhot-2022",
  "xilinhot-2022-blank",
  "erenhot-14th-five-year",
  "ordos-14th-five-year",
])("nothing in %s is said to differ from base data", async (name) => {
  const codes = check(await sample(name), null).flatMap(({ findings }) => findings.map(({ code }) => code));
  expect(codes.filter((code) => code === "recomputeMismatch" || code === "valueFromBaseData")).toEqual([]);
});

describe("a figure that base data contradict", () => {
  const verdictsWith = (...values: readonly (string | number)[]): readonly string[] =>
    checked(workbookOf(sheetOfLines(indicatorsWith(...values), "建设指标"), BASE_SHEET)).rows.map(
      ({ verdict, missing }) => [verdict, ...missing].join(" "),
    );

  test("decides nothing where they lead to the opposite verdict", () => {
    expect(verdictsWith(9.5, 0.3, 22.31)).toEqual([
      "undetermined consistentValue",
      "unmet",
      "undetermined consistentValue",
    ]);
  });

  test("decides where they lead to the same", () => {
    expect(verdictsWith(16.55, 4.49, 1.9)).toEqual(["unmet", "unmet", "unmet"]);
  });

  test("leaves open what is open", () => {
    expect(verdictsWith("约9.5", "暂未统计", "≥0")).toEqual([
      "undetermined exactValue",
      "undetermined value",
      "undetermined exactValue",
    ]);
  });
});

test("base data count from every sheet when one sheet is checked", () => {
  const [assessment] = check(workbookOf(sheetOfLines(INDICATORS, "指标"), BASE_SHEET), "指标");
  expect(assessment?.indicators[0]?.rows[0]?.derived?.number).toBe("15.55");
});

describe("a stated figure agrees at the precision that it shows, rounded or cut off:", () => {
  const water = (value: string | number): readonly string[] => {
    const { findings } = checked(workbookOf(sheetOfLines(indicatorsWith(value)), BASE_SHEET));
    return findings.map(({ code, cell, params }) => `${code} ${cell ?? ""} ${JSON.stringify(params)}`);
  };

  test.each([
    15.55,
    15.552,
    15.553,
    15.6,
    15.5,
    16,
    15,
    "15.55",
    "15.5527（上级考核目标：＜10）",
    "15.5527立方米/万元",
  ])("%s does", (value) => {
    expect(water(value)).toEqual([]);
  });

  test.each([15.54, 15.56, 15.4, 14, 155.5, "15.50", "15.551", "15.550"])("%s does not", (value) => {
    expect(water(value)).toHaveLength(1);
  });

  test("and a finding says what the base data give, how, and from which cells", () => {
    const { findings, rows } = checked(workbookOf(sheetOfLines(indicatorsWith("15.50"), "指标"), BASE_SHEET));
    expect(findings).toEqual([
      {
        code: "recomputeMismatch",
        severity: "warning",
        sheet: null,
        row: 2,
        cell: "F2",
        params: {
          year: "2020",
          stated: "15.50",
          recomputed: "15.55",
          unit: "立方米/万元",
          formula: "1385.28万立方米÷89.07亿元=15.55立方米/万元",
          cells: "基础数据!D2, 基础数据!D3",
        },
      },
    ]);
    expect(saidOf(rows[0])).toContain("recomputedDiffers 15.55");
    expect(rows[0]?.verdict).toBe("unmet");
    expect(rows[0]?.analysis).not.toContain("由基础数据计算");
  });

  test.each([
    [15.5527113506231, "General", 0],
    [15.5527113506231, "0.00", 0],
    [15.548, "0.0", 0],
    [15.548, "0.00", 0],
    [15.544, "0.00", 1],
    [15.5527, "#,##0.000_ ", 0],
  ])("a number cell %s formatted %s is what it shows", (value, format, count) => {
    const table = withCells(sheetOfLines(INDICATORS), [[at("F2"), numberCell(value, format)]]);
    expect(checked(workbookOf(table, BASE_SHEET)).findings).toHaveLength(count);
  });
});

describe("figures that were published from rounded ones agree:", () => {
  const rates = (before: number, now: number): SheetSnapshot =>
    sheetOfLines([
      ["指标", "单位", "2019年", "2020年"],
      ["一般工业固体废物综合利用量", "吨", before, now],
      ["一般工业固体废物产生量", "吨", 100000, 100000],
    ]);
  const codes = (stated: string, sheet: SheetSnapshot): readonly string[] =>
    checked(workbookOf(sheetOfLines(indicatorsWith("", "", stated)), sheet))
      .findings.filter(({ row }) => row === 4)
      .map(({ code }) => code);

  test("22.506 % and 22.314 % are published as 22.51 and 22.31, and their difference as -0.20", () => {
    expect(codes("-0.20", rates(22506, 22314))).toEqual([]);
    expect(codes("-0.19", rates(22506, 22314))).toEqual([]);
    expect(codes("-0.21", rates(22506, 22314))).toEqual(["recomputeMismatch"]);
    expect(codes("-0.18", rates(22506, 22314))).toEqual(["recomputeMismatch"]);
    expect(codes("0.20", rates(22506, 22314))).toEqual(["recomputeMismatch"]);
  });
});

describe("a row without a value", () => {
  test.each(["", "暂未统计", "—"])(
    "(%s) stays undetermined, and is told what the base data would give",
    (value) => {
      const { findings, rows } = checked(workbookOf(sheetOfLines(indicatorsWith(value), "指标"), BASE_SHEET));
      expect(rows[0]).toMatchObject({ verdict: "undetermined", missing: ["value"], value: { number: null } });
      expect(rows[0]?.derived?.number).toBe("15.55");
      expect(findings).toMatchObject([
        {
          code: "valueFromBaseData",
          severity: "info",
          row: 2,
          cell: "F2",
          params: { recomputed: "15.55", unit: "立方米/万元" },
        },
      ]);
      expect(saidOf(rows[0])).toContain("valueFromBaseData 15.55");
    },
  );

  test("that says more than that is left alone", () => {
    const { findings, rows } = checked(workbookOf(sheetOfLines(indicatorsWith("持续降低")), BASE_SHEET));
    expect(findings).toEqual([]);
    expect(rows[0]?.derived?.number).toBe("15.55");
  });
});

test("earlier years that have a column are compared too, with their own base data", () => {
  const lines = [
    ["序号", "指标名称", "单位", "指标值", "2019年", "2020年", "达标情况"],
    [1, "单位地区生产总值用水量", "立方米/万元", "≤10", 16.12, 15.55, ""],
    [2, "单位国内生产总值建设用地使用面积下降率", "%", "≥4.5", "", 0.03, ""],
  ];
  const base = BASE.map((line) => (line[0] === "用水总量" ? ["用水总量", "万立方米", 1400, 1385.28] : line));
  const { findings } = checked(workbookOf(sheetOfLines(lines), sheetOfLines(base)));
  expect(findings).toMatchObject([
    { code: "recomputeMismatch", cell: "E2", params: { year: "2019", stated: "16.12", recomputed: "15.95" } },
  ]);
});

test("a level that stands in place of its change is compared with the level", () => {
  const codes = (value: string): readonly string[] =>
    checked(workbookOf(sheetOfLines(indicatorsWith("", value)), BASE_SHEET))
      .findings.filter(({ row }) => row === 3)
      .map(({ code }) => code);
  expect(codes("0.087077亩/万元")).toEqual([]);
  expect(codes("0.087079亩/万元")).toEqual(["recomputeMismatch"]);
});

test("a figure in another unit of the same kind is converted before it is compared", () => {
  const codes = (value: string): readonly string[] =>
    checked(workbookOf(sheetOfLines(indicatorsWith(value)), BASE_SHEET)).findings.map(({ code }) => code);
  expect(codes("155527立方米/亿元")).toEqual([]);
  expect(codes("155627立方米/亿元")).toEqual(["recomputeMismatch"]);
  expect(codes("15.55吨")).toEqual([]);
});

test("a formula that no source confirms never contradicts the table", () => {
  const lines = [
    ["序号", "指标名称", "单位", "指标值", "2020年现状值", "达标情况"],
    [1, "单位地区生产总值能耗", "吨标准煤/万元", "≤0.5", 0.28, ""],
    [2, "城镇污水处理率", "%", "≥85", 90, ""],
  ];
  const base = [...BASE, ["能源消费总量", "万吨标准煤", "", 26.721], ["人口", "人", "", 1]];
  const { rows, findings } = checked(workbookOf(sheetOfLines(lines), sheetOfLines(base)));
  expect(findings).toEqual([]);
  expect(rows[0]?.derived).toMatchObject({ number: "0.3000", unit: "吨标准煤/万元" });
  expect(saidOf(rows[0])).toContain("formulaUnconfirmed");
});
