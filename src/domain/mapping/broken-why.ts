/** Why the table that a mapping is of cannot be told. */
export type BrokenWhy =
  /** The defined name is gone, or points to nothing, and no other place has the header. */
  | "nameGone"
  /** The sheet is gone as well. */
  | "sheetGone"
  /** The name is there, but the header below it lacks texts. */
  | "headerChanged"
  /** The name is of no use, and several places have the header. */
  | "twoPlaces";
