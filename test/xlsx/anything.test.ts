import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatAddress, parseAddress } from "../../src/domain/sheet/address";
import type { Edit } from "../../src/domain/sheet/edit";
import { FLAG_KINDS, FLAG_PLACES } from "../../src/domain/sheet/flag";
import { EditRefused } from "../../src/workbook/edit-refused";
import { fixture, KANGBASHI, opened, workbookOf } from "./workbooks";
import { partsOf } from "./zip-file";

test("Addresses written by the product are read back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 1048576 }), fc.integer({ min: 1, max: 16384 }), (row, column) => {
      expect(parseAddress(formatAddress({ row, column }))).toEqual({ row, column });
    }),
  );
});

test("Whatever is written together, taking it back restores every part", async () => {
  const name = "建设指标";
  const row = fc.integer({ min: 1, max: 45 });
  const column = fc.integer({ min: 1, max: 20 });
  const edit: fc.Arbitrary<Edit> = fc.oneof(
    fc.record({
      kind: fc.constant("writeText"),
      sheet: fc.constant(name),
      at: fc.record({ row, column }),
      text: fc.string({ maxLength: 5 }),
    }),
    fc.record({ kind: fc.constant("eraseText"), sheet: fc.constant(name), at: fc.record({ row, column }) }),
    fc.tuple(column, column, fc.integer({ min: 5, max: 60 })).map(([to, like, width]): Edit => ({
      kind: "styleColumn",
      sheet: name,
      column: to,
      like,
      header: { top: 1, bottom: 2 },
      body: { top: 3, bottom: 40 },
      width,
    })),
    fc.tuple(row, column).map(([top, left]): Edit => ({
      kind: "unstyleColumn",
      sheet: name,
      area: { top, left, bottom: top + 9, right: left },
    })),
    fc.record({
      kind: fc.constant("setFlags"),
      sheet: fc.constant(name),
      flags: fc.array(
        fc.record({
          kind: fc.constantFrom(...FLAG_KINDS),
          place: fc.constantFrom(...FLAG_PLACES),
          token: fc.constant("t1"),
          areas: fc.array(
            fc
              .record({ row, column })
              .map(({ row, column }) => ({ top: row, left: column, bottom: row + 2, right: column })),
            { maxLength: 3 },
          ),
        }),
        { maxLength: 3 },
      ),
    }),
    fc.record({ kind: fc.constant("remember"), memory: fc.string({ unit: "binary" }) }),
  );
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.array(edit, { maxLength: 8 }), { minLength: 1, maxLength: 3 }),
      async (writes) => {
        const before = fixture(KANGBASHI);
        let workbook = await opened(before);
        for (const edits of writes) {
          const state = partsOf(await workbook.save());
          const wasRefused = await workbook.apply(edits).then(
            () => false,
            (error: unknown) => error instanceof EditRefused,
          );
          expect(wasRefused ? partsOf(await workbook.save()) : state).toEqual(state);
          workbook = await opened(await workbook.save());
        }
        while (await workbook.takeBack()) workbook = await opened(await workbook.save());
        expect(partsOf(await workbook.save())).toEqual(partsOf(before));
      },
    ),
    { numRuns: 60 },
  );
});

test("A memory of any characters is kept", async () => {
  await fc.assert(
    fc.asyncProperty(fc.string({ unit: "binary" }), async (memory) => {
      const workbook = await opened(workbookOf("<sheetData/>"));
      await workbook.apply([{ kind: "remember", memory }]);
      expect((await (await opened(await workbook.save())).read()).memory).toBe(memory);
    }),
    { numRuns: 30 },
  );
});
