import { formatArea, type Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { EditRefused } from "../workbook/edit-refused";
import type { Place } from "../workbook/live-workbook";
import type { Workbook } from "../workbook/workbook";
import { ExcelError } from "./excel-error";
import { ExcelSession, type SessionOptions } from "./excel-session";
import { execute } from "./execute";
import { inspect } from "./inspection";
import { isAnswerTooLarge, PAYLOAD, smallerAfter } from "./payload";
import { planWrite, type WritePlan } from "./plan-write";
import { readSelection } from "./read-selection";
import { readWorkbook, type ReadWorkbook } from "./read-workbook";
import { isReferredTo } from "./refers-to";
import { admitEdits } from "./refusals";
import type { Step } from "./step";
import { doAgain, restore, stillHolds, undo, type BeforeImage } from "./take-back";

/** How a write is carried out. */
interface Manner {
  /** As one step of Excel's own undo. */
  readonly mergeUndo: boolean;
  /** About how many bytes a request may have. */
  readonly budget: number;
}

/** How a write that failed may succeed yet; null where no other way is known. */
function otherwise(manner: Manner, error: unknown): Manner | null {
  if (!(error instanceof ExcelError)) return null;
  if (manner.mergeUndo && error.hostCode === "UndoNotSupported") return { ...manner, mergeUndo: false };
  return isAnswerTooLarge(error) ? { ...manner, budget: smallerAfter(error, manner.budget) } : null;
}

function isUnknown(error: unknown): boolean {
  return error instanceof ExcelError && error.workbook === "unknown";
}

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
    return this.#inTurn(async () => (await this.#read(signal)).snapshot, signal);
  }

  /**
   * Applies edits to what was read last; the workbook is read first where nothing was. Throws EditRefused, and ExcelError
   * whose `workbook` tells whether the workbook is as before.
   */
  apply(edits: readonly Edit[], signal: AbortSignal | null = null): Promise<void> {
    return this.#inTurn(() => this.#apply(edits, signal), signal);
  }

  /** Undoes the newest write of this session. Throws ExcelError. */
  takeBack(signal: AbortSignal | null = null): Promise<boolean> {
    return this.#inTurn(() => this.#takeBack(signal), signal);
  }

  /**
   * Undoes the writes of this session as far back as it can, then applies what is to be changed in what is left; all of that,
   * or nothing. Throws as `apply` does.
   */
  takeBackAll(
    rest: (now: WorkbookSnapshot) => readonly Edit[],
    signal: AbortSignal | null = null,
  ): Promise<void> {
    return this.#inTurn(async () => {
      const images = [...this.#images];
      try {
        while (await this.#takeBack(signal));
        await this.#applyRest(rest, signal).catch((error: unknown) => {
          if (signal?.aborted === true || isUnknown(error)) throw error;
          return this.#applyRest(rest, signal);
        });
      } catch (error) {
        await this.#doAgain(images, error);
        throw error;
      }
    }, signal);
  }

  async #applyRest(
    rest: (now: WorkbookSnapshot) => readonly Edit[],
    signal: AbortSignal | null,
  ): Promise<void> {
    const edits = rest((await this.#read(signal)).snapshot);
    if (edits.length > 0) await this.#apply(edits, signal);
  }

  async #takeBack(signal: AbortSignal | null): Promise<boolean> {
    const image = this.#images.at(-1);
    if (image === undefined) return false;
    if (!image.isBroken && !(await this.#isAsLeft(image, signal))) return false;
    this.#last = null;
    try {
      if (!(await undo(this.#session, image, signal))) return false;
    } catch (error) {
      if (isUnknown(error)) this.#images.splice(-1, 1, { ...image, isBroken: true });
      throw error;
    }
    this.#images.pop();
    return true;
  }

  async #isAsLeft(image: BeforeImage, signal: AbortSignal | null): Promise<boolean> {
    if (!(await stillHolds(this.#session, image, signal))) return false;
    return image.added.length === 0 || !isReferredTo((await this.#read(signal)).snapshot, image);
  }

  /** Carries out again those of these writes that were taken back before something failed. */
  async #doAgain(images: readonly BeforeImage[], error: unknown): Promise<void> {
    if (isUnknown(error)) return;
    for (const image of images.slice(this.#images.length)) {
      this.#last = null;
      await doAgain(this.#session, image);
      this.#images.push(image);
    }
  }

  /** Shows a sheet with an area of it selected. Throws ExcelError. */
  select(sheet: string, area: Area, signal: AbortSignal | null = null): Promise<void> {
    return this.#inTurn(
      () =>
        this.#session.run({ signal, mergeUndo: false }, async (context, sync) => {
          const worksheet = context.workbook.worksheets.getItem(sheet);
          worksheet.activate();
          worksheet.getRange(formatArea(area)).select();
          await sync();
        }),
      signal,
    );
  }

  /** The name of the sheet that the user sees. Throws ExcelError. */
  activeSheet(signal: AbortSignal | null = null): Promise<string> {
    return this.#inTurn(
      () =>
        this.#session.run({ signal, mergeUndo: false }, async (context, sync) => {
          const sheet = context.workbook.worksheets.getActiveWorksheet();
          sheet.load("name");
          await sync();
          return sheet.name;
        }),
      signal,
    );
  }

  /** The first area of what the user has selected; null where it is no cells. Throws ExcelError. */
  selection(signal: AbortSignal | null = null): Promise<Place | null> {
    return this.#inTurn(async () => {
      try {
        return await this.#session.run({ signal, mergeUndo: false }, readSelection);
      } catch (error) {
        if (error instanceof ExcelError && error.hostCode === "InvalidSelection") return null;
        throw error;
      }
    }, signal);
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

  async #apply(
    edits: readonly Edit[],
    signal: AbortSignal | null,
    given: Manner | null = null,
  ): Promise<void> {
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
      sheets: [...admitted.bySheet.keys()].map(({ name }) => ({ name, id: last.traces.get(name)?.id ?? "" })),
      marks: new Map(),
      own: last.own,
      isBroken: false,
    };
    const manner = given ?? this.#manner(plan);
    const overwritten: Step[] = [];
    const onOverwritten = (theirs: readonly Step[]): void => {
      overwritten.push(...theirs);
      throw new ExcelError("changedMeanwhile", null);
    };
    const { left, steps } = plan;
    const how = { left, guarded: left, budget: manner.budget, onOverwritten };
    try {
      const written = await this.#session.run({ signal, mergeUndo: manner.mergeUndo }, (context, sync) =>
        execute(context, sync, steps, inspection.present, how),
      );
      this.#isOneUndo = manner.mergeUndo;
      this.#images.push({ ...image, ...written });
    } catch (error) {
      await this.#undoFailed(image, overwritten, error);
      const other = otherwise(manner, error);
      if (other === null) throw error;
      this.#last = last;
      await this.#apply(edits, signal, other);
    }
  }

  /** Adding a sheet ends what Excel itself could undo ("Undo and redo in Excel add-ins"), so that one step is not asked for then. */
  #manner({ added }: WritePlan): Manner {
    return { mergeUndo: added.length === 0 && this.#session.supports("ExcelApi", "1.20"), budget: PAYLOAD };
  }

  /**
   * Takes back what a failed write left half done; a cancelled one too, so the signal does not count here. Throws EditRefused
   * where another sheet turned out to have the name of one to be added.
   */
  async #undoFailed(image: BeforeImage, theirs: readonly Step[], error: unknown): Promise<void> {
    const isTaken = error instanceof ExcelError && error.code === "sheetExists";
    const taken = await restore(this.#session, image, theirs, isTaken).catch(() => {
      this.#images.push({ ...image, isBroken: true });
      if (error instanceof ExcelError) throw new ExcelError(error.code, error.hostCode, "unknown", error);
      throw error;
    });
    const [first] = taken;
    if (!isTaken || first === undefined) return;
    this.#otherSheets.add(first);
    throw new EditRefused("sheetExists", first, null);
  }

  /** Runs operations one after another. One that is given up before its turn came is not waited for. */
  #inTurn<T>(operation: () => Promise<T>, signal: AbortSignal | null = null): Promise<T> {
    let hasBegun = false;
    const begin = (): Promise<T> => {
      hasBegun = true;
      return operation();
    };
    const turn = this.#queue.then(begin, begin);
    this.#queue = turn.catch(() => null);
    if (signal === null) return turn;
    return new Promise((resolve, reject) => {
      const giveUp = (): void => {
        if (!hasBegun) reject(new ExcelError("cancelled", null));
      };
      signal.addEventListener("abort", giveUp);
      turn.then(resolve, reject).finally(() => {
        signal.removeEventListener("abort", giveUp);
      });
    });
  }
}
