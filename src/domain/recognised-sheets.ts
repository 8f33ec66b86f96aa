import { foundMappings } from "./mapping/mappings-of";
import { recogniseSheet, type RecognisedTables } from "./matrix/recognise-matrices";
import { isMeasureSheet } from "./measures/own-sheet";
import { readPages } from "./memory";
import { madeSheets } from "./pages/find-pages";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { holdsTemplates } from "./templates/read-templates";

/** A sheet of the user's with its indicator tables, and with its matrices, whether or not there is anything to judge them by. */
export interface RecognisedSheet extends RecognisedTables {
  readonly sheet: SheetSnapshot;
}

/** The sheets that are the user's, with the tables that are found on them and those that the user has told of. */
export function recognisedSheets(workbook: WorkbookSnapshot): readonly RecognisedSheet[] {
  const made = madeSheets(readPages(workbook.memory), workbook.sheets);
  const mappings = foundMappings(workbook);
  return workbook.sheets
    .filter((sheet) => !made.has(sheet) && !holdsTemplates(sheet) && !isMeasureSheet(sheet))
    .map((sheet) => ({ sheet, ...recogniseSheet(sheet, mappings) }));
}
