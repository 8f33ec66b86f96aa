import type { MessageKey, MessageParams } from "../locales/messages";
import type { PlannedCheck } from "../workbook/plan-check";
import type { Recognised } from "../workbook/recognise";
import type { Judged } from "./judging/messages";
import { NO_DRAFTS, type Drafts } from "./drafts";

/** A sentence at the top of the pane: what happened and what to do next. */
export interface PaneMessage {
  readonly intent: "success" | "warning" | "error" | "info";
  readonly key: MessageKey;
  readonly params: MessageParams;
}

export type Task = "read" | "check" | "look" | "materials" | "settings" | "takeBack" | "clear" | "export";

/** What the lower part of the pane is about. */
export const VIEWS = ["result", "mapping", "region", "settings"] as const;

export type View = (typeof VIEWS)[number];

/** All that the pane shows. */
export interface SessionState {
  /** What the active sheet holds; null until it was read once. */
  readonly recognised: Recognised | null;
  /** The last check of the active sheet. */
  readonly result: PlannedCheck | null;
  /** Whether the last check was written into the workbook, or only looked. */
  readonly written: boolean;
  /** The sheet was changed after the check. */
  readonly stale: boolean;
  readonly task: Task | null;
  /** How far the judging of a large workbook has come; null while none is judged. */
  readonly judged: Judged | null;
  readonly message: PaneMessage | null;
  readonly view: View;
  readonly drafts: Drafts;
}

export const FIRST_STATE: SessionState = {
  recognised: null,
  result: null,
  written: false,
  stale: false,
  task: null,
  judged: null,
  message: null,
  view: "result",
  drafts: NO_DRAFTS,
};
