import { check } from "../domain/check";
import { readPages } from "../domain/memory";
import { madeSheets } from "../domain/pages/find-pages";
import type { Assessment } from "../domain/judging/assessment";
import { checkTasks } from "../domain/tasks/check-tasks";
import type { TaskAssessment } from "../domain/tasks/task-assessment";
import type { Workbook } from "./workbook";

/** What a workbook holds for the sheet that a person looks at; nothing is written. */
export type Recognised =
  | {
      readonly kind: "tables";
      readonly sheet: string;
      readonly tables: readonly Assessment[];
      readonly tasks: readonly TaskAssessment[];
      readonly hasOurs: boolean;
    }
  /** Neither indicators nor tasks on the sheet; `elsewhere` are the sheets that have one. */
  | {
      readonly kind: "noTable";
      readonly sheet: string | null;
      readonly elsewhere: readonly string[];
      readonly hasOurs: boolean;
    }
  /** A sheet that a check made. */
  | {
      readonly kind: "madeSheet";
      readonly sheet: string;
      readonly elsewhere: readonly string[];
      readonly hasOurs: boolean;
    }
  | {
      readonly kind: "emptySheet";
      readonly sheet: string;
      readonly elsewhere: readonly string[];
      readonly hasOurs: boolean;
    };

/** Finds the indicator and task tables of a sheet and, where it has none, the sheets that do. */
export async function recogniseWorkbook(workbook: Workbook, sheet: string | null): Promise<Recognised> {
  const snapshot = await workbook.read();
  const hasOurs = snapshot.memory !== null || snapshot.sheets.some(({ flags }) => flags.length > 0);
  const tables = sheet === null ? [] : check(snapshot, sheet);
  const tasks = sheet === null ? [] : checkTasks(snapshot, sheet);
  if (sheet !== null && tables.length + tasks.length > 0)
    return { kind: "tables", sheet, tables, tasks, hasOurs };
  const found = [...check(snapshot, null), ...checkTasks(snapshot, null)].map(({ table }) => table.sheet);
  const elsewhere = snapshot.sheets.map(({ name }) => name).filter((name) => found.includes(name));
  const made = madeSheets(readPages(snapshot.memory), snapshot.sheets);
  if (sheet !== null && [...made].some(({ name }) => name === sheet))
    return { kind: "madeSheet", sheet, elsewhere, hasOurs };
  const empty = snapshot.sheets.some(({ name, used }) => name === sheet && used === null);
  return sheet !== null && empty
    ? { kind: "emptySheet", sheet, elsewhere, hasOurs }
    : { kind: "noTable", sheet, elsewhere, hasOurs };
}
