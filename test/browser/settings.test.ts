import { afterAll, afterEach, beforeAll, describe, expect, test } from "@jest/globals";
import { readFile } from "node:fs/promises";
import { ExcelVisitors } from "./excel-visitor";
import { Visitors, type Visit } from "./visitor";

let visitors: Visitors;
let excelVisitors: ExcelVisitors;
let visit: Visit | null = null;

beforeAll(async () => {
  visitors = await Visitors.arrive();
  excelVisitors = await ExcelVisitors.arrive();
});

afterEach(async () => {
  await visit?.page.context().close();
  visit = null;
});

afterAll(async () => {
  await visitors.leave();
  await excelVisitors.leave();
});

async function openView(name: string, { page }: Visit): Promise<void> {
  await page.getByRole("tab", { name, exact: true }).click();
  await page.getByRole("tabpanel").getByRole("radio").first().waitFor();
}

async function choose(field: string, option: RegExp, { page }: Visit): Promise<void> {
  await page.getByRole("combobox", { name: field, exact: true }).click();
  await page.getByRole("option", { name: option }).click();
}

describe.each([
  ["on the page", () => visitors.visit({ acceptDownloads: true })],
  [
    "on a narrow dark page",
    () => visitors.visit({ viewport: { width: 320, height: 640 }, colorScheme: "dark" as const }),
  ],
  ["in Excel", () => excelVisitors.open("kangbashi-2020-blank")],
  [
    "in a narrow pane of a dark Excel",
    () =>
      excelVisitors.open(
        "kangbashi-2020-blank",
        { background: "#1f1f1f" },
        { viewport: { width: 320, height: 640 } },
      ),
  ],
])("区域与标准 and 设置 %s", (_name, open) => {
  test("change what applies, and the standard; axe finds no fault", async () => {
    visit = await open();
    const { page } = visit;
    await openView("区域与标准", visit);
    await page.getByText("地区情况（适用 28／43 项）").waitFor();
    expect(await visit.faults()).toEqual([]);
    await choose("农业", /^有/u, visit);
    await page.getByText("地区情况（适用 34／43 项）").waitFor();
    await choose("标准", /^不采用标准/u, visit);
    await page.getByText("没有采用标准，地区情况不影响判断。").waitFor();
    await choose("标准", /^自动识别/u, visit);
    await page.getByText("地区情况（适用 34／43 项）").waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("change the words at once; nothing hangs over the edge, and axe finds no fault", async () => {
    visit = await open();
    const { page } = visit;
    await openView("设置", visit);
    const over = `Math.max(...[...document.querySelectorAll("main *")].map((one) => one.getBoundingClientRect().right))
      - document.querySelector("main").getBoundingClientRect().right`;
    expect(await page.evaluate(over)).toBeLessThanOrEqual(0);
    await page.getByRole("radio", { name: "English" }).click();
    await page.getByText("Export and import").waitFor();
    expect(await page.getAttribute("html", "lang")).toBe("en-US");
    expect(await visit.faults()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});

test("a finding is set aside by keyboard with a reason, and the focus stays in the list", async () => {
  visit = await visitors.visit();
  const { page } = visit;
  await visit.check();
  const heading = page.getByRole("button", { name: /^表格核查（/u });
  await heading.focus();
  await page.keyboard.press("Enter");
  const first = page.getByRole("button", { name: /^忽略：/u }).first();
  await first.focus();
  await page.keyboard.press("Enter");
  const dialog = page.getByRole("dialog", { name: "忽略这条核查意见" });
  await dialog.waitFor();
  expect(await visit.faults()).toEqual([]);
  await page.keyboard.press("Escape");
  await dialog.waitFor({ state: "detached" });
  expect(await first.evaluate((node) => node === document.activeElement)).toBe(true);
  await page.keyboard.press("Enter");
  await dialog.getByRole("button", { name: "忽略", exact: true }).focus();
  await page.keyboard.press("Enter");
  const aside = page.getByRole("button", { name: "已忽略（1）" });
  await aside.waitFor();
  await dialog.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith("表格核查") === true);
  await aside.click();
  expect(await visit.faults()).toEqual([]);
  await page.getByRole("button", { name: /^恢复：/u }).click();
  await aside.waitFor({ state: "detached" });
  await page.waitForFunction(() => document.activeElement?.textContent.startsWith("表格核查") === true);
});

test("flags with frames show them in the grid, and are not changed by a second check", async () => {
  visit = await visitors.visit();
  const { page } = visit;
  await openView("设置", visit);
  await page.getByRole("radio", { name: /线框/u }).click();
  await page.getByRole("radio", { name: /线框/u, checked: true }).waitFor();
  await visit.check();
  expect(await visit.look("I28", "border-bottom-style")).toBe("solid");
  expect(await visit.look("I28", "border-bottom-color")).toBe("rgb(156, 0, 6)");
  await visit.press("一键检查");
  await page.getByText(/没有需要改动的内容/u).waitFor();
});

test("in Excel frames are taken back with the write", async () => {
  const pane = await excelVisitors.open("kangbashi-2020-blank");
  visit = pane;
  const { page } = pane;
  await openView("设置", pane);
  await page.getByRole("radio", { name: /线框/u }).click();
  await page.getByRole("radio", { name: /线框/u, checked: true }).waitFor();
  const before = await pane.described();
  await pane.check();
  expect(await pane.described()).toContain("border.left.style");
  await pane.press("撤销写入");
  await page.getByText(/已撤销最近一次写入/u).waitFor();
  expect(await pane.described()).toBe(before);
});

test("limits for words go out of one workbook and into another", async () => {
  visit = await visitors.visit({ acceptDownloads: true });
  const { page } = visit;
  await openView("设置", visit);
  await page.getByRole("spinbutton", { name: "差距明显，不超过" }).fill("60");
  await page.keyboard.press("Tab");
  await page.getByText(/写作“差距明显”/u).waitFor();
  await visit.press("保存界限");
  await page.getByRole("button", { name: "恢复默认", disabled: false }).waitFor();
  const download = page.waitForEvent("download");
  await visit.press("导出设置");
  const text = await readFile(await (await download).path(), "utf8");
  expect(JSON.parse(text)).toEqual({ ecogap: 1, bands: { small: 0.1, marked: 0.6 } });
  await page.context().close();
  visit = await visitors.visit();
  await openView("设置", visit);
  const chooser = visit.page.waitForEvent("filechooser");
  await visit.press("导入设置…");
  await (
    await chooser
  ).setFiles({
    name: "settings.json",
    mimeType: "application/json",
    buffer: Buffer.from(text),
  });
  await visit.page.getByText("采用后将改变：").waitFor();
  expect(await visit.faults()).toEqual([]);
  await visit.press("采用");
  await visit.page.getByText(/写作“差距明显”/u).waitFor();
});
