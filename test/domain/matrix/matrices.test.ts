import { beforeAll, describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import { formatAddress, formatArea } from "../../../src/domain/sheet/address";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";
import {
  commonRows,
  decisions,
  matrixAcross,
  matrixDown,
  REGIONS,
  rowsIn,
  sheetOfCells,
  tableOfOne,
  workbookOf,
  type CommonRow,
} from "./sample-matrix";

let rows: readonly CommonRow[] = [];

beforeAll(async () => {
  rows = await commonRows();
});

function judged(sheet: SheetSnapshot): readonly Assessment[] {
  return check(workbookOf(sheet), null);
}

function alone(region: string): readonly string[] {
  const [assessment] = judged(tableOfOne(rows, region));
  return decisions(assessment);
}

describe("a matrix of published figures", () => {
  test("the samples have enough in common", () => {
    expect(rows.length).toBeGreaterThan(15);
  });

  test.each([
    ["indicators in rows", matrixDown],
    ["regions in rows", matrixAcross],
  ])("with its %s is judged for each region as the region's own table is", (_name, matrix) => {
    const assessments = judged(matrix(rows));
    expect(assessments.map(({ region }) => region)).toEqual(REGIONS);
    expect(assessments.map((assessment) => assessment.system?.id)).toEqual([
      "national-2021",
      "national-2021",
    ]);
    for (const [index, region] of REGIONS.entries())
      expect(decisions(assessments[index])).toEqual(alone(region));
  });

  test("keeps the places of its cells, whichever way it lies", () => {
    const down = judged(matrixDown(rows))[1];
    expect(rowsIn(down).map(({ value }) => value.at)).toEqual(
      rows.map((_row, index) => ({ row: index + 2, column: 5 })),
    );
    expect(down?.table.area).toEqual({ top: 1, left: 5, bottom: rows.length + 1, right: 5 });
    const across = judged(matrixAcross(rows))[1];
    expect(rowsIn(across).map(({ value }) => value.at)).toEqual(
      rows.map((_row, index) => ({ row: 5, column: index + 2 })),
    );
    expect(
      rowsIn(across).map(({ criterion }) => criterion.at === null || formatAddress(criterion.at)),
    ).toEqual(rows.map((_row, index) => formatAddress({ row: 3, column: index + 2 })));
  });

  test("tells what it finds in the cells that all regions share once", () => {
    const wrongUnit = rows.map((row, index) => (index === 0 ? { ...row, criterion: "≥1" } : row));
    const codes = judged(matrixDown(wrongUnit)).map(({ findings }) =>
      findings.filter(({ cell }) => cell === "C2").map(({ code }) => code),
    );
    expect(codes).toEqual([["criterionDiffersFromStandard"], []]);
  });

  test("without criteria is judged by the standard that knows its indicators", () => {
    const sheet = sheetOfCells([
      ["地区", ...rows.map(({ name }) => name)],
      ...REGIONS.map((region, index) => [region, ...rows.map(({ values }) => values[index])]),
    ]);
    const [first] = judged(sheet);
    expect(first?.system?.id).toBe("national-2021");
    expect(new Set(rowsIn(first).map(({ criterion }) => criterion.from))).toEqual(new Set(["standard"]));
  });
});

describe("forms of matrices", () => {
  const regions = (sheet: SheetSnapshot): readonly string[] =>
    judged(sheet).map(({ region, baseYear, table, indicators }) => {
      const verdicts = indicators.map(({ table: { name }, verdict }) => `${name.text} ${verdict}`);
      return `${region ?? ""} ${baseYear ?? ""} ${formatArea(table.area)}: ${verdicts.join(", ")}`;
    });

  test("totals and averages are no regions", () => {
    const sheet = sheetOfLines([
      ["指标", "单位", "指标值", "康巴什区", "东胜区", "全市", "平均", "备注"],
      ["PM2.5浓度", "μg/m3", "≤35", 21, 41, 28, 31, ""],
      ["林草覆盖率", "%", "≥35", 30, 42.5, 38, 36.25, "干旱地区"],
    ]);
    expect(regions(sheet)).toEqual([
      "康巴什区  D1:D3: PM2.5浓度 met, 林草覆盖率 unmet",
      "东胜区  E1:E3: PM2.5浓度 unmet, 林草覆盖率 met",
    ]);
  });

  test("years may stand under the regions or over them, merged or not", () => {
    const values = [
      ["PM2.5浓度", "≤35", 36, 34, 33, 37],
      ["林草覆盖率", "≥35", 30, 36, 42, 41],
    ];
    const wanted = [
      "康巴什区 2022 C1:D4: PM2.5浓度 met, 林草覆盖率 met",
      "东胜区 2022 E1:F4: PM2.5浓度 unmet, 林草覆盖率 met",
    ];
    const under = sheetOfLines([
      ["指标", "指标值", "康巴什区", "", "东胜区", ""],
      ["", "", "2021年", "2022年", "2021年", "2022年"],
      ...values,
    ]);
    const merged = [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 2, right: 2 },
      { top: 1, left: 3, bottom: 1, right: 4 },
      { top: 1, left: 5, bottom: 1, right: 6 },
    ];
    expect(regions(under)).toEqual(wanted);
    expect(regions({ ...under, merges: merged })).toEqual(wanted);
    const over = sheetOfLines([
      ["指标", "指标值", "2021年", "", "2022年", ""],
      ["", "", "康巴什区", "东胜区", "康巴什区", "东胜区"],
      ["PM2.5浓度", "≤35", 36, 33, 34, 37],
      ["林草覆盖率", "≥35", 30, 42, 36, 41],
    ]);
    expect(regions(over)).toEqual([
      "康巴什区 2022 C1:E4: PM2.5浓度 met, 林草覆盖率 met",
      "东胜区 2022 D1:F4: PM2.5浓度 unmet, 林草覆盖率 met",
    ]);
  });

  test("each region may have its own targets beside its values", () => {
    const sheet = sheetOfLines([
      ["旗县区", "PM2.5浓度", "", "优良天数比例", ""],
      ["", "目标值", "现状值", "目标值", "现状值"],
      ["康巴什区", 35, 21, 85, 90],
      ["东胜区", 30, 33, 86, 80],
    ]);
    const merges = [
      { top: 1, left: 1, bottom: 2, right: 1 },
      { top: 1, left: 2, bottom: 1, right: 3 },
      { top: 1, left: 4, bottom: 1, right: 5 },
    ];
    const wanted = [
      "康巴什区  A3:E3: PM2.5浓度 met, 优良天数比例 met",
      "东胜区  A4:E4: PM2.5浓度 unmet, 优良天数比例 unmet",
    ];
    expect(regions({ ...sheet, merges })).toEqual(wanted);
  });

  test("groups over the indicators are their domains, and a title gives the year", () => {
    const sheet = sheetOfLines([
      ["鄂尔多斯市2022年各旗区生态环境指标", "", "", ""],
      ["序号", "地区", "环境质量", "", "生态质量"],
      ["", "", "PM2.5浓度", "优良天数比例", "林草覆盖率"],
      ["", "指标值", "≤35", "≥85", "≥35"],
      ["1", "康巴什区", 21, 90, 41],
      ["2", "东胜区", 36, 90, 30],
      ["", "平均", 28.5, 90, 35.5],
    ]);
    const merges = [
      { top: 1, left: 1, bottom: 1, right: 5 },
      { top: 2, left: 1, bottom: 3, right: 1 },
      { top: 2, left: 2, bottom: 3, right: 2 },
      { top: 2, left: 3, bottom: 2, right: 4 },
    ];
    const assessments = judged({ ...sheet, merges });
    expect(regions({ ...sheet, merges })).toEqual([
      "康巴什区 2022 B5:E5: PM2.5浓度 met, 优良天数比例 met, 林草覆盖率 met",
      "东胜区 2022 B6:E6: PM2.5浓度 unmet, 优良天数比例 met, 林草覆盖率 unmet",
    ]);
    expect(assessments[0]?.indicators.map(({ table }) => table.domain)).toEqual([
      "环境质量",
      "环境质量",
      "生态质量",
    ]);
  });
});

