import { existsSync, linkSync, mkdirSync, readdirSync, symlinkSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import { fixture, opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { ecogap, Folder } from "./command-line";

const SAMPLES = ["kangbashi-2020", "kangbashi-2020-blank", "xilinhot-2022", "xilinhot-2022-blank"] as const;

describe("ecogap check", () => {
  test("without --out judges, tells the result and writes nothing", async () => {
    const folder = new Folder();
    const { code, out, err } = await ecogap("check", folder.sample("kangbashi-2020"));
    expect({ code, err }).toEqual({ code: 0, err: "" });
    expect(out).toContain("共 28 项指标：达标 25，未达标 3，待核实 0，推进中 0，不涉及 0");
    expect(out).toContain("15.55立方米/万元，上级考核目标要求低于10立方米/万元，相差5.55立方米/万元");
    expect(readdirSync(folder.path)).toEqual(["kangbashi-2020.xlsx"]);
  });

  test("lists unmet rows worst first, then what is to be verified and what it lacks", async () => {
    const { out } = await ecogap("check", new Folder().sample("kangbashi-2020-blank"));
    const lines = out.split("\n").map((line) => line.trim().split(/\s+/u)[0]);
    const cells = lines.filter((word) => /^I\d+$/u.test(word ?? ""));
    expect(cells.slice(0, 5)).toEqual(["I28", "I27", "I26", "I5", "I25"]);
    expect(out).toContain("缺少上级考核目标、上一年度数值或变化情况");
  });

  test("speaks English when asked, in the summary, the report and the sheet", async () => {
    const folder = new Folder();
    const { out } = await ecogap(
      "check",
      folder.sample("xilinhot-2022-blank"),
      "--lang",
      "en-US",
      "--out",
      folder.at("out.xlsx"),
      "--report",
      folder.at("out.json"),
    );
    expect(out).toContain("35 indicators: 30 met, 2 unmet, 2 to be verified, 1 under way, 0 not applicable");
    const snapshot = await (await opened(folder.bytes("out.xlsx"))).read();
    const texts = JSON.stringify(snapshot.sheets[0]?.rows[35]);
    expect(texts).toContain("Unmet");
    expect(texts).toContain("the gap is 34 percentage points");
    expect(JSON.stringify(folder.json("out.json"))).toContain("No note explains the sign “#”.");
  });

  test("--strict ends with 1 when something is unmet, --quiet says nothing", async () => {
    const folder = new Folder();
    const sample = folder.sample("xilinhot-2022");
    expect(await ecogap("check", sample, "--strict", "--quiet")).toEqual({ code: 1, out: "", err: "" });
    expect(await ecogap("check", sample, "--quiet")).toEqual({ code: 0, out: "", err: "" });
  });

  test("--sheet checks that sheet only", async () => {
    const folder = new Folder();
    const sample = folder.sample("kangbashi-2020");
    expect((await ecogap("check", sample, "--sheet", "建设指标")).code).toBe(0);
    const other = await ecogap("check", sample, "--sheet", "重点项目");
    expect(other).toMatchObject({ code: 2, out: "" });
    expect(other.err).toContain("没有找到指标表");
    expect((await ecogap("check", sample, "--sheet", "无")).err).toContain(
      "现有工作表：建设指标、基础数据、重点项目、工程统计",
    );
  });

  test("--out-dir writes every input under its own name", async () => {
    const folder = new Folder();
    mkdirSync(folder.at("out"));
    const inputs = SAMPLES.map((sample) => folder.sample(sample));
    const { code } = await ecogap("check", ...inputs, "--out-dir", folder.at("out"));
    expect(code).toBe(0);
    expect(readdirSync(folder.at("out")).sort()).toEqual(SAMPLES.map((sample) => `${sample}.xlsx`).sort());
  });
});

describe("the checked workbook", () => {
  test.each(SAMPLES)("of %s differs from the input only in the parts that had to change", async (sample) => {
    const folder = new Folder();
    const input = folder.sample(sample);
    await ecogap("check", input, "--out", folder.at("out.xlsx"));
    const before = partsOf(fixture(`samples/${sample}.xlsx`));
    const after = partsOf(folder.bytes("out.xlsx"));
    expect(
      Buffer.from(folder.bytes(`${sample}.xlsx`)).equals(Buffer.from(fixture(`samples/${sample}.xlsx`))),
    ).toBe(true);
    const changed = Object.keys(before).filter((part) => before[part] !== after[part]);
    expect(changed.sort()).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
    const added = Object.keys(after).filter((part) => before[part] === undefined);
    expect(added.every((part) => part.startsWith("customXml/"))).toBe(true);
  });

  test.each(SAMPLES)("of %s, checked again, is the same workbook", async (sample) => {
    const folder = new Folder();
    await ecogap(
      "check",
      folder.sample(sample),
      "--out",
      folder.at("once.xlsx"),
      "--report",
      folder.at("once.json"),
    );
    await ecogap(
      "check",
      folder.at("once.xlsx"),
      "--out",
      folder.at("twice.xlsx"),
      "--report",
      folder.at("twice.json"),
    );
    expect(Buffer.from(folder.bytes("twice.xlsx")).equals(Buffer.from(folder.bytes("once.xlsx")))).toBe(true);
    const verdicts = (name: string): string =>
      JSON.stringify(folder.json(name)).replace(/"file":"[^"]*"/u, "");
    const added = /"range":"[^"]*"/gu;
    expect(verdicts("twice.json").replace(added, "")).toBe(verdicts("once.json").replace(added, ""));
  });

  test.each(SAMPLES)("of %s, cleared, is the input again, part by part", async (sample) => {
    const folder = new Folder();
    await ecogap("check", folder.sample(sample), "--out", folder.at("out.xlsx"));
    const workbook = await opened(folder.bytes("out.xlsx"));
    await clearWorkbook(workbook);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture(`samples/${sample}.xlsx`)));
  });

  test("in another language replaces our texts and keeps the user's", async () => {
    const folder = new Folder();
    await ecogap("check", folder.sample("kangbashi-2020-blank"), "--out", folder.at("zh.xlsx"));
    await ecogap("check", folder.at("zh.xlsx"), "--lang", "en-US", "--out", folder.at("en.xlsx"));
    const workbook = await opened(folder.bytes("en.xlsx"));
    const status = (await workbook.read()).sheets[0]?.rows[26]?.[10]?.content;
    expect(status).toEqual({ kind: "text", value: "Unmet" });
    await clearWorkbook(workbook);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture("samples/kangbashi-2020-blank.xlsx")));
  });

  test("of a workbook with macros, charts and the rest keeps all of that", async () => {
    const folder = new Folder();
    const input = folder.put("rich.xlsm", fixture("workbooks/rich.xlsm"));
    expect(await ecogap("check", input, "--out", folder.at("out.xlsm"), "--quiet")).toEqual({
      code: 0,
      out: "",
      err: "",
    });
    const before = partsOf(fixture("workbooks/rich.xlsm"));
    const after = partsOf(folder.bytes("out.xlsm"));
    expect(
      Object.keys(before)
        .filter((part) => before[part] !== after[part])
        .sort(),
    ).toEqual([
      "[Content_Types].xml",
      "xl/_rels/workbook.xml.rels",
      "xl/styles.xml",
      "xl/worksheets/sheet1.xml",
    ]);
  });
});

