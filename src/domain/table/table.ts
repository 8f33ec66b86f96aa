import type { AppliedMapping } from "../mapping/said-of-table";
import type { HeaderText } from "../mapping/header-texts";
import type { MarkerNote } from "../reading/note";
import type { Address, Area } from "../sheet/address";
import type { HeaderColumn } from "./header";

/** 约束性 / 参考性 / 预期性. */
export type Property = "binding" | "reference" | "anticipatory";

/** A cell of a table row: where its content stands (the top-left cell of a merged area) and that content as text. */
export interface TableCell {
  readonly at: Address;
  readonly text: string;
}

/** One judged row: an indicator without components, or one component of an indicator. */
export interface TableRow {
  /** Worksheet row of the row's own first line; its column in a matrix that lists its indicators from left to right. */
  readonly row: number;
  readonly name: TableCell;
  readonly component: TableCell | null;
  readonly unit: TableCell | null;
  readonly criterion: TableCell | null;
  /** The upstream target, where it has a column of its own. */
  readonly upstream: TableCell | null;
  readonly status: TableCell | null;
  readonly analysis: TableCell | null;
  readonly measures: TableCell | null;
  readonly lead: TableCell | null;
  readonly responsible: TableCell | null;
  readonly deadline: TableCell | null;
  /** One for each value column, in the order of `valueColumns`. */
  readonly values: readonly Address[];
  /** One for each target column, in the order of `targetColumns`. */
  readonly targets: readonly TableCell[];
}

/** A numbered indicator with its rows: one, or one for each component. */
export interface TableIndicator {
  readonly no: number | null;
  readonly name: TableCell;
  readonly domain: string | null;
  readonly task: string | null;
  readonly property: Property | null;
  readonly rows: readonly TableRow[];
}

/** A note that explains a marker, with the cell that it stands in. */
export interface TableNote extends MarkerNote {
  readonly at: Address;
}

/** What the tables that were read from one matrix share: they have its object in common. Nothing is written into a matrix. */
export interface MatrixPlace {
  /** The whole matrix, its heads included. */
  readonly area: Area;
  /** Indicators stand in columns, so that `row` of a table row is a column. */
  readonly isAcross: boolean;
}

/** An indicator table as found in a sheet; nothing of it is judged yet. */
export interface IndicatorTable {
  readonly sheet: string;
  /** Header rows and body rows, from the first named column to the last. */
  readonly area: Area;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly title: string | null;
  /** The region that the title names. */
  readonly region: string | null;
  readonly columns: readonly HeaderColumn[];
  /** What the header says over each column that holds anything. */
  readonly headers: readonly HeaderText[];
  /** What the user said of the table; null where that is nothing. */
  readonly mapping: AppliedMapping | null;
  /** Columns of values that may be judged, oldest year first. */
  readonly valueColumns: readonly HeaderColumn[];
  /** Columns of planned values, earliest year first. */
  readonly targetColumns: readonly HeaderColumn[];
  readonly indicators: readonly TableIndicator[];
  readonly notes: readonly TableNote[];
  /** The lines above the header, from the top, that are no other table's. */
  readonly above: readonly TableCell[];
  /** The note lines right below the table. */
  readonly below: readonly TableCell[];
  /** For the part of a matrix that is one region's: the matrix; its `area` and `region` are then the part's. Else null. */
  readonly matrix: MatrixPlace | null;
}

/** The cells that a table takes up, with heads that it shares with other regions. */
export function occupiedArea({ area, matrix }: IndicatorTable): Area {
  return matrix?.area ?? area;
}

/** The worksheet row that a reader finds a table row in. */
export function worksheetRow({ matrix }: IndicatorTable, { row, values, name }: TableRow): number {
  return matrix?.isAcross === true ? (values.at(-1) ?? name.at).row : row;
}
