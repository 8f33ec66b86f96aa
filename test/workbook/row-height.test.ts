import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { heightFor } from "../../src/workbook/row-height";

const height = (text: string, characters = 20, fontSize = 11) => heightFor([{ text, characters, fontSize }]);

describe("The height that a row needs", () => {
  test("is none without text, and that of one line for a short text", () => {
    expect(heightFor([])).toBe(0);
    expect(height("")).toBe(0);
    expect(height("达标")).toBe(15);
    expect(height("达标", 20, 16)).toBe(21.75);
  });

  test("counts a Chinese character as wide as two digits", () => {
    expect(height("1".repeat(20))).toBe(15);
    expect(height("境".repeat(10))).toBe(15);
    expect(height("境".repeat(11))).toBe(30);
    expect(height("境".repeat(21))).toBe(45);
    expect(height("“…”—≥".repeat(2))).toBe(15);
    expect(height("“…”—≥".repeat(2) + "≥")).toBe(30);
  });

  test("breaks lines where the text does, and between words", () => {
    expect(height("a\nb\r\n\nc")).toBe(60);
    expect(height("measures taken by the department", 12)).toBe(45);
    expect(height("1".repeat(45))).toBe(45);
  });

  test("keeps a closing mark with the character before it", () => {
    expect(height("一二三四五六七八九十", 20)).toBe(15);
    expect(height("一二三四五六七八九十。", 20)).toBe(30);
    expect(height("一二三四五六七八九。一二三四五六七八九十一", 20)).toBe(45);
  });

  test("grows with the size of the font in both directions", () => {
    expect(height("境".repeat(10), 20, 22)).toBe(60);
  });

  test("is that of the highest cell, and never above what Excel permits", () => {
    expect(
      heightFor([
        { text: "a", characters: 5, fontSize: 11 },
        { text: "a\nb\nc", characters: 5, fontSize: 11 },
      ]),
    ).toBe(45);
    expect(height("\n".repeat(500))).toBe(409.5);
  });

  test("takes no account of a column without width", () => {
    expect(height("境".repeat(10), 0)).toBe(0);
  });

  test("never falls where another line is added", () => {
    fc.assert(
      fc.property(
        fc.string({ unit: "grapheme", maxLength: 60 }),
        fc.string({ unit: fc.constantFrom("境", "a", " ", "。", "\n"), maxLength: 60 }),
        fc.integer({ min: 1, max: 40 }),
        (text, more, characters) => {
          expect(height(`${text}\n${more}`, characters)).toBeGreaterThanOrEqual(height(text, characters));
        },
      ),
    );
  });
});
