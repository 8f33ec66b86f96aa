import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Edit } from "../../src/domain/sheet/edit";
import type { PageCell, PageContent, PageStyle } from "../../src/domain/sheet/page";
import { EditRefused } from "../../src/workbook/edit-refused";
import { addSheet, area, CHART, LINES, PROGRESS, SUMMARY } from "./pages";
import { fixture, KANGBASHI, opened, PREFIXED, RICH } from "./workbooks";
import { partsOf } from "./zip-file";

const TABLE = "建设指标";
const STYLES: readonly PageStyle[] = ["title", "note", "caption", "head", "text", "link", "total", "plain"];

const row = fc.integer({ min: 1, max: 12 });
const column = fc.integer({ min: 1, max: 8 });
const text = fc.oneof(
  fc.string({ maxLength: 6 }),
  fc.constantFrom("=1+1", "-下降", "@名称", "境".repeat(60), "\t", "_x0041_"),
);
const content: fc.Arbitrary<PageContent> = fc.oneof(
  fc.constant({ kind: "blank" } as const),
  fc.record({ kind: fc.constant("text" as const), text }),
  fc.record({ kind: fc.constant("number" as const), value: fc.integer() }),
  fc.record({
    kind: fc.constant("formula" as const),
    formula: fc.constantFrom("1+1", "A1&B1"),
    result: fc.oneof(text, fc.integer()),
  }),
);
const cell: fc.Arbitrary<PageCell> = fc.record({
  at: fc.record({ row, column }),
  content,
  style: fc.constantFrom(...STYLES),
});
const name = fc.constantFrom("达标汇总", "台账");
const page = fc.record({
  cells: fc.array(cell, { maxLength: 8 }),
  merges: fc.constantFrom([], SUMMARY.merges),
  widths: fc.constantFrom([], SUMMARY.widths),
  frozenRows: fc.integer({ min: 0, max: 3 }),
  repeatedRow: fc.integer({ min: 1, max: 9 }),
  charts: fc.constantFrom([], [CHART], [CHART, PROGRESS], [LINES]),
});
const edit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(name, page).map(([sheet, what]) => addSheet(sheet, what)),
  fc.record({
    kind: fc.constant("writePage" as const),
    sheet: name,
    cells: fc.array(cell, { maxLength: 6 }),
  }),
  fc
    .tuple(name, text, fc.constantFrom("A4:C7", "A4:B6", "A1:E3"), fc.constantFrom(CHART, LINES))
    .map(([sheet, title, data, chart]): Edit => ({
      kind: "changeChart",
      sheet,
      chart: { ...chart, title, data: area(data) },
    })),
  fc.tuple(column, column).map(([from, by]): Edit => ({
    kind: "moveRightEdge",
    sheet: TABLE,
    above: 3,
    from: 10 + from,
    to: 10 + by,
  })),
  fc.record({
    kind: fc.constant("writeText" as const),
    sheet: fc.constant(TABLE),
    at: fc.record({ row, column: fc.integer({ min: 10, max: 16 }) }),
    text,
  }),
  fc.array(row, { maxLength: 4 }).map((rows): Edit => ({ kind: "fitRows", sheet: TABLE, rows })),
  fc.record({ kind: fc.constant("remember" as const), memory: text }),
);

test.each([KANGBASHI, RICH, PREFIXED])(
  "Whatever sheets, charts and titles are written together into %s, taking it back restores every part",
  async (path) => {
    const before = partsOf(fixture(path));
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 4 }),
        async (writes) => {
          let workbook = await opened(fixture(path));
          for (const edits of writes) {
            const state = partsOf(await workbook.save());
            const refused = await workbook.apply(edits).then(
              () => false,
              (error: unknown) => {
                if (error instanceof EditRefused) return true;
                throw error;
              },
            );
            expect(refused ? partsOf(await workbook.save()) : state).toEqual(state);
            workbook = await opened(await workbook.save());
          }
          while (await workbook.takeBack()) workbook = await opened(await workbook.save());
          expect(partsOf(await workbook.save())).toEqual(before);
        },
      ),
      { numRuns: 40 },
    );
  },
);

test("Cells of any content are read as they were written, and writing them again changes nothing", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.uniqueArray(cell, { selector: ({ at }) => `${at.row} ${at.column}` }),
      async (cells) => {
        const workbook = await opened(fixture(KANGBASHI));
        await workbook.apply([addSheet("新", { ...SUMMARY, cells, merges: [], charts: [] })]);
        const written = await workbook.save();
        const later = await opened(written);
        const sheet = (await later.read()).sheets.at(-1);
        const found = cells.map(({ at }) => sheet?.rows[at.row]?.[at.column]);
        expect(
          found.map(
            (one) =>
              one && {
                value: one.content && "value" in one.content && one.content.value,
                formula: one.formula,
              },
          ),
        ).toEqual(cells.map(({ content: wanted }) => heldBy(wanted)));
        await later.apply([{ kind: "writePage", sheet: "新", cells }]);
        expect(partsOf(await later.save())).toEqual(partsOf(written));
      },
    ),
    { numRuns: 40 },
  );
});

function heldBy(wanted: PageContent): unknown {
  switch (wanted.kind) {
    case "blank":
      return undefined;
    case "text":
      return { value: wanted.text, formula: null };
    case "number":
      return { value: wanted.value, formula: null };
    case "formula":
      return { value: wanted.result, formula: wanted.formula };
  }
}
