import { describe, expect, test } from "@jest/globals";
import { remembered } from "../../../src/domain/reading/remembered";

/** A reader that counts how often it reads. */
function counting(): {
  readonly read: (text: string) => { readonly length: number };
  readonly times: () => number;
} {
  let times = 0;
  const read = remembered((text) => {
    times++;
    return { length: text.length };
  });
  return { read, times: () => times };
}

describe("What was made of a text", () => {
  test("is made once, and is the same the next time", () => {
    const { read, times } = counting();
    expect(read("≥85")).toBe(read("≥85"));
    expect(times()).toBe(1);
  });

  test("is forgotten when very many others came since, and made anew", () => {
    const { read, times } = counting();
    read("≥85");
    for (let other = 0; other < 20_000; other++) read(`${other}%`);
    const before = times();
    expect(read("≥85")).toEqual({ length: 3 });
    expect(times()).toBe(before + 1);
  });

  test("stays as long as it is met again and again among others", () => {
    const { read, times } = counting();
    for (let other = 0; other < 20_000; other++) {
      read("≥85");
      read(`${other}%`);
    }
    expect(times()).toBe(20_001);
  });

  test("is not kept for a long text", () => {
    const { read, times } = counting();
    const text = "持续改善".repeat(100);
    read(text);
    read(text);
    expect(times()).toBe(2);
  });

  test("is remembered where it is that nothing could be read", () => {
    let times = 0;
    const read = remembered((text): string | null => {
      times++;
      return text === "" ? "" : null;
    });
    expect([read("x"), read("x")]).toEqual([null, null]);
    expect(times).toBe(1);
  });
});
