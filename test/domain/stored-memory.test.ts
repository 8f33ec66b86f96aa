import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { readMemory, readPages, readSettings, storeMemory, withSettings } from "../../src/domain/memory";
import { holdsLaterMemory, readStored } from "../../src/domain/stored-memory";
import { NO_SETTINGS } from "../../src/domain/settings";

const again = (stored: string | null): string | null =>
  storeMemory(readMemory(stored), readSettings(stored), readPages(stored), stored);
const fieldsOf = (stored: string | null): Readonly<Record<string, unknown>> => {
  const json: unknown = JSON.parse(stored ?? "{}");
  return Object.fromEntries(Object.entries(typeof json === "object" && json !== null ? json : {}));
};

const SHEET = { name: "表", token: "t", texts: [["k", "f"]] };
const LATER = '{"version":2,"tables":{"表":["k","f"]}}';

describe("Of a stored memory nothing is lost when it is stored again:", () => {
  test("what a program of the same version added and this one does not know", () => {
    const stored = JSON.stringify({ version: 1, sheets: [SHEET], later: { a: [1, "二"] }, 图: null });
    expect(fieldsOf(again(stored))).toEqual(JSON.parse(stored));
    expect(readStored(stored).isDamaged).toBe(false);
  });

  test("a whole memory of a later version, word for word, however often this one stores its own", () => {
    const once = again(LATER);
    expect(fieldsOf(once)).toEqual({ version: 1, sheets: [], unread: { memory: LATER } });
    expect(again(once)).toBe(once);
    expect(holdsLaterMemory(LATER)).toBe(true);
    expect(holdsLaterMemory(once)).toBe(true);
    const settings = withSettings(LATER, { ...NO_SETTINGS, region: { coast: "inland" } });
    expect(fieldsOf(settings)).toMatchObject({ profile: { coast: "inland" }, unread: { memory: LATER } });
  });

  test.each(["", "{", "null", "[]", "7", '{"sheets":[]}', '{"version":"1","sheets":[]}', '{"version":0}'])(
    "a memory that cannot be read: %s",
    (stored) => {
      expect(readMemory(stored)).toEqual([]);
      expect(readSettings(stored)).toEqual(NO_SETTINGS);
      expect(readStored(stored).isDamaged).toBe(true);
      expect(holdsLaterMemory(stored)).toBe(false);
      expect(fieldsOf(again(stored))["unread"]).toEqual({ memory: stored });
    },
  );

  test("settings that cannot be read, while the others count", () => {
    const stored = JSON.stringify({
      version: 1,
      sheets: [SHEET],
      profile: { level: "town" },
      overrides: { 表: { coast: "inland" } },
      outputs: ["flags", "hologram"],
    });
    expect(readMemory(stored)).toHaveLength(1);
    expect(readSettings(stored).regionOfSheet).toEqual(new Map([["表", { coast: "inland" }]]));
    expect(readStored(stored).isDamaged).toBe(true);
    const kept = fieldsOf(again(stored));
    expect(kept["unread"]).toEqual({ profile: { level: "town" }, outputs: ["flags", "hologram"] });
    expect(readStored(again(stored)).isDamaged).toBe(false);
  });

  test("settings in another order than this program stores them are understood", () => {
    const stored = JSON.stringify({ version: 1, outputs: ["status", "flags"], profile: {}, sheets: [SHEET] });
    expect(readStored(stored)).toMatchObject({ unread: {}, isDamaged: false });
  });

  test("entries of sheets and of sheets of ours that cannot be read, while the others count", () => {
    const page = { kind: "summary", name: "达标汇总", texts: [["k", "f"]] };
    const stored = JSON.stringify({
      version: 1,
      sheets: [SHEET, { name: 7 }, "x"],
      pages: [{ kind: "hologram", name: "图", texts: [] }, page],
    });
    expect(readMemory(stored).map(({ name }) => name)).toEqual(["表"]);
    expect(readPages(stored).map(({ name }) => name)).toEqual(["达标汇总"]);
    expect(fieldsOf(again(stored))["unread"]).toEqual({
      sheets: [{ name: 7 }, "x"],
      pages: [{ kind: "hologram", name: "图", texts: [] }],
    });
  });

  test("what was set aside before, beside what is set aside now under the same name", () => {
    const stored = JSON.stringify({ version: 1, sheets: [], profile: 7, unread: { profile: 8, more: "x" } });
    expect(fieldsOf(again(stored))["unread"]).toEqual({ profile: 8, more: "x", "profile#2": 7 });
  });
});

const json = fc.jsonValue({ maxDepth: 3 });
const odd = fc.oneof(
  json.map((value) => JSON.stringify(value)),
  fc.string(),
  fc
    .dictionary(
      fc.oneof(
        fc.constantFrom("sheets", "pages", "profile", "overrides", "outputs", "unread", "__proto__", "a"),
        fc.string(),
      ),
      fc.oneof(
        json,
        fc.constant([SHEET]),
        fc.constant({ level: "county" }),
        fc.constant({ 表: { coast: "inland" } }),
      ),
      { maxKeys: 5 },
    )
    .map((fields) => JSON.stringify({ ...fields, version: 1 })),
);

test("Whatever is stored is read without an error, and what is stored then stays so", () => {
  fc.assert(
    fc.property(odd, (stored) => {
      const once = again(stored);
      expect(again(once)).toBe(once);
      expect(readMemory(once)).toEqual(readMemory(stored));
      expect(readSettings(once)).toEqual(readSettings(stored));
    }),
    { numRuns: 2000 },
  );
});

test("Every field of whatever is stored is found again, under its name or set aside", () => {
  fc.assert(
    fc.property(odd, (stored) => {
      const kept = fieldsOf(again(stored));
      const unread = fieldsOf(JSON.stringify(kept["unread"] ?? {}));
      const before = readStored(stored).unread["memory"] === stored ? { memory: stored } : fieldsOf(stored);
      for (const [name, value] of Object.entries(before)) {
        if (name === "unread" || name === "version" || JSON.stringify(value) === "{}") continue;
        const places = [
          kept[name],
          ...Object.entries(unread).flatMap(([key, text]) => (key.startsWith(name) ? [text] : [])),
        ];
        const parts = Array.isArray(value) && name !== "outputs" ? value : [value];
        const told = places.map((place) => JSON.stringify(place)).join();
        for (const part of parts) expect(told).toContain(JSON.stringify(part));
      }
    }),
    { numRuns: 2000 },
  );
});

test("Very many findings that were set aside are read in time that follows their number", () => {
  const ignored = Array.from({ length: 20_000 }, (_, number) => {
    return { code: "outOfRange", sheet: "表", key: `k${number}`, reason: "已核实", on: "2026-11-22" };
  });
  const { settings, isDamaged } = readStored(JSON.stringify({ version: 1, sheets: [], ignored }));
  expect(settings.ignored).toHaveLength(20_000);
  expect(isDamaged).toBe(false);
});
