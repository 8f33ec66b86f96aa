import type { Flag, FlagKind } from "../domain/sheet/flag";

/** The lines around a flagged cell. */
export type FrameLine = "continuous" | "dashed" | "dotted";

/** How a flag looks; what is null stays as it is in the cell. Colours are RRGGBB. */
export interface FlagLook {
  readonly fill: string | null;
  readonly font: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly frame: { readonly line: FrameLine; readonly colour: string } | null;
  /** Shows the flag's sign before a text, which stays as it is; numbers in a name cell keep General. */
  readonly numberFormat: string | null;
}

interface KindLook {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly line: FrameLine;
  readonly sign: string;
}

const KIND_LOOKS: Readonly<Record<FlagKind, KindLook>> = {
  unmet: { fill: "FFC7CE", font: "9C0006", bold: true, italic: false, line: "continuous", sign: "✗" },
  undetermined: {
    fill: "FFEB9C",
    font: "7F4F00",
    bold: false,
    italic: true,
    line: "dashed",
    sign: "？",
  },
  pending: { fill: "DDEBF7", font: "1F4E79", bold: false, italic: false, line: "dotted", sign: "…" },
};

/** How a flag looks in its style; the sign stands in name cells only. */
export function flagLook({ kind, place, style = "colours" }: Omit<Flag, "areas" | "token">): FlagLook {
  const { fill, font, bold, italic, line, sign } = KIND_LOOKS[kind];
  const numberFormat = place === "name" ? `General;-General;General;"${sign} "@` : null;
  switch (style) {
    case "colours":
      return { fill, font, bold, italic, frame: null, numberFormat };
    case "frames":
      return { fill, font, bold, italic, frame: { line, colour: font }, numberFormat };
    case "signs":
      return { fill: null, font: null, bold: false, italic: false, frame: null, numberFormat };
  }
}

const MARKER =
  /^\s*N\(\s*"ecogap:flag:(unmet|undetermined|pending):(name|evidence):([0-9a-z.#]+)(?::(frames|signs))?"\s*\)\s*=\s*0\s*$/;

/** Formula of a flag's conditional format: always true, and carries the marker by which the rule is found again. */
export function markerFormula({ kind, place, token, style = "colours" }: Omit<Flag, "areas">): string {
  const look = style === "colours" ? "" : `:${style}`;
  return `N("ecogap:flag:${kind}:${place}:${token}${look}")=0`;
}

/** Reads a conditional format's formula (without `=`); null when the rule is not ours. */
export function readMarker(formula: string): Omit<Flag, "areas"> | null {
  const match = MARKER.exec(formula);
  const kind = match?.[1];
  const place = match?.[2];
  if (kind !== "unmet" && kind !== "undetermined" && kind !== "pending") return null;
  if (place !== "name" && place !== "evidence") return null;
  const token = match?.[3];
  const style = match?.[4];
  if (token === undefined) return null;
  return style === "frames" || style === "signs" ? { kind, place, token, style } : { kind, place, token };
}
