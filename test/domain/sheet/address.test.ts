import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  contains,
  formatAddress,
  formatArea,
  intersects,
  MAX_COLUMN,
  MAX_ROW,
  parseAddress,
  parseArea,
  type Area,
} from "../../../src/domain/sheet/address";

const address = fc.record({
  row: fc.integer({ min: 1, max: MAX_ROW }),
  column: fc.integer({ min: 1, max: MAX_COLUMN }),
});
const area = fc.tuple(address, address).map(([a, b]): Area => ({
  top: Math.min(a.row, b.row),
  left: Math.min(a.column, b.column),
  bottom: Math.max(a.row, b.row),
  right: Math.max(a.column, b.column),
}));

describe("addresses", () => {
  test("are written as Excel writes them", () => {
    expect(formatAddress({ row: 1, column: 1 })).toBe("A1");
    expect(formatAddress({ row: 26, column: 27 })).toBe("AA26");
    expect(formatAddress({ row: MAX_ROW, column: MAX_COLUMN })).toBe("XFD1048576");
  });

  test("are read back as written, with or without dollar signs", () => {
    fc.assert(
      fc.property(address, (at) => {
        expect(parseAddress(formatAddress(at))).toEqual(at);
        expect(parseAddress(formatAddress(at).replace(/([A-Z]+)(\d+)/u, "$$$1$$$2"))).toEqual(at);
      }),
    );
  });

  test("beyond the sheet, or anything else, are none", () => {
    for (const text of ["", "A0", "XFE1", "A1048577", "1A", "A", "AAAA1", "A1:", "A1:B2:C3"]) {
      expect(parseArea(text)).toBeNull();
    }
  });
});

describe("areas", () => {
  test("are read back as written, from any two corners", () => {
    fc.assert(
      fc.property(area, (one) => {
        expect(parseArea(formatArea(one))).toEqual(one);
        const flipped = `${formatAddress({ row: one.bottom, column: one.left })}:${formatAddress({ row: one.top, column: one.right })}`;
        expect(parseArea(flipped)).toEqual(one);
      }),
    );
  });

  test("intersect exactly where they share a cell", () => {
    const small = fc.record({ row: fc.integer({ min: 1, max: 6 }), column: fc.integer({ min: 1, max: 6 }) });
    const smallArea = fc
      .tuple(small, small)
      .map(([a, b]) => parseArea(`${formatAddress(a)}:${formatAddress(b)}`));
    fc.assert(
      fc.property(smallArea, smallArea, (a, b) => {
        if (a === null || b === null) throw new Error("not an area");
        let shared = false;
        for (let row = 1; row <= 6; row++) {
          for (let column = 1; column <= 6; column++) {
            shared ||= contains(a, { row, column }) && contains(b, { row, column });
          }
        }
        expect(intersects(a, b)).toBe(shared);
      }),
    );
  });
});
