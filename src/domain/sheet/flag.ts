import type { Area } from "./address";

/** The verdicts that are flagged in a sheet; a met row carries no flag. */
export type FlagKind = "unmet" | "undetermined" | "pending";

/**
 * Where a flag stands. A name cell and a value of a matrix, which has no name cell of its own, also show a sign, so that colour
 * is never the only mark.
 */
export type FlagPlace = "name" | "evidence" | "value";

/** How flags look: in colours; in colours with a frame whose lines tell the kinds apart in black and white too; by their sign alone. */
export const FLAG_STYLES = ["colours", "frames", "signs"] as const;

export type FlagStyle = (typeof FLAG_STYLES)[number];

/** One conditional format of ours and all the cells it covers, sorted by row, then column. */
export interface Flag {
  readonly kind: FlagKind;
  readonly place: FlagPlace;
  /** Names the sheet that the flag was set for, so that the sheet is known again when it was renamed. */
  readonly token: string;
  /** Left out for the usual one, in colours. */
  readonly style?: FlagStyle;
  readonly areas: readonly Area[];
  /** At values: the number format of the cells, which the sign stands before. Else there is none. */
  readonly format?: string;
}

export const FLAG_KINDS: readonly FlagKind[] = ["unmet", "undetermined", "pending"];
export const FLAG_PLACES: readonly FlagPlace[] = ["name", "evidence", "value"];
