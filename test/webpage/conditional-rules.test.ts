import { describe, expect, test } from "@jest/globals";
import { evaluate } from "../../src/webpage/conditional/evaluate";
import { parseFormula } from "../../src/webpage/conditional/formula";
import { Painter } from "../../src/webpage/conditional/painter";
import type { Value } from "../../src/webpage/conditional/value";
import { at, firstSheet, opened, stylesPart, workbookOf } from "../xlsx/workbooks";

/** A1 1, B1 2, C1 a formula not yet calculated, A2 达标, B2 an error, C2 TRUE, A3 0.1, B3 0.2, A4 a text of digits. */
const CELLS =
  `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c><c r="C1"><f>A1</f></c></row>` +
  `<row r="2"><c r="A2" t="str"><v>达标</v></c><c r="B2" t="e"><v>#N/A</v></c><c r="C2" t="b"><v>1</v></c></row>` +
  `<row r="3"><c r="A3"><v>0.1</v></c><c r="B3"><v>0.2</v></c></row>` +
  `<row r="4"><c r="A4" t="str"><v>12</v></c></row></sheetData>`;

async function result(formula: string, place = "D5"): Promise<unknown> {
  const sheet = await firstSheet(await opened(workbookOf(CELLS)));
  const parsed = parseFormula(formula);
  if (parsed === null) return "unread";
  const value: Value = evaluate(parsed, { sheet, at: at(place), writtenFor: at("D5") });
  if (value.kind === "error") return value.code;
  return "value" in value ? value.value : value.kind;
}

describe("a formula of a conditional format", () => {
  test.each([
    ["A1<B1", true],
    ["A1>=B1", false],
    ["A3+B3=0.3", true],
    ["A2>999", true],
    ['A2="达标"', true],
    ['"abc"="ABC"', true],
    ['Z9=""', true],
    ["Z9=0", true],
    ["C2=TRUE", true],
    ["2+3*4^2/8-50%", 7.5],
    ["-2^2", 4],
    ['A1&"/"&B1', "1/2"],
    ["A2+1", "#VALUE!"],
    ["A4+1", 13],
    ["1/0", "#NUM!"],
    ["B2=1", "#N/A"],
    ["ISERROR(B2)", true],
    ["AND(A1=1,OR(B1=1,B1=2))", true],
    ['IF(ISBLANK(Z9),"empty",1/0)', "empty"],
    ["MOD(ROW(),2)=1", true],
    ["COLUMN(B1)", 2],
    ["SUM($A$1:$B$1,10)", 13],
    ["AVERAGE(A1:B1)", 1.5],
    ["MAX(A1:B3)", "#N/A"],
    ["COUNT(A1:B4)", 4],
    ["COUNTA($A:$A)", 4],
    ["COUNTIF($A:$A,A2)", 1],
    ['COUNTIF($A$1:$B$3,">0.15")', 3],
    ['COUNTIF(A:A,"达*")', 1],
    ["ROUND(2.345,2)", 2.35],
    ['SEARCH("B?d","abcd")', 2],
    ['FIND("B","abcd")', "#VALUE!"],
    ['LEN(TRIM("  a  b "))', 3],
    ['RIGHT("未达标",2)=A2', true],
    ["IFERROR(B2,5)", 5],
    ['N("mark")=0', true],
  ])("%s gives %j", async (formula, wanted) => {
    expect(await result(formula)).toBe(wanted);
  });

  test.each([
    ['A2<"未达标"', "which of two texts comes first is a matter of language"],
    ["C1=1", "was never calculated"],
    ["ISERROR(C1)", "was never calculated"],
    ["A1:B1=1", "an area is no value"],
    ["TODAY()>1", "a function that is not known here"],
    ["A1(1)", "no function"],
  ])("%s is left to Excel: %s", async (formula) => {
    expect(await result(formula)).toBe("unknown");
  });

  test.each([
    "数据!A1=1",
    "Sheet2!$A$1>0",
    "目标>1",
    "A1 B1",
    "{1,2}",
    "1+",
    "(1",
    '"a',
    "A1#",
    "SUM(A1;B1)",
    "#REF!>1",
    "",
  ])("%s is not read", async (formula) => {
    expect(await result(formula)).toBe("unread");
  });

  test("moves with the cell that it is evaluated for, and is unknown beyond the sheet", async () => {
    expect(await result("A1", "E5")).toBe(2);
    expect(await result("A1", "D6")).toBe("达标");
    expect(await result("$A$1", "E6")).toBe(1);
    expect(await result("A1", "D4")).toBe("unknown");
  });
});

