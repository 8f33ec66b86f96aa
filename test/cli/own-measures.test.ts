import { describe, expect, test } from "@jest/globals";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const OWN = {
  indicator: "单位地区生产总值用水量",
  text: "对年用水量前二十名的企业开展水平衡测试。",
  textEn: "Test the water balance of the twenty largest users.",
  kind: "management",
  lead: "区农牧和水利局",
  responsible: ["区工科局"],
  deadline: "2023年底",
};
const SHEET = "建设指标";

function libraryFile(folder: Folder, ...measures: readonly object[]): string {
  return folder.put("own.json", JSON.stringify({ measures }));
}

describe("measures in a file of the user's", () => {
  test("go into the report in place of the built-in ones, in its language", async () => {
    const folder = new Folder();
    const report = ["--quiet", "--report", folder.at("r.json"), "--lang", "en-US"];
    const input = folder.sample("kangbashi-2020");
    expect(await ecogap("check", input, ...report, "--measures", libraryFile(folder, OWN))).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const { text, textEn, indicator, ...rest } = OWN;
    const measure = { text: expect.stringContaining(textEn.slice(0, -1)), ...rest };
    const rows = expect.arrayContaining([
      expect.objectContaining({ name: indicator, measures: [expect.objectContaining(measure)] }),
    ]);
    expect(folder.json("r.json")).toMatchObject({ tables: [{ sheet: SHEET, rows }] });
    expect(text).not.toBe(textEn);
  });

  test("are named by explain, with who does them and by when", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const own = libraryFile(folder, OWN);
    const { out } = await ecogap("explain", input, "--sheet", SHEET, "--row", "26", "--measures", own);
    expect(out.trimEnd().split("\n").at(-1)).toBe(
      "措施 1：对年用水量前二十名的企业开展水平衡测试（相关项目21：北区中水管网工程，2021-2025；相关项目32：中水综合利用工程，2023-2025）。【管理】牵头：区农牧和水利局；责任：区工科局；时限：2023年底",
    );
  });

  test("with mistakes are refused, every one with its place, and nothing is written", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const own = libraryFile(folder, { ...OWN, kind: "工程" }, { text: "甲" });
    const { code, out, err } = await ecogap("check", input, "--measures", own, "--out", folder.at("o.xlsx"));
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.split("\n").slice(1)).toEqual([
      "  measures[0].kind：只能是：institution, works, management, monitoring, publicity",
      "  measures[1].indicator：缺少，应为 string",
      "",
    ]);
    expect(() => folder.bytes("o.xlsx")).toThrow();
    const missing = await ecogap("check", input, "--measures", folder.at("no.json"));
    expect(missing).toMatchObject({ code: 2, out: "" });
  });
});

test("a workbook with a sheet 措施库 is checked twice without a change, and its table alone is judged", async () => {
  const folder = new Folder();
  const sheets = {
    指标: [
      ["序号", "指标名称", "单位", "指标值", "2020年现状值", "提升措施", "牵头部门"],
      [1, "城镇污水处理率", "%", "≥85", 40, "", ""],
    ],
    措施库: [
      ["指标", "措施", "牵头部门", "完成时限"],
      ["城镇污水处理率", "=新建南区污水处理厂", "县住建局", "2023年底"],
      ["人均书店数量", "开办书店", "", ""],
    ],
  };
  const input = folder.put("a.xlsx", sheetsFile(sheets));
  const first = await ecogap("check", input, "--out", folder.at("b.xlsx"), "--report", folder.at("r.json"));
  expect(first.out).toContain("措施库中的“人均书店数量”既不是表中的指标");
  expect(folder.json("r.json")).toMatchObject({
    tables: [{ sheet: "指标", rows: [{ measures: [{ lead: "县住建局", deadline: "2023年底" }] }] }],
  });
  await ecogap("check", folder.at("b.xlsx"), "--out", folder.at("c.xlsx"), "--quiet");
  expect(folder.bytes("c.xlsx")).toEqual(folder.bytes("b.xlsx"));
});
