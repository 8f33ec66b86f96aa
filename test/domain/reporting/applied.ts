import { formatAddress } from "../../../src/domain/sheet/address";
import type { Edit } from "../../../src/domain/sheet/edit";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { cellsOf, sheetOf, textCell, withCells } from "../table/rearrange";

function withoutCell(sheet: SheetSnapshot, address: string): SheetSnapshot {
  const { rows, used } = sheetOf(cellsOf(sheet).filter(([at]) => formatAddress(at) !== address));
  return { ...sheet, rows, used };
}

function onSheet(sheet: SheetSnapshot, edit: Edit): SheetSnapshot {
  switch (edit.kind) {
    case "writeText":
      return withCells(sheet, [[edit.at, textCell(edit.text)]]);
    case "eraseText":
      return withoutCell(sheet, formatAddress(edit.at));
    case "setFlags":
      return { ...sheet, flags: edit.flags };
    case "fitRows":
    case "moveRightEdge":
    case "addSheet":
    case "writePage":
    case "changeChart":
    case "styleColumn":
    case "unstyleColumn":
    case "remember":
    case "forget":
      return sheet;
  }
}

/** The workbook as edits leave it: its texts, flags and memory. */
export function applied(workbook: WorkbookSnapshot, edits: readonly Edit[]): WorkbookSnapshot {
  let { sheets, memory } = workbook;
  for (const edit of edits) {
    if (edit.kind === "remember") memory = edit.memory;
    else if (edit.kind === "forget") memory = null;
    else sheets = sheets.map((sheet) => (sheet.name === edit.sheet ? onSheet(sheet, edit) : sheet));
  }
  return { ...workbook, sheets, memory };
}
