import type { Assessment } from "./judging/assessment";
import { judgeTable } from "./judging/judge-table";
import { memoryBySheet, readMemory, type SheetMemory } from "./memory";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { CATALOGUE, systemById } from "./standards/catalogue";
import { matchTable } from "./matching/match-table";
import { ownTexts } from "./table/own-texts";
import { recogniseTables } from "./table/recognise";

/** What the user has decided beforehand. */
export interface CheckOptions {
  /** The system that every table follows; one that the catalogue lacks counts as none, and the evidence decides. */
  readonly systemId?: string;
}

function checkSheet(
  sheet: SheetSnapshot,
  memory: SheetMemory | undefined,
  { systemId }: CheckOptions,
): readonly Assessment[] {
  const chosen = systemId === undefined ? null : systemById(systemId);
  const tables = recogniseTables(sheet);
  const own = new Set(ownTexts(sheet, tables, memory).keys());
  return tables.map((table) => judgeTable(sheet, table, matchTable(table, CATALOGUE, chosen), own));
}

/** Finds and judges every indicator table of a workbook, or of one of its sheets. */
export function check(
  workbook: WorkbookSnapshot,
  sheetName: string | null,
  options: CheckOptions = {},
): readonly Assessment[] {
  const memory = memoryBySheet(readMemory(workbook.memory), workbook.sheets);
  return workbook.sheets
    .filter(({ name }) => sheetName === null || name === sheetName)
    .flatMap((sheet) => checkSheet(sheet, memory.get(sheet.name), options));
}
