import type { Assessment } from "./judging/assessment";
import { judgeTable } from "./judging/judge-table";
import { ownCells, readMemory, type Memory } from "./memory";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { CATALOGUE } from "./standards/catalogue";
import { recogniseTables } from "./table/recognise";

function checkSheet(sheet: SheetSnapshot, memory: Memory): readonly Assessment[] {
  const own = new Set(ownCells(sheet, memory).keys());
  return recogniseTables(sheet).map((table) => judgeTable(sheet, table, CATALOGUE, own));
}

/** Finds and judges every indicator table of a workbook, or of one of its sheets. */
export function check(workbook: WorkbookSnapshot, sheetName: string | null): readonly Assessment[] {
  const memory = readMemory(workbook.memory);
  return workbook.sheets
    .filter(({ name }) => sheetName === null || name === sheetName)
    .flatMap((sheet) => checkSheet(sheet, memory));
}
