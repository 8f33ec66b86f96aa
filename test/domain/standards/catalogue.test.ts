import { readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readCriterion } from "../../../src/domain/reading/criterion";
import { CATALOGUE } from "../../../src/domain/standards/catalogue";
import { indicatorSystemSchema } from "../../../src/domain/standards/indicator-system";
import { nameKey } from "../../../src/domain/reading/normalise";

const SCHEMA = `${__dirname}/../../../src/domain/standards/indicator-system.schema.json`;

test("the JSON schema that standard files name is the one that the program checks them by", () => {
  const schema = `${JSON.stringify(z.toJSONSchema(indicatorSystemSchema, { reused: "ref" }), null, 2)}\n`;
  if (process.env["WRITE_SCHEMA"] !== undefined) writeFileSync(SCHEMA, schema);
  expect(readFileSync(SCHEMA, "utf8")).toBe(schema);
});

describe.each(CATALOGUE)("$id", (system) => {
  const entries = system.indicators.flatMap((indicator) => [indicator, ...(indicator.components ?? [])]);

  test("has no criterion that cannot be read", () => {
    const unread = entries
      .flatMap(({ criteria }) => criteria.map(({ text }) => text))
      .filter((text) => {
        const { clauses } = readCriterion(text);
        return clauses.length === 0 || clauses.some(({ kind }) => kind === "unreadable");
      });
    expect(unread).toEqual([]);
  });

  test("has names and ids that tell its indicators apart", () => {
    const { indicators } = system;
    const names = indicators.flatMap(({ name, aliases = [] }) => [name, ...aliases].map(nameKey));
    expect(new Set(names).size).toBe(names.length);
    expect(new Set(indicators.map(({ id }) => id)).size).toBe(indicators.length);
    for (const { components = [] } of indicators) {
      expect(new Set(components.map(({ id }) => id)).size).toBe(components.length);
    }
  });

  test("gives a direction to all that is measured by a number", () => {
    const without = entries.filter(({ measure, direction, criteria }) => {
      return measure !== "state" && direction === null && criteria.some(({ text }) => /\d/u.test(text));
    });
    expect(without).toEqual([]);
  });
});

test("a standard file with a mistake is refused, and the message says where", () => {
  const [system] = CATALOGUE;
  const broken = { ...system, indicators: [{ ...system?.indicators[0], direction: "up" }] };
  const result = indicatorSystemSchema.safeParse(broken);
  expect(result.error?.issues.map(({ path }) => path.join("."))).toEqual(["indicators.0.direction"]);
});
