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

/** A checked task table as the report gives it. */
export function reportTasks({ table, tasks, findings }: TaskAssessment, wording: Wording): ReportTaskTable {
  return {
    kind: "tasks",
    sheet: table.sheet,
    range: formatArea(table.area),
    tasks: tasks.map(reportTask),
    findings: findings.map((finding) => reportFinding(finding, wording)),
  };
}
