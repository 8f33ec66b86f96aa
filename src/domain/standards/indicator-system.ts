import * as z from "zod/mini";

z.config({ jitless: true });

const text = z.string().check(z.minLength(1));
const id = z.string().check(z.regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u));
const year = z.int().check(z.minimum(1949), z.maximum(2100));

/** A criterion of the standard, for every region or for one class of regions. */
const criterion = z.strictObject({
  class: z.optional(text),
  text,
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
};

const component = z.strictObject(measured);

const indicator = z.strictObject({
  ...measured,
  domain: text,
  task: text,
  property: z.enum(["binding", "reference", "anticipatory"]),
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
  levels: z.array(z.enum(["prefecture", "county"])).check(z.minLength(1)),
  /** A plan's region. */
  region: z.optional(text),
  /** A plan's base and target years. */
  baseYear: z.optional(year),
  targetYear: z.optional(year),
  indicators: z.array(indicator).check(z.minLength(1)),
});

export type IndicatorSystem = z.infer<typeof indicatorSystemSchema>;
export type StandardIndicator = IndicatorSystem["indicators"][number];
export type StandardComponent = NonNullable<StandardIndicator["components"]>[number];
/** What a table row can be matched with. */
export type StandardEntry = StandardIndicator | StandardComponent;
