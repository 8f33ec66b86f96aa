/** How a cell looks apart from what it holds. Colours are RRGGBB; null is the default of the program that shows it. */

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
