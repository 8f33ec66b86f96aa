/** What the user said a row is in a standard; null for none of its indicators. */
export interface SaidLink {
  readonly system: string | null;
  readonly id: string | null;
}

/** What a table got from the user's word. */
export interface AppliedMapping {
  /** The mapping's defined name. */
  readonly name: string;
  readonly byHand: boolean;
  /** Whether the defined name was of no use. */
  readonly isMoved: boolean;
  /** Columns whose role the user said. */
  readonly columns: ReadonlySet<number>;
  /** By worksheet row. */
  readonly links: ReadonlyMap<number, SaidLink>;
  /** What the user spoke of and what is no longer there: headers of columns, and rows with their keys. */
  readonly lostColumns: readonly string[];
  readonly lostRows: readonly { readonly key: string; readonly name: string }[];
}
