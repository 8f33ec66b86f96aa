import { writeZip } from "../xlsx/zip-file";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";

type Lines = readonly (readonly (string | number)[])[];

function escaped(text: string): string {
  return text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");
}

function cellXml(value: string | number, row: number, column: number): string {
  const at = `${String.fromCharCode(64 + column)}${row}`;
  if (value === "") return "";
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

function sheetXml(lines: Lines): string {
  const rows = lines.map((line, index) => {
    const cells = line.map((value, at) => cellXml(value, index + 1, at + 1));
    return `<row r="${index + 1}">${cells.join("")}</row>`;
  });
  return `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`;
}

/** A workbook file with these sheets, each from A1 on; up to 26 columns. */
export function sheetsFile(sheets: Readonly<Record<string, Lines>>): Uint8Array {
  const names = Object.keys(sheets);
  const relationship = (id: string, type: string, target: string): string =>
    `<Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/>`;
  const type = (part: string, kind: string): string =>
    `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${kind}+xml"/>`;
  const parts = Object.fromEntries(
    Object.values(sheets).map((lines, index) => [`xl/sheet${index + 1}.xml`, sheetXml(lines)]),
  );
  return writeZip({
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>${type("/xl/workbook.xml", "sheet.main")}${names.map((_, index) => type(`/xl/sheet${index + 1}.xml`, "worksheet")).join("")}</Types>`,
    "_rels/.rels": `<Relationships xmlns="${PACKAGE}/relationships">${relationship("r1", "officeDocument", "xl/workbook.xml")}</Relationships>`,
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${names.map((name, index) => `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"/>`).join("")}</sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": `<Relationships xmlns="${PACKAGE}/relationships">${names.map((_, index) => relationship(`r${index + 1}`, "worksheet", `sheet${index + 1}.xml`)).join("")}</Relationships>`,
    ...parts,
  });
}
