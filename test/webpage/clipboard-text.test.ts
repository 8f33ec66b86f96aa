import { expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell, SheetSnapshot } from "../../src/domain/sheet/snapshot";
import { clipboardCells, clipboardText } from "../../src/webpage/grid/clipboard-text";
import { readTyped } from "../../src/webpage/typed-text";

const TEXT = fc.oneof(
  fc.string(),
  fc.constantFrom("15.55（上级考核目标：＜10）", '"', '""', "a\tb", "两行\n文字", "回车\r\n", "", '="x"'),
);

function sheetOf(texts: readonly (readonly string[])[]): SheetSnapshot {
  const rows: ((Cell | undefined)[] | undefined)[] = [];
  for (const [index, line] of texts.entries()) {
    const row: (Cell | undefined)[] = [];
    for (const [column, value] of line.entries()) {
      if (value !== "")
        row[column + 1] = { content: { kind: "text", value }, format: "General", formula: null };
    }
    rows[index + 1] = row;
  }
  return {
    name: "S",
    used: { top: 1, left: 1, bottom: texts.length, right: 3 },
    rows,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    validations: [],
    tables: [],
    protection: null,
    flags: [],
  };
}

test("what is copied from an area comes back cell for cell when it is pasted", () => {
  const cells = fc.array(fc.tuple(TEXT, TEXT, TEXT), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(cells, (texts) => {
      const copied = clipboardText(sheetOf(texts), { top: 1, left: 1, bottom: texts.length, right: 3 });
      const pasted = clipboardCells(copied, { row: 5, column: 2 });
      expect(pasted.map(({ at, typed }) => ({ at, text: readTyped(typed, "General") ?? "" }))).toEqual(
        texts.flatMap((line, row) =>
          line.map((text, column) => ({ at: { row: row + 5, column: column + 2 }, text })),
        ),
      );
    }),
    { numRuns: 1000 },
  );
});

test("a table copied from another program is read line by line, its last line break aside", () => {
  expect(clipboardCells("河长制\t100\r\n绿化\t\n", { row: 1, column: 1 })).toEqual([
    { at: { row: 1, column: 1 }, typed: "河长制" },
    { at: { row: 1, column: 2 }, typed: "100" },
    { at: { row: 2, column: 1 }, typed: "绿化" },
    { at: { row: 2, column: 2 }, typed: "" },
  ]);
});
