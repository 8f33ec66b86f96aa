import type { RegionClass } from "../region/region-class";
import type { IndicatorSystem, StandardEntry } from "../standards/indicator-system";

/**
 * How a name was found: it is the standard's own but for punctuation and width, it is another name that says the same, it
 * is only much like the standard's, or the user said what it stands for.
 */
export type MatchKind = "exact" | "alias" | "fuzzy" | "user";

/** What a row is in a standard. */
export interface Match {
  readonly entry: StandardEntry;
  /** `air-quality`, or `air-quality/good-days` for a component. */
  readonly id: string;
  /** The kind of region that the sheet's name names. */
  readonly regionClass: RegionClass | null;
  readonly kind: MatchKind;
  /** 1 for the standard's own name and for the user's word, less for another that says the same, least for one that is only like it. */
  readonly confidence: number;
}

/** An indicator that a row might be, too uncertain to be used for judging. */
export interface Suggestion {
  readonly entry: StandardEntry;
  readonly id: string;
  readonly confidence: number;
}

/** What the rows of a table are in one system, by worksheet row. */
export interface RowMatches {
  readonly byRow: ReadonlyMap<number, Match>;
  /** For rows without a match. */
  readonly suggestions: ReadonlyMap<number, Suggestion>;
  /** Rows that name what an earlier row has named already, with that row. They keep their match. */
  readonly duplicates: ReadonlyMap<number, number>;
}

/** The system that a table follows, by the evidence of the sheet or by the user's word, and its rows in it. */
export interface TableMatch extends RowMatches {
  readonly system: IndicatorSystem | null;
  readonly by: "evidence" | "user";
}
