import type { Area } from "../domain/sheet/address";
import type { Workbook } from "./workbook";

/**
 * What happened in an open workbook: another sheet came to the front; or cells were changed by anybody but us, be it from
 * another machine, or a sheet was renamed or deleted.
 */
export type WorkbookEvent = "sheetActivated" | "cellsChanged";

/** An area of a sheet. */
export interface Place {
  readonly sheet: string;
  readonly area: Area;
}

/** A workbook that a person has open beside the pane. All methods reject with WorkbookFailure and nothing else. */
export interface LiveWorkbook extends Workbook {
  /** Name of the sheet that the person looks at; null where it is no worksheet. */
  activeSheet(): Promise<string | null>;
  /** What the person has selected on the sheet in front, the first part of it; null where it is no cells. */
  selection(): Promise<Place | null>;
  /** Shows a sheet and selects an area in it. */
  select(sheet: string, area: Area): Promise<void>;
  /** Calls back on every event until the returned function is called. */
  watch(listener: (event: WorkbookEvent) => void): () => void;
  /** Gives up the operation that is under way; it rejects with `cancelled` and leaves the workbook as before or as after. */
  cancel(): void;
}