describe("what is no matrix", () => {
  test.each([
    [
      "base data by region",
      [
        ["地区", "用水总量（万立方米）", "地区生产总值（亿元）"],
        ["康巴什区", 1385.28, 89.07],
        ["东胜区", 5210, 900],
      ],
    ],
    [
      "a list of who is responsible",
      [
        ["序号", "任务", "责任单位"],
        ["1", "治理大气", "康巴什区"],
        ["2", "治理水", "东胜区"],
      ],
    ],
    [
      "kinds of places",
      [
        ["指标", "指标值", "建成区", "全市"],
        ["绿化覆盖率", "≥35", "40", "38"],
      ],
    ],
    [
      "words alone",
      [
        ["项目", "要求", "康巴什区", "东胜区"],
        ["方案", "制定", "张三", "李四"],
      ],
    ],
  ])("%s", (_name, lines) => {
    expect(judged(sheetOfLines(lines)).filter(({ table }) => table.matrix !== null)).toEqual([]);
  });

  test("a table of one region that shows others beside its own value", () => {
    const sheet = sheetOfLines([
      ["指标名称", "单位", "指标值", "现状值", "康巴什区", "东胜区"],
      ["PM2.5浓度", "μg/m3", "≤35", 30, 21, 41],
      ["林草覆盖率", "%", "≥35", 36, 30, 42.5],
    ]);
    const assessments = judged(sheet);
    expect(assessments.map(({ table }) => table.matrix)).toEqual([null]);
    expect(rowsIn(assessments[0]).map(({ value }) => value.raw)).toEqual(["30", "36"]);
  });
});
