import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import type { RegionTraits } from "../../../src/domain/region/region-feature";
import type { SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { firstSheet, fixture, opened } from "../../xlsx/workbooks";
import { cellsOf, sheetOf, sheetOfLines, textCell, withCells } from "../table/rearrange";

const wording = wordingIn("zh-CN");
const CODES = ["missingIndicator", "criterionDiffersFromStandard", "targetBelowStandard"];

function assess(sheets: readonly SheetSnapshot[], region: RegionTraits = {}): readonly Assessment[] {
  return check(
    { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
    { region, standards: [] },
  );
}

function told(assessments: readonly Assessment[]): readonly string[] {
  return assessments.flatMap(({ findings }) =>
    findings
      .filter(({ code }) => CODES.includes(code))
      .map((finding) => `${finding.cell ?? ""} ${finding.code} ${wording.finding(finding)}`),
  );
}

function codes(assessments: readonly Assessment[]): readonly string[] {
  return told(assessments).map((line) => line.split(" ").slice(0, 2).join(" "));
}

async function sample(name: string): Promise<SheetSnapshot> {
  return firstSheet(await opened(fixture(`samples/${name}.xlsx`)));
}

/** The sheet without some rows: they become empty, and the table's rows stay where they are. */
function withoutRows(sheet: SheetSnapshot, rows: readonly number[]): SheetSnapshot {
  const kept = cellsOf(sheet).filter(([{ row }]) => !rows.includes(row));
  const places = [...new Set(kept.map(([{ row }]) => row))].sort((a, b) => a - b);
  const closed = kept.map(([at, cell]) => [{ ...at, row: places.indexOf(at.row) + 1 }, cell] as const);
  return sheetOf(closed, sheet.name);
}

describe("an indicator that the list asks and the sheet lacks", () => {
  test("is found in a sheet that holds the rest of the list", async () => {
    const sheet = withoutRows(await sample("xilinhot-2022"), [37]);
    expect(told(assess([sheet])).filter((line) => line.includes("missingIndicator"))).toEqual([
      "D2 missingIndicator 按“国家生态文明建设示范区建设指标（修订版）”和本地区情况，应有“农村生活污水治理率”，表中没有找到。请补充，或在地区情况中说明不涉及。",
    ]);
  });

  test("is not concluded from a whole group that is absent", async () => {
    const sheet = withoutRows(await sample("xilinhot-2022"), [28, 29, 30, 31, 32, 34, 35, 37, 39, 40]);
    expect(codes(assess([sheet])).filter((line) => line.includes("missing"))).toEqual([]);
  });

  test("may be a component of one that is listed by its components", async () => {
    const sheet = withoutRows(await sample("kangbashi-2020"), [13]);
    expect(told(assess([sheet]))).toEqual([
      expect.stringContaining("应有“水环境质量”的分项“黑臭水体消除比例”"),
    ]);
  });

  test("is not found where another table of the same region and year has it", async () => {
    const whole = await sample("xilinhot-2022");
    const part = withoutRows(whole, [45, 46]);
    const rest = {
      ...withoutRows(
        whole,
        Array.from({ length: 42 }, (_, index) => index + 3),
      ),
      name: "参考性",
    };
    expect(codes(assess([part])).filter((line) => line.includes("missing"))).toHaveLength(2);
    expect(codes(assess([part, rest])).filter((line) => line.includes("missing"))).toEqual([]);
  });
});

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年现状值", "2025年目标值"];

describe("a criterion beside the standard's", () => {
  function row(
    name: string,
    unit: string,
    criterion: string | number,
    target: string | number = "",
  ): SheetSnapshot {
    return sheetOfLines([HEADER, [1, name, unit, criterion, "", target]]);
  }

  test.each<readonly [string, string, string | number]>([
    ["政府绿色采购比例", "%", "不低于80%"],
    ["政府绿色采购比例", "%", 80],
    ["政府绿色采购比例", "", "≥80%"],
    ["生态环境信息公开率", "%", "100%"],
    ["生态保护红线", "-", "性质不改变、功能不降低、面积不减少"],
    ["河长制", "-", "全面推行"],
    ["优良天数比例", "%", "完成上级下达的考核任务，保持稳定或持续改善"],
    ["城镇污水处理率", "%", "≥95"],
    ["林草覆盖率", "%", "≥18"],
  ])("%s (%s) %s says the same in other words, or is one of those that may hold", (name, unit, criterion) => {
    expect(codes(assess([row(name, unit, criterion)]))).toEqual([]);
  });

  test.each<readonly [string, string, string | number]>([
    ["政府绿色采购比例", "%", "≥75"],
    ["政府绿色采购比例", "%", ">80"],
    ["政府绿色采购比例", "%", "≤80"],
    ["河长制", "-", "实施"],
    ["生态保护红线", "-", "面积不减少"],
    ["优良天数比例", "%", "保持稳定或持续改善"],
    ["城镇污水处理率", "%", "≥90"],
  ])("%s (%s) %s asks for something else", (name, unit, criterion) => {
    expect(codes(assess([row(name, unit, criterion)]))).toEqual(["D2 criterionDiffersFromStandard"]);
  });

  test.each<readonly [string, string, string | number]>([
    ["危险废物利用处置率", "%", "百分之百"],
    ["危险废物利用处置率", "%", "=100"],
    ["危险废物利用处置率", "%", "＝100%"],
    ["生态文明建设规划", "-", "制定、实施"],
    ["生态文明建设规划", "-", "制定并实施"],
    ["城镇污水处理率", "%", "不低于85"],
  ])("%s (%s) %s asks for the same in other words", (name, unit, criterion) => {
    expect(codes(assess([row(name, unit, criterion)], { level: "county" }))).toEqual([]);
  });

  test.each<readonly [string, string, string | number]>([
    ["政府绿色采购比例", "%", "=80"],
    ["生态文明建设规划", "-", "制定"],
  ])("%s (%s) %s does not", (name, unit, criterion) => {
    expect(codes(assess([row(name, unit, criterion)]))).toEqual(["D2 criterionDiffersFromStandard"]);
  });

  test("of an indicator that the list asks of 市 only judges no 县", () => {
    const judged = (title: string): string => {
      const sheet = sheetOfLines([
        [title],
        ["序号", "指标名称", "单位", "属性", "2020年（现状值）", "达标情况"],
        [1, "城镇人均公园绿地面积", "平方米/人", "参考性", 20, ""],
        [2, "城镇污水处理率", "%", "约束性", 86, ""],
      ]);
      const rows = assess([sheet])[0]?.indicators.flatMap((indicator) => indicator.rows) ?? [];
      return rows.map(({ verdict, missing }) => [verdict, ...missing].join(" ")).join(", ");
    };
    expect(judged("鄂托克旗生态文明建设指标")).toBe("undetermined criterion, met");
    expect(judged("鄂尔多斯市生态文明建设指标")).toBe("met, unmet");
  });

  test("is compared with the one for this kind of region, and the sheet's own judges", () => {
    const sheet = sheetOfLines([HEADER, [1, "城镇污水处理率", "%", "≥85", 90, ""]]);
    expect(codes(assess([sheet], { level: "county" }))).toEqual([]);
    expect(told(assess([sheet], { level: "prefecture" }))).toEqual([
      "D2 criterionDiffersFromStandard 表中指标值“≥85”与“国家生态文明建设示范区建设指标（修订版）”的规定“≥95”（未核实）不同；判断采用表中的值，请核对。",
    ]);
    expect(assess([sheet], { level: "prefecture" })[0]?.indicators[0]?.verdict).toBe("met");
  });

  test("is not compared in a row whose unit is another than the standard's", () => {
    expect(codes(assess([row("政府绿色采购比例", "%", "≥750")]))).toEqual([
      "D2 criterionDiffersFromStandard",
    ]);
    expect(codes(assess([row("政府绿色采购比例", "‰", "≥750")]))).toEqual([]);
  });

  test("is not compared in a row whose name is only like the standard's", () => {
    const lines = [
      "生态环境信息公开率",
      "城镇污水处理率",
      "政府绿色采购比例",
      "村镇饮用水卫生合格率",
      "危险废物利用处置率",
      "领导干部参加生态文明培训的人数比例",
    ].map((name, index) => [index + 1, name, "%", "≥50", 90, ""]);
    expect(codes(assess([sheetOfLines([HEADER, ...lines])], { level: "county" }))).toEqual(
      ["D2", "D3", "D4", "D5", "D6"].map((cell) => `${cell} criterionDiffersFromStandard`),
    );
  });

  test("that cannot be read is not called different", () => {
    expect(codes(assess([row("政府绿色采购比例", "%", "见附件3第2条")]))).toEqual([]);
  });
});

describe("a target that leaves the criterion unmet when it is reached", () => {
  test.each<readonly [string | number, string | number, readonly string[]]>([
    ["≥80", "≥80", []],
    ["≥80", 85, []],
    ["≥80", "85%以上", []],
    ["≥80", "保持稳定", []],
    ["≥80", "-", []],
    ["≥80", "", []],
    ["≥80", 78, ["F2 targetBelowStandard"]],
    ["≥80", "≥78%", ["F2 targetBelowStandard"]],
    ["≥80", ">80", []],
    [">80", "≥80", ["D2 criterionDiffersFromStandard", "F2 targetBelowStandard"]],
    ["≥75", "≥78", ["D2 criterionDiffersFromStandard", "F2 targetBelowStandard"]],
  ])("criterion %s, target %s: %j", (criterion, target, wanted) => {
    const sheet = sheetOfLines([HEADER, [1, "政府绿色采购比例", "%", criterion, "", target]]);
    expect(codes(assess([sheet]))).toEqual(wanted);
  });

  test("is told with the limit and its source", () => {
    const sheet = sheetOfLines([HEADER, [1, "单位产值水耗", "吨/万元", "≤8", "", "≤9"]]);
    expect(told(assess([sheet]))).toEqual([
      "F2 targetBelowStandard 目标值“≤9”达不到表中指标值“≤8”的要求，完成目标后仍不达标。",
    ]);
  });

  test("is found in a plan's table beside the plan's own target", async () => {
    const sheet = await sample("ordos-14th-five-year");
    const weaker = withCells(sheet, [[{ row: 17, column: 5 }, textCell("≥39%")]]);
    expect(told(assess([weaker]))).toEqual([
      "E17 targetBelowStandard 目标值“≥39%”达不到标准规定值“≥40%”的要求，完成目标后仍不达标。",
    ]);
  });
});

test("the samples hold no such finding but the upstream clause that Xilinhot leaves out", async () => {
  const found: string[] = [];
  for (const name of ["kangbashi-2020", "xilinhot-2022", "ordos-14th-five-year", "erenhot-14th-five-year"]) {
    found.push(...codes(assess([await sample(name)])).map((line) => `${name} ${line}`));
  }
  expect(found).toEqual(
    ["G11", "G12", "G13"].map((cell) => `xilinhot-2022 ${cell} criterionDiffersFromStandard`),
  );
});
