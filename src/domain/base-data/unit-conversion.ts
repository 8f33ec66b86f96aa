import Big from "big.js";
import * as z from "zod/mini";
import { normaliseText } from "../reading/normalise";
import { remembered } from "../reading/remembered";
import { fraction, over, times, type Fraction } from "./fraction";
import units from "./units.json";

z.config({ jitless: true });

const factor = z.string().check(z.regex(/^\d+(?:\/\d+)?$/u));
const unitsSchema = z.strictObject({
  dimensions: z.array(
    z.strictObject({
      dimension: z.string().check(z.regex(/^[a-zA-Z]+$/u)),
      units: z.array(z.strictObject({ names: z.array(z.string()), factor })),
    }),
  ),
  /** Words of number before a unit: 万吨, 亿元. */
  scales: z.record(z.string(), factor),
});

/** A unit that numbers can be converted from and to. */
export interface KnownUnit {
  /** What is measured: `volume`, `volume/money`, `none` for a share. Only units of one dimension convert. */
  readonly dimension: string;
  /** The unit in the basic unit of its dimension. */
  readonly factor: Fraction;
}

function readFactor(text: string): Fraction {
  const [numerator = "", denominator = "1"] = text.split("/");
  return fraction(new Big(numerator), new Big(denominator));
}

const DATA = unitsSchema.parse(units);
const BY_NAME: ReadonlyMap<string, KnownUnit> = new Map(
  DATA.dimensions.flatMap(({ dimension, units: members }) =>
    members.flatMap((unit) => {
      const known = { dimension, factor: readFactor(unit.factor) };
      return unit.names.map((name) => [name, known] as const);
    }),
  ),
);
const SCALES: ReadonlyMap<string, Fraction> = new Map(
  Object.entries(DATA.scales).map(([word, text]) => [word, readFactor(text)]),
);

function simpleUnit(text: string): KnownUnit | null {
  const known = BY_NAME.get(text);
  if (known !== undefined) return known;
  const scale = SCALES.get(text.charAt(0));
  const scaled = scale === undefined || text.length === 1 ? null : simpleUnit(text.slice(1));
  if (scale === undefined || scaled === null || scaled.dimension === "none") return null;
  return { dimension: scaled.dimension, factor: times(scaled.factor, scale) };
}

/** The unit that a text names as a whole: `万立方米`, `亩/万元`, `（%）`; null where it is not known. */
export const knownUnit = remembered((text): KnownUnit | null => {
  const bare = normaliseText(text)
    .toLowerCase()
    .replace(/^\((.*)\)$/u, "$1");
  const [upperText = "", lowerText, ...more] = bare.split("/");
  const upper = simpleUnit(upperText);
  if (upper === null || lowerText === undefined) return upper;
  const lower = more.length === 0 ? simpleUnit(lowerText.replace(/^每/u, "")) : null;
  return lower === null ? null : quotientUnit(upper, lower);
});

/** The unit of a quotient: 立方米 through 万元. */
export function quotientUnit(upper: KnownUnit, lower: KnownUnit): KnownUnit {
  const dimension =
    upper.dimension === lower.dimension
      ? "none"
      : lower.dimension === "none"
        ? upper.dimension
        : `${upper.dimension}/${lower.dimension}`;
  return { dimension, factor: over(upper.factor, lower.factor) };
}

/** A number of one unit in another of the same dimension, exactly; null between dimensions. */
export function convert(number: Fraction, from: KnownUnit, to: KnownUnit): Fraction | null {
  if (from.dimension !== to.dimension) return null;
  return over(times(number, from.factor), to.factor);
}
