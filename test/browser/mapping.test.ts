import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { sheetsFile } from "../cli/sheets-file";
import { ExcelVisitors } from "./excel-visitor";
import { Visitors, type Visit } from "./visitor";

const TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
const UNKNOWN = [
  ["生态建设情况统计", "", "", ""],
  ["内容", "计量", "我们的数", "应当达到"],
  ["单位地区生产总值用水量", "立方米/万元", 15.55, "≤10"],
  ["城镇污水处理率", "%", 96, "≥95"],
] as const;

const water = /^更改“18/u;

async function openMapping(visit: Visit): Promise<void> {
  await visit.page.getByRole("tab", { name: "对应关系" }).click();
  await visit.page.getByRole("button", { name: "用所选区域作为指标表" }).waitFor();
}

/** Waits until the pane said that something was kept. */
async function kept(visit: Visit, what: string): Promise<void> {
  await visit.page.getByText(`已记在工作簿里：${what}`).waitFor({ state: "attached" });
}

async function choose(visit: Visit, box: string, option: string): Promise<void> {
  await visit.page.getByRole("progressbar").waitFor({ state: "detached" });
  await visit.page.getByRole("combobox", { name: box, exact: true }).click();
  await visit.page.getByRole("option", { name: option, exact: true }).click();
}

/** The line of the row on water use. */
function lineOfWater(visit: Visit): Promise<string> {
  const line = visit.page.getByRole("listitem").filter({ hasText: "18. 单位地区生产总值用水量" });
  return line.first().innerText();
}

/** On how many lines a text stands. */
async function linesOf(visit: Visit, text: string): Promise<number> {
  const label = visit.page.getByText(text, { exact: true });
  return label.evaluate((element) => {
    const range = element.ownerDocument.createRange();
    range.selectNodeContents(element);
    return new Set([...range.getClientRects()].map(({ top }) => top)).size;
  });
}

async function expectNarrow(visit: Visit): Promise<void> {
  expect(await visit.page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(
    visit.page.viewportSize()?.width ?? 0,
  );
}

describe("on the page", () => {
  let visitors: Visitors;

  beforeAll(async () => {
    visitors = await Visitors.arrive();
  });

  afterAll(() => visitors.leave());

  test("a column and a row are corrected, kept in the saved file, and hold when it is opened again", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await openMapping(visit);
    expect(await lineOfWater(visit)).toContain("精确对应");
    await page.getByRole("button", { name: water }).click();
    await page.keyboard.type("19");
    await page.getByRole("option", { name: /^19\./u }).click();
    await kept(visit, "18. 单位地区生产总值用水量");
    expect(await lineOfWater(visit)).toContain("您指定");
    await page.getByRole("button", { name: /^列的用途/u }).click();
    await choose(visit, "K列的用途", "备注");
    await kept(visit, "K = 备注");
    expect(await visit.faults()).toEqual([]);
    const { bytes } = await visit.save();
    await visit.choose({ name: "再开.xlsx", mimeType: TYPE, buffer: Buffer.from(bytes) });
    await page.getByText("再开.xlsx").first().waitFor();
    await openMapping(visit);
    await page.getByText("您指定").first().waitFor();
    expect(await lineOfWater(visit)).toContain("您指定");
    expect(visit.complaints).toEqual([]);
  });

  test("a table that is not recognised is defined by its area, drawn with the mouse, and judged", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    const buffer = Buffer.from(sheetsFile({ 统计: UNKNOWN }));
    await visit.choose({ name: "统计.xlsx", mimeType: TYPE, buffer });
    await page.getByText("统计.xlsx").first().waitFor();
    await openMapping(visit);
    await page.getByText(/^本表没有识别到指标表/u).waitFor();
    await page.locator('[data-cell="A1"]').click();
    await page.locator('[data-cell="D4"]').click({ modifiers: ["Shift"] });
    await visit.press("用所选区域作为指标表");
    await page.getByText(/^还缺：哪一列是指标名称/u).waitFor();
    expect(await linesOf(visit, "表头行数")).toBe(1);
    await choose(visit, "A列的用途", "指标名称");
    await page.getByText(/^还缺：哪一列是现状值/u).waitFor();
    await choose(visit, "C列的用途", "现状值");
    await page.getByRole("list", { name: /^各行对应的指标/u }).waitFor();
    await choose(visit, "D列的用途", "指标值（要求）");
    await kept(visit, "D = ");
    await visit.check();
    expect(await page.getByRole("list", { name: "指标清单" }).innerText()).toContain(
      "单位地区生产总值用水量",
    );
    expect(visit.complaints).toEqual([]);
  });

  test("an area is drawn with the mouse and by keyboard", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await page.locator('[data-cell="F5"]').hover();
    await page.mouse.down();
    await page.locator('[data-cell="G7"]').hover();
    await page.mouse.up();
    await page.getByText("F5:G7", { exact: true }).waitFor();
    await page.keyboard.press("Shift+ArrowDown");
    await page.getByText("F5:G8", { exact: true }).waitFor();
    await page.keyboard.press("Shift+ArrowUp");
    await page.keyboard.press("Shift+ArrowUp");
    await page.getByText("F5:G6", { exact: true }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.getByText("F6", { exact: true }).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("a mapping whose header was changed is not used, and is mended by choosing the table again", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await openMapping(visit);
    await page.getByRole("button", { name: water }).click();
    await visit.press("不对应任何指标");
    await kept(visit, "18. 单位地区生产总值用水量");
    await visit.type("G2", "标准限值");
    await page.getByText(/表头改动过，找不到：“指标值”/u).waitFor();
    expect(await lineOfWater(visit)).toContain("精确对应");
    expect(await visit.faults()).toEqual([]);
    await page.locator('[data-cell="D5"]').click();
    await visit.press("重新指定");
    await page.getByText(/表头改动过/u).waitFor({ state: "detached" });
    expect(await lineOfWater(visit)).toContain("不对应任何指标（您指定）");
    expect(visit.complaints).toEqual([]);
  });
});

