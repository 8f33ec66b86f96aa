import { workbookOf } from "../xlsx/workbooks";

/** A line of the table: its first cell is in column A. */
export type Line = readonly (string | number)[];

/** Two indicators, of which the first is not met. */
export const LINES: readonly Line[] = [
  ["序号", "指标名称", "单位", "指标值", "2020年", "达标情况"],
  [1, "空气质量优良天数比例", "%", "≥80", 70],
  [2, "城镇生活污水处理率", "%", "≥85", 96],
];

export const escaped = (text: string): string =>
  text.replace(/&/gu, "&amp;").replace(/</gu, "&lt;").replace(/"/gu, "&quot;");

/** The `c` element of a value as an inline string or a number. */
export function cellXml(value: string | number, at: string): string {
  return typeof value === "number"
    ? `<c r="${at}"><v>${value}</v></c>`
    : `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** The rows of a table from A1 on, or from another row. */
export function rowsXml(lines: readonly Line[], first = 1): string {
  return lines
    .map((line, index) => {
      const row = first + index;
      const cells = line.map((value, at) => cellXml(value, `${String.fromCharCode(65 + at)}${row}`));
      return `<row r="${row}">${cells.join("")}</row>`;
    })
    .join("");
}

/** The table of `LINES` in a sheet, with more rows below it and more elements before and after `sheetData`. */
export function tableSheet({ rows = "", before = "", after = "" } = {}): string {
  return `${before}<sheetData>${rowsXml(LINES)}${rows}</sheetData>${after}`;
}

/** A workbook that holds the table; parts may be added or replaced. */
export function tableBook(
  parts: Readonly<Record<string, string | Buffer>> = {},
  sheet = tableSheet(),
): Uint8Array {
  return workbookOf(sheet, parts);
}
