import { expect, test } from "@jest/globals";
import { sheetOfLines } from "../table/rearrange";
import { BASE, checked, INDICATORS, workbookOf, type Line } from "./workbook-of";

/** The three figures from base data by place, in binary arithmetic, to check the product's by. */
function expectedFigures(base: readonly Line[]): readonly number[] {
  const number = (row: number, column: number): number => Number(base[row]?.[column]);
  const land = (column: number): number => number(3, column) / number(2, column);
  const waste = (column: number): number => (number(4, column) / number(5, column)) * 100;
  return [number(1, 3) / number(2, 3), (1 - land(3) / land(2)) * 100, waste(3) - waste(2)];
}

const SHOWN = [
  { number: 15.55, decimals: 2 },
  { number: 0.03, decimals: 2 },
  { number: -0.2, decimals: 1 },
];

/** Which of the three no longer round, nor are cut off, to what the table shows. */
function altered(base: readonly Line[]): readonly number[] {
  return expectedFigures(base).flatMap((figure, index) => {
    const { number = 0, decimals = 0 } = SHOWN[index] ?? {};
    const scale = 10 ** decimals;
    const near = (a: number): boolean => Math.abs(a - number) < 1e-9;
    const rounded = (Math.sign(figure) * Math.round(Math.abs(figure) * scale)) / scale;
    return near(rounded) || near(Math.trunc(figure * scale) / scale) ? [] : [index + 2];
  });
}

/** Every way to change one digit of one number of the base data. */
function changedDigits(): readonly (readonly [string, readonly Line[]])[] {
  return BASE.flatMap((line, row) =>
    line.flatMap((cell, column) => {
      if (typeof cell !== "number") return [];
      const digits = String(cell);
      return Array.from(digits).flatMap((digit, place) => {
        if (digit === ".") return [];
        return Array.from("0123456789").flatMap((other): readonly (readonly [string, readonly Line[]])[] => {
          const changed = Number(digits.slice(0, place) + other + digits.slice(place + 1));
          if (other === digit || changed === 0) return [];
          const lines = BASE.map((own, at) =>
            at === row ? own.map((c, i) => (i === column ? changed : c)) : own,
          );
          return [[`${digits} as ${changed}`, lines]];
        });
      });
    }),
  );
}

test("every changed digit of the base data that alters a figure as shown is found, in the rows that it alters", () => {
  const table = sheetOfLines(INDICATORS, "建设指标");
  const changes = changedDigits();
  const wanted = changes.map(([what, lines]) => [what, altered(lines)]);
  const found = changes.map(([what, lines]) => {
    const { findings } = checked(workbookOf(table, sheetOfLines(lines, "基础数据")));
    return [what, findings.map(({ row }) => row)];
  });
  expect(found).toEqual(wanted);
  expect(wanted.filter(([, rows]) => String(rows) !== "").length).toBeGreaterThan(200);
});