describe("bad input is told in one line, ends with 2 and leaves nothing behind", () => {
  const table = (text: string): string => text;

  test.each([
    ["empty.xlsx", "", "文件为空（0 字节）"],
    ["data.csv", table("指标名称,指标值\n污水处理率,≥85\n"), "这不是 Excel 工作簿"],
    ["text.xlsx", table("指标名称"), "这不是 Excel 工作簿"],
    ["old.xls", Buffer.from("d0cf11e0a1b11ae1", "hex"), ""],
    ["cut.xlsx", fixture("samples/kangbashi-2020.xlsx").slice(0, 9000), "文件已损坏"],
  ])("%s", async (name, content, says) => {
    const folder = new Folder();
    const input = folder.put(name, content);
    const { code, out, err } = await ecogap(
      "check",
      input,
      "--out",
      folder.at("out.xlsx"),
      "--report",
      folder.at("r.json"),
    );
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err.trimEnd().split("\n")).toHaveLength(1);
    expect(err).toContain(says);
    expect(readdirSync(folder.path)).toEqual([name]);
  });

  test("a missing file and a folder", async () => {
    const folder = new Folder();
    expect((await ecogap("check", folder.at("no.xlsx"))).err).toContain("找不到文件");
    expect(await ecogap("check", folder.path)).toMatchObject({ code: 2 });
  });

  test("does not keep the other inputs from being checked", async () => {
    const folder = new Folder();
    mkdirSync(folder.at("out"));
    const bad = folder.put("bad.xlsx", "x");
    const good = folder.sample("kangbashi-2020");
    const report = folder.at("r.json");
    const { code, err, out } = await ecogap(
      "check",
      bad,
      good,
      "--out-dir",
      folder.at("out"),
      "--report",
      report,
    );
    expect(code).toBe(2);
    expect(err).toContain("bad.xlsx: 这不是 Excel 工作簿");
    expect(out).toContain("共 28 项指标");
    expect(readdirSync(folder.at("out"))).toEqual(["kangbashi-2020.xlsx"]);
    expect(folder.json("r.json")).toMatchObject([{ file: "kangbashi-2020.xlsx" }]);
  });
});

