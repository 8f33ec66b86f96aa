import { describe, expect, test } from "@jest/globals";
import { compoundFile } from "../xlsx/compound-file";
import { partsOf, writeEntries, writeZip, type NewEntry } from "../xlsx/zip-file";
import { given } from "./checking";
import { rowsXml, tableBook, tableSheet, LINES } from "./tables";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

const good: readonly NewEntry[] = Object.entries(partsOf(tableBook())).map(([name, text]) => ({
  name,
  data: Buffer.from(text, "latin1"),
}));
const withEntries = (...more: readonly NewEntry[]): Uint8Array => writeEntries([...good, ...more]);
const without = (part: string): Uint8Array => writeEntries(good.filter(({ name }) => name !== part));

const sheetXml = (start: string, children = tableSheet()): string =>
  `${start}<worksheet xmlns="${MAIN}">${children}</worksheet>`;
const relationships = (...list: readonly (readonly [id: string, type: string, target: string])[]): string =>
  `<Relationships xmlns="${PACKAGE}/relationships">${list
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
const sheetsOf = (...sheets: readonly (readonly [name: string, id: string])[]): string =>
  `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${sheets
    .map(([name, id], index) => `<sheet name="${name}" sheetId="${index + 1}" r:id="${id}"/>`)
    .join("")}</sheets></workbook>`;

const LAUGHS = Array.from({ length: 10 }, (_, level) =>
  level === 0 ? `<!ENTITY l0 "lol">` : `<!ENTITY l${level} "${`&l${level - 1};`.repeat(10)}">`,
).join("");
const DAMAGED = /^文件已损坏，无法读取/u;
const UNSAFE = "Excel 不会这样保存";

describe("What could harm or deceive is refused, and the sentence says what it is and what to do:", () => {
  test.each<[string, Uint8Array, string | RegExp]>([
    ["an encrypted workbook", compoundFile("EncryptionInfo", "EncryptedPackage"), "文件已加密"],
    ["parts that are encrypted one by one", withEntries({ name: "a", data: "x", flags: 1 }), "文件已加密"],
    ["half a file", tableBook().slice(0, 1200), DAMAGED],
    ["a file without its first bytes", tableBook().slice(1), "这不是 Excel 工作簿"],
    ["a part twice under one name", withEntries({ name: "xl/sheet.xml", data: "<x/>" }), UNSAFE],
    ["a part twice, in capitals", withEntries({ name: "XL/Sheet.XML", data: "<x/>" }), UNSAFE],
    ["a part twice, with backslashes", withEntries({ name: "xl\\sheet.xml", data: "<x/>" }), UNSAFE],
    ["a path that leads up", withEntries({ name: "../../etc/passwd", data: "x" }), "（../../etc/passwd）"],
    ["a path that leads up further in", withEntries({ name: "xl/../../x", data: "x" }), UNSAFE],
    ["a path that leads up, with backslashes", withEntries({ name: "..\\x", data: "x" }), UNSAFE],
    ["an absolute path", withEntries({ name: "/etc/passwd", data: "x" }), "（/etc/passwd）"],
    ["a path on a drive", withEntries({ name: "C:\\x.exe", data: "x" }), UNSAFE],
    ["a path that ends for some programs", withEntries({ name: "xl/a.xml\0.exe", data: "x" }), UNSAFE],
    [
      "entities that grow a billion times",
      tableBook({ "xl/sheet.xml": sheetXml(`<!DOCTYPE worksheet [${LAUGHS}]>`) }),
      "有文档类型声明（DTD）（xl/sheet.xml）",
    ],
    [
      "an entity that reads another file",
      tableBook({
        "xl/workbook.xml": `<!DOCTYPE workbook [<!ENTITY e SYSTEM "file:///etc/passwd">]>${sheetsOf(["S", "r1"])}`,
      }),
      "（xl/workbook.xml）",
    ],
    [
      "a document type in what says the types of parts",
      tableBook({ "[Content_Types].xml": `<!DOCTYPE Types []><Types xmlns="${PACKAGE}/content-types"/>` }),
      "（[Content_Types].xml）",
    ],
    [
      "an entity that nothing declares",
      tableBook({ "xl/sheet.xml": sheetXml("", "<sheetData>&x;</sheetData>") }),
      DAMAGED,
    ],
    [
      "a workbook part outside",
      tableBook({
        "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="http://192.0.2.1/x.xml" TargetMode="External"/></Relationships>`,
      }),
      "这不是 Excel 工作簿",
    ],
    [
      "a workbook that is its own workbook's only sheet",
      tableBook({ "xl/_rels/workbook.xml.rels": relationships(["r1", "worksheet", "workbook.xml"]) }),
      DAMAGED,
    ],
    [
      "elements nested without end",
      tableBook({ "xl/sheet.xml": sheetXml("", `${"<a>".repeat(50_000)}${"</a>".repeat(50_000)}`) }),
      DAMAGED,
    ],
    [
      "namespaces without end",
      tableBook({
        "xl/sheet.xml": sheetXml(
          "",
          `<a ${Array.from({ length: 5000 }, (_, n) => `xmlns:n${n}="u"`).join(" ")}/>`,
        ),
      }),
      DAMAGED,
    ],
    ["a missing sheet", without("xl/sheet.xml"), "（xl/sheet.xml）"],
    ["no relationships of the workbook", without("xl/_rels/workbook.xml.rels"), DAMAGED],
    [
      "a style sheet that is named and missing",
      tableBook({
        "xl/_rels/workbook.xml.rels": relationships(
          ["r1", "worksheet", "sheet.xml"],
          ["r2", "styles", "styles.xml"],
        ),
      }),
      "（xl/styles.xml）",
    ],
    [
      "texts that are named and missing",
      tableBook({
        "xl/sheet.xml": sheetXml("", tableSheet({ rows: `<row r="9"><c r="A9" t="s"><v>3</v></c></row>` })),
      }),
      "（xl/sheet.xml）",
    ],
    [
      "one part for two sheets",
      tableBook({
        "xl/workbook.xml": sheetsOf(["S", "r1"], ["T", "r2"]),
        "xl/_rels/workbook.xml.rels": relationships(
          ["r1", "worksheet", "sheet.xml"],
          ["r2", "worksheet", "/xl/Sheet.xml"],
        ),
      }),
      "（xl/workbook.xml）",
    ],
    [
      "two sheets of one name",
      tableBook({
        "xl/workbook.xml": sheetsOf(["S", "r1"], ["S", "r2"]),
        "xl/_rels/workbook.xml.rels": relationships(
          ["r1", "worksheet", "sheet.xml"],
          ["r2", "worksheet", "other.xml"],
        ),
        "xl/other.xml": sheetXml("", "<sheetData/>"),
      }),
      "（xl/workbook.xml）",
    ],
    ["a row twice", tableBook({}, tableSheet({ rows: rowsXml(LINES.slice(2), 3) })), DAMAGED],
    [
      "a cell twice",
      tableBook({}, `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row></sheetData>`),
      DAMAGED,
    ],
    ["rows twice over", tableBook({}, `${tableSheet()}<sheetData/>`), DAMAGED],
    [
      "a cell beyond the last column",
      tableBook({}, tableSheet({ rows: `<row r="9"><c r="XFE9"><v>1</v></c></row>` })),
      DAMAGED,
    ],
    [
      "a row beyond the last one",
      tableBook({}, tableSheet({ rows: `<row r="1048577"><c><v>1</v></c></row>` })),
      DAMAGED,
    ],
    [
      "a text longer than a cell holds",
      tableBook({}, tableSheet({ rows: rowsXml([["", "字".repeat(32_768)]], 9) })),
      DAMAGED,
    ],
    [
      "a date that is none",
      tableBook({}, tableSheet({ rows: `<row r="9"><c r="A9" t="d"><v>2020-13-45</v></c></row>` })),
      DAMAGED,
    ],
    [
      "a number without bounds",
      tableBook({}, tableSheet({ rows: `<row r="9"><c r="A9"><v>1e999</v></c></row>` })),
      DAMAGED,
    ],
    [
      "a style that is no number",
      tableBook({}, tableSheet({ rows: `<row r="9"><c r="A9" s="-1"><v>1</v></c></row>` })),
      DAMAGED,
    ],
    [
      "text in an encoding that workbooks never have",
      tableBook({ "xl/sheet.xml": Buffer.from([0x3c, 0xd6, 0xb8, 0xb1, 0xea]) }),
      DAMAGED,
    ],
  ])("%s", async (_, bytes, sentence) => {
    expect((await given(bytes)).refusal).toMatch(sentence);
  });

  test("a file cut off anywhere", async () => {
    const whole = tableBook();
    for (let length = 0; length < whole.length; length += 149) {
      expect((await given(whole.slice(0, length))).refusal).not.toBeNull();
    }
  });

  test("an empty archive, and one with a comment in its place", async () => {
    expect((await given(writeZip({}))).refusal).toContain("这不是 Excel 工作簿");
    expect((await given(writeZip({ "xl/": "" }))).refusal).toContain("这不是 Excel 工作簿");
  });
});
