import type { IgnoredFinding } from "../judging/ignored-findings";
import type { CheckedTable } from "./checked-table";
import { reportTable, type ReportTable } from "./report";
import { reportTasks, type ReportTaskTable } from "./report-tasks";
import type { Wording } from "./wording";

/** A checked table of either kind as the report gives it. */
export function reportChecked(
  table: CheckedTable,
  wording: Wording,
  ignored: readonly IgnoredFinding[] = [],
): ReportTable | ReportTaskTable {
  switch (table.kind) {
    case "indicators":
      return reportTable(table.plan.assessment, table.plan.findings, wording, ignored);
    case "tasks":
      return reportTasks(table.assessment, wording, ignored);
  }
}
