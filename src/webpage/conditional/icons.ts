/** A sign before the text of a cell; the colour is RRGGBB, dark enough to be read on white. */
export interface Icon {
  readonly sign: string;
  readonly colour: string;
}

const [BAD, MIDDLING, GOOD, NEUTRAL] = ["9C0006", "7F4F00", "006100", "404040"] as const;

/** Signs for the icons of a set from the worst to the best, by how the names of the sets begin after their number. */
const SIGNS: readonly (readonly [name: RegExp, signs: readonly string[]])[] = [
  [/^3Arrows/u, ["↓", "→", "↑"]],
  [/^4Arrows/u, ["↓", "↘", "↗", "↑"]],
  [/^5Arrows/u, ["↓", "↘", "→", "↗", "↑"]],
  [/^3Triangles/u, ["▼", "▬", "▲"]],
  [/^3Symbols/u, ["✗", "!", "✓"]],
  [/^3Signs/u, ["◆", "▲", "●"]],
  [/^3Flags/u, ["⚑", "⚑", "⚑"]],
  [/^3Stars/u, ["☆", "⯪", "★"]],
  [/^5Quarters/u, ["○", "◔", "◑", "◕", "●"]],
  [/^4Rating/u, ["▁", "▃", "▅", "▇"]],
  [/^5(?:Rating|Boxes)/u, ["▁", "▂", "▃", "▅", "▇"]],
];

/** The icon at a place of a set, counted from the worst up to `last`. */
export function iconAt(set: string, place: number, last: number): Icon {
  const sign = SIGNS.find(([name]) => name.test(set))?.[1][place] ?? "●";
  const isColourless = /Gray|RedToBlack|Rating|Quarters|Boxes|Stars/u.test(set);
  if (isColourless) return { sign, colour: NEUTRAL };
  if (place === 0) return { sign, colour: BAD };
  return { sign, colour: place === last ? GOOD : MIDDLING };
}
