import { describe, expect, test } from "@jest/globals";
import { isNote, readIndicatorNotes, readNotes } from "../../../src/domain/reading/note";

test.each([
  ["注：*为2021年数据", true],
  ["注", true],
  ["注1：数据来自统计局", true],
  ["备注:无", true],
  ["说明、表中数据", true],
  ["数据来源：统计年鉴", true],
  ["资料来源: 年鉴", true],
  ["Note: estimated", true],
  ["NOTES. estimated", true],
  ["*标注为2021年数据", true],
  ["“#”表示快报数", true],
  ["①为初步数", true],
  ["* 5", false],
  ["注意事项", false],
  ["生态文明注：无", false],
  ["生态制度", false],
  ["", false],
])("%j starts the notes of a table: %p", (text, wanted) => {
  expect(isNote(text)).toBe(wanted);
});

describe("signs that a note explains", () => {
  test.each([
    ["注：*标注为2021年数据", "* 2021 *标注为2021年数据"],
    ["注：*为2021年数据；#为快报数", "* 2021 *为2021年数据, # - #为快报数"],
    ["注：*为2021年数据。#为2019年数据", "* 2021 *为2021年数据, # 2019 #为2019年数据"],
    ["*为2021年数据#为快报数", "* 2021 *为2021年数据, # - #为快报数"],
    ["注：1.*为2021年数据", "* 2021 *为2021年数据"],
    ["注：2、“*”为2021年数据", "* 2021 *”为2021年数据"],
    ["注：**为2021年数据", "* - *, * 2021 *为2021年数据"],
    ["注：①为2021年数据，②为2022年数据", "① 2021 ①为2021年数据, ② 2022 ②为2022年数据"],
    ["注：数据来自统计局", ""],
  ])("%j: %s", (line, wanted) => {
    const found = readNotes(line).map(({ marker, text, year }) => `${marker} ${year ?? "-"} ${text}`);
    expect(found.join(", ")).toBe(wanted);
  });
});

describe("what a note says of an indicator by name", () => {
  test.each([
    ["注：3.“生态质量指数”采用2019年度数据", "生态质量指数 quoted 2019 -"],
    ["注：生态质量指数采用2019年数据", "生态质量指数 bare 2019 -"],
    [
      "注：1.“森林覆盖率”为2019年调查结果；2.“林草覆盖率”取自2018年年报",
      "森林覆盖率 quoted 2019 -, 林草覆盖率 quoted 2018 -",
    ],
    [
      "生态质量指数数据来自2019监测数据。满意度使用2021年的统计数据",
      "生态质量指数 bare 2019 -, 满意度 bare 2021 -",
    ],
    ["「满意度」系2021年数值", "满意度 quoted 2021 -"],
    ["『满意度』是2021年数", "满意度 quoted 2021 -"],
    ['"满意度"取2021年值', "满意度 quoted 2021 -"],
    ["“优良天数比例”扣除沙尘天气", "优良天数比例 quoted - 扣除沙尘天气"],
    ["“优良天数比例”评价采用剔除沙尘天气后的结果", "优良天数比例 quoted - 剔除沙尘天气后的结果"],
    ["优良天数比例评价采用剔除沙尘天气后的结果", "优良天数比例 bare - 剔除沙尘天气后的结果"],
    ["优良天数比例使用扣除沙尘后的2019年数据", "优良天数比例 bare - 扣除沙尘后的2019年数据"],
    ["“率”采用2019年数据", ""],
    ["率采用2019年数据", ""],
    ["*为2021年数据", ""],
    ["“满意度”由统计局提供", ""],
    ["“满意度”为2021年规划目标", ""],
    ["数据来源：统计年鉴", ""],
  ])("%j: %s", (line, wanted) => {
    const found = readIndicatorNotes(line).map(({ name, quoted, year, qualifier }) =>
      [name, quoted ? "quoted" : "bare", year ?? "-", qualifier ?? "-"].join(" "),
    );
    expect(found.join(", ")).toBe(wanted);
  });
});
