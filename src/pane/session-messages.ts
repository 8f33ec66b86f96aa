import { knownFindings, openFindings } from "../domain/judging/ignored-findings";
import { planTotals } from "../domain/reporting/plan-totals";
import type { PlannedCheck } from "../workbook/plan-check";
import { WorkbookFailure } from "../workbook/workbook-failure";
import type { PaneMessage } from "./session-state";

/** What is said of a task that failed. */
export function failureMessage(error: unknown): PaneMessage {
  if (!(error instanceof WorkbookFailure)) {
    return { intent: "error", key: "failure.unexpected", params: { detail: String(error) } };
  }
  const intent = error.code === "cancelled" ? "info" : "error";
  return { intent, key: `failure.${error.code}`, params: { detail: error.detail } };
}

/** What is said after a check: of the indicators where there are any, else of the tasks. */
export function doneMessage({ plan, tables, ignored }: PlannedCheck): PaneMessage {
  const checked = tables.flatMap((table) => (table.kind === "tasks" ? [table.assessment] : []));
  if (plan.tables.length === 0) {
    const tasks = checked.reduce((sum, table) => sum + table.tasks.length, 0);
    const findings = checked.flatMap((table) =>
      openFindings(knownFindings(table, table.findings, ignored)),
    ).length;
    const intent = findings > 0 ? "warning" : "success";
    return { intent, key: "pane.doneTasks", params: { tasks, findings } };
  }
  const totals = planTotals(plan);
  const pages = plan.pages.length;
  const done = pages > 0 ? "pane.doneMaterials" : "pane.done";
  const key = plan.edits.length === 0 ? "pane.doneNothing" : done;
  return { intent: totals.unmet > 0 ? "warning" : "success", key, params: { ...totals, pages } };
}

/** What is said after a look, where there are indicators. */
export function lookMessage({ plan }: PlannedCheck): PaneMessage | null {
  if (plan.tables.length === 0) return null;
  const { unmet, open } = planTotals(plan);
  return { intent: unmet > 0 ? "warning" : "success", key: "live.looked", params: { unmet, open } };
}
