import type { Finding } from "../judging/finding";
import type { Task, TaskTable } from "./task-table";

/** A task with what its cells say, in words as they are written. */
export interface AssessedTask {
  readonly table: Task;
  readonly indicators: readonly string[];
  /** Ids of those indicators that a standard of the catalogue has, in their order, each once. */
  readonly indicatorIds: readonly string[];
  readonly target: string | null;
  readonly deadline: string | null;
  readonly lead: readonly string[];
  readonly responsible: readonly string[];
}

/** A task table as checked. */
export interface TaskAssessment {
  readonly table: TaskTable;
  readonly tasks: readonly AssessedTask[];
  /** In the order of the rows. */
  readonly findings: readonly Finding[];
}
