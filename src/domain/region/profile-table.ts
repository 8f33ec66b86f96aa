import { normaliseText } from "../reading/normalise";
import type { Cell, SheetSnapshot } from "../sheet/snapshot";
import { featureNamed, featureValue } from "./region-feature-name";
import type { RegionFeature, RegionTraits } from "./region-feature";

/** What a table of regions in the workbook says of each of them. */
export interface ProfileTable {
  /** What it says of a region by its name; nothing for a region that it does not list. */
  traitsOf(region: string): RegionTraits;
}

/** A row that may head a table of regions: one word for them, and another for what they are. */
const REGIONS = /^各?(?:地区|区域|行政区划?|旗县区?|[县市]区|县市|区县|盟市|地市|市州|region)(?:名称)?$/iu;
const FEATURES =
  /级别|层级|海|地形|气候|地貌|农业|水源|固废|固体废物|规模|区位|^(?:level|coast|terrain|agriculture|water|solid|city|location)/iu;
const LONGEST = 16;

type Line = readonly (Cell | undefined)[];

function textIn(line: Line, column: number): string {
  const content = line[column]?.content;
  return content?.kind === "text" ? content.value : "";
}

interface Head {
  readonly regions: number;
  readonly features: readonly { readonly column: number; readonly feature: RegionFeature }[];
}

function headOf(line: Line): Head | null {
  const features: { column: number; feature: RegionFeature }[] = [];
  let regions: number | null = null;
  for (const [column, cell] of line.entries()) {
    if (cell?.content?.kind !== "text" || cell.content.value.length > LONGEST) continue;
    const text = normaliseText(cell.content.value);
    if (regions === null && REGIONS.test(text)) regions = column;
    const feature = FEATURES.test(text) ? featureNamed(text) : null;
    if (feature !== null) features.push({ column, feature });
  }
  return regions === null || features.length === 0 ? null : { regions, features };
}

/** What the rows below a head say, by region, down to an empty row or the next head. */
function rowsBelow(
  sheet: SheetSnapshot,
  row: number,
  { regions, features }: Head,
): Map<string, RegionTraits> {
  const found = new Map<string, RegionTraits>();
  const bottom = sheet.used?.bottom ?? row;
  for (let at = row + 1; at <= bottom; at++) {
    const line = sheet.rows[at] ?? [];
    const region = normaliseText(textIn(line, regions));
    if (line.every((cell) => cell === undefined) || headOf(line) !== null) break;
    let traits: RegionTraits = {};
    for (const { column, feature } of features)
      traits = { ...traits, ...featureValue(feature, textIn(line, column)) };
    if (region !== "" && Object.keys(traits).length > 0) found.set(region, traits);
  }
  return found;
}

/** Whether two names are one region's: 鄂尔多斯市康巴什区 and 康巴什区. */
function isSame(a: string, b: string): boolean {
  return a.endsWith(b) || b.endsWith(a);
}

/** Reads the tables of regions of a workbook, such as 区域、级别、沿海、地形; of two lines for a region the last counts. */
export function readProfileTables(sheets: readonly SheetSnapshot[]): ProfileTable {
  const found = new Map<string, RegionTraits>();
  for (const sheet of sheets) {
    sheet.rows.forEach((line, row) => {
      const head = line === undefined ? null : headOf(line);
      if (head === null) return;
      for (const [region, traits] of rowsBelow(sheet, row, head))
        found.set(region, { ...found.get(region), ...traits });
    });
  }
  const known = new Map<string, RegionTraits>();
  return {
    traitsOf: (name) => {
      const region = normaliseText(name);
      const own = found.get(region) ?? known.get(region);
      if (own !== undefined) return own;
      const like = [...found].filter(([other]) => isSame(region, other));
      const traits = like.length === 1 ? (like[0]?.[1] ?? {}) : {};
      known.set(region, traits);
      return traits;
    },
  };
}
