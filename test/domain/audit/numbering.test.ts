import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { wordingIn } from "../../../src/locales/wording";
import { assessSheet } from "../judging/small-table";
import { sheetOfLines } from "../table/rearrange";
import { changedSample, findingsIn } from "./changed-sample";

const NAMES = [
  "城镇污水处理率",
  "危险废物利用处置率",
  "政府绿色采购比例",
  "林草覆盖率",
  "城镇新建绿色建筑比例",
  "生态环境信息公开率",
];

function numbered(numbers: readonly (string | number)[]): readonly string[] {
  const lines = numbers.map((no, index) => [no, NAMES[index % NAMES.length] ?? "", "≥1", 100]);
  const { findings } = assessSheet(sheetOfLines([["序号", "指标名称", "指标值", "2020年现状值"], ...lines]));
  return findings.flatMap(({ code, cell, params }) =>
    code === "numbering" ? [`${cell ?? ""} ${JSON.stringify(params)}`] : [],
  );
}

describe("numbers of indicators", () => {
  test.each<readonly [string, readonly (string | number)[], readonly string[]]>([
    ["in order", [1, 2, 3, 4, 5, 6], []],
    ["in order, as text", ["1", "2.", "3、", "４", "5", "6"], []],
    ["from another number on", [15, 16, 17], []],
    ["that start again in each group", [1, 2, 3, 1, 2, 3], []],
    ["a slip of the pen", [1, 2, 13, 4, 5, 6], ['A4 {"number":"13","expected":"3"}']],
    ["a slip in text", ["1", "2", "13", "4", "5", "6"], ['A4 {"number":"13","expected":"3"}']],
    ["a gap", [1, 2, 4, 5, 6, 7], ['A4 {"number":"4","expected":"3"}']],
    ["a number twice", [1, 2, 2, 3, 4, 5], ['A4 {"number":"2","expected":"3"}']],
    ["sorted by something else", [6, 2, 4, 1, 5, 3], []],
    ["sorted, and one twice", [6, 2, 4, 2, 5, 3], ['A5 {"number":"2","expected":"1"}']],
    ["a row without a number", [1, 2, "", 3, 4], []],
    ["a row without a number that counts", [1, 2, "", 4, 5], []],
  ])("%s", (_what, numbers, wanted) => {
    expect(numbered(numbers)).toEqual(wanted);
  });

  test("Ordos numbers 森林覆盖率 29 between 18 and 20", async () => {
    const [finding, ...others] = findingsIn(await changedSample("ordos-14th-five-year"), "numbering");
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ row: 21, cell: "A21", severity: "warning" });
    if (finding === undefined) throw new Error("nothing found");
    expect(wordingIn("zh-CN").finding(finding)).toBe("序号为 29，按上一行应为 19。");
  });

  test("indicators may share a merged number", () => {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "指标值", "2020年现状值"],
      [1, NAMES[0] ?? "", "≥1", 100],
      [2, NAMES[1] ?? "", "≥1", 100],
      ["", NAMES[2] ?? "", "≥1", 100],
      [3, NAMES[3] ?? "", "≥1", 100],
    ]);
    const merged = { ...sheet, merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] };
    expect(assessSheet(merged).findings.filter(({ code }) => code === "numbering")).toEqual([]);
  });

  test("components under one merged number are one indicator", async () => {
    const workbook = await changedSample("kangbashi-2020");
    expect(check(workbook, null)[0]?.indicators).toHaveLength(28);
    expect(findingsIn(workbook, "numbering")).toEqual([]);
  });
});
