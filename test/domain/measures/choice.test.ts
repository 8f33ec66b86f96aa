import { describe, expect, test } from "@jest/globals";
import type { Measure } from "../../../src/domain/measures/measure";
import { book, onlyTable, rowOf, samplesTogether, type Lines } from "./small-books";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年现状值", "2025年目标值"];
const TRAILING = [...HEADER, "牵头部门", "责任部门", "完成时限"];

function measuresOf(lines: Lines, name: string): readonly Measure[] {
  return rowOf(onlyTable(book({ 指标: lines })), name).measures;
}

const keys = (measures: readonly Measure[]): readonly string[] => measures.map(({ key }) => key);

describe("an unmet row", () => {
  test("gets at most four measures, those that fit just this row first", () => {
    const far = measuresOf([HEADER, [1, "城镇污水处理率", "%", "≥85", 40, 85]], "城镇");
    const near = measuresOf([HEADER, [1, "城镇污水处理率", "%", "≥85", 84, 85]], "城镇");
    expect(keys(far)).toEqual(["sewage-capacity", "sewage-network", "sewage-inspect", "sewage-permit"]);
    expect(keys(near)).toEqual(["sewage-network", "sewage-inspect", "sewage-permit"]);
  });

  test("where a condition is wanting, gets first what establishes it", () => {
    const [first] = measuresOf([HEADER, [1, "生态文明建设规划", "-", "制定实施", "未制定", ""]], "生态文明");
    expect(first).toMatchObject({
      key: "plan-draft",
      kind: "institution",
      lead: { "zh-CN": "生态环境部门" },
    });
  });

  test("of a composite gets the measures of its own component", () => {
    const lines = [
      ["序号", "指标名称", "分项指标", "单位", "指标值", "2020年现状值"],
      [1, "农业废弃物综合利用率", "秸秆综合利用率", "%", "≥90", 80],
      ["", "", "农膜回收利用率", "%", "≥80", 70],
    ];
    expect(keys(measuresOf(lines, "秸秆"))).toEqual(["straw-ledger", "straw-collect", "straw-ban"]);
    expect(keys(measuresOf(lines, "农膜"))).toEqual(["film-recover", "film-standard", "film-monitor"]);
  });

  test("of a whole indicator gets the first measures of each of its parts, four at most", () => {
    const lines = [HEADER, [1, "水环境质量", "%", "≥90", 80, 90]];
    expect(keys(measuresOf(lines, "水环境质量"))).toEqual([
      "water-section",
      "worst-section-plan",
      "black-intercept",
      "groundwater-survey",
    ]);
  });

  test("is due a measure's usual time after the judged year, and not after the target year", () => {
    const years = (lines: Lines): readonly (number | null)[] =>
      measuresOf(lines, "城镇").map(({ dueYear }) => dueYear);
    const row = [1, "城镇污水处理率", "%", "≥85", 40, 85];
    expect(years([HEADER, row])).toEqual([2023, 2022, 2021, 2021]);
    const soon = HEADER.map((title) => title.replace("2025", "2022"));
    expect(years([soon, row])).toEqual([2022, 2022, 2021, 2021]);
    const noYear = HEADER.slice(0, 5).map((title) => title.replace("2020年", ""));
    expect(years([noYear, row.slice(0, 5)])).toEqual([null, null, null, null]);
  });

  test("keeps to what its own cells say of departments and deadline", () => {
    const row = [1, "城镇污水处理率", "%", "≥85", 84, 85, "县住建局", "县财政局、县水利局", "2021年6月"];
    for (const measure of measuresOf([TRAILING, row], "城镇")) {
      expect(measure).toMatchObject({
        lead: { "zh-CN": "县住建局", "en-US": "县住建局" },
        dueText: "2021年6月",
        dueYear: 2021,
      });
      expect(measure.responsible.map((name) => name["zh-CN"])).toEqual(["县财政局", "县水利局"]);
    }
    const dashes = [1, "城镇污水处理率", "%", "≥85", 84, 85, "—", "/", ""];
    expect(measuresOf([TRAILING, dashes], "城镇")[0]).toMatchObject({
      lead: { "zh-CN": "住建部门" },
      dueText: null,
      dueYear: 2022,
    });
  });
});

test("a row that is not unmet gets no measures, nor does one that no library knows", () => {
  const lines = [
    HEADER,
    [1, "城镇污水处理率", "%", "≥85", 90, 95],
    [2, "政府绿色采购比例", "%", "≥80", "暂未统计", 80],
    [3, "每万人公厕数量", "座", "≥5", 3, 5],
  ];
  const { indicators } = onlyTable(book({ 指标: lines }), { systemId: "national-2021" });
  expect(indicators.map(({ verdict, rows }) => [verdict, rows[0]?.measures.length])).toEqual([
    ["met", 0],
    ["undetermined", 0],
    ["unmet", 0],
  ]);
});

test("a row of a standard that the workbook states, or of none, is known by its name", () => {
  const stated = [
    ["序号", "指标名称", "单位", "指标值", "属性"],
    [1, "村镇饮用水卫生合格率", "%", "≥99", "约束性"],
    [2, "园区绿地率", "%", "≥30", "约束性"],
  ];
  const values = [
    ["序号", "指标名称", "单位", "2023年现状值", "达标情况"],
    [1, "村镇饮用水卫生合格率", "%", 90, ""],
    [2, "园区绿地率", "%", 20, ""],
  ];
  const table = onlyTable(book({ 体系: stated, 现状: values }));
  expect(table.system?.id).toBe("sheet:体系");
  expect(keys(rowOf(table, "村镇").measures)[0]).toBe("village-water-causes");
  expect(rowOf(table, "园区")).toMatchObject({ verdict: "unmet", measures: [] });
});

test("a region that has no farming is not told to irrigate, one of which nothing is known is", async () => {
  const table = onlyTable(await samplesTogether("kangbashi-2020"));
  expect(keys(rowOf(table, "单位地区生产总值用水量").measures)).toEqual([
    "water-quota",
    "water-reuse",
    "water-metering",
  ]);
  const unknown = [HEADER, [1, "单位地区生产总值用水量", "立方米/万元", "≤10", 20, 10]];
  expect(keys(measuresOf(unknown, "单位地区"))[0]).toBe("water-irrigation");
  const user = onlyTable(await samplesTogether("kangbashi-2020"), { region: { agriculture: "present" } });
  expect(keys(rowOf(user, "单位地区生产总值用水量").measures)[0]).toBe("water-irrigation");
});
