import type { Recognised } from "../workbook/recognise";
import type { CheckSession } from "./check-session";
import type { SessionState } from "./session-state";

/** What every view of the pane is given: the state to show, and the session to act on. */
export interface ViewProps {
  readonly session: CheckSession;
  readonly state: SessionState;
  readonly recognised: Recognised;
}
