import { contains, formatArea, type Area } from "../../src/domain/sheet/address";
import type { CellContent } from "../../src/domain/sheet/snapshot";

export interface BorderLook {
  readonly style: string;
  readonly color: string;
  readonly weight: string;
}

/** The format of a cell; looks are shared between cells and never changed in place. */
export interface Look {
  readonly style: string;
  readonly numberFormat: string;
  readonly fill: string | null;
  readonly font: Readonly<Record<string, string | number | boolean>>;
  readonly alignment: Readonly<Record<string, string | number | boolean>>;
  readonly locked: boolean;
  readonly borders: Readonly<Record<string, BorderLook>>;
}

export const NORMAL: Look = {
  style: "Normal",
  numberFormat: "General",
  fill: null,
  font: {
    name: "宋体",
    size: 11,
    color: "#000000",
    bold: false,
    italic: false,
    underline: "None",
    strikethrough: false,
  },
  alignment: {
    horizontalAlignment: "General",
    verticalAlignment: "Bottom",
    wrapText: false,
    indentLevel: 0,
    shrinkToFit: false,
    textOrientation: 0,
  },
  locked: true,
  borders: {},
};

export interface HostCell {
  readonly content: CellContent | null;
  /** Without `=`. */
  readonly formula: string | null;
  readonly look: Look;
}

export const EMPTY: HostCell = { content: null, formula: null, look: NORMAL };

/** A conditional format; those of a sheet stand in the order of their priority. */
export interface HostRule {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  readonly format: Map<string, unknown>;
}

export interface HostValidation {
  readonly area: Area;
  readonly type: string;
  readonly source: string;
}

export interface HostSheet {
  name: string;
  readonly cells: Map<number, HostCell>;
  merges: readonly Area[];
  rules: HostRule[];
  validations: readonly HostValidation[];
  tables: readonly { readonly name: string; readonly area: Area }[];
  /** What a protected sheet still permits; null where nothing is protected. */
  protection: Readonly<Record<string, boolean>> | null;
  hiddenRows: Set<number>;
  /** Rows hidden by a filter. */
  filteredRows: Set<number>;
  hiddenColumns: Set<number>;
  /** Widths in points of columns that are not as wide as the default. */
  readonly widths: Map<number, number>;
}

export interface HostModel {
  sheets: HostSheet[];
  calculation: "Automatic" | "Manual";
  names: readonly { readonly name: string; readonly formula: string }[];
  parts: { readonly id: string; xml: string }[];
  active: string;
  selected: string;
  /** The structure is protected: sheets can neither be added nor deleted. */
  isStructureProtected: boolean;
}

export const STANDARD_WIDTH = 54;
const COLUMNS = 16_384;

export function keyOf(row: number, column: number): number {
  return row * COLUMNS + column - 1;
}

export function cellOf(sheet: HostSheet, row: number, column: number): HostCell {
  return sheet.cells.get(keyOf(row, column)) ?? EMPTY;
}

/** Puts a cell, leaving no trace of one that is as if never touched. */
export function putCell(sheet: HostSheet, row: number, column: number, cell: HostCell): void {
  const isUntouched = cell.content === null && cell.formula === null && sameLook(cell.look, NORMAL);
  if (isUntouched) sheet.cells.delete(keyOf(row, column));
  else sheet.cells.set(keyOf(row, column), cell);
}

function sameLook(a: Look, b: Look): boolean {
  return a === b || JSON.stringify(describeLook(a)) === JSON.stringify(describeLook(b));
}

export function placesIn(area: Area): readonly { readonly row: number; readonly column: number }[] {
  const places: { readonly row: number; readonly column: number }[] = [];
  for (let row = area.top; row <= area.bottom; row++)
    for (let column = area.left; column <= area.right; column++) places.push({ row, column });
  return places;
}

export function emptySheet(name: string): HostSheet {
  return {
    name,
    cells: new Map(),
    merges: [],
    rules: [],
    validations: [],
    tables: [],
    protection: null,
    hiddenRows: new Set(),
    filteredRows: new Set(),
    hiddenColumns: new Set(),
    widths: new Map(),
  };
}

export function emptyModel(...sheets: readonly HostSheet[]): HostModel {
  return {
    sheets: [...sheets],
    calculation: "Automatic",
    names: [],
    parts: [],
    active: sheets[0]?.name ?? "",
    selected: "A1",
    isStructureProtected: false,
  };
}

/** The smallest area with content or formulas; null for an empty sheet. */
export function usedArea(sheet: HostSheet): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, 0, 0];
  for (const [key, { content, formula }] of sheet.cells) {
    if (content === null && formula === null) continue;
    const row = Math.floor(key / COLUMNS);
    const column = (key % COLUMNS) + 1;
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  return bottom === 0 ? null : { top, left, bottom, right };
}

/** Whether a cell is hidden under a merged area. */
export function isCovered(sheet: HostSheet, row: number, column: number): boolean {
  return sheet.merges.some(
    (merge) => contains(merge, { row, column }) && (merge.top !== row || merge.left !== column),
  );
}

/** Everything that a user could tell apart, for comparing two states of a workbook; ids are not part of it. */
export function describeModel(model: HostModel): unknown {
  return {
    calculation: model.calculation,
    names: model.names,
    parts: model.parts.map(({ xml }) => xml),
    active: model.active,
    selected: model.selected,
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      cells: [...sheet.cells]
        .toSorted(([a], [b]) => a - b)
        .map(([key, { content, formula, look }]) => [key, content, formula, describeLook(look)]),
      merges: sheet.merges.map(formatArea).toSorted(),
      rules: sheet.rules.map(({ type, areas, formula, format }) => ({
        type,
        formula,
        areas: areas.map(formatArea),
        format: [...format].toSorted(([a], [b]) => (a < b ? -1 : 1)),
      })),
      validations: sheet.validations,
      tables: sheet.tables,
      protection: sheet.protection,
      hidden: [[...sheet.hiddenRows], [...sheet.filteredRows], [...sheet.hiddenColumns]],
      widths: [...sheet.widths].toSorted(([a], [b]) => a - b),
    })),
  };
}

function describeLook({ borders, ...look }: Look): unknown {
  const drawn = Object.entries(borders).filter(([, { style }]) => style !== "None");
  return { ...look, borders: drawn.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}
