import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import { opened } from "../xlsx/workbooks";
import { ExcelVisitors } from "./excel-visitor";
import { Visitors } from "./visitor";

const PAGES = ["达标汇总", "未达标指标分析", "整改台账", "核查意见"];

let visitors: Visitors;
let excelVisitors: ExcelVisitors;

beforeAll(async () => {
  visitors = await Visitors.arrive();
  excelVisitors = await ExcelVisitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
  await excelVisitors.leave();
});

describe("生成材料 on the page", () => {
  test.each([
    { viewport: { width: 1280, height: 800 }, colorScheme: "light" },
    { viewport: { width: 320, height: 640 }, colorScheme: "dark" },
  ] as const)("makes the sheets, saves them, and can be opened again: %j", async (look) => {
    const visit = await visitors.visit({ ...look, acceptDownloads: true });
    const { page } = visit;
    await visit.press("生成材料…");
    const dialog = page.getByRole("dialog", { name: "生成材料" });
    await dialog.getByText(/新增工作表“整改台账”/u).waitFor();
    expect(await visit.faults()).toEqual([]);
    await dialog.getByRole("button", { name: "生成", exact: true }).click();
    await page.getByText(/材料工作表 4 张/u).waitFor();
    await visit.press("生成材料…");
    await dialog.getByText("没有需要改动的内容。").waitFor();
    expect(await dialog.getByRole("checkbox", { name: "整改台账" }).isChecked()).toBe(true);
    await page.keyboard.press("Escape");
    await dialog.waitFor({ state: "hidden" });
    const saved = (await visit.save()).bytes;
    const names = (await (await opened(saved)).read()).sheets.map(({ name }) => name);
    expect(names.slice(-4)).toEqual(PAGES);
    expect(visit.complaints).toEqual([]);
  });

  test("by keyboard alone, in English", async () => {
    const visit = await visitors.visit({ locale: "en-US", address: "?lang=en-US" });
    const { page } = visit;
    const button = page.getByRole("button", { name: "Make sheets…" });
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/New sheet “Measures ledger”/u).waitFor();
    const make = page.getByRole("button", { name: "Make", exact: true });
    for (
      let count = 0;
      count < 20 && !(await make.evaluate((node) => node === document.activeElement));
      count++
    ) {
      await page.keyboard.press("Tab");
    }
    await page.keyboard.press("Enter");
    await page.getByText(/4 sheets made or renewed/u).waitFor();
    await page.getByRole("dialog").waitFor({ state: "detached" });
    await page.getByRole("tab", { name: "Result" }).waitFor();
    expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
    expect(await visit.faults()).toEqual([]);
  });
});

test("生成材料 in Excel adds the sheets, keeps the user's sheet in front, and takes all of it back", async () => {
  const pane = await excelVisitors.open("kangbashi-2020-blank");
  const { page } = pane;
  const before = await pane.described();
  await pane.press("生成材料…");
  await page.getByRole("button", { name: "生成", exact: true }).click();
  await page.getByText(/材料工作表 4 张/u).waitFor();
  const made = await pane.described();
  for (const name of PAGES) expect(made).toContain(name);
  await page.getByRole("button", { name: "整改台账" }).click();
  await pane.press("撤销写入");
  await page.getByText("已撤销写入，工作簿恢复为写入前的样子。").waitFor();
  expect(await pane.described()).toBe(before);
});
