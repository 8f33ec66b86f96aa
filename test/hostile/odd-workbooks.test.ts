import { createServer } from "node:http";
import { describe, expect, test } from "@jest/globals";
import { shownText } from "../../src/webpage/grid/cell-text";
import { ecogap, Folder } from "../cli/command-line";
import { firstSheet, opened, cell } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { given } from "./checking";
import { cellXml, LINES, rowsXml, tableBook, tableSheet } from "./tables";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const VERDICTS = ["unmet", "met"];
const relationships = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
const workbookXml = (children: string): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${children}</workbook>`;
const ONE_SHEET = `<sheets><sheet name="S" sheetId="1" r:id="r1"/></sheets>`;
const styles = (formats: number): string =>
  `<styleSheet xmlns="${MAIN}"><fonts count="1"><font/></fonts><fills count="1"><fill/></fills><borders count="1"><border/></borders><cellXfs count="${formats}">${Array.from({ length: formats }, (_, n) => `<xf numFmtId="0" fontId="${(n * 7919) % 1000}"/>`).join("")}</cellXfs></styleSheet>`;
const withStyles = (xml: string): Readonly<Record<string, string>> => ({
  "xl/_rels/workbook.xml.rels": relationships(
    ["r1", "worksheet", "sheet.xml"],
    ["r2", "styles", "styles.xml"],
  ),
  "xl/styles.xml": xml,
});
const row = (number: number, cells: string): string => `<row r="${number}">${cells}</row>`;
/** Columns B and C of ten thousand rows, two by two. */
const TEN_THOUSAND = Array.from(
  { length: 10_000 },
  (_, n) => `<mergeCell ref="B${n + 50}:C${n + 50}"/>`,
).join("");

describe("A workbook with odd contents is judged as one without:", () => {
  test.each<[string, Uint8Array]>([
    ["none of them", tableBook()],
    [
      "a dimension of all cells that there can be",
      tableBook({}, tableSheet({ before: `<dimension ref="A1:XFD1048576"/>` })),
    ],
    [
      "a cell in the last row and column",
      tableBook({}, tableSheet({ rows: row(1_048_576, cellXml(1, "XFD1048576")) })),
    ],
    ["a cell in the last column", tableBook({}, tableSheet({ rows: row(4, cellXml("远", "XFD4")) }))],
    ["fifty thousand cell formats", tableBook(withStyles(styles(50_000)))],
    [
      "ten thousand merged areas",
      tableBook({}, tableSheet({ after: `<mergeCells>${TEN_THOUSAND}</mergeCells>` })),
    ],
    [
      "merged areas that overlap, beside the table",
      tableBook(
        {},
        tableSheet({
          rows: rowsXml(
            [
              ["", "甲"],
              ["", "乙"],
            ],
            50,
          ),
          after: `<mergeCells><mergeCell ref="B50:D51"/><mergeCell ref="C50:E52"/><mergeCell ref="B50:D51"/></mergeCells>`,
        }),
      ),
    ],
    [
      "a cell of 32,767 characters",
      tableBook({}, tableSheet({ rows: rowsXml([["", "字".repeat(32_767)]], 9) })),
    ],
    [
      "formulas that are shared",
      tableBook(
        {},
        tableSheet({
          rows:
            row(9, `<c r="A9"><f t="shared" ref="A9:A11" si="0">1+1</f><v>2</v></c>`) +
            row(10, `<c r="A10"><f t="shared" si="0"/><v>2</v></c>`) +
            row(11, `<c r="A11"><f t="shared" si="7"/><v>2</v></c>`),
        }),
      ),
    ],
    [
      "array formulas over all cells",
      tableBook(
        {},
        tableSheet({ rows: row(9, `<c r="A9"><f t="array" ref="A9:XFD1048576">1</f><v>2</v></c>`) }),
      ),
    ],
    [
      "cells that hold errors",
      tableBook(
        {},
        tableSheet({
          rows: row(
            9,
            `<c r="A9" t="e"><v>#REF!</v></c><c r="B9" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="C9" t="e"><v/></c>`,
          ),
        }),
      ),
    ],
    [
      "links to other workbooks",
      tableBook(
        {
          "xl/workbook.xml": workbookXml(
            `${ONE_SHEET}<externalReferences><externalReference r:id="r2"/></externalReferences>`,
          ),
          "xl/_rels/workbook.xml.rels": relationships(
            ["r1", "worksheet", "sheet.xml"],
            ["r2", "externalLink", "externalLinks/externalLink1.xml"],
          ),
          "xl/externalLinks/externalLink1.xml": `<externalLink xmlns="${MAIN}" xmlns:r="${OFFICE}"><externalBook r:id="r1"/></externalLink>`,
          "xl/externalLinks/_rels/externalLink1.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/externalLinkPath" Target="file:///\\\\192.0.2.1\\share\\x.xlsx" TargetMode="External"/></Relationships>`,
        },
        tableSheet({ rows: row(9, `<c r="A9"><f>[1]Sheet1!A1</f><v>5</v></c>`) }),
      ),
    ],
    [
      "sheets whose names differ by case",
      tableBook({
        "xl/workbook.xml": workbookXml(
          `<sheets><sheet name="s" sheetId="1" r:id="r2"/><sheet name="S" sheetId="2" r:id="r1"/></sheets>`,
        ),
        "xl/_rels/workbook.xml.rels": relationships(
          ["r1", "worksheet", "sheet.xml"],
          ["r2", "worksheet", "two.xml"],
        ),
        "xl/two.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rowsXml([["另一张表"]])}</sheetData></worksheet>`,
      }),
    ],
    [
      "sheets named as what every object has",
      tableBook({
        "xl/workbook.xml": workbookXml(
          `<sheets><sheet name="__proto__" sheetId="1" r:id="r1"/><sheet name="constructor" sheetId="2" r:id="r2"/></sheets>`,
        ),
        "xl/_rels/workbook.xml.rels": relationships(
          ["r1", "worksheet", "sheet.xml"],
          ["r2", "worksheet", "two.xml"],
        ),
        "xl/two.xml": `<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
      }),
    ],
    [
      "relationships that go round",
      tableBook({
        "xl/_rels/sheet.xml.rels": relationships(
          ["r1", "worksheet", "sheet.xml"],
          ["r2", "drawing", "drawing.xml"],
          ["r3", "officeDocument", "workbook.xml"],
        ),
        "xl/_rels/drawing.xml.rels": relationships(
          ["r1", "chart", "drawing.xml"],
          ["r2", "worksheet", "sheet.xml"],
        ),
        "xl/drawing.xml": `<wsDr xmlns="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"/>`,
      }),
    ],
    [
      "tags that are nothing but spaces",
      tableBook(
        {},
        tableSheet().replace(
          `</row><row r="3">`,
          `<c${" ".repeat(400_000)}r="F2"${" ".repeat(400_000)}/></row><row r="3">`,
        ),
      ),
    ],
    [
      "hidden columns over and over",
      tableBook(
        {},
        tableSheet({
          before: `<cols>${`<col min="8" max="16384" hidden="1"/>`.repeat(10_000)}</cols>`,
        }),
      ),
    ],
  ])("%s", async (_, bytes) => {
    const came = await given(bytes);
    expect(came.refusal).toBeNull();
    expect(came.verdicts).toEqual(VERDICTS);
  });

  test("a million cell formats are read and written once", async () => {
    const folder = new Folder();
    const file = folder.put("in.xlsx", tableBook(withStyles(styles(1_000_000))));
    const { code, out } = await ecogap("check", file, "--out", folder.at("out.xlsx"));
    expect(code).toBe(0);
    expect(out).toContain("达标 1，未达标 1");
  });

  test("merged areas that overlap in the table are judged by the first of them", async () => {
    const after = `<mergeCells><mergeCell ref="B2:B3"/><mergeCell ref="B3:C4"/></mergeCells>`;
    const came = await given(tableBook({}, tableSheet({ after })));
    expect(came).toMatchObject({ refusal: null, verdicts: VERDICTS });
  });

  test("where merged areas overlap at a cell to be written, the cell is told and nothing is written", async () => {
    const after = `<mergeCells><mergeCell ref="F2:G2"/><mergeCell ref="E2:F3"/></mergeCells>`;
    const came = await given(tableBook({}, tableSheet({ after })));
    expect(came.refusal).toMatch(/^工作表“S”的 [A-Z]+\d+ 处有公式、合并单元格或表格标题/u);
  });

  test("no link of a workbook is followed", async () => {
    let asked = 0;
    const server = createServer((_request, response) => {
      asked++;
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const address = server.address();
    const port = typeof address === "object" && address !== null ? address.port : 0;
    const target = `http://127.0.0.1:${port}/x`;
    const link = `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/hyperlink" Target="${target}" TargetMode="External"/><Relationship Id="r2" Type="${OFFICE}/image" Target="${target}" TargetMode="External"/></Relationships>`;
    const formula = row(9, `<c r="A9"><f>WEBSERVICE("${target}")</f><v>5</v></c>`);
    const came = await given(
      tableBook(
        { "xl/_rels/sheet.xml.rels": link },
        tableSheet({ rows: formula, after: `<hyperlinks><hyperlink ref="A1" r:id="r1"/></hyperlinks>` }),
      ),
    );
    server.close();
    expect(came.verdicts).toEqual(VERDICTS);
    expect(asked).toBe(0);
  });

  test("in a workbook whose calendar begins in 1904, dates are no values, as in any other, and stay as they are", async () => {
    const dates = row(9, `<c r="A9" s="1"><v>41000</v></c><c r="B9" t="d"><v>2016-04-02</v></c>`);
    const format = styles(1).replace(`</cellXfs>`, `<xf numFmtId="14"/></cellXfs>`);
    const calendar = workbookXml(`<workbookPr date1904="1"/>${ONE_SHEET}`);
    const came = await given(
      tableBook({ ...withStyles(format), "xl/workbook.xml": calendar }, tableSheet({ rows: dates })),
    );
    expect(came.verdicts).toEqual(VERDICTS);
    const parts = partsOf(came.checked ?? new Uint8Array());
    expect(parts["xl/workbook.xml"]).toBe(calendar);
    const sheet = await firstSheet(await opened(came.checked ?? new Uint8Array()));
    expect(cell(sheet, "B9")?.content).toEqual({ kind: "number", value: 41000 });
    const look = await (await opened(came.checked ?? new Uint8Array())).look("S");
    const dated = cell(sheet, "A9");
    expect(dated && shownText(dated, "yyyy-mm-dd", look?.dates1904)).toBe("2016-04-02");
  });
});

test("All texts of a table may be as long as a cell holds", async () => {
  const long = "指标说明、数据来源；（2020年）≥80%，".repeat(1500).slice(0, 32_000);
  const lines = LINES.map((line, index) => [
    ...line,
    index === 0 ? "备注" : "",
    ...(index === 0 ? [] : [long]),
  ]);
  const came = await given(tableBook({}, `<sheetData>${rowsXml(lines)}</sheetData>`));
  expect(came.verdicts).toEqual(VERDICTS);
});
