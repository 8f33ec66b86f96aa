import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { contains, formatArea, MAX_ROW, type Area } from "../../../src/domain/sheet/address";
import { AreaIndex } from "../../../src/domain/sheet/area-index";

const area = fc
  .record({
    top: fc.integer({ min: 1, max: 300 }),
    left: fc.integer({ min: 1, max: 8 }),
    height: fc.oneof(fc.integer({ min: 0, max: 90 }), fc.constant(MAX_ROW - 300)),
    width: fc.integer({ min: 0, max: 3 }),
  })
  .map(({ top, left, height, width }): Area => ({ top, left, bottom: top + height, right: left + width }));
const place = fc.record({ row: fc.integer({ min: 1, max: 400 }), column: fc.integer({ min: 1, max: 12 }) });

test("Just the areas that hold a cell are found for it, however tall they are and however they overlap", () => {
  fc.assert(
    fc.property(fc.uniqueArray(area, { maxLength: 12, selector: formatArea }), place, (areas, at) => {
      const found = new AreaIndex(areas).areasAt(at);
      expect(new Set(found)).toEqual(new Set(areas.filter((one) => contains(one, at))));
      expect(found).toHaveLength(new Set(found).size);
    }),
  );
});
