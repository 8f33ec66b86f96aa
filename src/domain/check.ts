import type { Assessment } from "./judging/assessment";
import { judgeTable } from "./judging/judge-table";
import { memoryBySheet, readMemory, type SheetMemory } from "./memory";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { CATALOGUE } from "./standards/catalogue";
import { ownTexts } from "./table/own-texts";
import { recogniseTables } from "./table/recognise";

function checkSheet(sheet: SheetSnapshot, memory: SheetMemory | undefined): readonly Assessment[] {
  const tables = recogniseTables(sheet);
  const own = new Set(ownTexts(sheet, tables, memory).keys());
  return tables.map((table) => judgeTable(sheet, table, CATALOGUE, own));
}

/** Finds and judges every indicator table of a workbook, or of one of its sheets. */
export function check(workbook: WorkbookSnapshot, sheetName: string | null): readonly Assessment[] {
  const memory = memoryBySheet(readMemory(workbook.memory), workbook.sheets);
  return workbook.sheets
    .filter(({ name }) => sheetName === null || name === sheetName)
    .flatMap((sheet) => checkSheet(sheet, memory.get(sheet.name)));
}
