import { readdirSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { clearWorkbook } from "../../src/workbook/clear-workbook";
import type { SheetSnapshot } from "../../src/domain/sheet/snapshot";
import { opened } from "../xlsx/workbooks";
import { partsOf, withPart } from "../xlsx/zip-file";
import { ecogap, Folder } from "./command-line";
import { sheetsFile } from "./sheets-file";

const PAGES = ["达标汇总", "未达标指标分析", "整改台账", "核查意见"];

async function sheetsIn(bytes: Uint8Array): Promise<readonly SheetSnapshot[]> {
  return (await (await opened(bytes)).read()).sheets;
}

/** The column of the first cell of a sheet that holds this text. */
function columnOf(sheet: SheetSnapshot | undefined, text: string): number | undefined {
  return sheet?.rows
    .map(
      (cells) =>
        cells?.findIndex((cell) => cell?.content?.kind === "text" && cell.content.value === text) ?? -1,
    )
    .find((column) => column >= 0);
}

async function withMaterials(name: string, ...more: readonly string[]): Promise<Folder> {
  const folder = new Folder();
  const made = await ecogap(
    "check",
    folder.sample(name),
    "--materials",
    "--out",
    folder.at("out.xlsx"),
    ...more,
  );
  expect(made).toMatchObject({ code: 0, err: "" });
  return folder;
}

describe("ecogap check --materials", () => {
  test.each([
    "kangbashi-2020-blank",
    "xilinhot-2022-blank",
    "ordos-14th-five-year",
    "erenhot-14th-five-year",
  ])("adds the sheets of ours to %s, and a second run gives the same bytes", async (name) => {
    const folder = await withMaterials(name);
    const names = (await sheetsIn(folder.bytes("out.xlsx"))).map((sheet) => sheet.name);
    expect(names.slice(-4)).toEqual(PAGES);
    await ecogap("check", folder.at("out.xlsx"), "--materials", "--out", folder.at("again.xlsx"));
    expect(folder.bytes("again.xlsx")).toEqual(folder.bytes("out.xlsx"));
  });

  test("is taken back in one step: the workbook is as it was, part by part", async () => {
    const folder = await withMaterials("kangbashi-2020");
    const workbook = await opened(folder.bytes("out.xlsx"));
    expect(await workbook.takeBack()).toBe(true);
    const before = partsOf(folder.bytes("kangbashi-2020.xlsx"));
    expect(partsOf(await workbook.save())).toEqual(before);
  });

  test("is not taken back when the user wrote on one of the sheets since", async () => {
    const folder = await withMaterials("kangbashi-2020");
    const workbook = await opened(folder.bytes("out.xlsx"));
    await workbook.setCell("整改台账", { row: 5, column: 9 }, "已完成");
    expect(await workbook.takeBack()).toBe(false);
  });

  test("keeps what the user wrote on the sheets over later runs, and clearing leaves the sheets", async () => {
    const folder = await withMaterials("kangbashi-2020-blank");
    const workbook = await opened(folder.bytes("out.xlsx"));
    await workbook.setCell("整改台账", { row: 5, column: 9 }, "=完成一半");
    await workbook.setCell("建设指标", { row: 26, column: 9 }, "9.5（上级考核目标：＜10）");
    await workbook.setCell("基础数据", { row: 2, column: 4 }, 846.17);
    folder.put("edited.xlsx", await workbook.save());
    await ecogap("check", folder.at("edited.xlsx"), "--out", folder.at("later.xlsx"));
    const ledger = (await sheetsIn(folder.bytes("later.xlsx"))).find(({ name }) => name === "整改台账");
    expect(ledger?.rows[5]?.[9]?.content).toEqual({ kind: "text", value: "=完成一半" });
    expect(ledger?.rows[5]?.[9]?.formula).toBeNull();
    expect(columnOf(ledger, "已达标")).toBe(8);
    const cleared = await opened(folder.bytes("later.xlsx"));
    await clearWorkbook(cleared);
    const after = (await cleared.read()).sheets;
    expect(after.map(({ name }) => name).slice(-4)).toEqual(PAGES);
    expect(after[0]?.flags).toEqual([]);
  });

  test("adds the measures of an indicator that is missed only now, numbered on", async () => {
    const folder = await withMaterials("kangbashi-2020-blank");
    const workbook = await opened(folder.bytes("out.xlsx"));
    await workbook.setCell("建设指标", { row: 29, column: 9 }, "60");
    folder.put("edited.xlsx", await workbook.save());
    const { code } = await ecogap("check", folder.at("edited.xlsx"), "--out", folder.at("later.xlsx"));
    expect(code).toBe(0);
    const ledger = (await sheetsIn(folder.bytes("later.xlsx"))).find(({ name }) => name === "整改台账");
    const numbers = ledger?.rows.flatMap((cells) =>
      cells?.[1]?.content?.kind === "number" ? [cells[1].content.value] : [],
    );
    expect(numbers?.length).toBeGreaterThan(10);
    expect(numbers).toEqual(numbers?.map((_, index) => index + 1));
  });

  test("changes nothing where another program wrote the formulas without the quotes that a sheet's name does not need", async () => {
    const folder = await withMaterials("kangbashi-2020-blank");
    const sheets = Object.keys(partsOf(folder.bytes("out.xlsx"))).filter((part) =>
      /^xl\/worksheets\/[^/]+$/u.test(part),
    );
    const edited = sheets.reduce(
      (bytes, part) => withPart(bytes, part, (text) => text.replaceAll("'建设指标'!", "建设指标!")),
      folder.bytes("out.xlsx"),
    );
    expect(partsOf(edited)).not.toEqual(partsOf(folder.bytes("out.xlsx")));
    folder.put("edited.xlsx", edited);
    const { out } = await ecogap("check", folder.at("edited.xlsx"), "--out", folder.at("later.xlsx"));
    expect(out).toContain("没有需要改动的内容");
  });

  test("--outputs chooses what is written and is remembered", async () => {
    const folder = await withMaterials("kangbashi-2020-blank", "--outputs", "flags,status,ledgerSheet");
    const sheets = await sheetsIn(folder.bytes("out.xlsx"));
    expect(sheets.at(-1)?.name).toBe("整改台账");
    expect(sheets.filter(({ name }) => PAGES.includes(name))).toHaveLength(1);
    const [status, analysis] = [10, 13].map((column) => sheets[0]?.rows[26]?.[column]?.content);
    expect(status).toBeDefined();
    expect(analysis).toBeUndefined();
    const again = await ecogap(
      "check",
      folder.at("out.xlsx"),
      "--materials",
      "--out",
      folder.at("again.xlsx"),
    );
    expect(again.out).toContain("没有需要改动的内容");
  });

  test("--outputs trendSheet makes the sheet of several years, and nothing else", async () => {
    const folder = new Folder();
    const lines = [
      ["康巴什区生态文明建设指标"],
      ["指标名称", "单位", "指标值", "2019年", "2020年", "达标情况"],
      ["城镇污水处理率", "%", "≥85", 84, 90, ""],
    ];
    const input = folder.put("years.xlsx", sheetsFile({ 指标: lines }));
    const out = folder.at("out.xlsx");
    const made = await ecogap("check", input, "--materials", "--outputs", "trendSheet", "--out", out);
    expect(made).toMatchObject({ code: 0, err: "" });
    expect((await sheetsIn(folder.bytes("out.xlsx"))).map(({ name }) => name)).toEqual(["指标", "历年趋势"]);
  });

  test("--outputs with a name that there is not says which there are", async () => {
    const { code, err } = await ecogap(
      "check",
      new Folder().sample("kangbashi-2020"),
      "--outputs",
      "flags,chart",
    );
    expect(code).toBe(2);
    expect(err).toMatch(/“chart”.*summarySheet/u);
  });

  test("--preview tells what would change and writes nothing", async () => {
    const folder = new Folder();
    const { code, out } = await ecogap(
      "check",
      folder.sample("kangbashi-2020-blank"),
      "--materials",
      "--preview",
    );
    expect(code).toBe(0);
    expect(out).toContain("新增工作表“整改台账”");
    expect(out).toMatch(/“建设指标”：写入 \d+ 格/u);
    expect(readdirSync(folder.path)).toEqual(["kangbashi-2020-blank.xlsx"]);
  });

  test("speaks English on the sheets too", async () => {
    const folder = await withMaterials("kangbashi-2020-blank", "--lang", "en-US");
    const names = (await sheetsIn(folder.bytes("out.xlsx"))).map((sheet) => sheet.name);
    expect(names.slice(-4)).toEqual(["Summary", "Unmet indicators", "Measures ledger", "Findings"]);
    const again = await ecogap(
      "check",
      folder.at("out.xlsx"),
      "--lang",
      "en-US",
      "--out",
      folder.at("a.xlsx"),
    );
    expect(again.out).toContain("nothing needed to change");
  });
});
