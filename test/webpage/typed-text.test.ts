import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { Cell, CellContent } from "../../src/domain/sheet/snapshot";
import { isFormula, readTyped, typedFrom } from "../../src/webpage/typed-text";

function cellOf(content: CellContent, format: string): Cell {
  return { content, format, formula: null };
}

describe("what is typed into a cell", () => {
  test.each([
    ["4.5", "General", 4.5],
    [" -0.2 ", "General", -0.2],
    ["1,234.5", "General", 1234.5],
    ["1,23", "General", "1,23"],
    [".5", "General", 0.5],
    ["1e3", "General", 1000],
    ["1e999", "General", "1e999"],
    ["≥20", "General", "≥20"],
    ["5%", "General", "5%"],
    ["5%", "0.00%", 0.05],
    ["7", "0%", 0.07],
    ["007", "@", "007"],
    ["'007", "General", "007"],
    ["", "General", null],
    ["  ", "@", null],
  ] as const)("as %j in a cell of format %s is %j", (typed, format, content) => {
    expect(readTyped(typed, format)).toBe(content);
  });

  test.each([
    ["=A1", "General", true],
    [" ＝1+1", "General", true],
    ["=A1", "@", false],
    ["'=A1", "General", false],
    ["-5", "General", false],
  ] as const)("as %j in a cell of format %s is a formula: %j", (typed, format, wanted) => {
    expect(isFormula(typed, format)).toBe(wanted);
  });

  test("and begun with what the cell holds, is the same content again", () => {
    const formats = fc.constantFrom("General", "0.00", "0.00%", "@");
    const texts = fc.oneof(fc.string(), fc.constantFrom("5", "=1", "'x", "1,000", "5%", " 7 "));
    fc.assert(
      fc.property(texts, formats, (value, format) => {
        const typed = typedFrom(cellOf({ kind: "text", value }, format));
        fc.pre(value.trim() !== "");
        expect(isFormula(typed, format)).toBe(false);
        expect(readTyped(typed, format)).toBe(value);
      }),
    );
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const typed = typedFrom(cellOf({ kind: "number", value }, "General"));
        expect(readTyped(typed, "General")).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});
