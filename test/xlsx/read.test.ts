import { describe, expect, test } from "@jest/globals";
import type { SheetSnapshot } from "../../src/domain/sheet/snapshot";
import {
  cell,
  firstSheet,
  fixture,
  KANGBASHI,
  LIBREOFFICE,
  opened,
  PREFIXED,
  RICH,
  workbookOf,
  XILINHOT,
} from "./workbooks";
import { partsOf, withPart, writeZip } from "./zip-file";

async function sheetOf(
  children: string,
  parts: Readonly<Record<string, string>> = {},
): Promise<SheetSnapshot> {
  return firstSheet(await opened(workbookOf(children, parts)));
}

const text = (value: string, format = "General") => ({
  content: { kind: "text", value },
  format,
  formula: null,
});
const number = (value: number, format = "General") => ({
  content: { kind: "number", value },
  format,
  formula: null,
});

describe.each([KANGBASHI, LIBREOFFICE, PREFIXED])("the Kangbashi table in %s", (path) => {
  test("is read with its texts, numbers, merges and extent", async () => {
    const workbook = await opened(fixture(path));
    const snapshot = await workbook.read();
    expect(snapshot.sheets.map(({ name }) => name)).toEqual(["建设指标", "基础数据", "重点项目", "工程统计"]);
    expect(snapshot).toMatchObject({
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory: null,
    });
    const sheet = await firstSheet(workbook);
    expect(cell(sheet, "C3")).toEqual(number(1));
    expect(cell(sheet, "G7")).toEqual(number(100));
    expect(cell(sheet, "H3")).toEqual(text("约束性"));
    expect(cell(sheet, "J3")).toBeUndefined();
    expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 36, right: 14 });
    expect(sheet.merges).toHaveLength(60);
    expect(sheet.merges).toContainEqual({ top: 9, left: 1, bottom: 18, right: 1 });
    expect(sheet.flags).toEqual([]);
    expect(sheet.protection).toBeNull();
  });
});

test("The Xilinhot table is read with its texts and merges", async () => {
  const sheet = await firstSheet(await opened(fixture(XILINHOT)));
  expect(sheet.name).toBe("指标体系");
  expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 47, right: 12 });
  expect(sheet.merges).toHaveLength(79);
  expect(cell(sheet, "H2")).toEqual(text("2022年现状值"));
  expect(cell(sheet, "C3")).toEqual(number(1));
});

test("A workbook with everything is read with its validations, tables and formulas", async () => {
  const { sheets } = await (await opened(fixture(RICH))).read();
  expect(sheets[0]?.validations).toEqual([
    {
      areas: [{ top: 3, left: 10, bottom: 36, right: 10 }],
      rule: { kind: "list", values: ["达标", "未达标"] },
    },
    { areas: [{ top: 3, left: 8, bottom: 36, right: 8 }], rule: { kind: "list", values: ["水", "气"] } },
  ]);
  expect(sheets[0]?.flags).toEqual([]);
  const data = sheets.find(({ name }) => name === "监测数据");
  expect(data?.tables).toEqual([{ name: "监测表", area: { top: 1, left: 1, bottom: 21, right: 4 } }]);
  expect(data === undefined ? null : cell(data, "E2")?.formula).toBe("SUM(C2:C21)");
});

test("Every kind of cell content is read as Excel types it", async () => {
  const sheet = await sheetOf(
    `<sheetData><row r="1">
      <c r="A1"><v>-1.5E3</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="e"><v>#N/A</v></c>
      <c r="D1" t="str"><f>"a"&amp;"b"</f><v>ab</v></c><c r="E1" t="d"><v>2024-05-06T12:00:00</v></c>
      <c r="F1"><f>1/3</f></c><c r="G1" t="inlineStr"><is><r><t>in</t></r><r><t xml:space="preserve">line </t></r></is></c>
      <c r="H1"/><c r="I1" t="inlineStr"><is><t>_x0041__x005F_x0042_</t></is></c>
    </row></sheetData>`,
  );
  const contents = ["A1", "B1", "C1", "D1", "E1", "F1", "G1", "H1", "I1"].map(
    (place) => cell(sheet, place)?.content,
  );
  expect(contents).toEqual([
    { kind: "number", value: -1500 },
    { kind: "boolean", value: true },
    { kind: "error", code: "#N/A" },
    { kind: "text", value: "ab" },
    { kind: "number", value: 45418.5 },
    null,
    { kind: "text", value: "inline " },
    undefined,
    { kind: "text", value: "A_x0042_" },
  ]);
  expect(cell(sheet, "F1")).toEqual({ content: null, format: "General", formula: "1/3" });
  expect(cell(sheet, "D1")?.formula).toBe('"a"&"b"');
});

