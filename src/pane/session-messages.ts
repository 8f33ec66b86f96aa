import { knownFindings, openFindings } from "../domain/judging/ignored-findings";
import { planTotals } from "../domain/reporting/plan-totals";
import { formatArea } from "../domain/sheet/address";
import type { Place } from "../workbook/live-workbook";
import type { PlannedCheck } from "../workbook/plan-check";
import { WorkbookFailure } from "../workbook/workbook-failure";
import type { Recognised } from "../workbook/recognise";
import type { PaneMessage } from "./session-state";
import type { SampleOpened } from "./surroundings";

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

/** What is said after a look, where there are indicators: that nothing is written yet only where something would be. */
export function lookMessage(looked: PlannedCheck): PaneMessage | null {
  const { plan } = looked;
  if (plan.tables.length === 0) return null;
  if (plan.edits.length === 0) return doneMessage(looked);
  const { unmet, open } = planTotals(plan);
  return { intent: unmet > 0 ? "warning" : "success", key: "live.looked", params: { unmet, open } };
}

export const NOT_TAKEN_BACK: PaneMessage = { intent: "warning", key: "pane.notTakenBack", params: {} };
export const CLEARED: PaneMessage = { intent: "success", key: "pane.cleared", params: {} };

/** What is said after a write was taken back: that all is as before only where nothing of ours is left. */
export function takenBackMessage({ hasOurs }: Recognised): PaneMessage {
  return { intent: "success", key: hasOurs ? "pane.takenBackOne" : "pane.takenBack", params: {} };
}

/** What a write left is read; where that cannot be, it is said that the write is done all the same. */
export async function readAfterWrite<T>(
  reading: Promise<T>,
): Promise<T | { readonly message: PaneMessage; readonly stale: true }> {
  try {
    return await reading;
  } catch {
    return { message: { intent: "warning", key: "fault.doneUnread", params: {} }, stale: true };
  }
}

export const NO_SELECTION: PaneMessage = { intent: "warning", key: "found.noSelection", params: {} };

/** What is said where the selected cells are in no table. */
export function outsideTablesMessage({ sheet, area }: Place): PaneMessage {
  return { intent: "warning", key: "found.outsideTables", params: { sheet, range: formatArea(area) } };
}

/** What became of a sample that did not take the place of the workbook. */
export function sampleMessage(opened: Exclude<SampleOpened, "here">): PaneMessage {
  const intent = opened === "unavailable" ? "error" : "info";
  return { intent, key: `help.sample.${opened}`, params: {} };
}
