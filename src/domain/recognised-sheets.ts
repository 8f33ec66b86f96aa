import { foundMappings } from "./mapping/mappings-of";
import { isMeasureSheet } from "./measures/own-sheet";
import { readPages } from "./memory";
import { madeSheets } from "./pages/find-pages";
import type { SheetSnapshot, WorkbookSnapshot } from "./sheet/snapshot";
import { recogniseTables } from "./table/recognise";
import type { IndicatorTable } from "./table/table";
import { holdsTemplates } from "./templates/read-templates";

/** A sheet of the user's with its indicator tables. */
export interface RecognisedSheet {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly IndicatorTable[];
}

/** The sheets that are the user's, with the tables that are found on them and those that the user has told of. */
export function recognisedSheets(workbook: WorkbookSnapshot): readonly RecognisedSheet[] {
  const made = madeSheets(readPages(workbook.memory), workbook.sheets);
  const mappings = foundMappings(workbook);
  return workbook.sheets
    .filter((sheet) => !made.has(sheet) && !holdsTemplates(sheet) && !isMeasureSheet(sheet))
    .map((sheet) => ({ sheet, tables: recogniseTables(sheet, mappings) }));
}
