import type { TableMapping } from "./table-mapping";

/** Why something that the user said of a table cannot be kept. */
export type MappingRefusal =
  /** No cells are selected. */
  | "noSelection"
  /** Not even a header and a row are selected. */
  | "tooSmall"
  /** The selected columns are none of the table's. */
  | "outsideTable"
  /** The area belongs to a table that the user spoke of already. */
  | "overlaps"
  /** A sheet that the program made. */
  | "ourSheet"
  /** The table, or the row, is not there any more. */
  | "tableGone"
  /** Several rows cannot be told from each other. */
  | "rowsAlike";

/** What is remembered of a table from now on, null for a mapping that goes; or why that cannot be. */
export type MappingChange =
  | { readonly ok: true; readonly name: string; readonly mapping: TableMapping | null }
  | { readonly ok: false; readonly why: MappingRefusal };

export function refused(why: MappingRefusal): MappingChange {
  return { ok: false, why };
}

export function kept(mapping: TableMapping): MappingChange {
  return { ok: true, name: mapping.name, mapping };
}
