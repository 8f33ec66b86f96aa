import { columnLetters, type Address, type Area } from "../domain/sheet/address";

/** A sheet's name as formulas spell it, always in apostrophes. */
export function quoteSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** `'达标汇总'!$A$1:$B$9`, or one cell. */
export function absoluteReference(sheet: string, { top, left, bottom, right }: Area): string {
  const first = absolute({ row: top, column: left });
  const last = absolute({ row: bottom, column: right });
  return `${quoteSheet(sheet)}!${first === last ? first : `${first}:${last}`}`;
}

function absolute({ row, column }: Address): string {
  return `$${columnLetters(column)}$${row}`;
}
