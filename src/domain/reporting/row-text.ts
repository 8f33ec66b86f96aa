import type { Address } from "../sheet/address";
import type { WrittenRole } from "../table/written-role";

/** The columns whose texts the user may word before they are written. */
export const WORDED_ROLES = ["analysis", "measures"] as const satisfies readonly WrittenRole[];

export type WordedRole = (typeof WORDED_ROLES)[number];

/** A text that the user wants in a cell of a table, in the place of the one that a check proposes. */
export interface UserText {
  readonly sheet: string;
  /** The cell's place as a plan names it; it stays the same when rows are inserted, sorted or moved. */
  readonly place: string;
  readonly text: string;
}

/** A cell for 差距分析 or 提升措施, and what stands in it once the plan is carried out. */
export interface RowText {
  readonly role: WordedRole;
  readonly at: Address;
  readonly place: string;
  /** Worksheet rows of the rows that share the cell. */
  readonly rows: readonly number[];
  readonly text: string;
  /** Whose text that is; an empty cell is the program's to fill. */
  readonly by: "program" | "user";
  /** Whether the sheet's protection or a data validation keeps the cell from being filled. */
  readonly isBarred: boolean;
}
