import type { Plan } from "../domain/reporting/plan";
import { planTotals } from "../domain/reporting/plan-totals";
import type { Wording } from "../domain/reporting/wording";
import type { Say } from "../locales/messages";
import { checkWorkbook } from "../workbook/check-workbook";
import { clearWorkbook } from "../workbook/clear-workbook";
import type { LiveWorkbook } from "../workbook/live-workbook";
import { WorkbookFailure } from "../workbook/workbook-failure";

/** The ribbon's commands, by the names that the manifest gives them; each ends with a sentence on what happened. */
export interface RibbonCommands {
  checkSheet(): Promise<string>;
  clearMarks(): Promise<string>;
  takeBackWrite(): Promise<string>;
}

/** What a check came to, in one sentence. */
function told(plan: Plan, say: Say): string {
  if (plan.tables.length === 0) return say("pane.nothing.hint");
  return say(plan.edits.length === 0 ? "pane.doneNothing" : "pane.done", { ...planTotals(plan) });
}

async function orFailure(say: Say, work: () => Promise<string>): Promise<string> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof WorkbookFailure) return say(`failure.${error.code}`, { detail: error.detail });
    return say("failure.unexpected", { detail: String(error) });
  }
}

/** The commands over the open workbook; they work while the pane is closed. */
export function ribbonCommands(workbook: LiveWorkbook, wording: Wording, say: Say): RibbonCommands {
  return {
    checkSheet: () =>
      orFailure(say, async () =>
        told(await checkWorkbook(workbook, await workbook.activeSheet(), wording), say),
      ),
    clearMarks: () =>
      orFailure(say, async () => {
        await clearWorkbook(workbook);
        return say("pane.cleared");
      }),
    takeBackWrite: () =>
      orFailure(say, async () => say((await workbook.takeBack()) ? "pane.takenBack" : "pane.notTakenBack")),
  };
}