/** The fill that a rule gives to the cells of column A. */
async function fills(rule: string, ...values: readonly (number | string)[]): Promise<readonly boolean[]> {
  const cells = values.map((value, index) => {
    const place = `r="A${index + 1}"`;
    return `<row r="${index + 1}">${value === "" ? "" : typeof value === "number" ? `<c ${place}><v>${value}</v></c>` : `<c ${place} t="str"><v>${value}</v></c>`}</row>`;
  });
  const format = `<conditionalFormatting sqref="A1:A${values.length}">${rule}</conditionalFormatting>`;
  const file = await opened(workbookOf(`<sheetData>${cells.join("")}</sheetData>${format}`, STYLES));
  const look = await file.look("S");
  const painter = new Painter(await firstSheet(file), look?.conditionalFormats ?? []);
  return values.map((_, index) => painter.paintAt({ row: index + 1, column: 1 }).change.fill !== null);
}

const STYLES = stylesPart(
  `<dxfs><dxf><fill><patternFill><bgColor rgb="FFFF0000"/></patternFill></fill></dxf></dxfs>`,
);

describe("a rule", () => {
  test.each([
    [
      "of blanks takes them for 0 in a comparison",
      `type="cellIs" operator="lessThan"`,
      "<formula>5</formula>",
      [false, true, false, true],
    ],
    [
      "between bounds takes them in either order",
      `type="cellIs" operator="between"`,
      "<formula>20</formula><formula>5</formula>",
      [true, false, false, false],
    ],
    [
      "about texts works without the formula that Excel adds",
      `type="containsText" text="达"`,
      "",
      [false, false, true, false],
    ],
    ["about blanks too", `type="containsBlanks"`, "", [false, true, false, false]],
    [
      "of dates that depend on the day is left to Excel",
      `type="timePeriod" timePeriod="today"`,
      "<formula>FLOOR(A1,1)=TODAY()</formula>",
      [false, false, false, false],
    ],
    [
      "by standard deviations is left to Excel",
      `type="aboveAverage" stdDev="1"`,
      "",
      [false, false, false, false],
    ],
    [
      "by a formula that cannot be read paints nothing",
      `type="expression"`,
      "<formula>表!A1&gt;0</formula>",
      [false, false, false, false],
    ],
  ])("%s", async (_, attributes, inner, wanted) => {
    const rule = `<cfRule ${attributes} dxfId="0" priority="1">${inner}</cfRule>`;
    expect(await fills(rule, 12, "", "达标", 1)).toEqual(wanted);
  });

  test.each(["colorScale", "dataBar"])(
    "of the kind %s has no effect while one of its cells holds an error",
    async (kind) => {
      const inner = `<cfvo type="min"/><cfvo type="max"/><color rgb="FFFF0000"/><color rgb="FF00FF00"/>`;
      const format = `<conditionalFormatting sqref="A1:A2"><cfRule type="${kind}" priority="1"><${kind}>${inner}</${kind}></cfRule></conditionalFormatting>`;
      const file = await opened(
        workbookOf(
          `<sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2"><c r="A2" t="e"><v>#N/A</v></c></row></sheetData>${format}`,
        ),
      );
      const painter = new Painter(await firstSheet(file), (await file.look("S"))?.conditionalFormats ?? []);
      expect(painter.paintAt({ row: 1, column: 1 })).toMatchObject({ bar: null, change: { fill: null } });
    },
  );
});
