import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { IndicatorTable } from "../table/table";
import type { TaskAssessment } from "../tasks/task-assessment";
import type { TaskTable } from "../tasks/task-table";
import type { TablePlan } from "./plan-sheet";

/** A table of a checked workbook: indicators with what is written for them, or tasks, into which nothing is written. */
export type CheckedTable =
  | { readonly kind: "indicators"; readonly plan: TablePlan }
  | { readonly kind: "tasks"; readonly assessment: TaskAssessment };

function placeOf(table: CheckedTable): IndicatorTable | TaskTable {
  return table.kind === "indicators" ? table.plan.assessment.table : table.assessment.table;
}

/** The tables of both kinds in the order in which a reader comes upon them: by sheet, then from top to bottom. */
export function inSheetOrder(
  { sheets }: WorkbookSnapshot,
  indicators: readonly TablePlan[],
  tasks: readonly TaskAssessment[],
): readonly CheckedTable[] {
  const names = sheets.map(({ name }) => name);
  const tables: readonly CheckedTable[] = [
    ...indicators.map((plan) => ({ kind: "indicators", plan }) as const),
    ...tasks.map((assessment) => ({ kind: "tasks", assessment }) as const),
  ];
  return tables
    .map((table) => ({ table, place: placeOf(table) }))
    .toSorted(
      ({ place: a }, { place: b }) =>
        names.indexOf(a.sheet) - names.indexOf(b.sheet) || a.area.top - b.area.top,
    )
    .map(({ table }) => table);
}
