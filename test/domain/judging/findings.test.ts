import { describe, expect, test } from "@jest/globals";
import { wordingIn } from "../../../src/locales/wording";
import { assessRow, assessSheet, type SmallRow } from "./small-table";
import { sheetOfLines, withCells } from "../table/rearrange";

const SEWAGE = { name: "城镇污水处理率", criterion: "≥85" };
const wording = wordingIn("zh-CN");

function findings(row: SmallRow): readonly string[] {
  return assessRow(row).findings.map(
    (finding) => `${finding.cell ?? ""} ${finding.code} ${wording.finding(finding)}`,
  );
}

describe("the audit of a row", () => {
  test.each<readonly [string, SmallRow, readonly string[]]>([
    ["nothing", { ...SEWAGE, value: 90, declared: "达标" }, []],
    [
      "a declaration against the evidence",
      { ...SEWAGE, value: 80, declared: "达标" },
      ["H2 declaredConflict 表中填写“达标”，依据表内数据判断为未达标。"],
    ],
    [
      "a declaration without evidence",
      { ...SEWAGE, value: "暂未统计", declared: "预期达标" },
      ["H2 unsupportedDeclaration 表中填写“预期达标”，但工作簿中没有可以支持的依据。"],
    ],
    [
      "work under way and declared to be met in time: nothing",
      { ...SEWAGE, value: "正在建设", declared: "可达标" },
      [],
    ],
    [
      "a value of another year",
      { ...SEWAGE, value: "90（2021年）" },
      ["G2 staleYear 数值为2021年，应为2020年。"],
    ],
    [
      "a value that a note dates",
      { ...SEWAGE, value: "90*", notes: ["注：*标注为2021年数据"] },
      ["G2 staleYear 数值为2021年，应为2020年。"],
    ],
    [
      "a note that explains without a year: nothing",
      { ...SEWAGE, value: "90*", notes: ["注：*为初步核算数"] },
      [],
    ],
    ["a marker without a note", { ...SEWAGE, value: "90#" }, ["G2 unknownMarker 标记“#”没有注释说明。"]],
    ["another unit", { ...SEWAGE, value: "90分" }, ["G2 unitMismatch 数值单位为“分”，本行单位为“%”。"]],
    [
      "a qualified value",
      { ...SEWAGE, value: "100（扣除本底超标项）" },
      ["G2 qualifiedValue 数值附有限定条件：扣除本底超标项。"],
    ],
    [
      "numbers in prose under a state: nothing",
      {
        name: "生态保护红线",
        unit: "-",
        criterion: "面积不减少、性质不改变、功能不降低",
        value: "面积70km2，面积未减少，性质未改变，功能未降低",
      },
      [],
    ],
  ])("finds %s", (_what, row, wanted) => {
    expect(findings(row)).toEqual(wanted);
  });

  test("finds an error in a value cell, and the row cannot be decided", () => {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
      [1, "城镇污水处理率", "%", "≥85"],
    ]);
    const error = { content: { kind: "error", code: "#DIV/0!" } as const, format: "General", formula: "1/0" };
    const { findings: found, indicators } = assessSheet(withCells(sheet, [[{ row: 2, column: 5 }, error]]));
    expect(found).toMatchObject([
      { code: "cellError", severity: "error", cell: "E2", params: { error: "#DIV/0!" } },
    ]);
    expect(indicators[0]).toMatchObject({ verdict: "undetermined", rows: [{ missing: ["readableValue"] }] });
  });
});
