import { contains, type Address, type Area } from "./address";
import type { Flag } from "./flag";
import type { OwnName } from "./own-name";

/** What a cell holds, as Excel types it; a formula cell holds its last calculated result. */
export type CellContent =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "text"; readonly value: string }
  | { readonly kind: "boolean"; readonly value: boolean }
  | { readonly kind: "error"; readonly code: string };

export interface Cell {
  /** Null for a formula that was never calculated. */
  readonly content: CellContent | null;
  /** Number format code in its en-US spelling, e.g. `General`, `0.00%`. */
  readonly format: string;
  /** The formula without its leading `=`, or null. */
  readonly formula: string | null;
}

/** A data validation of the user's: the cells it guards and, for a literal or resolvable list, what it admits. */
export interface Validation {
  readonly areas: readonly Area[];
  readonly rule: { readonly kind: "list"; readonly values: readonly string[] } | { readonly kind: "other" };
}

/** An Excel table (ListObject), its header row included. */
export interface ListObject {
  readonly name: string;
  readonly area: Area;
}

/** A protected sheet: what it still permits. */
export interface Protection {
  readonly mayFormatCells: boolean;
  readonly mayFormatColumns: boolean;
  /** Cells that are not locked, and so may be written. */
  readonly unlocked: readonly Area[];
}

export interface SheetSnapshot {
  readonly name: string;
  /** Smallest area holding every cell that has content or a formula; null for an empty sheet. */
  readonly used: Area | null;
  /** `rows[row]?.[column]`, both counting from 1; cells without content and formula are absent. */
  readonly rows: readonly (readonly (Cell | undefined)[] | undefined)[];
  readonly merges: readonly Area[];
  /** Of the used area at least; rows that a filter hides are hidden. */
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Of the used area and the columns just beside it at least. */
  readonly validations: readonly Validation[];
  readonly tables: readonly ListObject[];
  readonly protection: Protection | null;
  /** Flags of ours that the sheet carries now. */
  readonly flags: readonly Flag[];
}

export interface WorkbookSnapshot {
  /** Worksheets in tab order; chart sheets are left out. */
  readonly sheets: readonly SheetSnapshot[];
  readonly calculation: "automatic" | "manual";
  /** False where the workbook's structure is protected. */
  readonly mayAddSheets: boolean;
  /** Names of sheets that are no worksheets, as far as the host tells them. */
  readonly otherSheets: readonly string[];
  /** Names of ours that hold in the whole workbook; left out where there are none. */
  readonly names?: readonly OwnName[];
  /** What `remember` stored last, as it was given; null when the workbook holds nothing of ours. */
  readonly memory: string | null;
  /** Where the workbook has a part of ours too that cannot be read and is left alone: a `later` program's, or a `damaged` one. */
  readonly strayRecord?: "later" | "damaged";
}

export function cellAt(sheet: SheetSnapshot, { row, column }: Address): Cell | undefined {
  return sheet.rows[row]?.[column];
}

/** True where neither content nor a formula stands. */
export function isFree(sheet: SheetSnapshot, address: Address): boolean {
  return cellAt(sheet, address) === undefined;
}

/** True for a cell that a merge hides under its first one. */
export function isCovered({ merges }: SheetSnapshot, at: Address): boolean {
  return merges.some((area) => contains(area, at) && (area.top !== at.row || area.left !== at.column));
}

/** Whether the user's data validations let a text stand in a cell; of other rules than lists nothing is known to be let. */
export function admitsText({ validations }: SheetSnapshot, at: Address, text: string): boolean {
  const guards = validations.filter(({ areas }) => areas.some((area) => contains(area, at)));
  return guards.every(({ rule }) => rule.kind === "list" && rule.values.includes(text));
}
