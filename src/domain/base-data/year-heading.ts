import { normaliseText } from "../reading/normalise";
import { yearIn } from "../reading/year";
import { knownUnit } from "./unit-conversion";

/** The heading of a year's figures, with the unit that it names for them. */
export interface YearHeading {
  readonly year: number;
  readonly unit: string | null;
  /** A number alone, which might be a figure. */
  readonly bare: boolean;
}

const YEAR = /(?:19|20)\d{2}年?度?/u;
/** Words beside the year that leave the figures actual ones of that year; a target or a forecast is none. */
const ACTUAL = /^(?:数据|数值|数|值|实际值?|实绩|现状值?|统计值?|完成值?|实际完成值?|基准年|全年|末|底)?$/u;

/** Reads `2020年`, `2020`, `2020年（万元）`, `现状值（2020年）`; null for any other text. */
export function yearHeading(text: string): YearHeading | null {
  if (text.length > 30) return null;
  const normalised = normaliseText(text);
  const year = yearIn(normalised);
  if (year === null) return null;
  const words = normalised.replace(YEAR, "").split(/[()[\],;:]/u);
  const unit = words.find((word) => word !== "" && knownUnit(word) !== null) ?? null;
  if (!words.every((word) => word === unit || ACTUAL.test(word))) return null;
  return { year, unit, bare: /^\d{4}$/u.test(normalised) };
}
