import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { sheetOfLines } from "../table/rearrange";
import {
  AGREED,
  BASE,
  checked,
  indicatorsWith,
  INDICATORS,
  saidOf,
  workbookOf,
  type Line,
} from "./workbook-of";

const TABLE = sheetOfLines(INDICATORS, "指标");

function derived(...sheets: readonly SheetSnapshot[]): readonly (string | undefined)[] {
  const { rows, findings } = checked(workbookOf(...sheets));
  expect(findings).toEqual([]);
  return rows.map((row) => row.derived?.number);
}

/** Two blocks of lines side by side, with so many empty columns between. */
function beside(left: readonly Line[], right: readonly Line[], gap: number, down = 0): readonly Line[] {
  const width = Math.max(...left.map((line) => line.length)) + gap;
  return Array.from({ length: Math.max(left.length, right.length + down) }, (_, at) => {
    const line = left[at] ?? [];
    return [...line, ...Array<string>(width - line.length).fill(""), ...(right[at - down] ?? [])];
  });
}

const YEARS_IN_ROWS: readonly Line[] = [
  [
    "年份",
    "用水总量（万立方米）",
    "地区生产总值（亿元）",
    "建设用地面积（公顷）",
    "一般工业固体废物综合利用量（吨）",
    "一般工业固体废物产生量（吨）",
  ],
  ["2019年", "", 87.76, 5096.32, 171650.51, 762620.4],
  ["2020年", 1385.28, 89.07, 5170.67, 188804, 846188.6],
];

describe("base data are found", () => {
  test("in a sheet of their own, years in columns", () => {
    expect(derived(TABLE, sheetOfLines(BASE, "基础数据"))).toEqual(AGREED);
  });

  test("in a sheet before the table's", () => {
    expect(derived(sheetOfLines(BASE, "基础数据"), TABLE)).toEqual(AGREED);
  });

  test("with years as numbers, and under a title", () => {
    const [, ...rows] = BASE;
    const lines = [["基础数据表"], [], ["序号", "项目", "计量单位", 2019, 2020, "备注"]];
    const numbered = rows.map((row, at) => [at + 1, ...row, "2020年统计年鉴"]);
    expect(derived(TABLE, sheetOfLines([...lines, ...numbered]))).toEqual(AGREED);
  });

  test("with years in rows and units in the header", () => {
    expect(derived(TABLE, sheetOfLines(YEARS_IN_ROWS, "台账"))).toEqual(AGREED);
  });

  test("with years in rows and a row of units", () => {
    const [header = [], ...rows] = YEARS_IN_ROWS;
    const names = header.map((name) => String(name).replace(/（.*）/u, ""));
    const lines = [names, ["", "（万立方米）", "亿元", "公顷", "吨", "吨"], ...rows];
    expect(derived(TABLE, sheetOfLines(lines, "台账"))).toEqual(AGREED);
  });

  test("with numbers as text, thousands separators, notes and units in the cells", () => {
    const lines = [
      ["名称", "2019年", "2020年"],
      ["全区用水总量（万立方米）", "", "1,385.28"],
      ["GDP/亿元", "87.76", "89.07（初步核算）"],
      ["3. 建设用地面积", "5096.32公顷", "5170.67公顷"],
      ["一般工业固废综合利用量（吨）", "171,650.51", "188,804*"],
      ["一般工业固废产生量\n（吨）", "762 620.4".replace(" ", ","), "846,188.60"],
    ];
    expect(derived(TABLE, sheetOfLines(lines))).toEqual(AGREED);
  });

  test("with a header of two rows, its cells merged", () => {
    const [, ...rows] = BASE;
    const lines = [["指标名称", "单位", "数值", ""], ["", "", "2019年", "2020年"], ...rows];
    const sheet: SheetSnapshot = {
      ...sheetOfLines(lines),
      merges: [
        { top: 1, left: 1, bottom: 2, right: 1 },
        { top: 1, left: 2, bottom: 2, right: 2 },
        { top: 1, left: 3, bottom: 1, right: 4 },
      ],
    };
    expect(derived(TABLE, sheet)).toEqual(AGREED);
  });

  test("in several blocks, below each other and beside each other", () => {
    const [header = [], water = [], gdp = [], land = [], ...waste] = BASE;
    const left = [header, water, gdp, [], header, land];
    expect(derived(TABLE, sheetOfLines(beside(left, [header, ...waste], 1)))).toEqual(AGREED);
  });

  test.each([1, 2])("in other units (%s)", (variant) => {
    const lines =
      variant === 1
        ? [
            ["指标", "单位", "2019年", "2020年"],
            ["用水总量", "亿立方米", "", 0.138528],
            ["地区生产总值", "万元", 877600, 890700],
            ["建设用地面积", "亩", 76444.8, 77560.05],
            ["一般工业固体废物综合利用量", "万吨", 17.165051, 18.8804],
            ["一般工业固体废物产生量", "千克", 762620400, 846188600],
          ]
        : [
            ["指标", "2019年（实际）", "2020年（实际）"],
            ["总用水量（m³）", "", 13852800],
            ["GDP（元）", 8776000000, 8907000000],
            ["建设用地面积（km²）", 50.9632, 51.7067],
            ["一般工业固体废物综合利用量（t）", 171650.51, 188804],
            ["一般工业固体废物产生量（万t）", 76.26204, 84.61886],
          ];
    expect(derived(TABLE, sheetOfLines(lines))).toEqual(AGREED);
  });
});

