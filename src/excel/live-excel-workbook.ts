import type { Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { EditRefused } from "../workbook/edit-refused";
import type { LiveWorkbook, Place, WorkbookEvent } from "../workbook/live-workbook";
import { WorkbookFailure, type FailureCode } from "../workbook/workbook-failure";
import { ExcelError, type ExcelErrorCode } from "./excel-error";
import type { ExcelWorkbook } from "./excel-workbook";

const FAILURES: Readonly<Record<ExcelErrorCode, FailureCode>> = {
  cellEditMode: "cellEditMode",
  accessDenied: "accessDenied",
  payloadTooLarge: "tooLarge",
  tooManyCells: "tooLarge",
  changedMeanwhile: "changedMeanwhile",
  sheetGone: "sheetGone",
  sheetExists: "sheetExists",
  timedOut: "timedOut",
  cancelled: "cancelled",
  mergeConflict: "refused",
  filterConflict: "refused",
  notWritten: "hostError",
  unknown: "hostError",
};

function toFailure(error: unknown): WorkbookFailure {
  if (error instanceof EditRefused) return refusal(error);
  if (!(error instanceof ExcelError)) return new WorkbookFailure("hostError", String(error), error);
  const code = error.workbook === "unknown" ? "leftBetween" : FAILURES[error.code];
  return new WorkbookFailure(code, error.hostCode ?? error.code, error);
}

function refusal(error: EditRefused): WorkbookFailure {
  const { code, sheet, message } = error;
  return code === "sheetExists" || code === "structureProtected"
    ? new WorkbookFailure(code, sheet, error)
    : new WorkbookFailure("refused", message, error);
}

/** The workbook open in Excel, as the pane and the ribbon use it. */
export class LiveExcelWorkbook implements LiveWorkbook {
  readonly #excel: ExcelWorkbook;
  #underWay = new AbortController();

  constructor(excel: ExcelWorkbook) {
    this.#excel = excel;
  }

  read(): Promise<WorkbookSnapshot> {
    return this.#do((signal) => this.#excel.read(signal));
  }

  apply(edits: readonly Edit[]): Promise<void> {
    return this.#do((signal) => this.#excel.apply(edits, signal));
  }

  takeBack(): Promise<boolean> {
    return this.#do((signal) => this.#excel.takeBack(signal));
  }

  takeBackAll(rest: (now: WorkbookSnapshot) => readonly Edit[]): Promise<void> {
    return this.#do((signal) => this.#excel.takeBackAll(rest, signal));
  }

  activeSheet(): Promise<string | null> {
    return this.#do((signal) => this.#excel.activeSheet(signal));
  }

  selection(): Promise<Place | null> {
    return this.#do((signal) => this.#excel.selection(signal));
  }

  select(sheet: string, area: Area): Promise<void> {
    return this.#do((signal) => this.#excel.select(sheet, area, signal));
  }

  /** Where Excel cannot tell of events, the pane is not told of them either. */
  watch(listener: (event: WorkbookEvent) => void): () => void {
    const changed = (): void => {
      listener("cellsChanged");
    };
    const activated = this.#excel.onActivated(() => {
      listener("sheetActivated");
    });
    const changes = [
      this.#excel.onChanged(changed),
      this.#excel.onDeleted(changed),
      this.#excel.onRenamed(changed),
    ];
    const stops = [activated, ...changes].map((stop) => stop.catch(() => null));
    return () => {
      for (const stop of stops) void stop.then((end) => end?.()).catch(() => null);
    };
  }

  cancel(): void {
    this.#underWay.abort();
    this.#underWay = new AbortController();
  }

  async #do<T>(operation: (signal: AbortSignal) => Promise<T>): Promise<T> {
    try {
      return await operation(this.#underWay.signal);
    } catch (error) {
      throw toFailure(error);
    }
  }
}
