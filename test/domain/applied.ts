import type { Area } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import type { PlacedContent } from "../../src/domain/sheet/page";
import type { Cell, SheetSnapshot, WorkbookSnapshot } from "../../src/domain/sheet/snapshot";

type Rows = (Cell | undefined)[][];

function cellFor({ content }: PlacedContent): Cell | undefined {
  const cell = (held: Cell["content"], formula: string | null = null): Cell => ({
    content: held,
    format: "General",
    formula,
  });
  switch (content.kind) {
    case "blank":
      return undefined;
    case "text":
      return cell({ kind: "text", value: content.text });
    case "number":
      return cell({ kind: "number", value: content.value });
    case "formula": {
      const { result, formula } = content;
      if (typeof result === "number") return cell({ kind: "number", value: result }, formula);
      return cell({ kind: "text", value: result }, formula);
    }
  }
}

function usedOf(rows: Rows): Area | null {
  const places = rows.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell === undefined ? [] : [{ row, column }])),
  );
  if (places.length === 0) return null;
  return {
    top: Math.min(...places.map(({ row }) => row)),
    left: Math.min(...places.map(({ column }) => column)),
    bottom: Math.max(...places.map(({ row }) => row)),
    right: Math.max(...places.map(({ column }) => column)),
  };
}

/** A sheet with its rows as they become. */
export function reworked(sheet: SheetSnapshot, change: (rows: Rows) => Rows): SheetSnapshot {
  const rows = change(Array.from(sheet.rows, (cells) => Array.from(cells ?? [])));
  return { ...sheet, rows, used: usedOf(rows) };
}

function put(sheet: SheetSnapshot, row: number, column: number, cell: Cell | undefined): SheetSnapshot {
  return reworked(sheet, (rows) => {
    while (rows.length <= row) rows.push([]);
    const line = rows[row] ?? [];
    line[column] = cell;
    return rows;
  });
}

function onSheet(sheet: SheetSnapshot, edit: Edit): SheetSnapshot {
  switch (edit.kind) {
    case "writeText":
      return put(
        sheet,
        edit.at.row,
        edit.at.column,
        cellFor({ at: edit.at, content: { kind: "text", text: edit.text } }),
      );
    case "eraseText":
      return put(sheet, edit.at.row, edit.at.column, undefined);
    case "writePage":
      return edit.cells.reduce((now, cell) => put(now, cell.at.row, cell.at.column, cellFor(cell)), sheet);
    case "setFlags":
      return { ...sheet, flags: edit.flags };
    default:
      return sheet;
  }
}

const EMPTY: Omit<SheetSnapshot, "name"> = {
  used: null,
  rows: [],
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  validations: [],
  tables: [],
  protection: null,
  flags: [],
};

/** What a workbook holds after edits, as a seam leaves it; looks are left out. */
export function applied(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  return edits.reduce((now, edit): WorkbookSnapshot => {
    if (edit.kind === "remember") return { ...now, memory: edit.memory };
    if (edit.kind === "forget") return { ...now, memory: null };
    if (edit.kind === "addSheet") {
      const sheet = edit.page.cells.reduce<SheetSnapshot>(
        (page, cell) => put(page, cell.at.row, cell.at.column, cellFor(cell)),
        { ...EMPTY, name: edit.sheet },
      );
      return { ...now, sheets: [...now.sheets, sheet] };
    }
    if (edit.kind === "nameArea" || edit.kind === "removeName") {
      const { name } = edit;
      const others = (now.names ?? []).filter((own) => own.name !== name);
      if (edit.kind === "removeName") return { ...now, names: others };
      return { ...now, names: [...others, { name, place: { sheet: edit.sheet, area: edit.area } }] };
    }
    const sheets = now.sheets.map((sheet) => (sheet.name === edit.sheet ? onSheet(sheet, edit) : sheet));
    return { ...now, sheets };
  }, workbook);
}