test("Cells and rows without an address follow the one before", async () => {
  const sheet = await sheetOf(
    `<sheetData><row><c><v>1</v></c><c><v>2</v></c></row><row r="5"><c r="C5"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row></sheetData>`,
  );
  expect(["A1", "B1", "C5", "D5", "A6"].map((place) => cell(sheet, place))).toEqual(
    [1, 2, 3, 4, 5].map((n) => number(n)),
  );
});

test("Cells that a shared or an array formula fills carry a formula", async () => {
  const sheet = await sheetOf(
    `<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A2" si="0">B1*2</f><v>2</v></c><c r="C1"><f t="array" ref="C1:C2">B1:B2</f><v>1</v></c></row>
     <row r="2"><c r="A2"><f t="shared" si="0"/><v>4</v></c><c r="C2"><v>2</v></c><c r="D2"><v>9</v></c></row></sheetData>`,
  );
  expect(["A1", "A2", "C1", "C2", "D2"].map((place) => cell(sheet, place)?.formula)).toEqual([
    "B1*2",
    "B1*2",
    "B1:B2",
    "B1:B2",
    null,
  ]);
});

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relationships = (...targets: readonly (readonly [string, string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(
      ([type, target], index) =>
        `<Relationship Id="r${index + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`,
    )
    .join("")}</Relationships>`;

test("Rich shared texts are joined, phonetic hints left out, formats found by built-in and own ids", async () => {
  const sheet = await sheetOf(
    `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"><v>0.5</v></c><c r="C1" s="2"><v>7</v></c></row></sheetData>`,
    {
      "xl/_rels/workbook.xml.rels": relationships(
        ["worksheet", "/xl/sheet.xml"],
        ["sharedStrings", "/xl/s.xml"],
        ["styles", "../xl/st.xml"],
      ),
      "xl/s.xml": `<sst xmlns="${MAIN}"><si><r><rPr><b/></rPr><t>东</t></r><r><t xml:space="preserve">京 </t></r><rPh sb="0" eb="1"><t>トウ</t></rPh></si></sst>`,
      "xl/st.xml": `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="170" formatCode="0.0&quot;吨&quot;"/></numFmts><cellStyleXfs><xf numFmtId="1"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="10"/><xf numFmtId="170"/></cellXfs></styleSheet>`,
    },
  );
  expect(cell(sheet, "A1")).toEqual(text("东京 "));
  expect(cell(sheet, "B1")).toEqual(number(0.5, "0.00%"));
  expect(cell(sheet, "C1")).toEqual(number(7, '0.0"吨"'));
});

test("Hidden rows and columns are found, also those of no width", async () => {
  const sheet = await sheetOf(
    `<cols><col min="2" max="3" hidden="1"/><col min="5" max="5" width="0" customWidth="1"/><col min="6" max="6" width="9"/></cols>
     <sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"/><row r="4"><c r="A4"><v>1</v></c></row></sheetData>`,
  );
  expect([...sheet.hiddenColumns]).toEqual([2, 3, 5]);
  expect([...sheet.hiddenRows]).toEqual([2]);
});

test("Rows that are not listed are hidden where the default height is zero", async () => {
  const sheet = await sheetOf(
    `<sheetFormatPr defaultRowHeight="15" zeroHeight="1"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="4"><c r="A4"><v>1</v></c></row></sheetData>`,
  );
  expect([...sheet.hiddenRows]).toEqual([2, 3]);
});

test("A protected sheet tells what it permits, and which cells are not locked", async () => {
  const styles = `<styleSheet xmlns="${MAIN}"><cellXfs><xf numFmtId="0"/><xf numFmtId="0"><protection locked="0"/></xf></cellXfs></styleSheet>`;
  const row = (r: number) => `<row r="${r}"><c r="A${r}"/><c r="B${r}" s="1"/><c r="C${r}" s="1"/></row>`;
  const parts = {
    "xl/_rels/workbook.xml.rels": relationships(["worksheet", "sheet.xml"], ["styles", "st.xml"]),
    "xl/st.xml": styles,
  };
  const data = `<sheetData>${row(1)}${row(2)}<row r="3"><c r="B3" s="1"/></row></sheetData>`;
  expect((await sheetOf(`${data}<sheetProtection sheet="1" formatCells="0"/>`, parts)).protection).toEqual({
    mayFormatCells: true,
    mayFormatColumns: false,
    unlocked: [
      { top: 1, left: 2, bottom: 2, right: 3 },
      { top: 3, left: 2, bottom: 3, right: 2 },
    ],
  });
  expect((await sheetOf(`${data}<sheetProtection formatCells="0"/>`, parts)).protection).toBeNull();
});

