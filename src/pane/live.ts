import { WorkbookFailure, type FailureCode } from "../workbook/workbook-failure";
import type { SessionState } from "./session-state";
import type { Surroundings } from "./surroundings";

/** How many milliseconds nothing has to change before a result is judged again. */
const LIVE_DELAY = 800;

const PASSING: readonly FailureCode[] = ["cellEditMode", "timedOut"];

/** Whether a failure is over without the user: a cell was being edited, or Excel did not answer meanwhile. */
function passesByItself(error: unknown): boolean {
  return error instanceof WorkbookFailure && PASSING.includes(error.code);
}

/** What judging again needs of the session that it belongs to. */
interface Watched {
  readonly after: Surroundings["after"];
  readonly state: () => SessionState;
  /** Runs as reading does, beside which nothing is refused to the user. */
  readonly run: (work: () => Promise<Partial<SessionState>>) => Promise<void>;
  /** Judges the active sheet and writes nothing. */
  readonly look: () => Promise<Partial<SessionState>>;
}

/** Judges again, where the user wants that, once nothing has changed for a while. */
export class LiveLook {
  readonly #session: Watched;
  #stopWaiting: (() => void) | null = null;

  constructor(session: Watched) {
    this.#session = session;
  }

  /** Something has changed. */
  soon(): void {
    const { after, state } = this.#session;
    this.stop();
    if (state().recognised?.settings.live !== true) return;
    this.#stopWaiting = after(LIVE_DELAY, () => void this.#again());
  }

  stop(): void {
    this.#stopWaiting?.();
    this.#stopWaiting = null;
  }

  async #again(): Promise<void> {
    const { state, run } = this.#session;
    const { task, stale, result } = state();
    if (task !== null) this.soon();
    else if (stale && result !== null) await run(() => this.#quietly());
  }

  /** A cell that is being edited is waited for. */
  async #quietly(): Promise<Partial<SessionState>> {
    try {
      return await this.#session.look();
    } catch (error) {
      if (!passesByItself(error)) throw error;
      this.soon();
      return {};
    }
  }
}
