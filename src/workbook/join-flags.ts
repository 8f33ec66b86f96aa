import { formatArea, type Area } from "../domain/sheet/address";
import { FLAG_KINDS, FLAG_PLACES, FLAG_STYLES, type Flag } from "../domain/sheet/flag";
import { markerFormula } from "./flag-look";

/** One flag for each kind, place, sheet and style, in a fixed order, areas sorted and without doubles; empty flags fall out. */
export function joinFlags(flags: readonly Flag[]): readonly Flag[] {
  const tokens = [...new Set(flags.map(({ token }) => token))].sort();
  return FLAG_KINDS.flatMap((kind) =>
    FLAG_PLACES.flatMap((place) =>
      tokens.flatMap((token) =>
        FLAG_STYLES.map((style): Flag => {
          const areas = flags
            .filter((flag) => flag.kind === kind && flag.place === place && flag.token === token)
            .filter((flag) => (flag.style ?? "colours") === style)
            .flatMap((flag) => flag.areas)
            .toSorted(compareAreas)
            .filter((area, index, sorted) => !isSame(area, sorted[index - 1]));
          return { kind, place, token, ...(style === "colours" ? {} : { style }), areas };
        }),
      ),
    ),
  ).filter(({ areas }) => areas.length > 0);
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
