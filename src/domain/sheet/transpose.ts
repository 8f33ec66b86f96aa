import type { Address, Area } from "./address";
import type { Cell, SheetSnapshot } from "./snapshot";

/** The place of a cell in the transposed sheet, and the other way round. */
export function flipped({ row, column }: Address): Address {
  return { row: column, column: row };
}

export function flippedArea({ top, left, bottom, right }: Area): Area {
  return { top: left, left: top, bottom: right, right: bottom };
}

function flippedRows(rows: SheetSnapshot["rows"]): SheetSnapshot["rows"] {
  const turned: (Cell | undefined)[][] = [];
  rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell !== undefined) (turned[column] ??= [])[row] = cell;
    });
  });
  return turned;
}

/** The sheet with rows and columns exchanged, in everything; doing it twice gives the sheet again. */
export function transposed(sheet: SheetSnapshot): SheetSnapshot {
  const areas = (all: readonly Area[]): readonly Area[] => all.map(flippedArea);
  const { used, protection } = sheet;
  return {
    ...sheet,
    used: used === null ? null : flippedArea(used),
    rows: flippedRows(sheet.rows),
    merges: areas(sheet.merges),
    hiddenRows: sheet.hiddenColumns,
    hiddenColumns: sheet.hiddenRows,
    validations: sheet.validations.map((validation) => ({ ...validation, areas: areas(validation.areas) })),
    tables: sheet.tables.map((table) => ({ ...table, area: flippedArea(table.area) })),
    protection: protection === null ? null : { ...protection, unlocked: areas(protection.unlocked) },
    flags: sheet.flags.map((flag) => ({ ...flag, areas: areas(flag.areas) })),
  };
}
