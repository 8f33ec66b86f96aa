import { check, systemsFor } from "../domain/check";
import { readPages, readSettings } from "../domain/memory";
import { unusedMappings, type UnusedMappings } from "../domain/mapping/table-drafts";
import { madeSheets } from "../domain/pages/find-pages";
import type { Settings } from "../domain/settings";
import type { IndicatorSystem } from "../domain/standards/indicator-system";
import type { Assessment } from "../domain/judging/assessment";
import { checkTasks } from "../domain/tasks/check-tasks";
import type { TaskAssessment } from "../domain/tasks/task-assessment";
import type { Workbook } from "./workbook";

/** What a workbook holds for the sheet that a person looks at; nothing is written. */
export type Recognised = {
  /** Whether the workbook holds anything of ours. */
  readonly hasOurs: boolean;
  /** What the user has said about the workbook. */
  readonly settings: Settings;
  /** What the user has said of tables and what is not used. */
  readonly unused: UnusedMappings;
  /** The standards and plans that the user can name for a table. */
  readonly systems: readonly IndicatorSystem[];
} & (
  | {
      readonly kind: "tables";
      readonly sheet: string;
      readonly tables: readonly Assessment[];
      readonly tasks: readonly TaskAssessment[];
    }
  /** Neither indicators nor tasks on the sheet; `elsewhere` are the sheets that have one. */
  | { readonly kind: "noTable"; readonly sheet: string | null; readonly elsewhere: readonly string[] }
  /** A sheet that a check made. */
  | { readonly kind: "madeSheet"; readonly sheet: string; readonly elsewhere: readonly string[] }
  | { readonly kind: "emptySheet"; readonly sheet: string; readonly elsewhere: readonly string[] }
);

/** Finds the indicator and task tables of a sheet and, where it has none, the sheets that do. */
export async function recogniseWorkbook(workbook: Workbook, sheet: string | null): Promise<Recognised> {
  const snapshot = await workbook.read();
  const hasOurs = snapshot.memory !== null || snapshot.sheets.some(({ flags }) => flags.length > 0);
  const said = {
    hasOurs,
    settings: readSettings(snapshot.memory),
    unused: unusedMappings(snapshot),
    systems: systemsFor(snapshot),
  };
  const tables = sheet === null ? [] : check(snapshot, sheet);
  const tasks = sheet === null ? [] : checkTasks(snapshot, sheet);
  if (sheet !== null && tables.length + tasks.length > 0)
    return { ...said, kind: "tables", sheet, tables, tasks };
  const found = [...check(snapshot, null), ...checkTasks(snapshot, null)].map(({ table }) => table.sheet);
  const elsewhere = snapshot.sheets.map(({ name }) => name).filter((name) => found.includes(name));
  const made = madeSheets(readPages(snapshot.memory), snapshot.sheets);
  if (sheet !== null && [...made].some(({ name }) => name === sheet))
    return { ...said, kind: "madeSheet", sheet, elsewhere };
  const empty = snapshot.sheets.some(({ name, used }) => name === sheet && used === null);
  return sheet !== null && empty
    ? { ...said, kind: "emptySheet", sheet, elsewhere }
    : { ...said, kind: "noTable", sheet, elsewhere };
}
