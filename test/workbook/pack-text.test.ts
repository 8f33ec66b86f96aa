import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { packText, unpackText } from "../../src/workbook/pack-text";
import { readOwnPart, writeOwnPart } from "../../src/workbook/own-part";

const pieces = fc.constantFrom(
  "达标",
  '["2020:1s9pz86.4m6cy0#1:status",',
  "\ud83d",
  "\u0000",
  "&<>\"\\'",
  "ab",
);
const texts = fc.oneof(
  fc.string({ unit: "binary" }),
  fc.array(pieces, { maxLength: 200 }).map((all) => all.join("")),
);

describe("A packed text", () => {
  test("is the same when it is unpacked", () => {
    fc.assert(
      fc.property(texts, (text) => {
        expect(unpackText(packText(text))).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("is never unpacked to more than is good, and what was never packed to nothing", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom("a", "b", "c", "z", "A", "Z", "达") }), (text) => {
        const unpacked = unpackText(text);
        expect(unpacked === null || unpacked.length < 2 ** 27).toBe(true);
      }),
    );
    expect(unpackText("")).toBeNull();
    expect(unpackText(packText("a".repeat(10_000)).replace(/:\d+:/u, ":100:"))).toBeNull();
    expect(unpackText(packText("a").replace(/:\d+:/u, ":999999999:"))).toBeNull();
    expect(unpackText("caaZZZZZZb")).toBeNull();
  });
});

/** What is remembered of so many texts. */
function memoryOf(count: number): string {
  const entries = Array.from({ length: count }, (_, index): readonly [string, string] => [
    `2020:1s9pz86.4m6cy0#${index}:status`,
    (index * 7919).toString(36),
  ]);
  return JSON.stringify({ version: 1, sheets: [{ name: "指标", token: "t", texts: entries }] });
}

describe("What a workbook remembers", () => {
  test("of 200,000 texts is read as it was written, and fits into one request to Excel on the web", () => {
    const memory = memoryOf(200_000);
    const xml = writeOwnPart({ memory, journal: "j" });
    expect(xml.length).toBeLessThan(4_500_000);
    expect(readOwnPart(xml)).toEqual({ kind: "own", content: { memory, journal: "j" } });
  });

  test("of a few is written as ever, and of many so that an earlier program leaves it alone", () => {
    expect(writeOwnPart({ memory: memoryOf(10), journal: null })).toContain(' version="1"');
    expect(writeOwnPart({ memory: memoryOf(30_000), journal: null })).toContain(' version="1.5"');
  });

  test("is said to be damaged where it was packed and cannot be unpacked", () => {
    const xml = writeOwnPart({ memory: memoryOf(30_000), journal: null });
    const cut = xml.replace(/<memory>"[A-Za-z]+/u, '<memory>"zzzz');
    expect(readOwnPart(cut)).toEqual({ kind: "stray", why: "damaged" });
  });
});
