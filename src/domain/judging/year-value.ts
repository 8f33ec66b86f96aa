/** The figure of an indicator in a year, as plain data that can be handed from one process to another. */
export interface YearValue {
  readonly year: number;
  /** Decimal text. */
  readonly number: string;
  readonly unit: string | null;
  readonly sheet: string;
  readonly cell: string | null;
  /** Whether it is enough by the row's own criterion; null where that takes more than to compare it with a limit. */
  readonly verdict: "met" | "unmet" | null;
  /** What another table of the region and standard gives for the year, where that is another figure. */
  readonly other?: { readonly number: string; readonly sheet: string; readonly cell: string | null };
}
