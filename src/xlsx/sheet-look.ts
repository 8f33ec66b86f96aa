import type { ConditionalFormat } from "./conditional-format";
import type { CellLook } from "./look";

export interface ColumnLook {
  readonly min: number;
  readonly max: number;
  /** In characters of the default font, padding included; null for the default. */
  readonly width: number | null;
  readonly style: number;
}

export interface RowLook {
  /** In points; null for a height that follows the content. */
  readonly height: number | null;
  readonly style: number;
}

/** Looks of a sheet; styles are indices into `looks`. */
export interface SheetLook {
  readonly looks: readonly CellLook[];
  /** `styles[row]?.[column]`, both counting from 1: the styles of the cells that the file lists. */
  readonly styles: readonly (readonly (number | undefined)[] | undefined)[];
  readonly columns: readonly ColumnLook[];
  readonly rows: ReadonlyMap<number, RowLook>;
  readonly defaultWidth: number;
  /** In points. */
  readonly defaultHeight: number;
  /** Rows and columns that stay in sight, counted from the first. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridLines: boolean;
  /** True where day 0 of the workbook's calendar is 1 January 1904. */
  readonly dates1904: boolean;
  /** In the order in which they take effect. */
  readonly conditionalFormats: readonly ConditionalFormat[];
}

/** The style that shows in a cell: its own or, where the file lists none, that of its row or column. */
export function styleAt({ styles, rows, columns }: SheetLook, row: number, column: number): number {
  const own = styles[row]?.[column];
  if (own !== undefined) return own;
  const ofRow = rows.get(row)?.style ?? 0;
  if (ofRow !== 0) return ofRow;
  return columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
}
