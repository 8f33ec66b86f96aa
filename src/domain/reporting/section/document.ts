import type { Language } from "../wording";

/** A cell of a document's table; its text may have several lines. */
export interface DocumentCell {
  readonly text: string;
  /** How many columns it goes over. */
  readonly span: number;
  /** `start` is merged with the `continue` cells right below it; those have no text. */
  readonly down: "single" | "start" | "continue";
}

/** A column's share of the table's width, in any unit, and how its texts are set. */
export interface DocumentColumn {
  readonly width: number;
  readonly align: "left" | "center";
}

export type DocumentRow = readonly DocumentCell[];

/** A captioned table with one header row; in every row the spans add up to the number of columns. */
export interface DocumentTable {
  readonly caption: string;
  readonly columns: readonly DocumentColumn[];
  readonly head: DocumentRow;
  readonly rows: readonly DocumentRow[];
}

export type DocumentBlock =
  | { readonly kind: "title" | "subtitle" | "heading" | "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: DocumentTable }
  | { readonly kind: "list"; readonly items: readonly string[] };

/** Blocks on pages of one orientation. */
export interface DocumentPart {
  readonly orientation: "portrait" | "landscape";
  readonly blocks: readonly DocumentBlock[];
}

/** A document for a plan, in words; what it looks like is left to who writes it. */
export interface PlanDocument {
  readonly language: Language;
  readonly title: string;
  /** What stands before a table's number, such as 表. */
  readonly tableLabel: string;
  /** The day it was made, as `2026-03-01`. */
  readonly date: string;
  readonly parts: readonly DocumentPart[];
}
