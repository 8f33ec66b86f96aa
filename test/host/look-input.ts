import * as z from "zod/mini";
import type { BorderLook, Look } from "./model";

const scalars = z.record(z.string(), z.unknown());
const border = z.object({ style: z.string(), color: z.optional(z.string()), weight: z.optional(z.string()) });
const properties = z.strictObject({
  style: z.optional(z.literal("Normal")),
  format: z.optional(
    z.looseObject({
      font: z.optional(scalars),
      fill: z.optional(z.strictObject({ color: z.string(), pattern: z.string() })),
      borders: z.optional(z.record(z.string(), border)),
      protection: z.optional(z.strictObject({ locked: z.boolean(), formulaHidden: z.boolean() })),
    }),
  ),
});

function plain(values: Readonly<Record<string, unknown>>): Record<string, string | number | boolean> {
  const known = Object.entries(values).flatMap(([key, value]) =>
    typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? [[key, value] as const]
      : [],
  );
  return Object.fromEntries(known);
}

/** A look with the properties that Range.setCellProperties is given for a cell. */
export function readProperties(look: Look, given: unknown): Look {
  const { format = {} } = properties.parse(given);
  const { font, fill, borders, protection, ...alignment } = format;
  const drawn = Object.entries(borders ?? {}).map(
    ([side, { style, color, weight }]): [string, BorderLook] => [
      side,
      { style, color: color ?? "#000000", weight: weight ?? "Thin" },
    ],
  );
  return {
    ...look,
    font: { ...look.font, ...plain(font ?? {}) },
    alignment: { ...look.alignment, ...plain(alignment) },
    fill: fill === undefined ? look.fill : fill.color,
    borders: { ...look.borders, ...Object.fromEntries(drawn) },
    locked: protection?.locked ?? look.locked,
  };
}