describe.each([
  ["light", null],
  ["dark", "#1f1f1f"],
] as const)("in Excel, 320 pixels wide and %s", (_, background) => {
  let excel: ExcelVisitors;

  beforeAll(async () => {
    excel = await ExcelVisitors.arrive();
  });

  afterAll(() => excel.leave());

  test("a row is unlinked by keyboard alone, and stays so when rows are inserted", async () => {
    const pane = await excel.open(
      "kangbashi-2020-blank",
      { background },
      { viewport: { width: 320, height: 720 } },
    );
    const { page } = pane;
    await page.getByRole("tab", { name: "结果" }).focus();
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: water }).waitFor();
    await page.getByRole("button", { name: water }).focus();
    await page.keyboard.press("Enter");
    await page.getByRole("combobox", { name: /输入名称或序号/u }).waitFor();
    await page.keyboard.type("zzzz");
    await page.getByText("没有找到。请换个词，或输入序号。").waitFor();
    expect(await pane.faults()).toEqual([]);
    await expectNarrow(pane);
    await page.keyboard.press("Escape");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await kept(pane, "18. 单位地区生产总值用水量：不对应任何指标");
    const focused = "document.activeElement?.getAttribute('aria-label')";
    await page.waitForFunction(`${focused}?.startsWith("更改“18") === true`);
    expect(await lineOfWater(pane)).toContain("不对应任何指标（您指定）");
    expect(await pane.excel("names")).toEqual([expect.stringMatching(/^_EcoGap\.Table1 建设指标!\$A\$2:/u)]);
    await pane.excel("insertRow(1)");
    await pane.excel("insertRow(10)");
    await pane.check();
    await openMapping(pane);
    expect(await lineOfWater(pane)).toContain("不对应任何指标（您指定）");
    expect(pane.complaints).toEqual([]);
  });

  test("columns are shown without being cut, and the selected one gets a role", async () => {
    const pane = await excel.open(
      "kangbashi-2020-blank",
      { background },
      { viewport: { width: 320, height: 720 } },
    );
    const { page } = pane;
    await openMapping(pane);
    await page.getByRole("button", { name: /^列的用途/u }).click();
    await expectNarrow(pane);
    expect(await pane.faults()).toEqual([]);
    await pane.excel(`select("K3:K9")`);
    await page.getByRole("textbox", { name: "年份", exact: true }).fill("2021");
    await pane.press("使用所选区域");
    await kept(pane, "现状值 2021");
    expect(await page.getByRole("textbox", { name: "K列的年份" }).inputValue()).toBe("2021");
    expect(pane.complaints).toEqual([]);
  });
});
