import type { Address, Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import type { RefusalCode } from "../workbook/edit-refused";
import type { SheetLook } from "../xlsx/sheet-look";

/**
 * What is to be said about an entry of the user's: why it was refused or, for `formulasWait`, that the results of
 * formulas stay as they are until Excel calculates them.
 */
export interface EntryNote {
  readonly code: RefusalCode | "protected" | "formulaTyped" | "formulasWait";
  readonly at: Address;
}

/** All that the grid shows of a workbook. */
export interface BookState {
  /** Names in tab order. */
  readonly sheets: readonly string[];
  readonly sheet: SheetSnapshot;
  readonly look: SheetLook;
  readonly selection: Area;
  /** Changed since it was opened or saved last. */
  readonly unsaved: boolean;
  readonly note: EntryNote | null;
}
