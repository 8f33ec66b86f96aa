import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { check } from "../src/domain/check";
import type { Assessment, RowAssessment } from "../src/domain/judging/assessment";
import { decimalText } from "../src/domain/reading/quantity";
import { parseAddress, parseArea } from "../src/domain/sheet/address";
import type { SheetSnapshot } from "../src/domain/sheet/snapshot";
import { numberCell, sheetOf, textCell } from "./domain/table/rearrange";

const folder = path.join(import.meta.dirname, "fixtures/untuned");

const verdict = z.enum(["met", "unmet", "pending", "undetermined", "notApplicable"]);
const untunedTable = z.object({
  sheet: z.string(),
  cells: z.array(z.tuple([z.string(), z.union([z.string(), z.number()])])),
  merges: z.array(z.string()),
  expected: z.object({
    recognised: z.boolean(),
    rows: z.array(
      z.object({
        row: z.number(),
        name: z.string(),
        component: z.string().nullable(),
        verdict,
        gap: z.string().nullish(),
        doubt: z.string().optional(),
      }),
    ),
    mustFind: z.array(z.object({ code: z.string(), row: z.number().nullable() })),
  }),
});

type UntunedTable = z.infer<typeof untunedTable> & { readonly slug: string };

function found<T>(value: T | null | undefined, what: string): T {
  if (value === null || value === undefined) throw new Error(`${what} is not to be read`);
  return value;
}

const tables: readonly UntunedTable[] = ["first", "second"]
  .flatMap((set) => readdirSync(path.join(folder, set)).map((file) => `${set}/${file}`))
  .map((file) => {
    const json: unknown = JSON.parse(readFileSync(path.join(folder, file), "utf8"));
    return { ...untunedTable.parse(json), slug: path.basename(file, ".json") };
  });

function snapshotOf({ sheet, cells, merges }: UntunedTable): SheetSnapshot {
  const read = cells.map(([at, value]) => {
    const cell = typeof value === "number" ? numberCell(value) : textCell(value);
    return [found(parseAddress(at), at), cell] as const;
  });
  return { ...sheetOf(read, sheet), merges: merges.map((area) => found(parseArea(area), area)) };
}

function assess(table: UntunedTable): readonly Assessment[] {
  return check(
    {
      sheets: [snapshotOf(table)],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory: null,
    },
    null,
  );
}

function rowsOf(assessments: readonly Assessment[]): ReadonlyMap<number, RowAssessment> {
  const rows = assessments.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.rows));
  return new Map(rows.map((row) => [row.table.row, row]));
}

/** Rows that are seen to fall short, each with what it would take. */
const KNOWN_SHORT: Readonly<Record<string, string>> = {
  "hunan-15fyp staleYear 15": "a base value that stands in the target cell without an arrow",
  "township-form-2023 numbering 7": "numbers that leave one out",
};

/** Tables of another kind than the ones that are judged so far. */
const OTHER_KINDS: Readonly<Record<string, string>> = {
  "hebi-2018-tap-water": "one column for each place where a sample was taken",
  "teda-2023q4-tap-water": "one column for each month, written 202310",
  "provinces-2007-energy-targets": "one row for each region, and one indicator",
  "sichuan-2016-energy-targets": "one row for each region, and one indicator",
};

/** A verdict that is decided otherwise than a careful statistician would, or decided where she would not. */
function isWrong(given: RowAssessment["verdict"], wanted: RowAssessment["verdict"]): boolean {
  return given !== wanted && given !== "undetermined" && given !== "pending";
}

/** For each row without doubt, whether it gets the expected verdict. */
const hits: boolean[] = [];

describe.each(tables)("$slug", (table) => {
  const assessments = assess(table);
  const rows = rowsOf(assessments);
  const certain = table.expected.rows.filter(({ doubt }) => doubt === undefined);

  test("is taken for a table to be judged, or not, as a reader would", () => {
    expect(assessments.length > 0).toBe(table.expected.recognised && !(table.slug in OTHER_KINDS));
  });

  test("has no wrong verdict", () => {
    const wrong = certain.flatMap(({ row, name, verdict: wanted }) => {
      const given = rows.get(row);
      return given !== undefined && isWrong(given.verdict, wanted)
        ? [`${row} ${name}: ${given.verdict} for ${wanted}`]
        : [];
    });
    expect(wrong).toEqual([]);
  });

  test("measures distances as a statistician does", () => {
    const wrong = certain.flatMap(({ row, gap }) => {
      const given = rows.get(row)?.gap ?? null;
      if (gap === null || gap === undefined || given === null) return [];
      const amount = decimalText(given.amount);
      return amount === gap ? [] : [`${row}: ${amount} for ${gap}`];
    });
    expect(wrong).toEqual([]);
  });

  test("raises what must be raised", () => {
    const wanted = table.expected.mustFind
      .map(({ code, row }) => `${code} ${row ?? "-"}`)
      .filter((finding) => !(`${table.slug} ${finding}` in KNOWN_SHORT));
    const raised = assessments.flatMap(({ findings }) =>
      findings.map(({ code, row }) => `${code} ${row ?? "-"}`),
    );
    expect(raised).toEqual(expect.arrayContaining(wanted));
  });

  certain.forEach(({ row, verdict: wanted }) => hits.push(rows.get(row)?.verdict === wanted));
});

test("of 435 rows at least 376 get the verdict that a statistician gives", () => {
  expect(hits.length).toBe(435);
  expect(hits.filter((hit) => hit).length).toBeGreaterThanOrEqual(376);
});
