import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { readMemory, readPages, readSettings, storeMemory } from "../../src/domain/memory";
import { regionTraits, REGION_FEATURES } from "../../src/domain/region/region-feature";
import { NO_SETTINGS } from "../../src/domain/settings";
import { planClearing } from "../../src/domain/reporting/clearing";
import { sheetOfLines } from "./table/rearrange";

const OLD = '{"version":1,"sheets":[{"name":"表","token":"t","texts":[["k","f"]]}]}';

const traits = fc
  .record(
    {
      level: fc.constantFrom(...REGION_FEATURES.level),
      terrain: fc.constantFrom(...REGION_FEATURES.terrain),
      agriculture: fc.constantFrom(...REGION_FEATURES.agriculture),
    },
    { requiredKeys: [] },
  )
  .map((said) => regionTraits.parse(said));

test("a memory from before there were settings is read as it was, and stored as it was", () => {
  const memory = readMemory(OLD);
  expect(memory).toHaveLength(1);
  expect(readSettings(OLD)).toEqual(NO_SETTINGS);
  expect(storeMemory(memory, readSettings(OLD), readPages(OLD), OLD)).toBe(OLD);
});

test("texts of another year that still stand in a sheet are read as they were stored", () => {
  const stored = OLD.replace('["k","f"]]', '["k","f"]],"earlier":[["2020:k","g"]]');
  const memory = readMemory(stored);
  expect([...(memory[0]?.earlier ?? [])]).toEqual([["2020:k", "g"]]);
  expect(storeMemory(memory, readSettings(stored), readPages(stored), stored)).toBe(stored);
});

test("what the user said of the region, and of one sheet, is read as it was stored", () => {
  fc.assert(
    fc.property(traits, traits, (region, ofSheet) => {
      const stored = storeMemory(
        readMemory(OLD),
        { ...NO_SETTINGS, region, regionOfSheet: new Map([["表", ofSheet]]) },
        [],
        null,
      );
      expect(readMemory(stored)).toEqual(readMemory(OLD));
      expect(readSettings(stored)).toEqual({
        ...NO_SETTINGS,
        region,
        regionOfSheet: new Map([["表", ofSheet]]),
      });
    }),
  );
});

test("settings that cannot be read do not cost the record of what was written", () => {
  const broken = OLD.replace(/\}$/u, ',"profile":{"level":"town"},"overrides":7}');
  expect(readMemory(broken)).toEqual(readMemory(OLD));
  expect(readSettings(broken)).toEqual(NO_SETTINGS);
});

test("clearing keeps what the user said of the region", () => {
  const sheets = [sheetOfLines([["没有表"]])];
  const cleared = (memory: string | null): object =>
    planClearing({ sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory });
  const kept = '{"version":1,"sheets":[],"profile":{"coast":"inland"}}';
  const before = OLD.replace(/\}$/u, ',"profile":{"coast":"inland"}}');
  expect(cleared(before)).toEqual([{ kind: "remember", memory: kept }]);
  expect(cleared(kept)).toEqual([]);
  expect(cleared(OLD)).toEqual([{ kind: "forget" }]);
  expect(cleared(null)).toEqual([]);
});

test("that results follow changes of the sheet is kept with the workbook, and leaves no trace once it is not wanted", () => {
  const live = storeMemory(readMemory(OLD), { ...readSettings(OLD), live: true }, [], OLD);
  expect(readSettings(live).live).toBe(true);
  expect(storeMemory(readMemory(live), { ...readSettings(live), live: false }, [], live)).toBe(OLD);
});
