import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { readOwnMeasures } from "../../../src/domain/measures/own-measure";
import { checkTasks } from "../../../src/domain/tasks/check-tasks";
import { book, onlyTable, rowOf, type Lines } from "./small-books";

const TABLE: Lines = [
  ["序号", "指标名称", "单位", "指标值", "2020年现状值", "2025年目标值"],
  [1, "城镇污水处理率", "%", "≥85", 40, 85],
  [2, "秸秆综合利用率", "%", "≥90", 84, 90],
  [3, "农膜回收利用率", "%", "≥80", 70, 80],
  [4, "每万人公厕数量", "座", "≥5", 3, 5],
  [5, "政府绿色采购比例", "%", "≥80", 60, 80],
];
const HEAD = ["指标", "措施", "类型", "牵头部门", "责任部门", "完成时限"];
const LIBRARY: Lines = [
  ["某县措施库"],
  HEAD,
  ["城镇 污水处理率（%）", "新建南区污水处理厂。", "工程", "县住建局", "县财政局、县水利局", "2023年底"],
  ["", "=开展管网普查", "监测", "", "", ""],
  ["秸秆综合利用率、农膜回收利用率", "建设收储中心", "", "", "", ""],
  ["每万人公厕数量", "增建公厕", "", "", "", ""],
  ["公众对生态文明建设的满意度", "开展调查", "", "", "", ""],
  ["人均书店数量", "开办书店", "", "", "", ""],
];

function texts(sheets: Readonly<Record<string, Lines>>, name: string): readonly string[] {
  return rowOf(onlyTable(book(sheets)), name).measures.map(({ text }) => text["en-US"]);
}

