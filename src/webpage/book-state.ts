import type { Address, Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import type { RefusalCode } from "../workbook/edit-refused";
import type { SheetLook } from "../xlsx/sheet-look";

/** Why a cell does not take what was typed; no entry adds a sheet. */
export type EntryRefusal = Exclude<RefusalCode, "sheetExists" | "structureProtected">;

/**
 * What is to be said about an entry of the user's: why it was refused or, for `formulasWait`, that the results of
 * formulas stay as they are until Excel calculates them.
 */
export interface EntryNote {
  readonly code: EntryRefusal | "protected" | "formulaTyped" | "formulasWait";
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
