import { describe, expect, test } from "@jest/globals";
import { CATALOGUE } from "../../../src/domain/standards/catalogue";
import { readIndicatorSystem } from "../../../src/domain/standards/read-indicator-system";

function indicator(id: string, no: number): object {
  return {
    id,
    no,
    name: `指标${id}`,
    domain: null,
    task: null,
    property: "binding",
    unit: "%",
    direction: "higher",
    measure: "level",
    criteria: [{ text: "≥20" }],
    verified: true,
    source: "本地文件",
  };
}

function standard(...indicators: readonly object[]): object {
  return { id: "own", title: "本地标准", document: "1号", kind: "standard", levels: ["county"], indicators };
}

function mistakes(json: unknown): readonly string[] {
  const read = readIndicatorSystem(json);
  return read.ok ? [] : read.mistakes.map(({ path, code }) => `${path} ${code}`);
}

test.each(CATALOGUE)("$id is read without a mistake", (system) => {
  expect(readIndicatorSystem(system)).toEqual({ ok: true, system });
});

describe("every mistake is told with its place", () => {
  test("of form", () => {
    expect(
      mistakes({
        ...standard(
          { ...indicator("a", 1), direction: "up", unit: undefined },
          { ...indicator("b", 2), criteria: [{ text: "≥20", when: { terrain: ["desert"] } }], colour: "red" },
        ),
        kind: undefined,
      }),
    ).toEqual([
      "kind required",
      "indicators[0].unit required",
      "indicators[0].direction wrongChoice",
      "indicators[1].criteria[0].when.terrain[0] wrongChoice",
      "indicators[1] unknownKeys",
    ]);
  });

  test.each<readonly [string, object, string]>([
    [
      "an id that is used twice",
      standard(indicator("a", 1), { ...indicator("b", 2), id: "a" }),
      "indicators[1].id duplicateId",
    ],
    [
      "a number that is used twice",
      standard(indicator("a", 1), indicator("b", 1)),
      "indicators[1].no duplicateNumber",
    ],
    [
      "a name that is used twice, if only as another's alias",
      standard(indicator("a", 1), { ...indicator("b", 2), aliases: ["指标a"] }),
      "indicators[1].name duplicateName",
    ],
    [
      "a component's id that is used twice",
      standard({ ...indicator("a", 1), components: [component("x"), component("x")] }),
      "indicators[0].components[1].id duplicateId",
    ],
    [
      "a criterion that cannot be read",
      standard({ ...indicator("a", 1), criteria: [{ text: "第2类以上者3" }] }),
      "indicators[0].criteria[0].text unreadableCriterion",
    ],
    ["a count that is not the list's", { ...standard(indicator("a", 1)), count: 2 }, "count countMismatch"],
  ])("%s", (_what, json, wanted) => {
    expect(mistakes(json)).toContain(wanted);
  });

  test("of meaning also where the form has mistakes", () => {
    const json = standard({ ...indicator("a", 1), unit: 5 }, { ...indicator("b", 1), id: "a" });
    expect(mistakes(json)).toEqual([
      "indicators[0].unit wrongType",
      "indicators[1].id duplicateId",
      "indicators[1].no duplicateNumber",
    ]);
  });

  test("of what is no standard at all", () => {
    expect(mistakes([])).toEqual([" wrongType"]);
    expect(mistakes({ ...standard(), indicators: [] })).toEqual(["indicators tooSmall"]);
  });
});

function component(id: string): object {
  return { id, name: `分项${id}`, unit: "%", direction: "higher", measure: "level", criteria: [] };
}

test("a list may be numbered anew for each property", () => {
  const again = { ...indicator("b", 1), property: "reference" };
  expect(mistakes(standard(indicator("a", 1), again))).toEqual(["indicators[1].no duplicateNumber"]);
  expect(mistakes({ ...standard(indicator("a", 1), again), numbering: "byProperty" })).toEqual([]);
});
