import { formatArea, type Area } from "../domain/sheet/address";
import { FLAG_KINDS, FLAG_PLACES, FLAG_STYLES, type Flag } from "../domain/sheet/flag";
import { markerFormula } from "./flag-look";

/** One flag for each kind, place, sheet, style and format, in a fixed order, areas sorted and without doubles; empty flags fall out. */
export function joinFlags(flags: readonly Flag[]): readonly Flag[] {
  const byMarker = new Map<string, { readonly flag: Flag; readonly areas: Area[] }>();
  for (const flag of flags) {
    const key = markerFormula(flag);
    const known = byMarker.get(key) ?? { flag, areas: [] };
    byMarker.set(key, known);
    for (const area of flag.areas) known.areas.push(area);
  }
  return [...byMarker.values()]
    .filter(({ areas }) => areas.length > 0)
    .toSorted((a, b) => compareFlags(a.flag, b.flag))
    .map(({ flag: { kind, place, token, style = "colours", format }, areas }): Flag => {
      const sorted = areas.toSorted(compareAreas);
      return {
        kind,
        place,
        token,
        ...(style === "colours" ? {} : { style }),
        ...(format === undefined ? {} : { format }),
        areas: sorted.filter((area, index) => !isSame(area, sorted[index - 1])),
      };
    });
}

function compareFlags(a: Flag, b: Flag): number {
  return (
    FLAG_KINDS.indexOf(a.kind) - FLAG_KINDS.indexOf(b.kind) ||
    FLAG_PLACES.indexOf(a.place) - FLAG_PLACES.indexOf(b.place) ||
    compareTexts(a.token, b.token) ||
    FLAG_STYLES.indexOf(a.style ?? "colours") - FLAG_STYLES.indexOf(b.style ?? "colours") ||
    compareTexts(a.format ?? "", b.format ?? "")
  );
}

function compareTexts(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

function compareAreas(a: Area, b: Area): number {
  return a.top - b.top || a.left - b.left || a.bottom - b.bottom || a.right - b.right;
}

function isSame(a: Area, b: Area | undefined): boolean {
  return b !== undefined && compareAreas(a, b) === 0;
}

/** A text that is the same for the same joined flags. */
export function flagsSignature(flags: readonly Flag[]): string {
  return flags
    .map(({ areas, ...flag }) => `${markerFormula(flag)} ${areas.map(formatArea).join(" ")}`)
    .join("\n");
}
