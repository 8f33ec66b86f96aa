const YEAR = /(?<!\d)((?:19|20)\d{2})(?!\d)/u;

/** The calendar year named in a text; null where there is none. */
export function yearIn(text: string): number | null {
  const digits = YEAR.exec(text)?.[1];
  return digits === undefined ? null : Number(digits);
}
