import { findBaseData } from "./base-data/find-base-data";
import type { Assessment } from "./judging/assessment";
import { judgeTable } from "./judging/judge-table";
import { memoryBySheet, readMemory } from "./memory";
import type { WorkbookSnapshot } from "./sheet/snapshot";
import { CATALOGUE, systemById } from "./standards/catalogue";
import { matchTable } from "./matching/match-table";
import { ownTexts } from "./table/own-texts";
import { recogniseTables } from "./table/recognise";

/** What the user has decided beforehand. */
export interface CheckOptions {
  /** The system that every table follows; one that the catalogue lacks counts as none, and the evidence decides. */
  readonly systemId?: string;
}

/**
 * Finds and judges every indicator table of a workbook, or of one of its sheets. Base data are taken from all sheets
 * either way.
 */
export function check(
  workbook: WorkbookSnapshot,
  sheetName: string | null,
  { systemId }: CheckOptions = {},
): readonly Assessment[] {
  const chosen = systemId === undefined ? null : systemById(systemId);
  const memory = memoryBySheet(readMemory(workbook.memory), workbook.sheets);
  const recognised = workbook.sheets.map((sheet) => ({ sheet, tables: recogniseTables(sheet) }));
  const baseData = findBaseData(recognised);
  return recognised
    .filter(({ sheet }) => sheetName === null || sheet.name === sheetName)
    .flatMap(({ sheet, tables }) => {
      const own = new Set(ownTexts(sheet, tables, memory.get(sheet.name)).keys());
      return tables.map((table) =>
        judgeTable(sheet, table, matchTable(table, CATALOGUE, chosen), own, baseData),
      );
    });
}
