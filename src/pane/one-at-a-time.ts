import { failureMessage } from "./session-messages";
import type { SessionState, Task } from "./session-state";

/** What tasks need of the session that they belong to. */
interface Tasked {
  readonly state: () => SessionState;
  readonly set: (change: Partial<SessionState>) => void;
  /** How often the workbook was changed so far. */
  readonly changes: () => number;
  /** Reads the active sheet. */
  readonly read: () => Promise<void>;
}

/** Runs one task of a session at a time: what a user starts waits for reading to end, and is not started twice. */
export class OneAtATime {
  readonly #session: Tasked;
  #reading: Promise<void> = Promise.resolve();
  #readAgain = false;

  constructor(session: Tasked) {
    this.#session = session;
  }

  /** Has the active sheet read once the task that runs is done. */
  readAfterwards(): void {
    this.#readAgain = true;
  }

  async run(task: Task, work: () => Promise<Partial<SessionState>>): Promise<void> {
    const { state, set, changes, read } = this.#session;
    while (state().task === "read" && task !== "read") await this.#reading;
    if (state().task !== null) return;
    set({ task });
    const seen = changes();
    const running = this.#finish(work, () => changes() !== seen);
    if (task === "read") this.#reading = running;
    await running;
    if (!this.#readAgain) return;
    this.#readAgain = false;
    await read();
  }

  /** A result of a workbook that was changed meanwhile is out of date as soon as it is there. */
  async #finish(work: () => Promise<Partial<SessionState>>, isLate: () => boolean): Promise<void> {
    const { set } = this.#session;
    try {
      const done = await work();
      set({ ...done, task: null, ...(isLate() && { stale: true }) });
    } catch (error) {
      set({ task: null, message: failureMessage(error) });
    }
  }
}
