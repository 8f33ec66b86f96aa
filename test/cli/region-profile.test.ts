import { describe, expect, test } from "@jest/globals";
import * as z from "zod/mini";
import { readSettings } from "../../src/domain/memory";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import { fixture, opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const report = z.object({
  tables: z.array(
    z.object({
      profile: z.record(z.string(), z.object({ value: z.nullable(z.string()), from: z.string() })),
      rows: z.array(
        z.object({
          name: z.string(),
          verdict: z.string(),
          basis: z.string(),
          missing: z.array(z.string()),
          criterion: z.object({ raw: z.string(), verified: z.boolean() }),
        }),
      ),
      findings: z.array(
        z.object({ code: z.string(), message: z.string(), params: z.record(z.string(), z.string()) }),
      ),
    }),
  ),
});

type Table = z.infer<typeof report>["tables"][number];

/** Checks a file under a profile and gives back the report of its first table. */
async function checked(
  folder: Folder,
  input: string,
  profile: object | null,
  ...more: string[]
): Promise<Table> {
  const said = profile === null ? [] : ["--profile", folder.put("p.json", JSON.stringify(profile))];
  const { code, err } = await ecogap(
    "check",
    input,
    "--quiet",
    "--report",
    folder.at("r.json"),
    ...said,
    ...more,
  );
  expect({ code, err }).toEqual({ code: 0, err: "" });
  const [table] = report.parse(folder.json("r.json")).tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

function missing({ findings }: Table): readonly string[] {
  return findings.filter(({ code }) => code === "missingIndicator").map(({ params }) => params["name"] ?? "");
}

function known({ profile }: Table): object {
  return Object.fromEntries(
    Object.entries(profile).flatMap(([feature, { value, from }]) =>
      value === null ? [] : [[feature, `${value} ${from}`]],
    ),
  );
}

const SHEET = ["序号", "指标名称", "单位", "2023年现状值", "达标情况"];

describe("what the sheet shows of its region", () => {
  test("is in the report, with where it comes from", async () => {
    const folder = new Folder();
    expect(known(await checked(folder, folder.sample("kangbashi-2020"), null))).toEqual({
      level: "county sheet",
      coast: "inland sheet",
      terrain: "arid sheet",
      agriculture: "absent sheet",
      waterSource: "absent sheet",
      solidWaste: "atMost60 sheet",
    });
    expect(known(await checked(folder, folder.sample("xilinhot-2022"), null))).toEqual({
      level: "county sheet",
      coast: "inland sheet",
      agriculture: "present sheet",
      waterSource: "present sheet",
    });
  });

  test("says nothing of a table that holds only a part of the list", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", sheetsFile({ 表: [SHEET, [1, "城镇污水处理率", "%", 90]] }));
    const table = await checked(folder, input, null);
    expect(known(table)).toEqual({});
    expect(missing(table)).toEqual([]);
  });
});

describe("what the user says of the region", () => {
  test("counts before the sheet, and what the list then asks and the sheet lacks is found", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const table = await checked(folder, input, { agriculture: "present", coast: "coastal" });
    expect(known(table)).toMatchObject({
      agriculture: "present user",
      coast: "coastal user",
      level: "county sheet",
    });
    expect(missing(table)).toEqual([
      "海岸生态修复",
      "自然岸线保有率",
      "三大粮食作物化肥农药利用率",
      "农业废弃物综合利用率",
      "村镇饮用水卫生合格率",
      "农村生活污水治理率",
      "农村生活垃圾无害化处理村占比",
      "农村无害化卫生厕所普及率",
    ]);
    expect(missing(await checked(folder, input, { level: "prefecture" }))).toHaveLength(5);
    expect(missing(await checked(folder, input, null))).toEqual([]);
  });

  test("chooses the standard's criterion for a row that has none, and says where it is not verified", async () => {
    const folder = new Folder();
    const input = folder.put("t.xlsx", sheetsFile({ 表: [SHEET, [1, "城镇污水处理率", "%", 90]] }));
    const [ofCounty] = (await checked(folder, input, { level: "county" })).rows;
    expect(ofCounty).toMatchObject({ verdict: "met", criterion: { raw: "≥85", verified: true } });
    const [ofPrefecture] = (await checked(folder, input, { level: "prefecture" })).rows;
    expect(ofPrefecture).toMatchObject({ verdict: "unmet", criterion: { raw: "≥95", verified: false } });
    const explained = await ecogap(
      "explain",
      input,
      "--sheet",
      "表",
      "--row",
      "2",
      "--profile",
      folder.at("p.json"),
    );
    expect(explained.out).toContain("≥95（未核实）");
    const told = await ecogap("check", input, "--profile", folder.at("p.json"));
    expect(told.out).toContain("上述标准限值尚未核实，引用前请与标准原文核对。");
    const [unknown] = (await checked(folder, input, null)).rows;
    expect(unknown).toMatchObject({ verdict: "undetermined", missing: ["regionClass"] });
  });

  test("decides between limits that the sheet states for several kinds of region", async () => {
    const folder = new Folder();
    const lines = [
      ["序号", "指标名称", "单位", "指标值", "2023年现状值"],
      [1, "林草覆盖率", "%", "山区≥60\n丘陵地区≥40\n平原地区≥18", 50],
    ];
    const input = folder.put("t.xlsx", sheetsFile({ 表: lines }));
    const verdictIn = async (terrain: string): Promise<string | undefined> =>
      (await checked(folder, input, { terrain })).rows[0]?.verdict;
    expect(await verdictIn("mountain")).toBe("unmet");
    expect(await verdictIn("hill")).toBe("met");
    expect(await verdictIn("arid")).toBe("undetermined");
  });

  test.each([
    ["", "—"],
    ["暂未统计", "无数据"],
  ])("rules out a row that says nothing (%p, %p), and no row that has a value", async (first, second) => {
    const folder = new Folder();
    const lines = [
      ["序号", "指标名称", "单位", "指标值", "2023年现状值"],
      [1, "农村生活污水治理率", "%", "≥50", first],
      [2, "村镇饮用水卫生合格率", "%", 100, second],
      [3, "农村生活垃圾无害化处理村占比", "%", "≥80", 60],
      [4, "城镇污水处理率", "%", "≥85", first],
    ];
    const input = folder.put("t.xlsx", sheetsFile({ 表: lines }));
    const { rows } = await checked(folder, input, { agriculture: "absent" });
    expect(rows.map(({ verdict, basis }) => `${verdict} ${basis}`)).toEqual([
      "notApplicable notInRegion",
      "notApplicable notInRegion",
      "unmet limit",
      "undetermined missingEvidence",
    ]);
  });

  test("with mistakes is refused, every one told with its place", async () => {
    const folder = new Folder();
    const profile = folder.put("p.json", JSON.stringify({ level: "town", coast: 1, size: "big" }));
    const { code, out, err } = await ecogap("check", folder.sample("kangbashi-2020"), "--profile", profile);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n").slice(1)).toEqual([
      "  level：只能是：prefecture, county",
      "  coast：只能是：coastal, inland",
      "  不认识的字段 size",
    ]);
  });
});

describe("what the user said is kept in the checked workbook", () => {
  test("so that the next check knows it; clearing keeps it, and with that taken back too the file is the input again", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020-blank");
    await checked(folder, input, { agriculture: "present" }, "--out", folder.at("out.xlsx"));
    const again = await checked(folder, folder.at("out.xlsx"), null);
    expect(known(again)).toMatchObject({ agriculture: "present user" });
    expect(missing(again)).toHaveLength(6);
    const over = await checked(folder, folder.at("out.xlsx"), { agriculture: "absent" });
    expect(missing(over)).toEqual([]);
    const workbook = await opened(folder.bytes("out.xlsx"));
    await clearWorkbook(workbook);
    expect(readSettings((await workbook.read()).memory).region).toEqual({ agriculture: "present" });
    expect(await workbook.takeBack()).toBe(true);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture("samples/kangbashi-2020-blank.xlsx")));
  });
});
