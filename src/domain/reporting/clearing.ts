import {
  memoryBySheet,
  readMemory,
  readSettings,
  storeMemory,
  type Memory,
  type SheetMemory,
} from "../memory";
import { formatAddress, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { allTexts, textsOfSheet } from "../table/earlier-texts";
import { ADDED_ROLES, type OwnText } from "../table/own-texts";
import { recogniseTables } from "../table/recognise";
import type { IndicatorTable } from "../table/table";

function onlyOursIn(sheet: SheetSnapshot, area: Area, own: ReadonlyMap<string, OwnText>): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    const at = { row, column: area.left };
    if (cellAt(sheet, at) !== undefined && !own.has(formatAddress(at))) return false;
  }
  return true;
}

/** The columns of a table whose header we wrote and that hold nothing of the user's. */
function ownColumns(
  sheet: SheetSnapshot,
  table: IndicatorTable,
  own: ReadonlyMap<string, OwnText>,
): readonly Area[] {
  return table.columns.flatMap(({ role, column }) => {
    const header = formatAddress({ row: table.header.top, column });
    if (!ADDED_ROLES.some((added) => added === role) || !own.has(header)) return [];
    const area = { ...table.area, left: column, right: column };
    return onlyOursIn(sheet, area, own) ? [area] : [];
  });
}

/** Texts that were written for another year, or copied along with their sheet, are ours as well. */
function clearSheet(sheet: SheetSnapshot, stored: Memory, entry: SheetMemory | undefined): readonly Edit[] {
  const tables = recogniseTables(sheet);
  const own = allTexts(textsOfSheet(sheet, tables, stored, entry));
  const columns = tables.flatMap((table) => ownColumns(sheet, table, own));
  return [
    ...[...own.values()].map(({ at }): Edit => ({ kind: "eraseText", sheet: sheet.name, at })),
    ...columns.map((area): Edit => ({ kind: "unstyleColumn", sheet: sheet.name, area })),
  ];
}

/** Removes all that is ours from a workbook and nothing that the user wrote, said of the region, or changed since. */
export function planClearing(workbook: WorkbookSnapshot): readonly Edit[] {
  const stored = readMemory(workbook.memory);
  const memory = memoryBySheet(stored, workbook.sheets);
  const edits = workbook.sheets.flatMap((sheet): readonly Edit[] => {
    const texts = clearSheet(sheet, stored, memory.get(sheet.name));
    return sheet.flags.length === 0 ? texts : [...texts, { kind: "setFlags", sheet: sheet.name, flags: [] }];
  });
  const kept = storeMemory([], readSettings(workbook.memory));
  if (kept === workbook.memory) return edits;
  return [...edits, kept === null ? { kind: "forget" } : { kind: "remember", memory: kept }];
}