describe("an output is refused", () => {
  test("that is an input, by whatever path", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    symlinkSync(input, folder.at("link.xlsx"));
    linkSync(input, folder.at("hard.xlsx"));
    const others = ["./x/../kangbashi-2020.xlsx", "link.xlsx", "hard.xlsx"].map((name) => folder.at(name));
    for (const out of [input, ...others]) {
      const { code, err } = await ecogap("check", input, "--out", out);
      expect(code).toBe(2);
      expect(err).toContain("输出不能覆盖输入文件");
    }
    expect((await ecogap("check", input, "--out-dir", folder.path)).code).toBe(2);
    expect((await ecogap("check", input, "--report", input)).code).toBe(2);
    expect(
      Buffer.from(folder.bytes("kangbashi-2020.xlsx")).equals(
        Buffer.from(fixture("samples/kangbashi-2020.xlsx")),
      ),
    ).toBe(true);
  });

  test("that cannot be written, and nothing is left beside it", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const { code, err } = await ecogap("check", input, "--out", folder.at("no/such/out.xlsx"));
    expect(code).toBe(2);
    expect(err).toContain("ENOENT");
    mkdirSync(folder.at("taken.xlsx"));
    expect((await ecogap("check", input, "--out", folder.at("taken.xlsx"))).code).toBe(2);
    expect(readdirSync(folder.path).sort()).toEqual(["kangbashi-2020.xlsx", "taken.xlsx"]);
  });

  test("for a report that has no folder, before anything is written", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const report = folder.at("no/such/r.json");
    expect((await ecogap("check", input, "--out", folder.at("out.xlsx"), "--report", report)).code).toBe(2);
    expect(readdirSync(folder.path)).toEqual(["kangbashi-2020.xlsx"]);
  });

  test("with another extension than the input's, for two inputs, or beside --out-dir", async () => {
    const folder = new Folder();
    const input = folder.sample("kangbashi-2020");
    const other = folder.sample("xilinhot-2022");
    expect((await ecogap("check", input, "--out", folder.at("out.xlsm"))).err).toContain("扩展名");
    expect((await ecogap("check", input, other, "--out", folder.at("o.xlsx"))).err).toContain("--out-dir");
    expect((await ecogap("check", input, "--out", "a.xlsx", "--out-dir", "b")).code).toBe(2);
    expect(existsSync(folder.at("o.xlsx"))).toBe(false);
  });

  test("for two inputs of one name in one folder", async () => {
    const folder = new Folder();
    mkdirSync(folder.at("a"));
    mkdirSync(folder.at("b"));
    const inputs = ["a", "b"].map((part) => folder.sample("kangbashi-2020", `${part}/t.xlsx`));
    const { code, err } = await ecogap("check", ...inputs, "--out-dir", folder.path);
    expect(code).toBe(2);
    expect(err).toContain("同名");
  });
});

test("--system names the standard against the evidence, and the report says who chose it", async () => {
  const folder = new Folder();
  const [plan, list] = [folder.sample("erenhot-14th-five-year"), folder.sample("kangbashi-2020")];
  const report = folder.at("r.json");
  expect((await ecogap("check", plan, "--system", "national-2021", "--report", report, "--quiet")).code).toBe(
    0,
  );
  expect(folder.json("r.json")).toMatchObject({
    tables: [
      {
        system: { id: "national-2021", by: "user" },
        findings: expect.arrayContaining([expect.objectContaining({ code: "unrecognisedIndicator" })]),
      },
    ],
  });
  await ecogap("check", list, "--report", report, "--quiet");
  expect(folder.json("r.json")).toMatchObject({
    tables: [{ system: { id: "national-2021", by: "evidence" } }],
  });
});

describe("usage", () => {
  test.each([
    [["check"], "缺少工作簿文件"],
    [["check", "a.xlsx", "--nosuch"], "无法识别的选项 --nosuch"],
    [["nosuch"], "无法识别的命令 nosuch"],
    [["check", "a.xlsx", "--rollup", "r.csv"], "扩展名应为 .xlsx"],
    [["check", "a.xlsx", "--profile", "p.json"], "无法读取 p.json（ENOENT）"],
    [["report", "a.xlsx"], "缺少选项"],
    [["report", "a.xlsx", "b.xlsx", "--docx", "o.docx"], "只能用于一个工作簿文件"],
    [["check", "a.xlsx", "--lang", "fr"], "选项的值无效"],
    [["check", "a.xlsx", "--system", "nosuch"], "没有编号为“nosuch”的标准。可用的编号：national-2021"],
    [["explain", "a.xlsx", "--sheet", "x", "--row", "3", "--system", "nosuch"], "可用的编号：national-2021"],
    [["explain", "a.xlsx", "--sheet", "x"], "缺少选项"],
    [["explain", "a.xlsx", "--sheet", "x", "--row", "zero"], "--row 应为正整数"],
  ])("%j is refused with 2 and a word on what to do", async (args, says) => {
    const { code, out, err } = await ecogap(...args);
    expect({ code, out }).toEqual({ code: 2, out: "" });
    expect(err).toContain(says);
  });

  test("without arguments shows the help and ends with 2; --help and --version end with 0", async () => {
    expect((await ecogap()).code).toBe(2);
    const help = await ecogap("check", "--help");
    expect(help.code).toBe(0);
    expect(help.out).toContain("用法：");
    expect((await ecogap("--help", "--lang", "en-US")).out).toContain("Usage:");
    expect((await ecogap("--version")).out).toMatch(/^\d+\.\d+\.\d+\n$/u);
  });
});
