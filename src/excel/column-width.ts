/** Pixels of a character and of the padding of a column, in the font that most workbooks have. */
const CHARACTER = 7;
const PADDING = 5;
/** Excel gives sizes to an add-in at 3/4 point a pixel. */
const POINTS = 0.75;

/** The width in points of a column that is so many characters wide. */
export function pointsOf(characters: number): number {
  return (Math.round(characters * CHARACTER) + PADDING) * POINTS;
}

/** How many characters a column, or a merged area, of so many points holds. */
export function charactersOf(points: number): number {
  return Math.max(0, (points / POINTS - PADDING) / CHARACTER);
}
