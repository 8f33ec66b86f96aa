import { describe, expect, test } from "@jest/globals";
import type { Link } from "../../../src/domain/measures/measure";
import { reportTable } from "../../../src/domain/reporting/report";
import type { Language } from "../../../src/domain/reporting/wording";
import { wordingIn } from "../../../src/locales/wording";
import { book, onlyTable, rowOf, samplesTogether } from "./small-books";

function named(links: readonly Link[] | undefined): readonly string[] {
  return (links ?? []).map(({ kind, no, name, by }) => `${kind} ${no ?? ""} ${name} (${by})`);
}

describe("a national table beside Otog's task table", () => {
  test("links unmet rows to the tasks that name their indicators, and takes who and when from there", async () => {
    const table = onlyTable(await samplesTogether("kangbashi-2020", "otog-tasks-2023"));
    const { measures } = rowOf(table, "单位国内生产总值建设用地使用面积下降率");
    expect(named(measures[0]?.serves)).toEqual(["task 18 提高土地使用效率 (indicator)"]);
    expect(measures.slice(1).flatMap(({ serves }) => serves)).toEqual([]);
    for (const { lead, responsible, dueText, dueYear } of measures) {
      expect(lead?.["en-US"]).toBe("旗自然资源局");
      expect(responsible.map((name) => name["zh-CN"])).toEqual(["旗住建局", "旗发改委"]);
      expect([dueText, dueYear]).toEqual(["2023年", 2023]);
    }
  });

  test("only mentions tasks and projects that name no indicator but speak of the same thing", async () => {
    const table = onlyTable(await samplesTogether("kangbashi-2020", "otog-tasks-2023"));
    const [first] = rowOf(table, "单位地区生产总值用水量").measures;
    expect(named(first?.serves)).toEqual([
      "task 17 提高水资源利用率 (name)",
      "task 30 普及节能节水器具 (name)",
      "project 21 北区中水管网工程 (name)",
      "project 32 中水综合利用工程 (name)",
    ]);
    expect(first).toMatchObject({ lead: { "zh-CN": "水利部门" }, dueText: null });
    const waste = rowOf(table, "一般工业固体废物综合利用率提高幅度").measures[0];
    expect(named(waste?.serves)).toEqual([
      "task 21 提升一般工业固废综合利用水平 (indicator)",
      "project 25 固废回收再利用项目 (name)",
    ]);
  });

  test.each<readonly [Language, string]>([
    ["zh-CN", "新增项目优先使用存量用地（对应任务18：提高土地使用效率，2023年）。"],
    ["en-US", "new projects on existing land first (task 18: 提高土地使用效率, 2023年)."],
  ])("names them in the text of the first measure, in %s", async (language, ending) => {
    const table = onlyTable(await samplesTogether("kangbashi-2020", "otog-tasks-2023"));
    const report = reportTable(table, [], wordingIn(language));
    const row = report.rows.find(({ indicatorId }) => indicatorId === "land-per-gdp-decrease");
    expect(row?.measures[0]?.text.endsWith(ending)).toBe(true);
    expect(row?.measures[0]).toMatchObject({ lead: "旗自然资源局", deadline: "2023年" });
    expect(row?.measures[1]?.text).not.toContain("18");
  });
});

describe("a list of projects", () => {
  const table = [
    ["序号", "指标名称", "单位", "指标值", "2020年现状值"],
    [1, "城镇污水处理率", "%", "≥85", 84],
    [2, "农业废弃物综合利用率", "%", "≥90", 84],
  ];

  test("that says which indicators it serves is linked by them; a component means its indicator", () => {
    const projects = [
      ["重点项目清单"],
      ["序号", "项目名称", "建设内容", "总投资（万元）", "建设年限", "责任单位", "对应指标"],
      ["（一）污水"],
      [1, "南区厂扩建", "扩容", 100, "2021-2022", "县住建局", "城镇污水处理率、农村生活污水治理率"],
      [2, "收储站", "收储", 50, "2021", "县农业局", "秸秆综合利用率"],
      [3, "污水管网改造", "管网", 50, "2021", "县住建局", "绿色采购"],
      ["", "合计", "", 200],
    ];
    const judged = onlyTable(book({ 指标: table, 项目: projects }));
    const [sewage] = rowOf(judged, "城镇污水处理率").measures;
    expect(sewage?.serves).toEqual([
      {
        kind: "project",
        sheet: "项目",
        row: 4,
        no: 1,
        name: "南区厂扩建",
        by: "indicator",
        lead: [],
        responsible: ["县住建局"],
        deadline: "2021-2022",
      },
    ]);
    expect(named(rowOf(judged, "农业废弃物").measures[0]?.serves)).toEqual(["project 2 收储站 (indicator)"]);
  });

  test("a table that counts projects is none", () => {
    const counts = [
      ["工程类型", "项目数（个）", "投资（亿元）"],
      ["污水处理厂工程", 2, 3],
    ];
    const judged = onlyTable(book({ 指标: table, 统计: counts }));
    expect(rowOf(judged, "城镇污水处理率").measures[0]?.serves).toEqual([]);
  });
});
