import { WorkbookFailure, type FailureCode } from "../workbook/workbook-failure";

/** How many milliseconds nothing has to change before a result is judged again. */
export const LIVE_DELAY = 800;

const PASSING: readonly FailureCode[] = ["cellEditMode", "timedOut"];

/** Whether a failure is over without the user: a cell was being edited, or Excel did not answer meanwhile. */
export function passesByItself(error: unknown): boolean {
  return error instanceof WorkbookFailure && PASSING.includes(error.code);
}
