import type { MessageKey, MessageParams } from "../locales/messages";
import type { PlannedCheck } from "../workbook/plan-check";
import type { Recognised } from "../workbook/recognise-workbook";

/** A sentence at the top of the pane: what happened and what to do next. */
export interface PaneMessage {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly key: MessageKey;
  readonly params: MessageParams;
}

export type Task = "read" | "check" | "materials" | "takeBack" | "clear" | "export";

/** All that the pane shows. */
export interface SessionState {
  /** What the active sheet holds; null until it was read once. */
  readonly recognised: Recognised | null;
  /** The last check of the active sheet. */
  readonly result: PlannedCheck | null;
  /** The sheet was changed after the check. */
  readonly stale: boolean;
  readonly task: Task | null;
  readonly message: PaneMessage | null;
}

export const FIRST_STATE: SessionState = {
  recognised: null,
  result: null,
  stale: false,
  task: null,
  message: null,
};
