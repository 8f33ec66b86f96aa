import type { BrokenWhy } from "../mapping/broken-why";

/** What could not be written into a sheet, or not be used of what the user said, and why. */
export type Notice =
  /** A column was needed, but the cells to the right of the table hold something. */
  | { readonly code: "noRoomForColumns"; readonly params: { readonly sheet: string; readonly area: string } }
  /** The sheet's protection keeps cells from being written. */
  | { readonly code: "protectedCells"; readonly params: { readonly sheet: string } }
  /** The sheet's protection keeps flags from being set. */
  | { readonly code: "protectedFlags"; readonly params: { readonly sheet: string } }
  /** A sheet of ours was changed so that it cannot be brought up to date; it stays, and a new one was added. */
  | { readonly code: "pageReplaced"; readonly params: { readonly sheet: string; readonly added: string } }
  /** The workbook's protection keeps a sheet from being added. */
  | { readonly code: "structureProtected"; readonly params: { readonly sheet: string } }
  /** What the user said of a table is not used, since the table cannot be told any more. */
  | { readonly code: "mappingBroken"; readonly params: { readonly sheet: string; readonly why: BrokenWhy } }
  /** A table that the user spoke of lacks a column or rows, and so is not judged. */
  | { readonly code: "mappingDraft"; readonly params: { readonly sheet: string; readonly area: string } }
  /** A table that the user spoke of was found by its header, and not by its name. */
  | { readonly code: "mappingMoved"; readonly params: { readonly sheet: string; readonly area: string } }
  /** So many columns and rows that the user spoke of are no longer in the table. */
  | {
      readonly code: "mappingLost";
      readonly params: { readonly sheet: string; readonly area: string; readonly count: string };
    }
  /** So many indicators that the user chose are of another standard than the table follows now. */
  | {
      readonly code: "mappingOther";
      readonly params: { readonly sheet: string; readonly area: string; readonly count: string };
    }
  /** What the user said of a sheet is not used, since there is no such sheet. */
  | { readonly code: "settingsOfNoSheet"; readonly params: { readonly sheet: string } }
  /** Flags of ours stand in the sheet, but another program dropped our record of what we wrote. */
  | { readonly code: "recordLost"; readonly params: { readonly sheet: string } }
  /** A later program has left a record in the workbook that this one cannot read; it stays, and what it wrote counts as the user's. */
  | { readonly code: "laterRecord"; readonly params: { readonly sheet: string } }
  /** A part of our record, or of what the user said, cannot be read; it is kept as it is, and counts as not there. */
  | { readonly code: "recordSetAside"; readonly params: { readonly sheet: string } }
  /**
   * Cells of a table still hold what we wrote for another year, or into the sheet that this one is a copy of; they wait for
   * the user to have them renewed. `year` is the one that was written for last; empty where the table named none.
   */
  | {
      readonly code: "lastYearTexts";
      readonly params: { readonly sheet: string; readonly year: string; readonly cells: string };
    };
