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
  /** Undoes writes as far back as it can, then applies what is to be changed in what is left; all of that as one, or nothing. */
  takeBackAll(rest: (now: WorkbookSnapshot) => readonly Edit[]): Promise<void>;
}
