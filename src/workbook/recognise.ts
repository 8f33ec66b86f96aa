import { check, systemsFor } from "../domain/check";
import { memoryBySheet, readMemory, readPages } from "../domain/memory";
import { unusedMappings, type UnusedMappings } from "../domain/mapping/table-drafts";
import { madeSheets } from "../domain/pages/find-pages";
import type { Settings } from "../domain/settings";
import { goneSheets, settingsOf } from "../domain/settings-of";
import type { IndicatorSystem } from "../domain/standards/indicator-system";
import type { Assessment } from "../domain/judging/assessment";
import { emptyStatusCells, type CellCounts } from "../domain/judging/stands-out";
import { contains } from "../domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { textsOfSheet } from "../domain/table/earlier-texts";
import { tablePlaces, type TablePlace } from "../domain/table-places";
import { checkTasks } from "../domain/tasks/check-tasks";
import type { TaskAssessment } from "../domain/tasks/task-assessment";
import { whyNoTable, type WhyNoTable } from "../domain/why-no-table";

/** What a workbook holds for the sheet that a person looks at; nothing is written. */
export type Recognised = {
  /** Whether the workbook holds anything of ours. */
  readonly hasOurs: boolean;
  /** What the user has said about the workbook. */
  readonly settings: Settings;
  /** Sheets that the user chose a standard or a region for, and that there are none of. */
  readonly goneSheets: readonly string[];
  /** What the user has said of tables and what is not used. */
  readonly unused: UnusedMappings;
  /** The standards and plans that the user can name for a table. */
  readonly systems: readonly IndicatorSystem[];
  /** The tables on other sheets, in their order. */
  readonly elsewhere: readonly TablePlace[];
} & (
  | {
      readonly kind: "tables";
      readonly sheet: string;
      /** Whether a check has written into the sheet. */
      readonly isChecked: boolean;
      readonly tables: readonly Assessment[];
      readonly tasks: readonly TaskAssessment[];
      /** One for each of `tables`. */
      readonly cells: readonly CellCounts[];
    }
  /** Neither indicators nor tasks on the sheet. */
  | { readonly kind: "noTable"; readonly sheet: string; readonly why: WhyNoTable }
  /** A sheet that a check made. */
  | { readonly kind: "madeSheet"; readonly sheet: string }
  | { readonly kind: "emptySheet"; readonly sheet: string }
  /** What is in front is no worksheet. */
  | { readonly kind: "noSheet"; readonly sheet: null }
);

function cellCounts(
  { memory, sheets }: WorkbookSnapshot,
  sheet: SheetSnapshot,
  assessments: readonly Assessment[],
): readonly CellCounts[] {
  const tables = assessments.map(({ table }) => table);
  const stored = readMemory(memory);
  const { earlier } = textsOfSheet(sheet, tables, stored, memoryBySheet(stored, sheets).get(sheet.name));
  const cells = [...earlier.values()];
  return assessments.map((assessment) => ({
    otherYear: cells.filter(({ at }) => contains(assessment.table.area, at)).length,
    emptyStatus: emptyStatusCells(assessment).length,
  }));
}

/** Finds the indicator and task tables of a sheet, why it has none where that is so, and the tables of the other sheets. */
export function recognise(snapshot: WorkbookSnapshot, sheet: string | null): Recognised {
  const places = snapshot.sheets.length > 1 ? tablePlaces(snapshot) : [];
  const settings = settingsOf(snapshot);
  const said = {
    hasOurs: snapshot.memory !== null || snapshot.sheets.some(({ flags }) => flags.length > 0),
    settings,
    goneSheets: goneSheets(settings, snapshot),
    unused: unusedMappings(snapshot),
    systems: systemsFor(snapshot),
    elsewhere: places.filter((place) => place.sheet !== sheet),
  };
  const inFront = snapshot.sheets.find(({ name }) => name === sheet);
  if (inFront === undefined) return { ...said, kind: "noSheet", sheet: null };
  const { name } = inFront;
  const tables = check(snapshot, name);
  const tasks = checkTasks(snapshot, name);
  if (tables.length + tasks.length > 0) {
    const cells = cellCounts(snapshot, inFront, tables);
    const isChecked = memoryBySheet(readMemory(snapshot.memory), snapshot.sheets).has(name);
    return { ...said, kind: "tables", sheet: name, isChecked, tables, tasks, cells };
  }
  if (madeSheets(readPages(snapshot.memory), snapshot.sheets).has(inFront))
    return { ...said, kind: "madeSheet", sheet: name };
  return inFront.used === null
    ? { ...said, kind: "emptySheet", sheet: name }
    : { ...said, kind: "noTable", sheet: name, why: whyNoTable(inFront, said.unused.drafts) };
}
