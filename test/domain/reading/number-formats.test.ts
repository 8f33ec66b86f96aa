import { describe, expect, test } from "@jest/globals";
import { readValue } from "../../../src/domain/reading/value";
import { numberCell } from "../table/rearrange";

/** What a number is read as under a format: its raw text, then its figures. */
function shownAs(value: number, format: string): string {
  const { raw, figures, statements, repairs } = readValue(numberCell(value, format));
  const read = figures.map(({ number, unit, extent }) => {
    const sign = extent.kind === "bound" ? extent.operator : extent.kind === "about" ? "~" : "";
    return `${sign}${number.toFixed()}${unit ?? ""}`;
  });
  return [raw, ...read, ...statements.map(({ kind }) => kind), ...repairs.map((repair) => repair.read)].join(
    " ",
  );
}

describe("a number under a format", () => {
  test.each([
    [0.907, "General", "0.907 0.907"],
    [0.907, "general", "0.907 0.907"],
    [0.907, "@", "0.907 0.907"],
    [0.907, "0.00%", "90.7% 90.7%"],
    [0.907, "0.0%;-0.0%", "90.7% 90.7%"],
    [-0.907, "0.0%", "-90.7% -90.7%"],
    [90.7, '0.0"%"', "90.7% 90.7%"],
    [90.7, "0.0\\%", "90.7% 90.7%"],
    [90.7, '0.0"吨"', "90.7吨 90.7吨"],
    [90.7, '0.0" 吨"', "90.7吨 90.7吨"],
    [90.7, "0.0\\吨", "90.7吨 90.7吨"],
    [90.7, '0.0"吨""/""人"', "90.7吨/人 90.7吨/人"],
    [90.7, '"约"0.0', "约90.7 ~90.7"],
    [90.7, "\\约0.0", "约90.7 ~90.7"],
    [90.7, '"≥"0.0"%"', "≥90.7% >=90.7%"],
    [0.907, '"≥"0.0%', "≥90.7% >=90.7%"],
    [0.907, '0.0%"以上"', "90.7%以上 >=90.7%"],
    [90.7, '0.0"以上"', "90.7以上 >=90.7"],
    [0, '0.0;-0.0;"-"', "- noData"],
    [-1, '0.0;"暂无";"-"', "暂无 noData"],
    [1, '0.0;"暂无";"-"', "1 1"],
    [-1, '0.0;"负;数"', "负;数 state state"],
    [0, '"暂无"', "暂无 noData"],
    [0, "0.0;-0.0; ", "— noData"],
    [0, "0.0;-0.0;", "— noData"],
    [-5, "0.0", "-5 -5"],
    [5, "0.0_);(0.0)", "5 5"],
    [-5, "0.0_);(0.0)", "-5 -5"],
    [-5, "0.0;-0.0", "-5 -5"],
    [5, "+0.0", "5 5"],
    [5, "$0.0", "5 5"],
    [5, "¥0.0", "5 5"],
    [5, "￥ 0.0", "5 5"],
    [5, "[Red]0.0", "5 5"],
    [5, '[>3]0.0"吨"', "5吨 5吨"],
    [5, "* 0.0", "5 5"],
    [5, "#,##0.0", "5 5"],
    [5, "???", "5 5"],
    [1500, "0.0E+00", "1500 1500"],
    [44197, "yyyy/m/d", "44197"],
    [44197, "YYYY年", "44197"],
    [44197, 'm"月"d"日"', "44197"],
    [0.5, "h:mm", "0.5"],
    [44197, '"d"0', "d44197 state"],
    [44197, '0"年"', "44197年 state"],
    [44197, '[$-804]yyyy"年"', "44197"],
    [0.1 + 0.2, "General", "0.3 0.3"],
  ])("%d under %j reads as %s", (value, format, wanted) => {
    expect(shownAs(value, format)).toBe(wanted);
  });
});
