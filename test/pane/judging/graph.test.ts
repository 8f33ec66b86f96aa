import Big from "big.js";
import fc from "fast-check";
import { describe, expect, test } from "@jest/globals";
import { GraphReader } from "../../../src/pane/judging/graph-reader";
import { GraphWriter } from "../../../src/pane/judging/graph-writer";

/** What arrives in another thread; each piece is cloned as the browser does it. */
function handedOver(...values: readonly unknown[]): readonly unknown[] {
  const reader = new GraphReader();
  const writer = new GraphWriter((piece) => {
    reader.take(structuredClone(piece));
  });
  return values.map((value) => {
    writer.write(value);
    return reader.value;
  });
}

const ANYTHING = fc.anything({
  withBigInt: true,
  withMap: true,
  withSet: true,
  withSparseArray: true,
  key: fc.oneof(fc.string(), fc.constant("__proto__")),
});

describe("data on their way to another thread", () => {
  test("arrive as they were, whatever they are made of", () => {
    fc.assert(
      fc.property(ANYTHING, (value) => {
        expect(handedOver(value)).toStrictEqual([value]);
      }),
      { numRuns: 1000 },
    );
  });

  test("decimals arrive with all their digits and can be reckoned with", () => {
    const [decimal] = handedOver(new Big("12345678901234567890.123456789"));
    expect(decimal).toBeInstanceOf(Big);
    expect(String(decimal)).toBe("12345678901234567890.123456789");
  });

  test("what is there once arrives once, also in what follows", () => {
    const shared = { name: "指标" };
    const values = handedOver([shared, [shared]], [shared]);
    expect(values).toEqual([[shared, [shared]], [shared]]);
    expect(new Set(values.flat(3)).size).toBe(1);
  });

  test("large data come in several pieces", () => {
    const rows = Array.from({ length: 20_000 }, (_, row) => ({ row, text: `第${row}行` }));
    let pieces = 0;
    new GraphWriter(() => pieces++).write(rows);
    expect(pieces).toBeGreaterThan(2);
    expect(handedOver(rows)).toEqual([rows]);
  });

  test("what was written ahead is a part of what follows", () => {
    const rows = [{ row: 1 }, { row: 2 }];
    const reader = new GraphReader();
    const writer = new GraphWriter((piece) => {
      reader.take(structuredClone(piece));
    });
    for (const row of rows) writer.add(row);
    writer.write({ rows });
    expect(reader.value).toEqual({ rows });
  });

  test.each([
    ["a function", () => 1],
    ["a symbol", Symbol("x")],
    ["an instance of a class", new URL("http://localhost/")],
    ["a date", new Date(0)],
  ])("%s is refused", (_, value) => {
    expect(() => handedOver({ value })).toThrow("no plain data");
  });

  test("data that hold themselves are refused", () => {
    const ring: unknown[] = [];
    ring.push({ ring });
    expect(() => handedOver(ring)).toThrow("hold themselves");
  });
});
