import { describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { check } from "../../src/domain/check";
import { knownFindings, withIgnored } from "../../src/domain/judging/ignored-findings";
import type { Settings } from "../../src/domain/settings";
import { changeSettings } from "../../src/workbook/change-settings";
import { fixture, opened } from "../xlsx/workbooks";
import { ecogap, Folder } from "./command-line";

const report = z.object({
  tables: z.array(
    z.object({
      system: z.nullable(z.object({ id: z.string(), by: z.string() })),
      rows: z.array(
        z.object({
          analysis: z.nullable(z.string()),
          gap: z.nullable(z.object({ band: z.nullable(z.string()) })),
        }),
      ),
      findings: z.array(z.object({ message: z.string(), ignored: z.optional(z.string()) })),
    }),
  ),
});
type Table = z.infer<typeof report>["tables"][number];

/** The sample with settings kept in it. */
async function sampleWith(folder: Folder, change: (settings: Settings) => Settings): Promise<string> {
  const workbook = await opened(fixture("samples/kangbashi-2020.xlsx"));
  await changeSettings(workbook, change);
  return folder.put("book.xlsx", await workbook.save());
}

async function checked(input: string, ...options: readonly string[]): Promise<Table> {
  const { out } = await ecogap("check", input, "--report", "-", ...options);
  const [table] = report.parse(JSON.parse(out)).tables;
  if (table === undefined) throw new Error("no table");
  return table;
}

const bandsIn = ({ rows }: Table): readonly string[] => rows.flatMap(({ gap }) => gap?.band ?? []);

describe("what a workbook remembers", () => {
  test("of the standard is followed, unless the run names another", async () => {
    const input = await sampleWith(new Folder(), (now) => ({ ...now, standard: { id: "prefecture-2024" } }));
    expect((await checked(input)).system).toEqual({ id: "prefecture-2024", by: "user" });
    const named = await checked(input, "--system", "national-2021");
    expect(named.system).toEqual({ id: "national-2021", by: "user" });
  });

  test("that no standard is to be followed is done so, and said", async () => {
    const input = await sampleWith(new Folder(), (now) => ({ ...now, standard: { id: null } }));
    expect((await checked(input)).system).toBeNull();
    expect((await ecogap("check", input)).out).toContain("不采用标准，只按表中要求判断");
  });

  test("of the words for gaps is used, unless the run says otherwise", async () => {
    const bands = { small: 1, marked: 2 };
    const input = await sampleWith(new Folder(), (now) => ({ ...now, bands }));
    expect(new Set(bandsIn(await checked(input)))).toEqual(new Set(["small", "marked"]));
    expect(new Set(bandsIn(await checked(input, "--bands", "10,30")))).toEqual(new Set(["large"]));
  });

  test("of the language is what is written in, unless the run says otherwise", async () => {
    const input = await sampleWith(new Folder(), (now) => ({ ...now, language: "en-US" }));
    const written = async (...options: readonly string[]): Promise<string> =>
      JSON.stringify((await checked(input, ...options)).rows.map(({ analysis }) => analysis));
    expect(await written()).toContain("asks for");
    expect(await written("--lang", "zh-CN")).toContain("相差");
  });

  test("of findings set aside is told with its reason in the report, and counted apart in the summary", async () => {
    const workbook = await opened(fixture("samples/kangbashi-2020.xlsx"));
    const [assessment] = check(await workbook.read(), null);
    if (assessment === undefined) throw new Error("no table");
    const [known] = knownFindings(assessment, assessment.findings, []);
    if (known === undefined) throw new Error("no finding");
    const folder = new Folder();
    const input = await sampleWith(folder, (now) => {
      return { ...now, ignored: withIgnored(now.ignored, known, "已核实无误", "2026-11-22") };
    });
    const { findings } = await checked(input);
    expect(findings.filter(({ ignored }) => ignored !== undefined).map(({ ignored }) => ignored)).toEqual([
      "已核实无误",
    ]);
    const { out } = await ecogap("check", input, "--materials", "--out", folder.at("out.xlsx"));
    expect(out).toContain(`表格核查（${findings.length - 1}）`);
    expect(out).toContain("已忽略的核查意见：1 条");
    const made = (await (await opened(folder.bytes("out.xlsx"))).read()).sheets.at(-1);
    expect(made?.name).toBe("核查意见");
    expect(JSON.stringify(made?.rows).includes("已忽略：已核实无误")).toBe(true);
  });
});
