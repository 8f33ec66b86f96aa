import { isMeasureSheet } from "../measures/own-sheet";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { CATALOGUE } from "../standards/catalogue";
import { assessTasks } from "./assess-tasks";
import { recogniseTaskTables } from "./recognise-tasks";
import type { TaskAssessment } from "./task-assessment";

/** Finds and checks every task table of a workbook, or of one of its sheets. Nothing is ever written into one. */
export function checkTasks(workbook: WorkbookSnapshot, sheetName: string | null): readonly TaskAssessment[] {
  return workbook.sheets
    .filter((sheet) => (sheetName === null || sheet.name === sheetName) && !isMeasureSheet(sheet))
    .flatMap((sheet) => recogniseTaskTables(sheet))
    .map((table) => assessTasks(table, CATALOGUE));
}
