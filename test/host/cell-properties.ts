import type { Look } from "./model";

/** A cell's look as Range.getCellProperties gives it. */
export function cellProperties(look: Look): unknown {
  const { fill, font, alignment, borders, locked, style } = look;
  return {
    style,
    format: {
      ...alignment,
      font: { ...font },
      fill: fill === null ? { color: "#FFFFFF", pattern: "None" } : { color: fill, pattern: "Solid" },
      borders: Object.fromEntries(
        ["top", "bottom", "left", "right"].map((side) => [side, { ...(borders[side] ?? { style: "None" }) }]),
      ),
      protection: { locked, formulaHidden: false },
    },
  };
}
