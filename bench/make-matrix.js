import { TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function columnName(column) {
  const rest = Math.floor((column - 1) / 26);
  return `${rest > 0 ? columnName(rest) : ""}${String.fromCharCode(65 + ((column - 1) % 26))}`;
}

function escaped(text) {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
}

function cellXml(value, row, column) {
  const at = `${columnName(column)}${row}`;
  if (value === "") return "";
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t>${escaped(value)}</t></is></c>`;
}

function rowXml(line, index) {
  const cells = line.map((value, at) => cellXml(value, index + 1, at + 1));
  return `<row r="${index + 1}">${cells.join("")}</row>`;
}

function relationships(id, type, target) {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="${id}" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

/**
 * A workbook with a matrix: regions in rows, indicators in columns, each with its unit and its criterion.
 *
 * @param {readonly (readonly (string | number)[])[]} lines from A1 on
 * @returns {Promise<Uint8Array>}
 */
export async function makeMatrix(lines) {
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships("r1", "officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="各县" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships("r1", "worksheet", "sheet1.xml"),
    "xl/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${lines.map(rowXml).join("")}</sheetData></worksheet>`,
  };
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, xml] of Object.entries(parts)) await zip.add(name, new TextReader(xml));
  return zip.close();
}
