import { formatAddress, parseAddress, parseArea, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { ownCells, ownColumns, readMemory, type Memory } from "../memory";

function onlyOursIn(sheet: SheetSnapshot, area: Area, ours: ReadonlySet<string>): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const at = { row, column };
      if (cellAt(sheet, at) !== undefined && !ours.has(formatAddress(at))) return false;
    }
  }
  return true;
}

function clearSheet(sheet: SheetSnapshot, memory: Memory): readonly Edit[] {
  const own = new Set(ownCells(sheet, memory).keys());
  const edits: Edit[] = [];
  for (const address of own) {
    const at = parseAddress(address);
    if (at !== null) edits.push({ kind: "eraseText", sheet: sheet.name, at });
  }
  for (const column of ownColumns(sheet, memory)) {
    const area = parseArea(column);
    if (area !== null && onlyOursIn(sheet, area, own))
      edits.push({ kind: "unstyleColumn", sheet: sheet.name, area });
  }
  return edits;
}

/** Removes all that is ours from a workbook and nothing that the user wrote or changed since. */
export function planClearing(workbook: WorkbookSnapshot): readonly Edit[] {
  const memory = readMemory(workbook.memory);
  const edits = workbook.sheets.flatMap((sheet): readonly Edit[] => {
    const texts = clearSheet(sheet, memory);
    return sheet.flags.length === 0 ? texts : [...texts, { kind: "setFlags", sheet: sheet.name, flags: [] }];
  });
  return workbook.memory === null ? edits : [...edits, { kind: "forget" }];
}
