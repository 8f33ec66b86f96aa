import type { Area } from "../sheet/address";
import type { TableCell } from "../table/table";

/** One worksheet row of a task. Cells that are merged over several lines are the same in each. */
export interface TaskLine {
  readonly row: number;
  readonly indicators: TableCell | null;
  readonly target: TableCell | null;
  readonly deadline: TableCell | null;
  readonly lead: TableCell | null;
  /** One for each column of departments that do not lead. */
  readonly responsible: readonly TableCell[];
}

/** A task with its lines: one, or more where the rows below it continue it. */
export interface Task {
  /** Worksheet row of the task's first line. */
  readonly row: number;
  readonly no: { readonly cell: TableCell; readonly number: number } | null;
  /** The action (专项行动) that the task belongs to, on one line. */
  readonly action: string | null;
  readonly name: TableCell;
  readonly lines: readonly TaskLine[];
}

/** A task table (任务分解表) as found in a sheet; nothing of it is checked yet. */
export interface TaskTable {
  readonly sheet: string;
  /** Header rows and body rows, from the first named column to the last. */
  readonly area: Area;
  readonly title: string | null;
  readonly tasks: readonly Task[];
}
