import type { Edit } from "../domain/sheet/edit";
import type { WorkbookSnapshot } from "../domain/sheet/snapshot";

/**
 * A workbook that can be read and written. Every write can be taken back: in a file also after saving and reopening, in a
 * running Excel as long as the add-in runs.
 */
export interface Workbook {
  read(): Promise<WorkbookSnapshot>;
  /** Applies all edits as one write, or none of them. */
  apply(edits: readonly Edit[]): Promise<void>;
  /** Undoes the newest write exactly. False, and nothing changed, where there is none or the workbook was changed since. */
  takeBack(): Promise<boolean>;
}