describe("base data in the sheet of the indicator table are found, and the table stays as it is,", () => {
  const alone = checked(workbookOf(TABLE));
  const places: readonly (readonly [string, readonly Line[]])[] = [
    ["below it", [...INDICATORS, [], ...BASE]],
    ["right below it", [...INDICATORS, ...BASE]],
    ["below it with years in rows", [...INDICATORS, [], ...YEARS_IN_ROWS]],
    ["above it", [...BASE, [], ...INDICATORS]],
    ["to its right", beside(INDICATORS, BASE, 1)],
    ["to its right without an empty column", beside(INDICATORS, BASE, 0)],
    ["to its right with years in rows", beside(INDICATORS, YEARS_IN_ROWS, 1)],
    ["to its right and further down", beside(INDICATORS, BASE, 2, 1)],
    ["to its left", beside(BASE, INDICATORS, 1)],
    ["to its left and higher up", beside([["基础数据"], ...BASE], INDICATORS, 2)],
  ];

  test.each(places)("%s", (_place, lines) => {
    const { rows, findings } = checked(workbookOf(sheetOfLines(lines)));
    expect(rows.map(({ derived: found }) => found?.number)).toEqual(AGREED);
    expect(findings).toEqual([]);
    const plain = ({ name, verdict, value, basis }: (typeof rows)[number]): object => {
      return { name, verdict, basis, number: value.number, year: value.year };
    };
    expect(rows.map(plain)).toEqual(alone.rows.map(plain));
  });
});

test("base data alone are no indicator table", () => {
  for (const lines of [BASE, YEARS_IN_ROWS]) {
    expect(check(workbookOf(sheetOfLines(lines)), null)).toEqual([]);
  }
});

test("a quantity in an indicator table is not base data: its other years may be targets", () => {
  const lines = [
    ...INDICATORS,
    [4, "用水总量", "万立方米", "≤2000", "约束性", 1385.28, ""],
    [5, "地区生产总值", "亿元", "≥80", "预期性", 89.07, ""],
  ];
  expect(checked(workbookOf(sheetOfLines(lines))).rows.map((row) => row.derived)).toEqual([
    null,
    null,
    null,
    null,
    null,
  ]);
});

test("planned and forecast figures are not taken for a year's", () => {
  const lines = [
    ["指标", "单位", "2019年", "2020年（预测值）"],
    ["用水总量", "万立方米", 1300, 1385.28],
    ["地区生产总值", "亿元", 87.76, 89.07],
  ];
  const { rows } = checked(workbookOf(TABLE, sheetOfLines(lines)));
  expect(rows.map((row) => row.derived)).toEqual([null, null, null]);
});

