import { memoryBySheet, readMemory, readPages, storeMemory, type Memory, type SheetMemory } from "../memory";
import { foundMappings } from "../mapping/mappings-of";
import type { FoundMapping } from "../mapping/place-mapping";
import { settingsOf } from "../settings-of";
import { formatAddress, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../sheet/snapshot";
import { allTexts, textsOfSheet } from "../table/earlier-texts";
import { isInRoles, type OwnText } from "../table/own-texts";
import { WRITTEN_ROLES, type WrittenRole } from "../table/written-role";
import { recogniseTables } from "../table/recognise";
import type { IndicatorTable } from "../table/table";

function onlyOursIn(sheet: SheetSnapshot, area: Area, own: ReadonlyMap<string, OwnText>): boolean {
  for (let row = area.top; row <= area.bottom; row++) {
    const at = { row, column: area.left };
    if (cellAt(sheet, at) !== undefined && !own.has(formatAddress(at))) return false;
  }
  return true;
}

/** The columns of these roles whose header we wrote and that hold nothing of the user's. */
function ownColumns(
  sheet: SheetSnapshot,
  table: IndicatorTable,
  own: ReadonlyMap<string, OwnText>,
  roles: readonly WrittenRole[],
): readonly Area[] {
  return table.columns.flatMap(({ role, column }) => {
    const header = formatAddress({ row: table.header.top, column });
    if (!roles.some((written) => written === role) || !own.has(header)) return [];
    const area = { ...table.area, left: column, right: column };
    return onlyOursIn(sheet, area, own) ? [area] : [];
  });
}

/** Takes columns of ours away: format, merged header and what was widened for them at the table's right edge. */
function removal({ sheet, header, area }: IndicatorTable, columns: readonly Area[]): readonly Edit[] {
  let right = area.right;
  while (columns.some(({ left }) => left === right)) right--;
  const edge: readonly Edit[] =
    right === area.right
      ? []
      : [{ kind: "moveRightEdge", sheet, above: header.top, from: area.right, to: right }];
  return [...edge, ...columns.map((column): Edit => ({ kind: "unstyleColumn", sheet, area: column }))];
}

/** Removes the texts of ours in columns of these roles, and the columns that hold nothing else. */
export function clearRoles(
  sheet: SheetSnapshot,
  tables: readonly IndicatorTable[],
  own: ReadonlyMap<string, OwnText>,
  roles: readonly WrittenRole[],
): readonly Edit[] {
  const inRoles = [...own.values()].filter((text) => isInRoles(text, roles));
  return [
    ...inRoles.map(({ at }): Edit => ({ kind: "eraseText", sheet: sheet.name, at })),
    ...tables.flatMap((table) => removal(table, ownColumns(sheet, table, own, roles))),
  ];
}

/** Texts that were written for another year, or copied along with their sheet, are ours as well. */
function clearSheet(
  sheet: SheetSnapshot,
  stored: Memory,
  entry: SheetMemory | undefined,
  mappings: readonly FoundMapping[],
): readonly Edit[] {
  const tables = recogniseTables(sheet, mappings);
  return clearRoles(sheet, tables, allTexts(textsOfSheet(sheet, tables, stored, entry)), WRITTEN_ROLES);
}

/** Removes all that is ours from the sheets of a workbook but for sheets of ours, and nothing that the user wrote, said of the region, or changed since. */
export function planClearing(workbook: WorkbookSnapshot): readonly Edit[] {
  const stored = readMemory(workbook.memory);
  const memory = memoryBySheet(stored, workbook.sheets);
  const mappings = foundMappings(workbook);
  const edits = workbook.sheets.flatMap((sheet): readonly Edit[] => {
    const texts = clearSheet(sheet, stored, memory.get(sheet.name), mappings);
    return sheet.flags.length === 0 ? texts : [...texts, { kind: "setFlags", sheet: sheet.name, flags: [] }];
  });
  const kept = storeMemory([], settingsOf(workbook), readPages(workbook.memory), workbook.memory);
  if (kept === workbook.memory) return edits;
  return [...edits, kept === null ? { kind: "forget" } : { kind: "remember", memory: kept }];
}
