import { ExcelError, toExcelError } from "./excel-error";

/** Calls back after so many milliseconds, unless what it returns is called before. */
export type After = (milliseconds: number, callback: () => void) => () => void;

export interface SessionOptions {
  /** How long Excel may take to answer one request. */
  readonly timeout: number;
  readonly after: After;
  /** Whether the running Excel has a requirement set. */
  readonly supports: (set: string, version: string) => boolean;
}

/** Sends what is queued and waits for the answer, no longer than allowed. */
export type Sync = () => Promise<void>;

export interface RunOptions {
  readonly signal: AbortSignal | null;
  /** Make one step of Excel's own undo out of everything in the batch. */
  readonly mergeUndo: boolean;
}

/** The one place that calls Excel: every operation waits for a cell edit to end, can be cancelled and is watched. */
export class ExcelSession {
  readonly #options: SessionOptions;

  constructor(options: SessionOptions) {
    this.#options = options;
  }

  supports(set: string, version: string): boolean {
    return this.#options.supports(set, version);
  }

  /** Runs a batch; throws ExcelError for what Excel refuses. */
  async run<T>(
    { signal, mergeUndo }: RunOptions,
    batch: (context: Excel.RequestContext, sync: Sync) => Promise<T>,
  ): Promise<T> {
    if (signal?.aborted === true) throw new ExcelError("cancelled", null);
    const options = mergeUndo ? { delayForCellEdit: true, mergeUndoGroup: true } : { delayForCellEdit: true };
    const running = Excel.run(options, (context) =>
      batch(context, () => this.watched(() => context.sync(), signal)),
    );
    try {
      return await running;
    } catch (error) {
      throw toExcelError(error);
    }
  }

  /** Waits for one answer, no longer than allowed. Throws ExcelError. */
  watched(send: () => Promise<unknown>, signal: AbortSignal | null): Promise<void> {
    return new Promise((resolve, reject) => {
      const settle = (finish: () => void): void => {
        stopClock();
        signal?.removeEventListener("abort", cancel);
        finish();
      };
      const fail = (error: unknown): void => {
        settle(() => {
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what is no answer of Excel's stays as it was thrown
          reject(toExcelError(error));
        });
      };
      const cancel = (): void => {
        fail(new ExcelError("cancelled", null));
      };
      const stopClock = this.#options.after(this.#options.timeout, () => {
        fail(new ExcelError("timedOut", null));
      });
      if (signal?.aborted === true) {
        cancel();
        return;
      }
      signal?.addEventListener("abort", cancel);
      send().then(() => {
        settle(resolve);
      }, fail);
    });
  }
}
