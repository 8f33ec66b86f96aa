import { expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import { domainCounts, domainOf, summarise } from "../../../src/domain/judging/summary";
import type { IndicatorSystem } from "../../../src/domain/standards/indicator-system";
import { sheetOfLines } from "../table/rearrange";
import { ownSystem } from "./own-system";

const HEADER = ["领域", "序号", "指标名称", "单位", "指标值", "属性", "2020年（现状值）", "达标情况"];

type Line = readonly (string | number)[];

function judged(lines: readonly Line[], standards: readonly IndicatorSystem[] = []): Assessment {
  const sheets = [sheetOfLines([HEADER, ...lines])];
  const [assessment] = check(
    { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
    { standards },
  );
  if (assessment === undefined) throw new Error("no table was found");
  return assessment;
}

const NONE = { met: 0, unmet: 0, pending: 0, undetermined: 0, notApplicable: 0 };

const EVERY_VERDICT: readonly Line[] = [
  ["生态 经济", 1, "某某处理率", "%", "≥85", "约束性", 90, ""],
  ["生态生活", 2, "某某利用率", "%", "≥85", "约束性", 80, ""],
  ["生态经济", 3, "某某处置率", "%", "≥85", "参考性", "", ""],
  ["生态经济", 4, "某某制度", "-", "建立", "预期性", "正在制定", ""],
  ["生态生活", 5, "某某覆盖率", "%", "≥85", "预期性", "不涉及", ""],
  ["生态生活", 6, "某某合格率", "%", "≥85", "预期性", "", "达标"],
];

test("every final verdict is counted, in all, by property and by domain in the order of the table", () => {
  expect(summarise(judged(EVERY_VERDICT))).toEqual({
    indicators: 6,
    totals: { met: 2, unmet: 1, pending: 1, undetermined: 1, notApplicable: 1 },
    byProperty: {
      binding: { ...NONE, total: 2, met: 1, unmet: 1 },
      reference: { ...NONE, total: 1, undetermined: 1 },
      anticipatory: { ...NONE, total: 3, met: 1, pending: 1, notApplicable: 1 },
    },
    byDomain: [
      { ...NONE, domain: "生态经济", met: 1, undetermined: 1, pending: 1 },
      { ...NONE, domain: "生态生活", unmet: 1, met: 1, notApplicable: 1 },
    ],
  });
});

test("Where some indicators have no domain, they stand last, so that the counts by domain add up", () => {
  const some = [["", 3, "无领域的指标", "%", "≥85", "约束性", 60, ""], ...EVERY_VERDICT.slice(0, 2)];
  const summary = summarise(judged(some));
  expect(domainCounts(summary).map(({ domain, met, unmet }) => [domain, met, unmet])).toEqual([
    ["生态经济", 1, 0],
    ["生态生活", 0, 1],
    [null, 0, 1],
  ]);
  expect(domainCounts(summarise(judged(EVERY_VERDICT))).map(({ domain }) => domain)).not.toContain(null);
});

test("a property that no indicator has is left out", () => {
  const { byProperty } = summarise(judged(EVERY_VERDICT.slice(0, 2)));
  expect(Object.keys(byProperty)).toEqual(["binding"]);
});

test("without a property and a domain an indicator counts in the totals only", () => {
  const summary = summarise(judged([["", 1, "某某处理率", "%", "≥85", "", 90, ""]]));
  expect(summary).toEqual({
    indicators: 1,
    totals: { ...NONE, met: 1 },
    byProperty: {},
    byDomain: [],
  });
});

test("the domain is the table's, else the standard's of the indicator or of a component's indicator", () => {
  const standard = ownSystem([
    { id: "tower", name: "铁塔完好率", domain: "设施" },
    {
      id: "bridge",
      name: "桥梁状况",
      domain: "道路",
      criteria: [],
      components: [
        { id: "deck", name: "桥面完好率" },
        { id: "pier", name: "桥墩完好率" },
      ],
    },
    { id: "shed", name: "棚架完好率", domain: null },
  ]);
  const assessment = judged(
    [
      ["", 1, "铁塔完好率", "%", "", "", 90, ""],
      ["", 2, "桥面完好率", "%", "", "", 90, ""],
      ["", 3, "棚架完好率", "%", "", "", 90, ""],
      ["", 4, "某某清洁率", "%", "", "", 90, ""],
      ["表中领域", 5, "桥墩完好率", "%", "", "", 90, ""],
    ],
    [standard],
  );
  expect(assessment.system?.id).toBe("own");
  expect(assessment.indicators.map((indicator) => domainOf(indicator, assessment))).toEqual([
    "设施",
    "道路",
    null,
    null,
    "表中领域",
  ]);
  expect(summarise(assessment).byDomain.map(({ domain }) => domain)).toEqual(["设施", "道路", "表中领域"]);
});
