import { describe, expect, test } from "@jest/globals";
import { formatArea } from "../../src/domain/sheet/address";
import { cellLink } from "../../src/domain/pages/cell-link";
import { innerLink } from "../../src/webpage/grid/inner-link";
import { at } from "../xlsx/workbooks";

const SHEETS = ["建设指标", "it's", 'a"b', "Sheet 1", "S2"];

function leads(formula: string): string | null {
  const place = innerLink(formula, SHEETS);
  return place === null ? null : `${place.sheet}!${formatArea(place.area)}`;
}

describe("A link leads inside of the workbook", () => {
  test.each([
    [`HYPERLINK("#'建设指标'!I35","建设指标!I35")`, "建设指标!I35"],
    [`HYPERLINK("#建设指标!$I$35")`, "建设指标!I35"],
    [` hyperlink( "#s2!B2:A1" , "看" ) `, "S2!A1:B2"],
    [`HYPERLINK("#'it''s'!A1",S2!$B$3)`, "it's!A1"],
    [`HYPERLINK("#'a""b'!A1",12.5)`, 'a"b!A1'],
    [`HYPERLINK("#"&CELL("address",'Sheet 1'!C4),"x ""y""")`, "Sheet 1!C4"],
  ])("by %s", (formula, place) => {
    expect(leads(formula)).toBe(place);
  });

  test.each(SHEETS)("as the sheets that are made write it, to %s", (sheet) => {
    const content = cellLink(sheet, at("I35"), `${sheet}!I35`);
    expect(content.kind === "formula" ? leads(content.formula) : null).toBe(`${sheet}!I35`);
  });
});

describe("A cell leads nowhere", () => {
  test.each([
    `HYPERLINK("https://example.com/#'建设指标'!I35","x")`,
    `HYPERLINK("mailto:a@example.com")`,
    `HYPERLINK("[other.xlsx]建设指标!A1")`,
    `HYPERLINK("#没有!A1","x")`,
    `HYPERLINK("#A1","x")`,
    `HYPERLINK("#建设指标!A0","x")`,
    `HYPERLINK("#建设指标!A1:B2:C3","x")`,
    `HYPERLINK("#建设指标!A1"&B1,"x")`,
    `HYPERLINK(A1,"x")`,
    `HYPERLINK("#建设指标!A1",SUM(A1))`,
    `HYPERLINK("#建设指标!A1","x")&HYPERLINK("#S2!A1","y")`,
    `IF(TRUE,HYPERLINK("#建设指标!A1","x"))`,
    `"#建设指标!A1"`,
    `HYPERLINK("#"&CELL("row",S2!C4),"x")`,
    "",
  ])("by %s", (formula) => {
    expect(leads(formula)).toBeNull();
  });
});
