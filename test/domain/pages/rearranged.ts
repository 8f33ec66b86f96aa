import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { textCell } from "../table/rearrange";
import { reworked } from "../applied";

type Rows = (Cell | undefined)[][];

/** A workbook with one of its sheets changed. */
export function withSheet(
  workbook: WorkbookSnapshot,
  name: string,
  change: (sheet: SheetSnapshot) => SheetSnapshot,
): WorkbookSnapshot {
  return {
    ...workbook,
    sheets: workbook.sheets.map((sheet) => (sheet.name === name ? change(sheet) : sheet)),
  };
}

function onRows(name: string, change: (rows: Rows) => Rows) {
  return (workbook: WorkbookSnapshot): WorkbookSnapshot =>
    withSheet(workbook, name, (sheet) => reworked(sheet, change));
}

/** The user types into a cell. */
export function typed(
  workbook: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  text: string | number,
): WorkbookSnapshot {
  const cell: Cell =
    typeof text === "string"
      ? textCell(text)
      : { content: { kind: "number", value: text }, format: "General", formula: null };
  return onRows(sheet, (rows) => {
    while (rows.length <= row) rows.push([]);
    (rows[row] ??= [])[column] = cell;
    return rows;
  })(workbook);
}

/** The rows from `top` to `bottom` stand the other way round. */
export function turned(
  workbook: WorkbookSnapshot,
  sheet: string,
  top: number,
  bottom: number,
): WorkbookSnapshot {
  return onRows(sheet, (rows) => [
    ...rows.slice(0, top),
    ...rows.slice(top, bottom + 1).toReversed(),
    ...rows.slice(bottom + 1),
  ])(workbook);
}

/** The user empties a cell. */
export function emptied(
  workbook: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
): WorkbookSnapshot {
  return onRows(sheet, (rows) =>
    rows.map((cells, at) => (at === row ? cells.with(column, undefined) : cells)),
  )(workbook);
}

export function withRowInserted(workbook: WorkbookSnapshot, sheet: string, before: number): WorkbookSnapshot {
  return onRows(sheet, (rows) => rows.toSpliced(before, 0, []))(workbook);
}

export function withRowDeleted(workbook: WorkbookSnapshot, sheet: string, row: number): WorkbookSnapshot {
  return onRows(sheet, (rows) => rows.toSpliced(row, 1))(workbook);
}

export function withColumnInserted(
  workbook: WorkbookSnapshot,
  sheet: string,
  before: number,
): WorkbookSnapshot {
  return onRows(sheet, (rows) =>
    rows.map((cells) => (cells.length < before ? cells : cells.toSpliced(before, 0, undefined))),
  )(workbook);
}

export function withColumnDeleted(
  workbook: WorkbookSnapshot,
  sheet: string,
  column: number,
): WorkbookSnapshot {
  return onRows(sheet, (rows) => rows.map((cells) => cells.toSpliced(column, 1)))(workbook);
}

export function renamed(workbook: WorkbookSnapshot, sheet: string, name: string): WorkbookSnapshot {
  return withSheet(workbook, sheet, (one) => ({ ...one, name }));
}
