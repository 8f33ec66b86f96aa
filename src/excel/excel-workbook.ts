import { formatArea, type Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { EditRefused } from "../workbook/edit-refused";
import type { Place } from "../workbook/live-workbook";
import type { Workbook } from "../workbook/workbook";
import { ExcelError } from "./excel-error";
import { ExcelSession, type SessionOptions } from "./excel-session";
import { execute, type Written } from "./execute";
import { inspect, queuePresent } from "./inspection";
import { planWrite, type WritePlan } from "./plan-write";
import type { Present } from "./queue-step";
import { readSelection } from "./read-selection";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import { isReferredTo } from "./refers-to";
import { admitEdits } from "./refusals";
import { restore, stillHolds, type BeforeImage } from "./take-back";

/** The workbook that is open in Excel. Operations run one after another; each can be cancelled. */
export class ExcelWorkbook implements Workbook {
  readonly #session: ExcelSession;
  readonly #images: BeforeImage[] = [];
  #last: ReadWorkbook | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #isOneUndo = false;
  /** Names that were found taken when a sheet was to be added; Excel tells an add-in of no sheets but worksheets. */
  readonly #otherSheets = new Set<string>();

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
      if (image.added.length > 0 && isReferredTo((await this.#read(signal)).snapshot, image)) return false;
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

  /** The first area of what the user has selected; null where it is no cells. Throws ExcelError. */
  selection(): Promise<Place | null> {
    return this.#inTurn(async () => {
      try {
        return await this.#session.run({ signal: null, mergeUndo: false }, readSelection);
      } catch (error) {
        if (error instanceof ExcelError && error.hostCode === "InvalidSelection") return null;
        throw error;
      }
    });
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

  /** Calls back whenever a sheet is deleted; gives what ends that. Throws ExcelError. */
  onDeleted(listener: () => void): Promise<() => Promise<void>> {
    return this.#listen((context) =>
      context.workbook.worksheets.onDeleted.add(() => {
        listener();
        return Promise.resolve();
      }),
    );
  }

  /** Calls back whenever a sheet gets another name; gives what ends that. Throws ExcelError where Excel cannot tell. */
  onRenamed(listener: () => void): Promise<() => Promise<void>> {
    return this.#listen((context) =>
      context.workbook.worksheets.onNameChanged.add(() => {
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
    const read = await this.#session.run({ signal, mergeUndo: false }, readWorkbook);
    const names = read.snapshot.sheets.map(({ name }) => name);
    const otherSheets = [...this.#otherSheets].filter((name) => !names.includes(name));
    this.#last = { ...read, snapshot: { ...read.snapshot, otherSheets } };
    return this.#last;
  }

  async #apply(edits: readonly Edit[], signal: AbortSignal | null): Promise<void> {
    const last = this.#last ?? (await this.#read(signal));
    const admitted = admitEdits(edits, last.snapshot);
    const tellsSources = this.#session.supports("ExcelApi", "1.15");
    const inspection = await this.#session.run({ signal, mergeUndo: false }, (context, sync) =>
      inspect(context, sync, admitted, last, tellsSources),
    );
    const plan = planWrite(admitted, edits, inspection, last.own);
    if (plan.steps.length === 0) return;
    this.#last = null;
    const image: BeforeImage = {
      ...plan,
      sheets: [...admitted.bySheet.keys()].map(({ name }) => name),
      marks: new Map(),
      own: last.own,
    };
    const written = await this.#write(plan, image, inspection.present, signal);
    this.#images.push({ ...image, ...written });
  }

  /** Adding a sheet ends what Excel itself could undo ("Undo and redo in Excel add-ins"), so that one step is not asked for then. */
  async #write(
    { steps, left, added }: WritePlan,
    image: BeforeImage,
    present: Present,
    signal: AbortSignal | null,
  ): Promise<Written> {
    const write = (mergeUndo: boolean, now: Present): Promise<Written> =>
      this.#session.run({ signal, mergeUndo }, (context, sync) => execute(context, sync, steps, now, left));
    const canMerge = added.length === 0 && this.#session.supports("ExcelApi", "1.20");
    try {
      const written = await write(canMerge, present);
      this.#isOneUndo = canMerge;
      return written;
    } catch (error) {
      await this.#undoFailed(image, error);
      if (!canMerge || !(error instanceof ExcelError) || error.hostCode !== "UndoNotSupported") throw error;
      const again = await this.#session.run({ signal, mergeUndo: false }, async (context, sync) => {
        const take = queuePresent(context, image.sheets, image.own);
        await sync();
        return take();
      });
      try {
        const written = await write(false, again);
        this.#isOneUndo = false;
        return written;
      } catch (second) {
        await this.#undoFailed(image, second);
        throw second;
      }
    }
  }

  /**
   * Takes back what a failed write left half done; a cancelled one too, so the signal does not count here. Throws EditRefused
   * where another sheet turned out to have the name of one to be added.
   */
  async #undoFailed(image: BeforeImage, error: unknown): Promise<void> {
    const isTaken = error instanceof ExcelError && error.code === "sheetExists";
    const taken = await restore(this.#session, image, null, isTaken).catch(() => {
      this.#images.push(image);
      if (error instanceof ExcelError) throw new ExcelError(error.code, error.hostCode, "unknown", error);
      throw error;
    });
    const [first] = taken;
    if (!isTaken || first === undefined) return;
    this.#otherSheets.add(first);
    throw new EditRefused("sheetExists", first, null);
  }

  #inTurn<T>(operation: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(operation, operation);
    this.#queue = turn.catch(() => null);
    return turn;
  }
}
