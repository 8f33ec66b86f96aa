/** What of a file is limited, so that no file takes more time or memory than there is; a workbook made by hand stays far below each. */
export interface Limits {
  /** Bytes of the file as it is stored. */
  readonly fileBytes: number;
  /** Files in the archive. */
  readonly parts: number;
  /** Bytes of one part when it is unpacked. */
  readonly partBytes: number;
  /** Bytes of all parts together when they are unpacked. */
  readonly totalBytes: number;
  /** How many times larger a part may get by unpacking: deflate reaches 1,032, the XML of spreadsheets seldom 40. */
  readonly ratio: number;
  /** Cells with content or a formula, in all sheets together. */
  readonly cells: number;
  /** Characters of the texts that cells show, each counted as often as it is shown. */
  readonly characters: number;
  /** Merged areas of a sheet, counted once for each row with content that they cover. */
  readonly mergedRows: number;
}

export const LIMITS: Limits = {
  fileBytes: 200_000_000,
  parts: 20_000,
  partBytes: 250_000_000,
  totalBytes: 1_500_000_000,
  ratio: 250,
  cells: 3_000_000,
  characters: 100_000_000,
  mergedRows: 1_000_000,
};

/** Parts below this size may unpack to any multiple. */
export const RATIO_COUNTS_FROM_BYTES = 8_000_000;

/** A limit that a file is beyond, named as in `Limits`. */
export interface Excess {
  readonly what: keyof Limits;
  /** The limit; bytes in millions. */
  readonly limit: number;
}

/** The limit that is named, as it is told to the user. */
export function excessOf(limits: Limits, what: keyof Limits): Excess {
  const limit = limits[what];
  return { what, limit: what.endsWith("Bytes") ? limit / 1_000_000 : limit };
}
