import { existsSync, readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { check } from "../../src/domain/check";
import type { SheetSnapshot } from "../../src/domain/sheet/snapshot";
import { linesOf } from "../domain/pages/workbook-of";
import { schemaErrors } from "../xlsx/schema-errors";
import { opened } from "../xlsx/workbooks";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const SAMPLES = [
  "kangbashi-2020",
  "kangbashi-2020-blank",
  "xilinhot-2022",
  "xilinhot-2022-blank",
  "ordos-14th-five-year",
  "erenhot-14th-five-year",
  "otog-tasks-2023",
] as const;
const VERDICTS = ["met", "unmet", "undetermined", "pending", "notApplicable"] as const;

const counts = z.object({
  met: z.number(),
  unmet: z.number(),
  undetermined: z.number(),
  pending: z.number(),
  notApplicable: z.number(),
});
const reports = z.array(
  z.object({
    file: z.string(),
    tables: z.array(z.object({ summary: z.optional(z.object({ totals: counts })) })),
  }),
);

async function rollupIn(bytes: Uint8Array): Promise<SheetSnapshot> {
  const [sheet, ...others] = (await (await opened(bytes)).read()).sheets;
  if (sheet === undefined || others.length > 0) throw new Error("one sheet");
  return sheet;
}

/** The lines of counts, from the first region to the total. */
async function countsIn(bytes: Uint8Array): Promise<readonly (readonly string[])[]> {
  const lines = linesOf(await rollupIn(bytes));
  const head = lines.findIndex(([first]) => first === "地区");
  const total = lines.findIndex(([first]) => first === "合计");
  return lines.slice(head + 1, total + 1);
}

describe("ecogap check --rollup", () => {
  test("of all samples counts what their single reports add up to", async () => {
    const folder = new Folder();
    const inputs = SAMPLES.map((name) => folder.sample(name));
    const [out, json] = [folder.at("out.xlsx"), folder.at("out.json")];
    const { code, out: said } = await ecogap("check", ...inputs, "--rollup", out, "--report", json);
    expect(code).toBe(0);
    expect(said).toContain(`已写入 ${out}：汇总 7 个文件，共 6 个地区`);
    const single = reports.parse(folder.json("out.json"));
    const totals = single.flatMap(({ tables }) => tables.flatMap(({ summary }) => summary?.totals ?? []));
    const sums = VERDICTS.map((verdict) => totals.reduce((sum, of) => sum + of[verdict], 0));
    const lines = await countsIn(folder.bytes("out.xlsx"));
    const all = sums.reduce((sum, count) => sum + count, 0);
    expect(lines.at(-1)).toEqual(["合计", ...[...sums, all].map(String)]);
    const ofRegions = lines.slice(0, -1).map((line) => line.slice(1, 6));
    expect(ofRegions).toEqual(totals.map((of) => VERDICTS.map((verdict) => String(of[verdict]))));
  });

  test("names the file of each region, in the order of the inputs, and links to it from its own folder", async () => {
    const folder = new Folder();
    const inputs = [folder.sample("xilinhot-2022"), folder.sample("kangbashi-2020")];
    await ecogap("check", ...inputs, "--rollup", folder.at("out.xlsx"), "--quiet");
    const lines = await countsIn(folder.bytes("out.xlsx"));
    expect(lines.map(([region, ...rest]) => [region, rest.at(-1)])).toEqual([
      ["锡林浩特市", "xilinhot-2022.xlsx 指标体系"],
      ["康巴什区", "kangbashi-2020.xlsx 建设指标"],
      ["合计", "63"],
    ]);
    const { rows } = await rollupIn(folder.bytes("out.xlsx"));
    expect(rows[6]?.[8]?.formula).toMatch(/^HYPERLINK\("\[xilinhot-2022\.xlsx\]'指标体系'!H\d+"/u);
  });

  test("breaks no rule of the file format, and holds no table to be judged", async () => {
    const folder = new Folder();
    const inputs = [folder.sample("xilinhot-2022"), folder.sample("kangbashi-2020")];
    await ecogap("check", ...inputs, "--rollup", folder.at("out.xlsx"), "--lang", "en-US");
    const bytes = folder.bytes("out.xlsx");
    expect(schemaErrors(bytes, "xlsx")).toEqual([]);
    const workbook = await (await opened(bytes)).read();
    expect(check(workbook, null)).toEqual([]);
    expect(workbook.memory).toBeNull();
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["Regions"]);
  });

  test("tells of a bad file, does the rest and ends with 2", async () => {
    const folder = new Folder();
    const bad = folder.put("bad.xlsx", "no workbook");
    const inputs = [folder.sample("xilinhot-2022"), bad, folder.sample("kangbashi-2020")];
    const { code, err } = await ecogap("check", ...inputs, "--rollup", folder.at("out.xlsx"), "--quiet");
    expect(code).toBe(2);
    expect(err).toMatch(/^[^\n]*bad\.xlsx: [^\n]+\n$/u);
    expect(await countsIn(folder.bytes("out.xlsx"))).toHaveLength(3);
  });

  test("writes nothing where every file is bad", async () => {
    const folder = new Folder();
    const bad = folder.put("bad.xlsx", "no workbook");
    const { code } = await ecogap("check", bad, "--rollup", folder.at("out.xlsx"));
    expect(code).toBe(2);
    expect(existsSync(folder.at("out.xlsx"))).toBe(false);
  });

  test("is refused where it would overwrite an input, a checked workbook or the report, or is no .xlsx", async () => {
    const folder = new Folder();
    const sample = folder.sample("xilinhot-2022");
    const before = folder.bytes("xilinhot-2022.xlsx");
    for (const [out, why] of [
      [sample, sample],
      [folder.at("checked.xlsx"), "checked.xlsx"],
      [folder.at("report.xlsx"), "report.xlsx"],
      [folder.at("out.csv"), "扩展名应为 .xlsx"],
      [folder.at("none/out.xlsx"), "none"],
    ] as const) {
      const { code, err } = await ecogap(
        "check",
        sample,
        "--rollup",
        out,
        "--out",
        folder.at("checked.xlsx"),
        "--report",
        folder.at("report.xlsx"),
      );
      expect(code).toBe(2);
      expect(err).toContain(why);
    }
    expect(folder.bytes("xilinhot-2022.xlsx")).toEqual(before);
    expect(readdirSync(folder.path)).toEqual(["xilinhot-2022.xlsx"]);
  });

  test("takes the regions of a matrix one by one", async () => {
    const folder = new Folder();
    const matrix = folder.put(
      "matrix.xlsx",
      sheetsFile({
        各旗区: [
          ["地区", "PM2.5浓度", "林草覆盖率"],
          ["指标值", "≤35", "≥35"],
          ["康巴什区", 21, 30],
          ["东胜区", 41, 42.5],
        ],
      }),
    );
    const { out } = await ecogap("check", matrix, "--rollup", folder.at("out.xlsx"));
    expect(out).toContain("各旗区!A3:C3  康巴什区");
    expect((await countsIn(folder.bytes("out.xlsx"))).map((line) => line.slice(0, 3))).toEqual([
      ["康巴什区", "1", "1"],
      ["东胜区", "1", "1"],
      ["合计", "2", "2"],
    ]);
    const explained = await ecogap("explain", matrix, "--sheet", "各旗区", "--row", "4");
    expect(explained.out).toMatch(/东胜区／PM2\.5浓度[\s\S]*东胜区／林草覆盖率/u);
  });

  test("puts files of several years of a region together in a sheet of their trend", async () => {
    const folder = new Folder();
    const file = (year: number, value: number): string =>
      folder.put(
        `${year}.xlsx`,
        sheetsFile({
          指标: [
            ["康巴什区生态文明建设指标"],
            ["指标名称", "单位", "指标值", `${year}年（现状值）`, "达标情况"],
            ["城镇污水处理率", "%", "≥85", value, ""],
          ],
        }),
      );
    const inputs = [file(2021, 84), file(2019, 80), file(2020, 86)];
    for (const jobs of ["1", "2"]) {
      await ecogap("check", ...inputs, "--rollup", folder.at("out.xlsx"), "--quiet", "--jobs", jobs);
      const { sheets } = await (await opened(folder.bytes("out.xlsx"))).read();
      expect(sheets.map(({ name }) => name)).toEqual(["区域汇总", "历年趋势"]);
      const trend = sheets[1];
      const row = trend?.rows.find(
        (cells) => cells?.[1]?.content?.kind === "text" && cells[1].content.value === "城镇污水处理率",
      );
      const values = Array.from(row ?? [], (cell) =>
        cell?.content?.kind === "number" ? cell.content.value : null,
      );
      expect(values.slice(5, 9)).toEqual([80, 86, 84, -2]);
      expect(row?.at(-1)?.formula).toBe(`HYPERLINK("[2021.xlsx]'指标'!D3","指标!D3")`);
    }
    expect(schemaErrors(folder.bytes("out.xlsx"), "xlsx")).toEqual([]);
  });

  test("asks for a number of files to be checked at once", async () => {
    const folder = new Folder();
    const { code, err } = await ecogap("check", folder.sample("xilinhot-2022"), "--jobs", "0");
    expect({ code, err }).toEqual({ code: 2, err: "ecogap: --jobs 应为 1 至 999 的整数，而不是“0”。\n" });
  });
});
