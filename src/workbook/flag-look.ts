import type { Flag, FlagKind, FlagPlace } from "../domain/sheet/flag";

/** How a flag looks. Colours are RRGGBB; the sign stands before the text of a name cell and the cell's text stays as it is. */
export interface FlagLook {
  readonly fill: string;
  readonly font: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly sign: string;
}

export const FLAG_LOOKS: Readonly<Record<FlagKind, FlagLook>> = {
  unmet: { fill: "FFC7CE", font: "9C0006", bold: true, italic: false, sign: "✗" },
  undetermined: { fill: "FFEB9C", font: "7F4F00", bold: false, italic: true, sign: "？" },
  pending: { fill: "DDEBF7", font: "1F4E79", bold: false, italic: false, sign: "…" },
};

/** Number format that shows the flag's sign before a text; numbers in a name cell keep General. */
export function signFormat(look: FlagLook): string {
  return `General;-General;General;"${look.sign} "@`;
}

const MARKER =
  /^\s*N\(\s*"ecogap:flag:(unmet|undetermined|pending):(name|evidence):([0-9a-z.#]+)"\s*\)\s*=\s*0\s*$/;

/** Formula of a flag's conditional format: always true, and carries the marker by which the rule is found again. */
export function markerFormula(kind: FlagKind, place: FlagPlace, token: string): string {
  return `N("ecogap:flag:${kind}:${place}:${token}")=0`;
}

/** Reads a conditional format's formula (without `=`); null when the rule is not ours. */
export function readMarker(formula: string): Omit<Flag, "areas"> | null {
  const match = MARKER.exec(formula);
  const kind = match?.[1];
  const place = match?.[2];
  if (kind !== "unmet" && kind !== "undetermined" && kind !== "pending") return null;
  if (place !== "name" && place !== "evidence") return null;
  const token = match?.[3];
  return token === undefined ? null : { kind, place, token };
}
