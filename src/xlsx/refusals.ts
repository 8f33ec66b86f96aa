import { contains, MAX_COLUMN, MAX_ROW, type Address } from "../domain/sheet/address";
import { EditRefused, MAX_TEXT } from "../workbook/edit-refused";
import type { TablePart } from "./tables";

export function refuseOffSheet(sheet: string, at: Address): void {
  const isOn = at.row >= 1 && at.row <= MAX_ROW && at.column >= 1 && at.column <= MAX_COLUMN;
  if (!isOn || !Number.isInteger(at.row) || !Number.isInteger(at.column)) {
    throw new EditRefused("offSheet", sheet, at);
  }
}

export function refuseLongText(sheet: string, at: Address, content: unknown): void {
  if (typeof content === "string" && content.length > MAX_TEXT)
    throw new EditRefused("textTooLong", sheet, at);
}

/** The header of a table must say what its part says. */
export function refuseTableHeader(tables: readonly TablePart[], sheet: string, at: Address): void {
  const isHeader = tables.some(({ area, headerRows }) =>
    contains({ ...area, bottom: area.top + headerRows - 1 }, at),
  );
  if (isHeader) throw new EditRefused("tableHeader", sheet, at);
}
