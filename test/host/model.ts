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

export interface HostSeries {
  readonly name: string;
  /** #RRGGBB; null for the colour that Excel chose. */
  colour: string | null;
  /** What was set beside, by the names of the API. */
  readonly set: Map<string, unknown>;
}

export interface HostChart {
  readonly id: string;
  name: string;
  readonly type: string;
  title: string;
  /** The cells that it shows: a header row, the categories in the first column. */
  data: Area;
  series: readonly HostSeries[];
  /** From the first cell to the last that it lies over. */
  position: readonly string[];
  /** What was set of legend and axes, by the names of the API. */
  readonly set: Map<string, unknown>;
}

/** How a sheet is printed and shown. */
export interface HostLayout {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  titleRows: string | null;
  /** Empty where none is set. */
  printArea: readonly Area[];
  frozenRows: number;
}

export interface HostSheet {
  name: string;
  visibility: "Visible" | "Hidden";
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
  /** Heights in points of rows that were set; Excel fits the others. */
  readonly heights: Map<number, number>;
  readonly layout: HostLayout;
  charts: readonly HostChart[];
  comments: number;
  shapes: number;
}

/** A name that holds in the whole workbook. */
export interface HostName {
  readonly name: string;
  /** Without `=`. */
  readonly formula: string;
  /** Whether Excel lists it (NamedItem.visible). */
  readonly isHidden?: boolean;
}

export interface HostModel {
  sheets: HostSheet[];
  /** Names of chart sheets, of which an add-in is not told. */
  chartSheets: readonly string[];
  calculation: "Automatic" | "Manual";
  names: readonly HostName[];
  parts: { readonly id: string; xml: string }[];
  active: string;
  selected: string;
  /** The structure is protected: sheets can neither be added nor deleted. */
  isStructureProtected: boolean;
  /** Workbooks that were opened in windows of their own, in base64. */
  opened: string[];
}

export const STANDARD_WIDTH = 54;
export const STANDARD_HEIGHT = 13.5;
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
    visibility: "Visible",
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
    heights: new Map(),
    layout: {
      orientation: "Portrait",
      paperSize: "A4",
      zoom: { scale: 100 },
      titleRows: null,
      printArea: [],
      frozenRows: 0,
    },
    charts: [],
    comments: 0,
    shapes: 0,
  };
}

export function emptyModel(...sheets: readonly HostSheet[]): HostModel {
  return {
    sheets: [...sheets],
    chartSheets: [],
    calculation: "Automatic",
    names: [],
    parts: [],
    active: sheets[0]?.name ?? "",
    selected: "A1",
    isStructureProtected: false,
    opened: [],
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
    names: model.names.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    parts: model.parts.map(({ xml }) => xml),
    active: model.active,
    selected: model.selected,
    chartSheets: model.chartSheets,
    sheets: model.sheets.map((sheet) => ({
      name: sheet.name,
      visibility: sheet.visibility,
      cells: [...sheet.cells]
        .toSorted(([a], [b]) => a - b)
        .flatMap(([key, cell]) => describeCell(sheet, key, cell)),
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
      heights: [...sheet.heights].toSorted(([a], [b]) => a - b),
      layout: { ...sheet.layout },
      charts: sheet.charts.map(({ name, type, title, data, position, series, set }) => ({
        ...{ name, type, title, data, position },
        set: [...set],
        series: series.map((one) => ({ ...one, set: [...one.set] })),
      })),
      others: [sheet.comments, sheet.shapes],
    })),
  };
}

/** Of a cell under a merged area only its lines can be seen. */
function describeCell(
  sheet: HostSheet,
  key: number,
  { content, formula, look }: HostCell,
): readonly unknown[] {
  const isHidden =
    content === null && formula === null && isCovered(sheet, Math.floor(key / COLUMNS), (key % COLUMNS) + 1);
  if (!isHidden) return [[key, content, formula, describeLook(look)]];
  const { borders } = look;
  return Object.values(borders).some(({ style }) => style !== "None")
    ? [[key, describeLook({ ...NORMAL, borders })]]
    : [];
}

function describeLook({ borders, ...look }: Look): unknown {
  const drawn = Object.entries(borders).filter(([, { style }]) => style !== "None");
  return { ...look, borders: drawn.toSorted(([a], [b]) => (a < b ? -1 : 1)) };
}