describe("a sheet 措施库", () => {
  const sheets = { 指标: TABLE, 措施库: LIBRARY };

  test("replaces the product's measures for the indicators that it names, by any of their names", () => {
    const [built, survey] = rowOf(onlyTable(book(sheets)), "城镇污水处理率").measures;
    expect(built).toMatchObject({
      text: { "zh-CN": "新建南区污水处理厂。", "en-US": "新建南区污水处理厂。" },
      kind: "works",
      lead: { "zh-CN": "县住建局" },
      dueText: "2023年底",
      dueYear: 2023,
    });
    expect(built?.responsible.map((name) => name["zh-CN"])).toEqual(["县财政局", "县水利局"]);
    expect(survey).toMatchObject({ kind: "monitoring", lead: null, dueText: null, dueYear: null });
    expect(texts(sheets, "城镇污水处理率")).toEqual(["新建南区污水处理厂。", "=开展管网普查"]);
    expect(texts(sheets, "政府绿色采购比例").length).toBeGreaterThanOrEqual(3);
  });

  test("serves several indicators that stand in one cell, and those that no standard has", () => {
    expect(texts(sheets, "秸秆")).toEqual(["建设收储中心"]);
    expect(texts(sheets, "农膜")).toEqual(["建设收储中心"]);
    expect(texts(sheets, "每万人公厕数量")).toEqual(["增建公厕"]);
  });

  test("for a component uses what is said of it before what is said of its indicator", () => {
    const library = [
      ["指标", "措施"],
      ["农业废弃物综合利用率", "统一收储"],
      ["秸秆综合利用率", "秸秆还田"],
    ];
    expect(texts({ 指标: TABLE, 措施库: library }, "秸秆")).toEqual(["秸秆还田"]);
    expect(texts({ 指标: TABLE, 措施库: library }, "农膜")).toEqual(["统一收储"]);
  });

  test("gives every measure a key that stays the same when lines are moved", () => {
    const keys = (library: Lines): readonly string[] =>
      rowOf(onlyTable(book({ 指标: TABLE, 措施库: library })), "城镇污水处理率").measures.map(
        ({ key }) => key,
      );
    const turned = [...LIBRARY.slice(0, 2), ...LIBRARY.slice(4), ...LIBRARY.slice(2, 4)];
    expect(keys(turned)).toEqual(keys(LIBRARY));
    expect(new Set(keys(LIBRARY)).size).toBe(2);
  });

  test("tells of names that are in no table and no standard, at their cells", () => {
    const found = onlyTable(book(sheets)).findings.filter(({ code }) => code === "unusedMeasure");
    expect(found).toMatchObject([
      { params: { name: "人均书店数量" }, sheet: "措施库", cell: "A8", row: 8, severity: "warning" },
    ]);
  });

  test("of an indicator in another sheet's table is not told when one sheet alone is checked", () => {
    const local = [TABLE[0] ?? [], [1, "人均书店数量", "个", "≥5", 3, 5]];
    const [table] = check(book({ 指标: TABLE, 文化: local, 措施库: LIBRARY }), "指标");
    expect(table?.findings.filter(({ code }) => code === "unusedMeasure")).toEqual([]);
  });

  test("is neither an indicator table nor a task table, whatever columns it has", () => {
    const wide = [
      [...HEAD, "指标值", "属性", "工作任务"],
      ["城镇污水处理率", "新建", "工程", "甲局", "乙局", "2023年", "≥85", "约束性", "建厂"],
    ];
    const workbook = book({ 指标: TABLE, 措施库: wide });
    expect(check(workbook, null).map(({ table }) => table.sheet)).toEqual(["指标"]);
    const tasks = [
      ["指标", "措施", "工作任务", "牵头部门"],
      ["城镇污水处理率", "新建", "建厂", "甲局"],
    ];
    expect(checkTasks(book({ 任务: tasks }), null).length).toBe(1);
    expect(checkTasks(book({ 措施库: tasks }), null)).toEqual([]);
    expect(check(workbook, "措施库")).toEqual([]);
  });

  test("may be called Measures and have English headers", () => {
    const english = [
      ["Indicator", "Measure", "Kind", "Lead", "Responsible", "Deadline"],
      ["城镇污水处理率", "Build a plant.", "works", "Housing office", "Finance; Water", "2024"],
    ];
    const [measure] = rowOf(onlyTable(book({ 指标: TABLE, Measures: english })), "城镇").measures;
    expect(measure).toMatchObject({ kind: "works", lead: { "zh-CN": "Housing office" }, dueYear: 2024 });
    expect(measure?.responsible.map((name) => name["en-US"])).toEqual(["Finance", "Water"]);
  });

  test("a sheet of another name with the same columns is an ordinary table", () => {
    expect(check(book({ 指标: TABLE, 表二: LIBRARY }), null).length).toBe(2);
  });
});

describe("a library in a file", () => {
  const own = { indicator: "城镇污水处理率", text: "扩建污水厂", textEn: "Extend the plant" };

  function fromFile(json: unknown, sheets: Readonly<Record<string, Lines>>): readonly string[] {
    const read = readOwnMeasures(json);
    if (!read.ok) throw new Error("mistakes");
    const table = onlyTable(book(sheets), { measures: read.measures });
    return rowOf(table, "城镇").measures.map(({ text }) => text["en-US"]);
  }

  test("replaces the product's measures, and the workbook's own sheet goes before it", () => {
    expect(fromFile({ measures: [own] }, { 指标: TABLE })).toEqual(["Extend the plant"]);
    expect(fromFile({ measures: [{ ...own, indicator: "urban-sewage" }] }, { 指标: TABLE })).toEqual([
      "Extend the plant",
    ]);
    expect(fromFile({ measures: [own] }, { 指标: TABLE, 措施库: LIBRARY })[0]).toBe("新建南区污水处理厂。");
  });

  test("with mistakes is refused, and every mistake has its place", () => {
    const read = readOwnMeasures({ measures: [own, { indicator: "", kind: "工程", text: 3 }] });
    expect(read.ok ? [] : read.mistakes.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "measures[1].indicator tooSmall",
      "measures[1].text wrongType",
      "measures[1].kind wrongChoice",
    ]);
  });
});
