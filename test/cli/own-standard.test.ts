import { describe, expect, test } from "@jest/globals";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const HEADER = ["序号", "指标名称", "单位", "2023年现状值", "达标情况"];
const LIST = [
  ["XX开发区指标体系"],
  ["序号", "指标名称", "单位", "指标值", "属性"],
  [1, "园区绿地率", "%", "≥30", "约束性"],
  [2, "单位产值水耗", "吨/万元", "≤8", "约束性"],
  [3, "园区管理制度", "-", "建立", "参考性"],
  [4, "园区企业数", "家", 120, "参考性"],
];
const VALUES = [
  HEADER,
  [1, "园区绿地率", "%", 28, ""],
  [2, "单位产值水耗", "吨/万元", 7.5, ""],
  [3, "园区管理制度", "-", "建立", ""],
  [4, "园区企业数", "家", 130, ""],
];

function standardFile(folder: Folder, more: object = {}): string {
  const entry = { domain: null, task: null, property: "binding", verified: true, source: "本地文件" };
  const measured = { measure: "level", criteria: [{ text: "≥30" }] };
  const json = {
    id: "park",
    title: "XX开发区建设标准",
    document: "1号文",
    kind: "standard",
    levels: ["county"],
    indicators: [
      { ...entry, ...measured, id: "green", no: 1, name: "园区绿地率", unit: "%", direction: "higher" },
      {
        ...entry,
        ...measured,
        id: "water",
        no: 2,
        name: "单位产值水耗",
        unit: "吨/万元",
        direction: "lower",
        criteria: [{ text: "7" }],
      },
    ],
    ...more,
  };
  return folder.put("park.json", JSON.stringify(json));
}

function reportOf(folder: Folder): unknown {
  return folder.json("r.json");
}

describe("a standard in a file of the user's", () => {
  const table = sheetsFile({ 现状: VALUES.slice(0, 3) });

  test("gives id, criterion and direction to the rows that carry its names", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", table);
    const options = ["--standard", standardFile(folder), "--report", folder.at("r.json")];
    expect(await ecogap("check", input, "--quiet", ...options)).toEqual({ code: 0, out: "", err: "" });
    expect(reportOf(folder)).toMatchObject({
      tables: [
        {
          system: { id: "park", title: "XX开发区建设标准 1号文" },
          rows: [
            {
              indicatorId: "green",
              verdict: "unmet",
              criterion: { cell: null, raw: "≥30", from: "standard", verified: true },
              limit: { number: "30", operator: ">=", from: "standard" },
            },
            { indicatorId: "water", verdict: "unmet", limit: { number: "7", operator: "<=" } },
          ],
        },
      ],
    });
  });

  test("explains a row, too, and may be one of several", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", table);
    const other = folder.put("other.json", JSON.stringify({}));
    const own = standardFile(folder);
    const explained = await ecogap("explain", input, "--sheet", "现状", "--row", "2", "--standard", own);
    expect(explained.out).toContain("表中没有指标值，采用“XX开发区建设标准”：≥30");
    const both = await ecogap("check", input, "--standard", own, "--standard", other);
    expect(both).toMatchObject({ code: 2, out: "" });
    expect(both.err).toContain("other.json");
    expect((await ecogap("check", input, "--standard", own, "--standard", own)).err).toContain("park");
  });

  test("with mistakes is refused, and every mistake is told with its place", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", table);
    const own = standardFile(folder, { count: 3, kind: "list" });
    const { code, out, err } = await ecogap("check", input, "--standard", own);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.split("\n").slice(1)).toEqual([
      "  kind：只能是：standard, plan",
      "  count：写明 3 项，实有 2 项",
      "",
    ]);
  });

  test.each([
    ["no.json", null, "无法读取"],
    ["text.json", "指标名称", "不是 JSON"],
  ])("%s that cannot be read is told", async (name, content, says) => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", table);
    const path = content === null ? folder.at(name) : folder.put(name, content);
    const { code, err } = await ecogap("check", input, "--standard", path);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

describe("a list of indicators in another sheet", () => {
  test("is the standard of the tables that have values, and is not judged itself", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", sheetsFile({ 指标体系: LIST, 现状: VALUES }));
    const { code } = await ecogap("check", input, "--quiet", "--report", folder.at("r.json"));
    expect(code).toBe(0);
    const standard = { cell: null, from: "standard" };
    expect(reportOf(folder)).toMatchObject({
      tables: [
        {
          sheet: "现状",
          system: { id: "sheet:指标体系", title: "XX开发区指标体系" },
          rows: [
            {
              verdict: "unmet",
              criterion: { ...standard, raw: "≥30" },
              gap: { amount: "2", direction: "higher" },
            },
            { verdict: "met", criterion: { ...standard, raw: "≤8" } },
            { verdict: "met", criterion: { ...standard, raw: "建立" }, basis: "qualitative" },
            { verdict: "undetermined", criterion: { ...standard, raw: "120" }, missing: ["direction"] },
          ],
        },
      ],
    });
  });

  test("is a table to be filled where the workbook has no other", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", sheetsFile({ 指标体系: LIST }));
    const { code, out } = await ecogap("check", input);
    expect(code).toBe(0);
    expect(out).toContain("共 4 项指标：达标 0，未达标 0，待核实 4");
  });
});
