import { formatArea, type Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import type { Workbook } from "../workbook/workbook";
import { ExcelError } from "./excel-error";
import { ExcelSession, type SessionOptions } from "./excel-session";
import { execute } from "./execute";
import { inspect, queuePresent } from "./inspection";
import { planWrite, type WritePlan } from "./plan-write";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import { admitEdits } from "./refusals";
import { restore, stillHolds, type BeforeImage } from "./take-back";

/** The workbook that is open in Excel. Operations run one after another; each can be cancelled. */
export class ExcelWorkbook implements Workbook {
  readonly #session: ExcelSession;
  readonly #images: BeforeImage[] = [];
  #last: ReadWorkbook | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #isOneUndo = false;

  constructor(options: SessionOptions) {
    this.#session = new ExcelSession(options);
  }

  /** Whether one step of Excel's own undo takes the last write back. */
  get isOneUndo(): boolean {
    return this.#isOneUndo;
  }

  /** Throws ExcelError. */
  read(signal: AbortSignal | null = null): Promise<WorkbookSnapshot> {
    return this.#inTurn(async () => (await this.#read(signal)).snapshot);
  }

  /**
   * Applies edits to what was read last; the workbook is read first where nothing was. Throws EditRefused, and ExcelError
   * whose `workbook` tells whether the workbook is as before.
   */
  apply(edits: readonly Edit[], signal: AbortSignal | null = null): Promise<void> {
    return this.#inTurn(() => this.#apply(edits, signal));
  }

  /** Undoes the newest write of this session. Throws ExcelError. */
  takeBack(signal: AbortSignal | null = null): Promise<boolean> {
    return this.#inTurn(async () => {
      const image = this.#images.at(-1);
      if (image === undefined || !(await stillHolds(this.#session, image, signal))) return false;
      this.#last = null;
      await restore(this.#session, image, signal);
      this.#images.pop();
      return true;
    });
  }

  /** Shows a sheet with an area of it selected. Throws ExcelError. */
  select(sheet: string, area: Area): Promise<void> {
    return this.#inTurn(() =>
      this.#session.run({ signal: null, mergeUndo: false }, async (context, sync) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRange(formatArea(area)).select();
        await sync();
      }),
    );
  }

  /** The name of the sheet that the user sees. Throws ExcelError. */
  activeSheet(): Promise<string> {
    return this.#inTurn(() =>
      this.#session.run({ signal: null, mergeUndo: false }, async (context, sync) => {
        const sheet = context.workbook.worksheets.getActiveWorksheet();
        sheet.load("name");
        await sync();
        return sheet.name;
      }),
    );
  }

  /**
   * Calls back whenever cells of any sheet were changed, but for writes of our own; gives what ends that. An event is only a
   * hint that what was read is out of date. Throws ExcelError.
   */
  onChanged(listener: () => void): Promise<() => Promise<void>> {
    return this.#listen((context) =>
      context.workbook.worksheets.onChanged.add((event) => {
        if (event.triggerSource !== Excel.EventTriggerSource.thisLocalAddin) listener();
        return Promise.resolve();
      }),
    );
  }

  /** Calls back whenever another sheet comes to the front; gives what ends that. Throws ExcelError. */
  onActivated(listener: () => void): Promise<() => Promise<void>> {
    return this.#listen((context) =>
      context.workbook.worksheets.onActivated.add(() => {
        listener();
        return Promise.resolve();
      }),
    );
  }

  #listen<T>(
    add: (context: Excel.RequestContext) => OfficeExtension.EventHandlerResult<T>,
  ): Promise<() => Promise<void>> {
    return this.#inTurn(() =>
      this.#session.run({ signal: null, mergeUndo: false }, async (context, sync) => {
        const handler = add(context);
        await sync();
        return () =>
          this.#inTurn(async () => {
            handler.remove();
            await this.#session.watched(() => handler.context.sync(), null);
          });
      }),
    );
  }

  async #read(signal: AbortSignal | null): Promise<ReadWorkbook> {
    this.#last = null;
    this.#last = await this.#session.run({ signal, mergeUndo: false }, readWorkbook);
    return this.#last;
  }

  async #apply(edits: readonly Edit[], signal: AbortSignal | null): Promise<void> {
    const last = this.#last ?? (await this.#read(signal));
    const bySheet = admitEdits(edits, last.snapshot);
    const inspection = await this.#session.run({ signal, mergeUndo: false }, (context, sync) =>
      inspect(context, sync, bySheet, last),
    );
    const plan = planWrite(bySheet, edits, inspection, last.own);
    if (plan.steps.length === 0) return;
    this.#last = null;
    const image: BeforeImage = {
      ...plan,
      sheets: [...bySheet.keys()].map(({ name }) => name),
      own: last.own,
    };
    await this.#write(plan, image, inspection.present, signal);
    this.#images.push(image);
  }

  async #write(
    { steps, left }: WritePlan,
    image: BeforeImage,
    present: Parameters<typeof execute>[3],
    signal: AbortSignal | null,
  ): Promise<void> {
    const write = (mergeUndo: boolean, now: typeof present): Promise<void> =>
      this.#session.run({ signal, mergeUndo }, (context, sync) => execute(context, sync, steps, now, left));
    const canMerge = this.#session.supports("ExcelApi", "1.20");
    try {
      await write(canMerge, present);
      this.#isOneUndo = canMerge;
    } catch (error) {
      await this.#undoFailed(image, error);
      if (!canMerge || !(error instanceof ExcelError) || error.hostCode !== "UndoNotSupported") throw error;
      const again = await this.#session.run({ signal, mergeUndo: false }, async (context, sync) => {
        const take = queuePresent(context, image.sheets, image.own);
        await sync();
        return take();
      });
      try {
        await write(false, again);
      } catch (second) {
        await this.#undoFailed(image, second);
        throw second;
      }
      this.#isOneUndo = false;
    }
  }

  /** Takes back what a failed write left half done; a cancelled one too, so the signal does not count here. */
  async #undoFailed(image: BeforeImage, error: unknown): Promise<void> {
    try {
      await restore(this.#session, image, null);
    } catch {
      this.#images.push(image);
      if (error instanceof ExcelError) throw new ExcelError(error.code, error.hostCode, "unknown", error);
      throw error;
    }
  }

  #inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(operation, operation);
    this.#queue = turn.catch(() => null);
    return turn;
  }
}
