import { describe, expect, test } from "@jest/globals";
import { openWorkbook } from "../../src/xlsx/open-workbook";
import { compoundFile } from "./compound-file";
import { fixture, KANGBASHI, workbookOf } from "./workbooks";
import { partsOf, withPart, writeZip } from "./zip-file";

async function problem(bytes: Uint8Array): Promise<unknown> {
  const result = await openWorkbook(bytes);
  return result.ok ? null : result.problem;
}

const text = (content: string) => new Uint8Array(Buffer.from(content));
const SHEET = "xl/worksheets/sheet1.xml";
const changed = (part: string, from: string | RegExp, to: string) =>
  withPart(fixture(KANGBASHI), part, (xml) => {
    if (xml.replace(from, to) === xml) throw new Error("nothing to change");
    return xml.replace(from, to);
  });
const without = (part: string) =>
  writeZip(Object.fromEntries(Object.entries(partsOf(fixture(KANGBASHI))).filter(([name]) => name !== part)));

const MAIN_TYPE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument";
const packageOf = (part: string, content: string) =>
  writeZip({
    "[Content_Types].xml": `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    "_rels/.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r" Type="${MAIN_TYPE}" Target="${part}"/></Relationships>`,
    [part]: content,
  });

describe("A file that is no readable workbook is told apart:", () => {
  test.each<[string, Uint8Array, unknown]>([
    ["an empty file", text(""), { code: "empty" }],
    ["a list of values in text", text("指标,目标\nPM2.5,35\n"), { code: "notAWorkbook" }],
    ["a web page named .xls", text("<html><table></table></html>"), { code: "notAWorkbook" }],
    ["a document of Word", packageOf("word/document.xml", "<document/>"), { code: "notAWorkbook" }],
    ["any other archive", writeZip({ "readme.txt": "hello" }), { code: "notAWorkbook" }],
    ["a binary workbook", packageOf("xl/workbook.bin", "\u0083\u0001"), { code: "binaryWorkbook" }],
    ["a workbook of Excel 97–2003", compoundFile("Workbook"), { code: "legacyXls" }],
    ["a workbook of Excel 95", compoundFile("Book"), { code: "legacyXls" }],
    ["an old document of Word", compoundFile("WordDocument"), { code: "notAWorkbook" }],
    ["a workbook with a password", compoundFile("EncryptionInfo", "EncryptedPackage"), { code: "encrypted" }],
    ["an archive with a password", writeZip({ "[Content_Types].xml": "x" }, 1), { code: "encrypted" }],
    ["a missing sheet", without(SHEET), { code: "damaged", part: SHEET }],
    ["a missing workbook part", without("xl/workbook.xml"), { code: "damaged", part: "xl/workbook.xml" }],
    [
      "missing content types",
      without("[Content_Types].xml"),
      { code: "damaged", part: "[Content_Types].xml" },
    ],
    ["malformed XML", changed(SHEET, "</sheetData>", ""), { code: "damaged", part: SHEET }],
    [
      "an undeclared prefix",
      changed(SHEET, "<sheetData>", "<y:z/><sheetData>"),
      { code: "damaged", part: SHEET },
    ],
    ["XML that ends early", changed(SHEET, "</worksheet>", ""), { code: "damaged", part: SHEET }],
    [
      "a document type",
      changed(SHEET, "<worksheet", "<!DOCTYPE a []><worksheet"),
      { code: "unsafe", trick: "documentType", part: SHEET },
    ],
    ["an unknown entity", changed(SHEET, "<v>1</v>", "<v>&a;</v>"), { code: "damaged", part: SHEET }],
    ["a number that is none", changed(SHEET, "<v>100</v>", "<v>1OO</v>"), { code: "damaged", part: SHEET }],
    ["a cell in another's row", changed(SHEET, 'r="C4"', 'r="C5"'), { code: "damaged", part: SHEET }],
    [
      "a text that is not there",
      changed(SHEET, "<v>0</v>", "<v>99999</v>"),
      { code: "damaged", part: SHEET },
    ],
    ["a sheet without data", workbookOf(""), { code: "damaged", part: "xl/sheet.xml" }],
    [
      "bytes that are not UTF-8",
      writeZip({ ...partsOf(workbookOf("<sheetData/>")), "xl/sheet.xml": Buffer.from([0x3c, 0xff]) }),
      { code: "damaged", part: "xl/sheet.xml" },
    ],
    [
      "a workbook of chart sheets",
      changed("xl/_rels/workbook.xml.rels", /relationships\/worksheet"/g, 'relationships/chartsheet"'),
      { code: "noWorksheet" },
    ],
    [
      "an archive that would unpack to far more than it holds",
      writeZip({ "[Content_Types].xml": Buffer.alloc(60_000_000, " ") }),
      { code: "tooLarge", excess: { what: "ratio", limit: 250 } },
    ],
  ])("%s", async (_, bytes, expected) => {
    expect(await problem(bytes)).toEqual(expected);
  });

  test("a file cut off anywhere is damaged, or not a workbook where nothing is left to tell", async () => {
    const whole = fixture(KANGBASHI);
    for (let length = 1; length < whole.length; length += 97) {
      expect(await problem(whole.slice(0, length))).toEqual(
        length < 4 ? { code: "notAWorkbook" } : { code: "damaged", part: null },
      );
    }
  });

  test("a part that does not match its CRC is damaged", async () => {
    const bytes = Buffer.from(workbookOf("<sheetData/>"));
    const name = Buffer.from("xl/sheet.xml");
    const [local, directory] = [bytes.indexOf(name) - 30, bytes.lastIndexOf(name) - 46];
    bytes.writeUInt32LE(1, local + 14);
    bytes.writeUInt32LE(1, directory + 16);
    expect(await problem(new Uint8Array(bytes))).toEqual({ code: "damaged", part: "xl/sheet.xml" });
  });

  test("a part that unpacks to more than it declares is damaged", async () => {
    const bytes = Buffer.from(workbookOf("<sheetData/>"));
    const directory = bytes.indexOf("PK\x01\x02");
    const local = bytes.readUInt32LE(directory + 42);
    bytes.writeUInt32LE(10, directory + 24);
    bytes.writeUInt32LE(10, local + 22);
    expect(await problem(new Uint8Array(bytes))).toEqual({ code: "damaged", part: "[Content_Types].xml" });
  });
});
