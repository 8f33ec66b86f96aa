import type { Area } from "../../../src/domain/sheet/address";
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

/** Areas as inserting a row or column makes them: moved, or longer where it goes through them. */
function shifted(areas: readonly Area[], axis: "row" | "column", before: number): readonly Area[] {
  const at = (place: number): number => (place >= before ? place + 1 : place);
  return areas.map((area) =>
    axis === "row"
      ? { ...area, top: at(area.top), bottom: at(area.bottom) }
      : { ...area, left: at(area.left), right: at(area.right) },
  );
}

function withAreasShifted(
  workbook: WorkbookSnapshot,
  name: string,
  axis: "row" | "column",
  before: number,
): WorkbookSnapshot {
  return withSheet(workbook, name, (sheet) => ({
    ...sheet,
    merges: shifted(sheet.merges, axis, before),
    flags: sheet.flags.map((flag) => ({ ...flag, areas: shifted(flag.areas, axis, before) })),
  }));
}

export function withRowInserted(workbook: WorkbookSnapshot, sheet: string, before: number): WorkbookSnapshot {
  const moved = onRows(sheet, (rows) => rows.toSpliced(before, 0, []))(workbook);
  return withAreasShifted(moved, sheet, "row", before);
}

export function withRowDeleted(workbook: WorkbookSnapshot, sheet: string, row: number): WorkbookSnapshot {
  return onRows(sheet, (rows) => rows.toSpliced(row, 1))(workbook);
}

export function withColumnInserted(
  workbook: WorkbookSnapshot,
  sheet: string,
  before: number,
): WorkbookSnapshot {
  const moved = onRows(sheet, (rows) =>
    rows.map((cells) => (cells.length < before ? cells : cells.toSpliced(before, 0, undefined))),
  )(workbook);
  return withAreasShifted(moved, sheet, "column", before);
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