test("Lists by name, by another sheet's cells and by extension are resolved; other rules are told as such", async () => {
  const list = (formula: string, sqref: string) =>
    `<dataValidation type="list" sqref="${sqref}"><formula1>${formula}</formula1></dataValidation>`;
  const sheet = await sheetOf(
    `<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>是</t></is></c></row><row r="2"><c r="A2"><v>2</v></c></row></sheetData>
     <dataValidations>${list("Choice", "B1 C2:C3")}${list("INDIRECT(A1)", "D1")}${list("&quot; x, y&quot;", "E1")}
     <dataValidation type="whole" sqref="F1"><formula1>1</formula1></dataValidation><dataValidation sqref="G1"/></dataValidations>
     <extLst><ext xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main" uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list"><x14:formula1><xm:f>'S'!$A$1:$A$9</xm:f></x14:formula1><xm:sqref>H1</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`,
    {
      "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets><definedNames><definedName name="choice">S!$A$1:$A$2</definedName></definedNames><calcPr calcMode="manual"/></workbook>`,
    },
  );
  expect(sheet.validations.map(({ rule }) => rule)).toEqual([
    { kind: "list", values: ["是", "2"] },
    { kind: "other" },
    { kind: "list", values: ["x", "y"] },
    { kind: "other" },
    { kind: "list", values: ["是", "2"] },
  ]);
  expect(sheet.validations[0]?.areas).toHaveLength(2);
});

test("A workbook that is calculated by hand says so", async () => {
  const bytes = withPart(fixture(KANGBASHI), "xl/workbook.xml", (xml) =>
    xml.replace("<calcPr", '<calcPr calcMode="manual"'),
  );
  expect((await (await opened(bytes)).read()).calculation).toBe("manual");
});

test("A strict workbook is read like a transitional one", async () => {
  const strict = Object.entries(
    partsOf(workbookOf(`<sheetData><row r="1"><c r="A1"><v>4</v></c></row></sheetData>`)),
  ).map(
    ([name, xml]) =>
      [
        name,
        xml
          .replaceAll(MAIN, "http://purl.oclc.org/ooxml/spreadsheetml/main")
          .replaceAll(OFFICE, "http://purl.oclc.org/ooxml/officeDocument/relationships"),
      ] as const,
  );
  expect(cell(await firstSheet(await opened(writeZip(Object.fromEntries(strict)))), "A1")).toEqual(number(4));
});

test("A part in UTF-16 is read, patched and written in UTF-16", async () => {
  const sheet = `\uFEFF<?xml version="1.0" encoding="UTF-16"?><worksheet xmlns="${MAIN}"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>目标</t></is></c></row></sheetData></worksheet>`;
  const bytes = Buffer.from(sheet, "utf16le");
  const parts = Object.fromEntries(Object.entries(partsOf(workbookOf(""))));
  const before = writeZip({ ...parts, "xl/sheet.xml": bytes });
  const workbook = await opened(before);
  expect(cell(await firstSheet(workbook), "A1")).toEqual(text("目标"));
  await workbook.apply([{ kind: "writeText", sheet: "S", at: { row: 1, column: 2 }, text: "值" }]);
  const later = await opened(await workbook.save());
  expect(cell(await firstSheet(later), "B1")).toEqual(text("值"));
  expect(await later.takeBack()).toBe(true);
  expect(partsOf(await later.save())).toEqual(partsOf(before));
});

test("Two cells in a sheet that claims all of Excel's extent cost nothing", async () => {
  const sheet = await sheetOf(
    `<dimension ref="A1:XFD1048576"/><sheetData><row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row></sheetData>`,
  );
  expect(sheet.used).toEqual({ top: 1, left: 1, bottom: 1048576, right: 16384 });
  expect(cell(sheet, "XFD1048576")).toEqual(number(2));
  expect(sheet.rows.reduce((count) => count + 1, 0)).toBe(2);
});
