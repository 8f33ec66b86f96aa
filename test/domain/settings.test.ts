import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { REGION_FEATURES } from "../../src/domain/region/region-feature";
import { NO_SETTINGS, settingsFrom, storedSettings, type StoredSettings } from "../../src/domain/settings";
import { changedFields, readSettingsFile, withSaid, writeSettingsFile } from "../../src/domain/settings-file";
import {
  traitsIn,
  userTraits,
  withOwnStandard,
  withoutOwnStandard,
  withStandard,
  withTrait,
} from "../../src/domain/settings-scope";
import { FLAG_STYLES } from "../../src/domain/sheet/flag";
import { CATALOGUE } from "../../src/domain/standards/catalogue";

const traits = fc.record(
  {
    level: fc.constantFrom(...REGION_FEATURES.level),
    coast: fc.constantFrom(...REGION_FEATURES.coast),
    terrain: fc.constantFrom(...REGION_FEATURES.terrain),
  },
  { requiredKeys: ["level"] },
);
const named = fc.record({ id: fc.option(fc.string()) });
const sheetName = fc.string({ minLength: 1 }).filter((name) => name !== "__proto__");
const reason = fc.string({ minLength: 1 });
const ignored = fc.record({
  code: fc.string(),
  sheet: fc.string(),
  key: fc.string(),
  reason,
  on: fc.constant("2026-11-22"),
});

/** Anything that can be stored, in the form in which it is. */
const stored: fc.Arbitrary<StoredSettings> = fc.record(
  {
    profile: traits,
    overrides: fc.dictionary(sheetName, traits, { minKeys: 1, noNullPrototype: true }),
    outputs: fc.subarray(["flags", "status", "ledgerSheet"]),
    standard: named,
    standardOverrides: fc.dictionary(sheetName, named, { minKeys: 1, noNullPrototype: true }),
    ownStandards: fc.subarray([...CATALOGUE].slice(2), { minLength: 1 }),
    ignored: fc.array(ignored, { minLength: 1 }),
    flagStyle: fc.constantFrom(...FLAG_STYLES.slice(1)),
    bands: fc.constantFrom({ small: 0.05, marked: 0.2 }, { small: 0, marked: 3 }),
    language: fc.constantFrom("zh-CN", "en-US"),
  },
  { requiredKeys: [] },
);

describe("settings", () => {
  test("are read as they were stored, and stored in the same text again", () => {
    fc.assert(
      fc.property(stored, (said) => {
        const settings = settingsFrom(said);
        expect(storedSettings(settings)).toEqual(said);
        const again = settingsFrom(storedSettings(settings));
        expect(JSON.stringify(storedSettings(again))).toBe(JSON.stringify(storedSettings(settings)));
      }),
      { numRuns: 50 },
    );
  });

  test("go into a file and out of it into a workbook without settings, and change nothing in their own", () => {
    fc.assert(
      fc.property(stored, (said) => {
        const settings = settingsFrom(said);
        const read = readSettingsFile(writeSettingsFile(settings));
        if (!read.ok) throw new Error(JSON.stringify(read.mistakes));
        expect(read.unknown).toEqual([]);
        expect(storedSettings(withSaid(NO_SETTINGS, read.said))).toEqual(storedSettings(settings));
        expect(changedFields(settings, read.said)).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});

describe("a file of settings", () => {
  const mistakes = (json: unknown): readonly string[] => {
    const read = readSettingsFile(typeof json === "string" ? json : JSON.stringify(json));
    return read.ok ? [] : read.mistakes.map(({ path, code }) => `${path} ${code}`);
  };

  test("with mistakes is refused, every one of them named by its place", () => {
    const [ordos] = CATALOGUE.slice(2);
    expect(mistakes("{")).toEqual([" notJson"]);
    expect(mistakes([])).toEqual([" wrongType"]);
    expect(
      mistakes({
        ecogap: 2,
        profile: { level: "town" },
        outputs: ["flags", "colours"],
        bands: { small: 0.5, marked: 0.2 },
        ignored: [{ code: "numbering", sheet: "表", key: "k", reason: "", on: "2026-11-22" }],
        language: "fr",
        ownStandards: [{ ...ordos, title: 7 }],
      }),
    ).toEqual([
      "ecogap wrongChoice",
      "profile.level wrongChoice",
      "outputs[1] wrongChoice",
      "ownStandards[0].title wrongType",
      "ignored[0].reason tooSmall",
      "bands.marked invalid",
      "language wrongChoice",
    ]);
  });

  test("changes only what it names, and says what it does not know", () => {
    const before = settingsFrom({ profile: { coast: "inland" }, language: "zh-CN" });
    const read = readSettingsFile('{"ecogap":1,"language":"en-US","colour":"red"}');
    if (!read.ok) throw new Error("refused");
    expect(read.unknown).toEqual(["colour"]);
    expect(changedFields(before, read.said)).toEqual(["language"]);
    expect(withSaid(before, read.said)).toEqual({ ...before, language: "en-US" });
  });

  test("cannot reach the prototypes of the program's objects", () => {
    const read = readSettingsFile(
      '{"ecogap":1,"__proto__":{"polluted":1},"overrides":{"__proto__":{"level":"county"}},"constructor":{}}',
    );
    if (!read.ok) throw new Error("refused");
    expect(read.unknown).toEqual(["__proto__", "constructor"]);
    expect(Reflect.get(withSaid(NO_SETTINGS, read.said), "polluted")).toBeUndefined();
    expect(Reflect.get({}, "level")).toBeUndefined();
  });
});

describe("a word on the region or the standard", () => {
  const sheet = { kind: "sheet", sheet: "表" } as const;
  const workbook = { kind: "workbook" } as const;

  test("on one sheet counts before that on the workbook, and leaves no trace when it is taken back", () => {
    const all = withTrait(NO_SETTINGS, workbook, "level", "prefecture");
    const own = withTrait(all, sheet, "level", "county");
    expect(userTraits(own, "表")).toEqual({ level: "county" });
    expect(userTraits(own, "另一张")).toEqual({ level: "prefecture" });
    expect(traitsIn(own, workbook)).toEqual({ level: "prefecture" });
    expect(withTrait(own, sheet, "level", null)).toEqual(all);
    expect(withStandard(withStandard(all, sheet, { id: null }), sheet, null)).toEqual(all);
  });

  test("goes with the standard of the user's own that it names", () => {
    const [system] = CATALOGUE;
    if (system === undefined) throw new Error("no standard");
    const own = { ...system, id: "own" };
    const named = withStandard(withOwnStandard(NO_SETTINGS, own), sheet, { id: "own" });
    expect(withOwnStandard(named, own)).toEqual(named);
    expect(withoutOwnStandard(named, "own")).toEqual(NO_SETTINGS);
  });
});