test("figures near 2000 in a row above are not taken for years", () => {
  const lines = [
    ["指标", "单位", "2019年", "2020年"],
    ["人口", "人", 2015, 2016],
    ["用水总量", "万立方米", 2001, 1385.28],
    ["地区生产总值", "亿元", 87.76, 89.07],
  ];
  expect(checked(workbookOf(TABLE, sheetOfLines(lines))).rows[0]?.derived?.number).toBe("15.55");
});

describe("what is lacking is named, and nothing is calculated:", () => {
  const base = (at: number, line: Line): SheetSnapshot =>
    sheetOfLines(
      BASE.map((row, index) => (index === at ? line : row)),
      "基础数据",
    );
  const water = (sheet: SheetSnapshot): readonly string[] => {
    const { rows, findings } = checked(workbookOf(TABLE, sheet));
    expect(findings).toEqual([]);
    expect(rows[0]?.derived).toBeNull();
    return saidOf(rows[0]);
  };

  test("a quantity without a figure for the year", () => {
    expect(water(base(1, ["用水总量", "万立方米", 1300, "暂未统计"]))).toEqual([
      "inputsMissing 2020 用水总量",
    ]);
  });

  test("a quantity that is not there", () => {
    expect(water(base(1, ["人口", "人", 1300, 1400]))).toEqual(["inputsMissing 2020 用水总量"]);
  });

  test("a unit that is not known, or measures something else", () => {
    expect(water(base(1, ["用水总量", "桶", "", 1385.28]))).toEqual(["inputUnitUnknown 2020 用水总量 桶"]);
    expect(water(base(1, ["用水总量", "万吨", "", 1385.28]))).toEqual([
      "inputUnitUnknown 2020 用水总量 万吨",
    ]);
  });

  test("a unit that is missing, or given twice differently", () => {
    expect(water(base(1, ["用水总量", "", "", 1385.28]))).toEqual(["inputUnitUnknown 2020 用水总量"]);
    expect(water(base(1, ["用水总量（立方米）", "万立方米", "", 1385.28]))).toEqual([
      "inputUnitUnknown 2020 用水总量 立方米 / 万立方米",
    ]);
  });

  test("two places with different figures", () => {
    const second = sheetOfLines(
      [
        ["指标", "单位", "2020年"],
        ["用水总量", "万立方米", 1400],
      ],
      "台账",
    );
    const { rows } = checked(workbookOf(TABLE, sheetOfLines(BASE, "基础数据"), second));
    expect(saidOf(rows[0])).toEqual(["inputsDisagree 2020 用水总量 基础数据!D2, 台账!C2"]);
  });

  test("the year before, for a change", () => {
    const { rows } = checked(workbookOf(TABLE, base(3, ["建设用地面积", "公顷", "", 5170.67])));
    expect(saidOf(rows[1])).toEqual(["inputsMissing 2019 建设用地面积"]);
  });

  test("nothing at all is said of a row without any of its quantities", () => {
    const sheet = sheetOfLines([
      ["指标", "单位", "2020年"],
      ["人口", "人", 1400],
    ]);
    const { rows } = checked(workbookOf(TABLE, sheet));
    expect(rows.flatMap(saidOf)).toEqual([]);
  });
});

test("two places with the same amount in different units agree", () => {
  const second = sheetOfLines(
    [
      ["指标", "单位", "2020年"],
      ["用水总量", "立方米", 13852800],
    ],
    "台账",
  );
  expect(derived(TABLE, sheetOfLines(BASE, "基础数据"), second)).toEqual(AGREED);
});

test("a value of a year without base data is not calculated", () => {
  const table = sheetOfLines(indicatorsWith("15.55（2018年）"));
  const { rows } = checked(workbookOf(table, sheetOfLines(BASE)));
  expect(rows[0]?.derived).toBeNull();
});
