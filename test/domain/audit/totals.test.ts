import { describe, expect, test } from "@jest/globals";
import { wordingIn } from "../../../src/locales/wording";
import { sheetOfLines } from "../table/rearrange";
import { changedSample, findingsIn, placesOf, type Change, type Sample } from "./changed-sample";

const zh = wordingIn("zh-CN");

async function said(
  sample: Sample,
  changes: Readonly<Record<string, Change>>,
  sheet: string | null = null,
): Promise<readonly string[]> {
  const found = findingsIn(await changedSample(sample, changes, sheet), "totalMismatch");
  return found.map((finding) => `${finding.sheet ?? ""}!${finding.cell ?? ""} ${zh.finding(finding)}`);
}

describe("the total row of a plain table", () => {
  test("is told with its sheet where its rows do not add up to it", async () => {
    expect(await said("kangbashi-2020", { B8: 43, C8: 97.986 }, "工程统计")).toEqual([
      "工程统计!B8 “项目数(个)”合计填写 43，各行相加为 42。",
      "工程统计!C8 “投资(亿元)”合计填写 97.986，各行相加为 96.986。",
    ]);
  });

  test.each<readonly [string, Readonly<Record<string, Change>>]>([
    ["as it is published", {}],
    ["rounded to two places", { C8: 96.99 }],
    ["truncated to two places", { C8: 96.98 }],
    ["off by what rounding each part comes to", { C8: 96.988 }],
    ["as text", { B8: "42个" }],
  ])("is right %s", async (_how, changes) => {
    expect(await said("kangbashi-2020", changes, "工程统计")).toEqual([]);
  });

  test("a slip of one in a part is found, in whichever sheet has no indicator table", async () => {
    expect(await said("kangbashi-2020", { B5: 12 }, "工程统计")).toEqual([
      "工程统计!B8 “项目数(个)”合计填写 42，各行相加为 43。",
    ]);
  });
});

/** The indicator table that a workbook must have, and a plain table on a sheet of its own. */
function beside(lines: readonly (readonly (string | number)[])[]): readonly string[] {
  const indicators = sheetOfLines([
    ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
    [1, "城镇污水处理率", "%", "≥85", 90],
  ]);
  const sheets = [indicators, sheetOfLines(lines, "统计")];
  return placesOf(
    findingsIn({ sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null }),
  );
}

describe("totals of other shapes", () => {
  test.each<readonly [string, readonly (readonly (string | number)[])[], readonly string[]]>([
    [
      "subtotals and a total of all",
      [
        ["旗县", "投资"],
        ["甲", 1],
        ["乙", 2],
        ["小计", 3],
        ["丙", 4],
        ["丁", 5],
        ["小计", 9],
        ["合计", 12],
      ],
      [],
    ],
    ...["亩产", "最高水位", "考核得分", "产值增速", "平均气温"].map(
      (what) =>
        [
          `${what}, which does not add up`,
          [
            ["旗县", what],
            ["甲", 1],
            ["乙", 2],
            ["合计", 2],
          ],
          [],
        ] as const,
    ),
    [
      "a subtotal that is wrong",
      [
        ["旗县", "投资"],
        ["甲", 1],
        ["乙", 2],
        ["小计", 3],
        ["丙", 4],
        ["丁", 5],
        ["小计", 8],
        ["合计", 12],
      ],
      ["totalMismatch 统计!B7"],
    ],
    [
      "a total over its rows",
      [
        ["旗县", "投资"],
        ["合计", 3],
        ["甲", 1],
        ["乙", 2],
      ],
      [],
    ],
    [
      "a wrong total over its rows",
      [
        ["旗县", "投资"],
        ["合计", 4],
        ["甲", 1],
        ["乙", 2],
      ],
      ["totalMismatch 统计!B2"],
    ],
    [
      "group rows with figures of their own",
      [
        ["项目", "投资"],
        ["（一）水", 3],
        ["甲", 1],
        ["乙", 2],
        ["（二）气", 9],
        ["丙", 4],
        ["丁", 5],
        ["合计", 12],
      ],
      [],
    ],
    [
      "rates, which do not add up",
      [
        ["旗县", "处理率"],
        ["甲", 90],
        ["乙", 80],
        ["合计", 85],
      ],
      [],
    ],
    [
      "years over the columns",
      [
        ["旗县", 2019, 2020],
        ["甲", 1, 2],
        ["乙", 3, 4],
        ["合计", 4, 6],
      ],
      [],
    ],
    [
      "parts of a row (其中)",
      [
        ["旗县", "投资"],
        ["甲", 5],
        ["其中：水", 2],
        ["乙", 1],
        ["合计", 6],
      ],
      [],
    ],
    [
      "words among the figures",
      [
        ["旗县", "投资"],
        ["甲", 5],
        ["乙", "约2"],
        ["合计", 7],
      ],
      [],
    ],
    [
      "numbers of rows",
      [
        ["序号", "旗县", "投资"],
        [1, "甲", 5],
        [2, "乙", 2],
        ["", "合计", 7],
      ],
      [],
    ],
  ])("%s", (_what, lines, wanted) => {
    expect(beside(lines)).toEqual(wanted);
  });
});

describe("a stated number of indicators", () => {
  const title = "康巴什区生态文明建设指标体系";
  test.each<readonly [string, Readonly<Record<string, Change>>, readonly string[]]>([
    ["in the title, as it is", { A1: `${title}（共28项）` }, []],
    ["in the title, with components counted", { A1: `${title}（共34项）` }, []],
    ["in the title, wrong", { A1: `${title}（共29项）` }, ["!A1 “共29项”写明指标 29 项，表中有 28 项。"]],
    [
      "by weight, in a note",
      { A38: "注：共28项指标，其中约束性指标15项、参考性指标12项。" },
      ["!A38 “其中约束性指标15项”写明约束性指标 15 项，表中有 16 项。"],
    ],
    ["by weight, as they are", { A38: "注：约束性指标16项，参考性指标12项。" }, []],
    ["in a total row", { A37: "合计", D37: "30项" }, ["!D37 “30项”写明指标 30 项，表中有 28 项。"]],
    ["in characters", { A37: "共二十七项指标" }, ["!A37 “共二十七项指标”写明指标 27 项，表中有 28 项。"]],
    ["of the standard, not of the table", { A38: "注：国家标准共43项指标，其中10项任务。" }, []],
    ["of tasks", { A38: "注：共10项任务。" }, []],
  ])("%s", async (_where, changes, wanted) => {
    expect(await said("kangbashi-2020", changes)).toEqual(wanted);
  });
});
