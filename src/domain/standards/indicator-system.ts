import * as z from "zod/mini";
import { REGION_FEATURES, regionCondition } from "../region/region-feature";

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
const year = z.int().check(z.minimum(1949), z.maximum(2100));

/** A criterion of the standard, for every region or for one kind of regions. */
const criterion = z.strictObject({
  /** The kind of regions that it is for; left out for all. */
  when: z.optional(regionCondition),
  text,
  /** False for what no source at hand confirms. */
  verified: z.optional(z.boolean()),
  /** Where it is from, if not from the indicator's source. */
  source: z.optional(text),
});

/** What is measured and which way is better; shared by indicators and components. */
const measured = {
  id,
  name: text,
  aliases: z.optional(z.array(text)),
  unit: z.nullable(text),
  /** Whether more or less is better; null for a qualitative state. */
  direction: z.nullable(z.enum(["higher", "lower"])),
  /** Whether the figure is a level or already a change (提高幅度, 下降率). */
  measure: z.enum(["level", "change", "state"]),
  /** For a change: the unit of the level that changes, and which way that level should go. */
  level: z.optional(z.strictObject({ unit: text, direction: z.enum(["higher", "lower"]) })),
  criteria: z.array(criterion),
  /** What the indicator is about, where a region without it has nothing to be judged. */
  subject: z.optional(text),
  /** The formula by which it follows from base data; see base-data/derivations.json. */
  derivation: z.optional(id),
  /** The regions that it is asked of; left out for all. */
  appliesTo: z.optional(regionCondition),
  /** True for what the list marks with *: asked only where the region has the thing. */
  optional: z.optional(z.boolean()),
};

const component = z.strictObject({
  ...measured,
  /** Left out for as verified as its indicator. */
  verified: z.optional(z.boolean()),
});

const indicator = z.strictObject({
  ...measured,
  /** Its number in the list; null where the list does not number it. */
  no: z.nullable(z.int().check(z.minimum(1))),
  domain: z.nullable(text),
  task: z.nullable(text),
  property: z.nullable(z.enum(["binding", "reference", "anticipatory"])),
  /** False for what no source at hand confirms. */
  verified: z.boolean(),
  source: text,
  components: z.optional(z.array(component)),
});

/** Shape of a standard file; `indicator-system.schema.json` is made from it. */
export const indicatorSystemSchema = z.strictObject({
  $schema: z.optional(z.string()),
  id,
  title: text,
  document: text,
  /** A standard is for every region of its levels; a plan is one region's own. */
  kind: z.enum(["standard", "plan"]),
  /** The day, month or year of issue, as far as it is known. */
  issued: z.optional(z.string().check(z.regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/u))),
  /** 市, 县 or both. */
  levels: z.array(z.enum(REGION_FEATURES.level)).check(z.minLength(1)),
  /** A plan's region. */
  region: z.optional(text),
  /** A plan's base and target years. */
  baseYear: z.optional(year),
  targetYear: z.optional(year),
  /** How many indicators the document says that it has. */
  count: z.optional(z.int().check(z.minimum(1))),
  /** Whether the list is numbered throughout, or anew for each property (约束性 1–27, 参考性 1–5). */
  numbering: z.optional(z.enum(["throughout", "byProperty"])),
  indicators: z.array(indicator).check(z.minLength(1)),
});

export type IndicatorSystem = z.infer<typeof indicatorSystemSchema>;
export type StandardIndicator = IndicatorSystem["indicators"][number];
export type StandardComponent = NonNullable<StandardIndicator["components"]>[number];
/** What a table row can be matched with. */
export type StandardEntry = StandardIndicator | StandardComponent;
export type StandardCriterion = StandardEntry["criteria"][number];
