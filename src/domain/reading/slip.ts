/** A slip of the pen that has one reading, and that reading. */
export interface Repair {
  readonly text: string;
  readonly read: string;
}

/** Letters that look like digits, in a run that is otherwise a number: `IOO`, `9O.5`. */
const LOOKALIKES =
  /(?<![A-Za-z\d.])(?=[\dIlOo.]*[IlOo])(?:[Il][Oo]+|[\dIlOo]*\d[\dIlOo]*(?:\.[\dIlOo]+)?)(?![A-Za-z\d.])/gu;

const SLIPS: readonly (readonly [RegExp, (found: string) => string])[] = [
  [LOOKALIKES, (found) => found.replace(/[Il]/gu, "1").replace(/[Oo]/gu, "0")],
  [/(?<=\d)(?:\.{2}|[·•・]|\.[·•・])(?=\d)/gu, () => "."],
  [/(?<![\d.])\.(?=\d)/gu, () => "0."],
  [/(?<=\d)\.(?![\d.])/gu, () => ""],
];

/**
 * Normalised text with its slips put right: letters for digits, a doubled or raised decimal point, a point without
 * digits on one side.
 */
export function repairSlips(text: string): string {
  return SLIPS.reduce((result, [slip, repaired]) => result.replace(slip, repaired), text);
}
