import type { Address, Area } from "./address";

/**
 * How a cell of a sheet of ours looks; a seam knows the fonts, fills and borders. `title` stands over the sheet, `note` tells
 * what it was made from, `caption` heads one of its tables, `head` a column; `text` wraps, `count` is a whole number, `figure` any number, `share`
 * a percentage without decimals, `total` a count that sums others up. All from `head` on have borders. `plain` looks
 * like a cell that was never touched.
 */
export type PageStyle =
  "title" | "note" | "caption" | "head" | "text" | "link" | "count" | "figure" | "share" | "total" | "plain";

/** What a cell of a sheet of ours holds. Text never becomes a formula, whatever it starts with. */
export type PageContent =
  | { readonly kind: "blank" }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "number"; readonly value: number }
  /** A formula without its leading `=`, in en-US spelling, and what it comes to now. */
  | { readonly kind: "formula"; readonly formula: string; readonly result: string | number };

/** A content and where it stands. */
export interface PlacedContent {
  readonly at: Address;
  readonly content: PageContent;
}

export interface PageCell extends PlacedContent {
  readonly style: PageStyle;
}

/** A cell as it becomes; with null it keeps the look that it has. */
export interface PageCellChange extends PlacedContent {
  readonly style: PageStyle | null;
}

/** A chart that Excel can edit: its numbers stay in the cells of its own sheet. */
export interface PageChart {
  /** Known by it again; unique on its sheet. */
  readonly name: string;
  /** Bars lie; stacked ones put the series of a category behind each other. Lines run from category to category, with a mark at each. */
  readonly kind: "stackedBars" | "bars" | "lines";
  readonly title: string;
  /** A header row with the names of the series, and the categories in the first column. */
  readonly data: Area;
  /** Of each series, in their order, RRGGBB. */
  readonly colours: readonly string[];
  /** Numbers are shares from 0 to 1 and are shown as percentages. */
  readonly inPercent: boolean;
  /** The cells it lies over. */
  readonly over: Area;
}

/** All that a new sheet of ours holds. It prints in landscape on A4, one page wide. */
export interface Page {
  readonly cells: readonly PageCell[];
  readonly merges: readonly Area[];
  /** In characters, from column A on. */
  readonly widths: readonly number[];
  /** So many rows at the top stay in sight and repeat on every printed page; 0 for none. */
  readonly frozenRows: number;
  /** Where no row stays in sight: the row that repeats on every printed page below it. */
  readonly repeatedRow?: number;
  readonly charts: readonly PageChart[];
}
