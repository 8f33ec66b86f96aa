import { knownFindings, type IgnoredFinding } from "../judging/ignored-findings";
import { onOneLine } from "../reading/normalise";
import { formatArea } from "../sheet/address";
import type { AssessedTask, TaskAssessment } from "../tasks/task-assessment";
import { reportFinding, type ReportFinding } from "./report-finding";
import type { Wording } from "./wording";

/** One task of the report. */
export interface ReportTask extends Pick<
  AssessedTask,
  "indicators" | "indicatorIds" | "target" | "deadline" | "lead" | "responsible"
> {
  readonly row: number;
  readonly no: number | null;
  readonly action: string | null;
  readonly task: string;
}

/** One task table of the report. */
export interface ReportTaskTable {
  readonly kind: "tasks";
  readonly sheet: string;
  readonly range: string;
  readonly tasks: readonly ReportTask[];
  readonly findings: readonly ReportFinding[];
}

function reportTask({ table, ...said }: AssessedTask): ReportTask {
  const { row, no, action, name } = table;
  return { row, no: no?.number ?? null, action, task: onOneLine(name.text), ...said };
}

/** A checked task table as the report gives it; `ignored` are the findings that the user has set aside. */
export function reportTasks(
  assessment: TaskAssessment,
  wording: Wording,
  ignored: readonly IgnoredFinding[] = [],
): ReportTaskTable {
  const { table, tasks, findings } = assessment;
  return {
    kind: "tasks",
    sheet: table.sheet,
    range: formatArea(table.area),
    tasks: tasks.map(reportTask),
    findings: knownFindings(assessment, findings, ignored).map((known) => reportFinding(known, wording)),
  };
}
