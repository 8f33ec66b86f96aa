import type { Address, Area } from "../../../src/domain/sheet/address";
import type { Cell, SheetSnapshot } from "../../../src/domain/sheet/snapshot";

type Rows = (Cell | undefined)[][];

/** A sheet from cells in any order; nothing else is on it. */
export function sheetOf(cells: readonly (readonly [Address, Cell])[], name = "表"): SheetSnapshot {
  const rows: Rows = [];
  for (const [{ row, column }, cell] of cells) (rows[row] ??= [])[column] = cell;
  const places = cells.map(([at]) => at);
  const used: Area | null =
    places.length === 0
      ? null
      : {
          top: Math.min(...places.map(({ row }) => row)),
          left: Math.min(...places.map(({ column }) => column)),
          bottom: Math.max(...places.map(({ row }) => row)),
          right: Math.max(...places.map(({ column }) => column)),
        };
  return {
    name,
    used,
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    validations: [],
    tables: [],
    protection: null,
    flags: [],
  };
}

export function textCell(value: string): Cell {
  return { content: { kind: "text", value }, format: "General", formula: null };
}

export function numberCell(value: number, format = "General"): Cell {
  return { content: { kind: "number", value }, format, formula: null };
}

/** A sheet from lines of cells, from A1 on; numbers become number cells, empty texts stay empty. */
export function sheetOfLines(lines: readonly (readonly (string | number)[])[], name = "表"): SheetSnapshot {
  const cells = lines.flatMap((line, index) =>
    line.flatMap((value, at): readonly (readonly [Address, Cell])[] => {
      if (value === "") return [];
      const cell = typeof value === "number" ? numberCell(value) : textCell(value);
      return [[{ row: index + 1, column: at + 1 }, cell]];
    }),
  );
  return sheetOf(cells, name);
}

export function cellsOf(sheet: SheetSnapshot): readonly (readonly [Address, Cell])[] {
  const cells: (readonly [Address, Cell])[] = [];
  sheet.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell !== undefined) cells.push([{ row, column }, cell]);
    });
  });
  return cells;
}

/** The sheet with every cell and merged area moved to where `place` says; merged areas must stay whole. */
export function moved(sheet: SheetSnapshot, place: (at: Address) => Address): SheetSnapshot {
  const corner = ({ top, left, bottom, right }: Area): Area => {
    const first = place({ row: top, column: left });
    const last = place({ row: bottom, column: right });
    return {
      top: Math.min(first.row, last.row),
      left: Math.min(first.column, last.column),
      bottom: Math.max(first.row, last.row),
      right: Math.max(first.column, last.column),
    };
  };
  return {
    ...sheetOf(
      cellsOf(sheet).map(([at, cell]) => [place(at), cell]),
      sheet.name,
    ),
    merges: sheet.merges.map(corner),
  };
}

/** The sheet without merged cells, as Excel leaves it: each area's text stands in its first cell alone. */
export function unmerged(sheet: SheetSnapshot): SheetSnapshot {
  return { ...sheet, merges: [] };
}

/** The sheet with more cells on it. */
export function withCells(sheet: SheetSnapshot, more: readonly (readonly [Address, Cell])[]): SheetSnapshot {
  const { rows, used } = sheetOf([...cellsOf(sheet), ...more], sheet.name);
  return { ...sheet, rows, used };
}
