import { isMeasureSheet } from "../measures/own-sheet";
import { foundMappings } from "../mapping/mappings-of";
import { readPages } from "../memory";
import { madeSheets } from "../pages/find-pages";
import { intersects } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { CATALOGUE } from "../standards/catalogue";
import { assessTasks } from "./assess-tasks";
import { recogniseTaskTables } from "./recognise-tasks";
import type { TaskAssessment } from "./task-assessment";
import type { TaskTable } from "./task-table";

/** Every task table of a workbook, or of one of its sheets, but for what the user made a table of indicators. */
export function taskTables(workbook: WorkbookSnapshot, sheetName: string | null): readonly TaskTable[] {
  const made = madeSheets(readPages(workbook.memory), workbook.sheets);
  const byHand = foundMappings(workbook).filter(({ mapping }) => mapping.byHand);
  return workbook.sheets
    .filter((sheet) => sheetName === null || sheet.name === sheetName)
    .filter((sheet) => !made.has(sheet) && !isMeasureSheet(sheet))
    .flatMap((sheet) => recogniseTaskTables(sheet))
    .filter(
      (table) => !byHand.some(({ sheet, area }) => sheet === table.sheet && intersects(area, table.area)),
    );
}

/** Finds and checks the task tables. Nothing is ever written into one. */
export function checkTasks(workbook: WorkbookSnapshot, sheetName: string | null): readonly TaskAssessment[] {
  return taskTables(workbook, sheetName).map((table) => assessTasks(table, CATALOGUE));
}
