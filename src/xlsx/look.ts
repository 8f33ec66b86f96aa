/** How a sheet looks apart from what its cells hold. Colours are RRGGBB; null is the default of the program that shows it. */

export interface FontLook {
  readonly name: string | null;
  /** In points. */
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly colour: string | null;
}

export interface EdgeLook {
  /** As the file names it: `thin`, `medium`, `dashed`, … */
  readonly style: string;
  readonly colour: string | null;
}

export const SIDES = ["left", "right", "top", "bottom"] as const;
export type Side = (typeof SIDES)[number];
export type BorderLook = Readonly<Record<Side, EdgeLook | null>>;

export interface AlignmentLook {
  /** `general` aligns by what the cell holds. */
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  /** Degrees up to 90, 90 plus degrees downwards up to 180, or 255 for letters one below the other. */
  readonly rotation: number;
}

export interface CellLook {
  readonly font: FontLook;
  readonly fill: string | null;
  readonly border: BorderLook;
  readonly alignment: AlignmentLook;
}

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
}

/** The style that shows in a cell: its own or, where the file lists none, that of its row or column. */
export function styleAt({ styles, rows, columns }: SheetLook, row: number, column: number): number {
  const own = styles[row]?.[column];
  if (own !== undefined) return own;
  const ofRow = rows.get(row)?.style ?? 0;
  if (ofRow !== 0) return ofRow;
  return columns.find(({ min, max }) => min <= column && column <= max)?.style ?? 0;
}
