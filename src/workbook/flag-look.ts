import type { Flag, FlagKind } from "../domain/sheet/flag";
import { signBefore } from "./sign-format";

/** The lines around a flagged cell. */
export type FrameLine = "continuous" | "dashed" | "dotted";

/** How a flag looks; what is null stays as it is in the cell. Colours are RRGGBB. */
export interface FlagLook {
  readonly fill: string | null;
  readonly font: string | null;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly frame: { readonly line: FrameLine; readonly colour: string } | null;
  /** Shows the flag's sign before what the cell shows, which stays as it is; numbers in a name cell keep General and get none. */
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

/** The number format that shows a flag's sign; null for cells that get none. */
function signFormat({ kind, place, format }: Omit<Flag, "areas" | "token">): string | null {
  const sign = `"${KIND_LOOKS[kind].sign} "`;
  switch (place) {
    case "evidence":
      return null;
    case "name":
      return `General;-General;General;${sign}@`;
    case "value":
      return signBefore(sign, format ?? "General");
  }
}

/** How a flag looks in its style; the sign stands in name cells and in values of a matrix only. */
export function flagLook(flag: Omit<Flag, "areas" | "token">): FlagLook {
  const { fill, font, bold, italic, line } = KIND_LOOKS[flag.kind];
  const numberFormat = signFormat(flag);
  switch (flag.style ?? "colours") {
    case "colours":
      return { fill, font, bold, italic, frame: null, numberFormat };
    case "frames":
      return { fill, font, bold, italic, frame: { line, colour: font }, numberFormat };
    case "signs":
      return { fill: null, font: null, bold: false, italic: false, frame: null, numberFormat };
  }
}

/** After the token stands the style, and after that, where it is empty too, the number format of a value. */
const MARKER =
  /^\s*N\(\s*"ecogap:flag:(unmet|undetermined|pending):(name|evidence|value):([0-9a-z.#]+)(?::(frames|signs)?(?::([\w%.~*-]+))?)?"\s*\)\s*=\s*0\s*$/;

/** Formula of a flag's conditional format: always true, and carries the marker by which the rule is found again. */
export function markerFormula({
  kind,
  place,
  token,
  style = "colours",
  format,
}: Omit<Flag, "areas">): string {
  const look = style === "colours" ? "" : style;
  const said = format === undefined ? (look === "" ? "" : `:${look}`) : `:${look}:${encoded(format)}`;
  return `N("ecogap:flag:${kind}:${place}:${token}${said}")=0`;
}

/** In signs that the marker's pattern knows, whatever the format holds. */
function encoded(format: string): string {
  return encodeURIComponent(format).replace(/[!'()]/gu, (sign) => `%${sign.charCodeAt(0).toString(16)}`);
}

/** Reads a conditional format's formula (without `=`); null when the rule is not ours. */
export function readMarker(formula: string): Omit<Flag, "areas"> | null {
  const match = MARKER.exec(formula);
  const kind = match?.[1];
  const place = match?.[2];
  if (kind !== "unmet" && kind !== "undetermined" && kind !== "pending") return null;
  if (place !== "name" && place !== "evidence" && place !== "value") return null;
  const token = match?.[3];
  const style = match?.[4];
  const format = match?.[5];
  if (token === undefined) return null;
  return {
    kind,
    place,
    token,
    ...(style === "frames" || style === "signs" ? { style } : {}),
    ...(format === undefined ? {} : { format: decoded(format) }),
  };
}

function decoded(code: string): string {
  try {
    return decodeURIComponent(code);
  } catch {
    return "General";
  }
}
