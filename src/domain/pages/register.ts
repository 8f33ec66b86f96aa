import type { Address, Area } from "../sheet/address";
import type { PageContent, PageStyle } from "../sheet/page";

/** Where the rows and columns of a page's registers stand; null for what the page does not hold. */
export interface Places {
  at(register: string, row: string, column: string): Address | null;
  /** The cell of a column's title. */
  head(register: string, column: string): Address | null;
  /** The cells of a column below its title, down to the register's last row. */
  column(register: string, column: string): Area | null;
}

/** A content that is given, or made when it is known where everything stands. */
export type RegisterContent = PageContent | ((places: Places) => PageContent);

export interface RegisterCell {
  readonly content: RegisterContent;
  readonly style: PageStyle;
}

/** A column of a register. */
export interface RegisterColumn {
  /** Unique in its register. */
  readonly key: string;
  readonly title: string;
  /** With the others of this kind it says what a row is about: beside the column `id`, or in a numbered register whatever its number. */
  readonly names?: boolean;
}

/** One row of a register, by column; a column that is not named is the user's to fill. */
export interface RegisterRow {
  /** Unique in its register, and the same in every run for the same thing. */
  readonly key: string;
  readonly cells: Readonly<Partial<Record<string, RegisterCell>>>;
}

/** What becomes of a row that is no longer wanted, but stays: the user wrote in it, or it is to stay always. */
export interface Closing {
  readonly column: string;
  readonly textOf: (row: string) => string;
  readonly always: boolean;
}

/** A table of ours on a page: a caption, column titles, and rows that are known again by what stands in the column `id`. */
export interface Register {
  /** Unique on its page. */
  readonly key: string;
  readonly caption: string | null;
  readonly columns: readonly RegisterColumn[];
  /** Key of the column whose contents tell the rows apart. */
  readonly id: string;
  /** The columns come and go with what is told, as the indicators of a grid do; all of them must have a place. */
  readonly hasOpenColumns?: true;
  /** The column `id` holds numbers that rows keep; new rows follow the highest, and a row that the user deleted stays away. */
  readonly numbered: boolean;
  readonly rows: readonly RegisterRow[];
  /** Rows of the sheet that it takes up at least, from its caption on, so that something may stand beside it. */
  readonly height?: number;
  /** Null where rows that are no longer wanted go, whatever stands in them of the user's stays behind. */
  readonly closing: Closing | null;
}

export function textCell(value: string, style: PageStyle = "text"): RegisterCell {
  return { content: value === "" ? { kind: "blank" } : { kind: "text", text: value }, style };
}
