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

const taskGolden = z.object({
  tasks: z.array(
    z.object({
      row: z.number(),
      no: z.number(),
      action: z.string(),
      task: z.string(),
      indicators: z.nullable(z.string()),
      target: z.nullable(z.string()),
      deadline: z.nullable(z.string()),
      lead: z.nullable(z.string()),
      responsible: z.nullable(z.string()),
      findings: z.array(z.string()),
    }),
  ),
});

/** The tasks of the sample's task table as its cells have them, and the findings that each must get. */
export function readTaskGolden(): z.infer<typeof taskGolden>["tasks"] {
  const json: unknown = JSON.parse(readFileSync(`${__dirname}/fixtures/golden/otog.json`, "utf8"));
  return taskGolden.parse(json).tasks;
}
