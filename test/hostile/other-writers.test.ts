import { expect, test } from "@jest/globals";
import { cell, firstSheet, fixture, LIBREOFFICE, opened, PREFIXED } from "../xlsx/workbooks";
import { partsOf, writeEntries, writeZip, type NewEntry } from "../xlsx/zip-file";
import { given } from "./checking";
import { LINES, escaped, tableBook, tableSheet } from "./tables";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const STRICT_MAIN = "http://purl.oclc.org/ooxml/spreadsheetml/main";
const STRICT_OFFICE = "http://purl.oclc.org/ooxml/officeDocument/relationships";

const VERDICTS = ["unmet", "met"];

const asEntries = (bytes: Uint8Array): readonly NewEntry[] =>
  Object.entries(partsOf(bytes)).map(([name, text]) => ({ name, data: Buffer.from(text, "latin1") }));
const each = (change: (entry: NewEntry) => NewEntry): Uint8Array =>
  writeEntries(asEntries(tableBook()).map(change));
const utf16 = (text: string, order: "le" | "be"): Buffer => {
  const little = Buffer.from(`\uFEFF${text}`, "utf16le");
  return order === "le" ? little : little.swap16();
};
const recoded = (code: (text: string) => Buffer): Uint8Array =>
  each(({ name, data }) => ({ name, data: code(data.toString("utf8")) }));

/** Every element of SpreadsheetML and of relationships under a prefix. */
function prefixed(text: string): string {
  return text.replace(/<(\/?)(?=[A-Za-z])/gu, "<$1x:").replace(/ xmlns="/u, ` xmlns:x="`);
}

const relationship = (id: string, type: string, target: string): string =>
  `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;

/** The table as shared texts, some with runs, phonetic hints and formats of their own. */
function sharedTexts(): Uint8Array {
  const texts: string[] = [];
  const rows = LINES.map((line, row) => {
    const cells = line.map((value, column) => {
      const at = `${String.fromCharCode(65 + column)}${row + 1}`;
      if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
      const half = Math.ceil(value.length / 2);
      texts.push(
        row === 0
          ? `<si><t>${escaped(value)}</t><rPh sb="0" eb="1"><t>ピン</t></rPh></si>`
          : `<si><r><rPr><b/></rPr><t>${escaped(value.slice(0, half))}</t></r><r><t xml:space="preserve">${escaped(value.slice(half))}</t></r></si>`,
      );
      return `<c r="${at}" t="s"><v>${texts.length - 1}</v></c>`;
    });
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  return tableBook(
    {
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "worksheet", "sheet.xml")}${relationship("r2", "sharedStrings", "sharedStrings.xml")}</Relationships>`,
      "xl/sharedStrings.xml": `<sst xmlns="${MAIN}">${texts.join("")}</sst>`,
    },
    `<sheetData>${rows.join("")}</sheetData>`,
  );
}

/** Rows and cells that tell their places by their order alone. */
const unplaced = tableSheet().replace(/ r="[A-Z]*\d+"/gu, "");

test.each<[string, Uint8Array]>([
  ["by LibreOffice", fixture(LIBREOFFICE)],
  ["with a prefix on every element", fixture(PREFIXED)],
])("A workbook saved %s is checked", async (_, bytes) => {
  const came = await given(bytes);
  expect(came.refusal).toBeNull();
  expect(came.verdicts.length).toBeGreaterThan(30);
});

test.each<[string, Uint8Array]>([
  ["no styles and no shared texts", tableBook()],
  ["shared texts with runs and phonetic hints", sharedTexts()],
  ["rows and cells without places", tableBook({}, unplaced)],
  [
    "a prefix on elements and relationships",
    each(({ name, data }) => ({ name, data: prefixed(data.toString("utf8")) })),
  ],
  [
    "the strict dialect",
    each(({ name, data }) => ({
      name,
      data: data.toString("utf8").replaceAll(MAIN, STRICT_MAIN).replaceAll(OFFICE, STRICT_OFFICE),
    })),
  ],
  [
    "absolute targets",
    each(({ name, data }) => ({
      name,
      data: data
        .toString("utf8")
        .replace(`Target="xl/`, `Target="/xl/`)
        .replace(`Target="sheet.xml"`, `Target="/xl/sheet.xml"`),
    })),
  ],
  [
    "targets that go up and down",
    each(({ name, data }) => ({
      name,
      data: data.toString("utf8").replace(`Target="sheet.xml"`, `Target="./../xl/./sheet.xml"`),
    })),
  ],
  [
    "targets in other letters",
    each(({ name, data }) => ({
      name,
      data: data.toString("utf8").replace(`Target="sheet.xml"`, `Target="SHEET.xml"`),
    })),
  ],
  ["backslashes between folders", each(({ name, data }) => ({ name: name.replaceAll("/", "\\"), data }))],
  ["a byte order mark before every part", recoded((text) => Buffer.from(`\uFEFF${text}`))],
  [
    "UTF-16, little end first",
    recoded((text) => utf16(`<?xml version="1.0" encoding="UTF-16"?>${text}`, "le")),
  ],
  ["UTF-16, big end first", recoded((text) => utf16(text, "be"))],
  [
    "line ends of Windows and comments",
    recoded((text) => Buffer.from(text.replace(/></gu, ">\r\n<!-- <row> -->\t<"))),
  ],
  [
    "dates as ISO 8601",
    tableBook(
      {},
      tableSheet({ rows: `<row r="9"><c r="A9" t="d"><v>2020-05-01T12:00:00.000</v></c></row>` }),
    ),
  ],
  [
    "empty values",
    tableBook(
      {},
      tableSheet({
        rows: `<row r="9"><c r="A9" t="s"><v></v></c><c r="B9"><v/></c><c r="C9" t="inlineStr"/><c r="D9" t="str"><v></v></c></row>`,
      }),
    ),
  ],
  [
    "empty rows and a self-closed cell",
    tableBook({}, tableSheet({ rows: `<row r="7"/><row r="9"><c r="A9"/></row>` })),
  ],
  [
    "numbers in scientific notation",
    tableBook({}, tableSheet().replace("<v>70</v>", "<v>7.0000000000000000E+1</v>")),
  ],
  ["stored parts", each((entry) => ({ ...entry, method: 0 }))],
  ["parts whose size follows them", each((entry) => ({ ...entry, flags: 8 }))],
  [
    "folders of their own in the archive",
    writeZip({
      "xl/": "",
      ...Object.fromEntries(asEntries(tableBook()).map(({ name, data }) => [name, Buffer.from(data)])),
    }),
  ],
  [
    "bytes before the archive",
    new Uint8Array(
      Buffer.concat([Buffer.from(tableBook().slice(0, 4)), Buffer.alloc(64), Buffer.from(tableBook())]),
    ),
  ],
  [
    "extensions of other namespaces",
    tableBook(
      {},
      tableSheet({
        before: `<y:note xmlns:y="urn:y" y:r="1"><y:row/></y:note>`,
        after: `<extLst><ext uri="{x}" xmlns:z="urn:z"><z:sheetData><z:row r="1"/></z:sheetData></ext></extLst>`,
      }),
    ),
  ],
])("A workbook with %s is judged as any other", async (_, bytes) => {
  const came = await given(bytes);
  expect(came.refusal).toBeNull();
  expect(came.verdicts).toEqual(VERDICTS);
  const sheet = await firstSheet(await opened(came.checked ?? new Uint8Array()));
  const written = ["F2", "F3"].map((at) => cell(sheet, at)?.content);
  expect(written).toEqual(["未达标", "达标"].map((value) => ({ kind: "text", value })));
});
