import { readProjects } from "../projects/read-projects";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { checkTasks } from "../tasks/check-tasks";
import { offersOfProjects, offersOfTasks } from "./offers";
import type { OwnMeasure } from "./own-measure";
import { readMeasureSheet } from "./own-sheet";
import type { MeasureSources } from "./propose";

/** What all sheets of a workbook hold for proposing measures; a library in the workbook counts before one from a file. */
export function measureSources(workbook: WorkbookSnapshot, fromFile: readonly OwnMeasure[]): MeasureSources {
  const { sheets } = workbook;
  return {
    own: [sheets.flatMap((sheet) => readMeasureSheet(sheet)), fromFile],
    offers: [
      ...offersOfTasks(checkTasks(workbook, null)),
      ...offersOfProjects(sheets.flatMap((sheet) => readProjects(sheet))),
    ],
  };
}
