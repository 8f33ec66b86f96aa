import { describe, expect, test } from "@jest/globals";
import library from "../../../src/domain/measures/library.json";
import { LIBRARY, readMeasureLibrary } from "../../../src/domain/measures/measure-library";
import { CATALOGUE } from "../../../src/domain/standards/catalogue";
import type { IndicatorSystem } from "../../../src/domain/standards/indicator-system";

function idsOf({ indicators }: IndicatorSystem): readonly string[] {
  return indicators.flatMap(({ id, components = [] }) => [
    id,
    ...components.map((component) => `${id}/${component.id}`),
  ]);
}

function system(id: string): IndicatorSystem {
  const found = CATALOGUE.find((candidate) => candidate.id === id);
  if (found === undefined) throw new Error(id);
  return found;
}

const measures = [...LIBRARY.values()].flatMap((indicator) => indicator.measures);

describe("the library that comes with the product", () => {
  test.each(["national-2021", "prefecture-2024"])(
    "has at least three measures of at least two kinds for every indicator and component of %s",
    (id) => {
      const poor = idsOf(system(id)).filter((indicator) => {
        const own = LIBRARY.get(indicator)?.measures ?? [];
        return own.length < 3 || new Set(own.map(({ kind }) => kind)).size < 2;
      });
      expect(poor).toEqual([]);
    },
  );

  test("has them for the plans, but for two indicators that no list of the standards has", () => {
    const plans = CATALOGUE.filter(({ kind }) => kind === "plan").flatMap(idsOf);
    const without = plans.filter((indicator) => (LIBRARY.get(indicator)?.measures ?? []).length < 3);
    expect([...new Set(without)].sort()).toEqual(["green-mines", "radiation-accidents"]);
  });

  test("serves no indicator that is in no standard", () => {
    const known = new Set(CATALOGUE.flatMap(idsOf));
    expect([...LIBRARY.keys()].filter((id) => !known.has(id))).toEqual([]);
  });

  test("is complete in both languages, each measure a sentence of its own", () => {
    const texts = new Map(measures.map(({ id, text }) => [id, text]));
    const chinese = [...texts.values()].map((text) => text["zh-CN"]);
    expect(new Set(chinese).size).toBe(texts.size);
    for (const text of chinese) expect(text).toMatch(/^[^A-Za-z]{0,8}[^]{20,62}。$/u);
    for (const text of texts.values()) expect(text["en-US"]).toMatch(/^[A-Z][\x20-\x7e\u2019²³]{30,}\.$/u);
  });

  test("names one department that leads and others that are responsible", () => {
    for (const { lead, responsible } of measures) {
      const leading = lead["zh-CN"];
      expect(leading).not.toMatch(/[;；]/u);
      expect(responsible.map((department) => department["zh-CN"])).not.toContain(leading);
    }
  });
});

describe("a library with mistakes is refused, and every mistake has its place", () => {
  const measure = {
    id: "a",
    "zh-CN": "甲。",
    "en-US": "A.",
    kind: "works",
    lead: "water",
    responsible: ["water"],
    term: 1,
    fits: "always",
  };
  const departments = { water: { "zh-CN": "水利部门", "en-US": "Water department" } };
  const topic = { id: "t", indicators: ["river-chief"], measures: [measure] };
  const mistakes = (json: unknown): readonly string[] => {
    const read = readMeasureLibrary(json);
    return read.ok ? [] : read.mistakes.map(({ path, code }) => `${path} ${code}`);
  };

  test("of form", () => {
    expect(mistakes({ departments, topics: [topic] })).toEqual([]);
    const wrong = { ...measure, kind: "other", term: 0, fits: "sometimes", extra: 1 };
    expect(mistakes({ departments, topics: [topic, { ...topic, id: "u", measures: [wrong] }] })).toEqual([
      "topics[1].measures[0].kind wrongChoice",
      "topics[1].measures[0].term tooSmall",
      "topics[1].measures[0].fits wrongChoice",
      "topics[1].measures[0] unknownKeys",
    ]);
    expect(mistakes({ departments, topics: [{ ...topic, measures: [] }] })).toEqual([
      "topics[0].measures tooSmall",
    ]);
  });

  test("of meaning: ids that stand twice, and departments that are not on the list", () => {
    const other = { ...topic, measures: [{ ...measure, lead: "mayor", responsible: ["water", "king"] }] };
    expect(mistakes({ departments, topics: [topic, other] })).toEqual([
      "topics[1].id duplicateId",
      "topics[1].measures[0].id duplicateId",
      "topics[1].measures[0].lead wrongChoice",
      "topics[1].measures[0].responsible[1] wrongChoice",
    ]);
  });

  test("the product's own has none", () => {
    expect(mistakes(library)).toEqual([]);
  });
});
