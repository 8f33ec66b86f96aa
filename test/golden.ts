import { readFileSync } from "node:fs";
import * as z from "zod/mini";

const row = z.object({
  row: z.number(),
  no: z.nullable(z.number()),
  name: z.string(),
  sub: z.nullable(z.string()),
  value: z.string(),
  declared: z.nullable(z.string()),
  expected: z.object({
    verdict: z.string(),
    basis: z.optional(z.string()),
    limit: z.optional(z.number()),
    direction: z.optional(z.string()),
    gap: z.optional(z.number()),
    gapUnit: z.optional(z.string()),
    findings: z.array(z.string()),
  }),
});

const golden = z.object({
  region: z.string(),
  baseYear: z.number(),
  rows: z.array(row),
  published: z.object({ unmetNames: z.array(z.string()) }),
});

/** Published figures of a sample and the verdict that every row must get. */
export type Golden = z.infer<typeof golden>;
export type GoldenRow = Golden["rows"][number];

export function readGolden(name: "kangbashi" | "xilinhot"): Golden {
  const json: unknown = JSON.parse(readFileSync(`${__dirname}/fixtures/golden/${name}.json`, "utf8"));
  return golden.parse(json);
}
