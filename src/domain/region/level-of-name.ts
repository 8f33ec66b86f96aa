import { normaliseText } from "../reading/normalise";
import names from "./administrative-names.json";

/** 市 or 县 in the sense of the national lists. */
export type RegionLevel = "prefecture" | "county";

const MUNICIPALITIES: readonly (readonly [string, readonly string[]])[] = Object.entries(
  names.municipalities,
);
const PREFECTURE_CITIES = new Set(names.prefectureCities);

function ofDistrict(region: string): RegionLevel | null {
  for (const [municipality, districts] of MUNICIPALITIES) {
    if (region.startsWith(municipality.replace("市", ""))) return "prefecture";
    if (districts.includes(region)) return null;
  }
  return "county";
}

/**
 * The level of a region by its name. A prefecture-level city, prefecture, league or autonomous prefecture, a municipality
 * and its districts are 市; counties, banners and the districts of other cities are 县. Null where the name alone does
 * not tell: a city that is not in the list of prefecture-level ones, a bare district that a municipality has too.
 */
export function levelOfName(region: string): RegionLevel | null {
  const text = normaliseText(region);
  if (/(?:县|旗|林区|特区)$/u.test(text)) return "county";
  if (text.endsWith("区") && !/(?:自治区|地区)$/u.test(text)) return ofDistrict(text);
  if (/(?:自治州|盟|地区)$/u.test(text)) return "prefecture";
  const city = [...PREFECTURE_CITIES, ...MUNICIPALITIES.map(([name]) => name)].find((name) =>
    text.endsWith(name),
  );
  if (city === undefined) return null;
  const before = text.slice(0, -city.length);
  return before === "" || /(?:省|自治区)$/u.test(before) ? "prefecture" : null;
}

/** Whether a name without 市 is a prefecture-level city's: 成都. */
export function isPrefectureCity(name: string): boolean {
  return PREFECTURE_CITIES.has(`${name}市`);
}
