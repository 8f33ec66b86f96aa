/** The workbook in the guide's picture of several regions; its figures are made up. */
import { configure, TextReader, Uint8ArrayWriter, ZipWriter } from "@zip.js/zip.js";

const LINES = [
  ["各区县生态环境指标（示例数据）"],
  ["地区", "空气质量优良天数比例", "城镇污水处理率", "林草覆盖率", "城镇生活垃圾无害化处理率"],
  ["单位", "%", "%", "%", "%"],
  ["指标值", "≥80", "≥85", "≥35", "≥80"],
  ["东江区", 84.7, 96.2, 41.3, 100],
  ["西岭县", 91.2, 82.4, 62.8, 92.5],
  ["南浦县", 78.1, 83.9, 30.2, 88.6],
  ["北原区", 82.5, 97.1, "", 100],
  ["云台县", 93.4, 88, 71.5, 79.3],
  ["石门县", 86.3, 90.5, 48.7, 95.1],
];
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PACKAGE = "http://schemas.openxmlformats.org/package/2006";
const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function cellXml(value, row, column) {
  const at = `${String.fromCharCode(65 + column)}${row + 1}`;
  if (value === "") return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  return `<c r="${at}" t="inlineStr"><is><t>${value}</t></is></c>`;
}

function relationships(type, target) {
  return `<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="r1" Type="${OFFICE}/${type}" Target="${target}"/></Relationships>`;
}

/** @returns {Promise<Uint8Array>} */
export async function matrixFile() {
  const rows = LINES.map((line, row) => {
    const cells = line.map((value, column) => cellXml(value, row, column));
    return `<row r="${row + 1}">${cells.join("")}</row>`;
  });
  const parts = {
    "[Content_Types].xml": `<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/></Types>`,
    "_rels/.rels": relationships("officeDocument", "xl/workbook.xml"),
    "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="各区县" sheetId="1" r:id="r1"/></sheets></workbook>`,
    "xl/_rels/workbook.xml.rels": relationships("worksheet", "sheet1.xml"),
    "xl/sheet1.xml": `<worksheet xmlns="${MAIN}"><sheetData>${rows.join("")}</sheetData></worksheet>`,
  };
  configure({ useWebWorkers: false });
  const zip = new ZipWriter(new Uint8ArrayWriter());
  for (const [name, text] of Object.entries(parts)) await zip.add(name, new TextReader(text));
  return zip.close();
}
