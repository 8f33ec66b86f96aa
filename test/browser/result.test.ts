import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { fixture } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { ExcelVisitors } from "./excel-visitor";
import { Visitors, type Visit } from "./visitor";

const BLANK = "samples/kangbashi-2020-blank.xlsx";

let visitors: Visitors;

beforeAll(async () => {
  visitors = await Visitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
});

function focused({ page }: Visit): Promise<string> {
  return page.evaluate(() => document.activeElement?.getAttribute("aria-label") ?? "");
}

/** Notes what moves without the person having done anything. */
async function watchShifts({ page }: Visit): Promise<() => Promise<readonly string[]>> {
  await page.evaluate(() => {
    const seen: string[] = [];
    Reflect.set(window, "shifts", seen);
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const sources: unknown = Reflect.get(entry, "sources");
        for (const source of Array.isArray(sources) ? sources : []) {
          const node: unknown = Reflect.get(Object(source), "node");
          if (node instanceof Element && node.closest("main") !== null)
            seen.push(node.outerHTML.slice(0, 120));
        }
      }
    }).observe({ type: "layout-shift" });
  });
  return async () => z.array(z.string()).parse(await page.evaluate(`window.shifts`));
}

describe("the result on the page", () => {
  test("is filtered, searched and walked through by keyboard, and opens to its evidence without moving the focus", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await visit.check();
    const list = page.getByRole("list", { name: "指标清单" });
    await list.getByRole("listitem").first().waitFor();
    await page.getByRole("searchbox", { name: /^查找/u }).fill("用水量");
    await page.getByText("显示 1/34 行").waitFor();
    await visit.press("清除筛选");
    await page.getByText("显示 34/34 行").waitFor();
    await list.getByRole("listitem").first().focus();
    await page.keyboard.press("End");
    expect(await focused(visit)).toMatch(/达标/u);
    await page.keyboard.press("Home");
    expect(await focused(visit)).toMatch(/^20\. /u);
    await page.keyboard.press("ArrowRight");
    await page.getByRole("group", { name: /^依据：20\. /u }).waitFor();
    expect(await focused(visit)).toMatch(/^20\. /u);
    await page.getByRole("button", { name: "指标值 G28" }).click();
    await page.getByRole("group", { name: "所选单元格" }).getByText("G28").waitFor();
    expect(await visit.faults()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });

  test("is looked at, worded and written, and taken back as a whole", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await visit.press("只检查不写入");
    await page.getByText(/还没有写入/u).waitFor();
    expect(await visit.shown("J28")).toBe("");
    await page.getByRole("button", { name: /^依据：20\. /u }).click();
    await page.getByRole("textbox", { name: /^提升措施/u }).fill("由生态环境局牵头整改。");
    await page.getByText("有 1 处文字已修改").waitFor();
    await visit.press("写入工作表");
    await page.getByText(/已填写 38 格/u).waitFor();
    expect(await visit.shown("N28")).toBe("由生态环境局牵头整改。");
    await visit.press("撤销写入");
    await page.getByText(/已撤销写入/u).waitFor();
    expect(partsOf((await visit.save()).bytes)).toEqual(partsOf(fixture(BLANK)));
    expect(visit.complaints).toEqual([]);
  });

  test("follows what is typed into the grid where that is wanted, and writes nothing for it", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await visit.check();
    await visit.type("I28", "2.5");
    await page.getByText(/结果可能过时/u).waitFor();
    await page.getByRole("switch", { name: "边改边查" }).click();
    await page.getByText(/还没有写入：未达标 2 项/u).waitFor();
    await visit.type("I27", "9");
    await page.getByText(/还没有写入：未达标 1 项/u).waitFor();
    expect(await visit.shown("J27")).toBe("未达标");
    expect(visit.complaints).toEqual([]);
  });

  test("comes without moving anything that was there, and leaves the focus on the button", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    await page.getByRole("tab", { name: "结果" }).waitFor();
    const button = page.getByRole("button", { name: "一键检查" });
    const shifts = await watchShifts(visit);
    const before = await page.getByRole("tab", { name: "结果" }).boundingBox();
    await button.focus();
    await page.keyboard.press("Enter");
    await page.getByText(/检查完成/u).waitFor();
    await page.getByRole("list", { name: "指标清单" }).waitFor();
    expect(await page.getByRole("tab", { name: "结果" }).boundingBox()).toEqual(before);
    expect(await shifts()).toEqual([]);
    expect(await button.evaluate((element) => element === document.activeElement)).toBe(true);
  });
});

test.each([
  ["light", 320],
  ["dark", 320],
] as const)(
  "in %s at %i pixels the result fits, and axe finds no fault in an open row",
  async (colorScheme, width) => {
    const visit = await visitors.visit({ colorScheme, viewport: { width, height: 640 } });
    const { page } = visit;
    await visit.press("只检查不写入");
    await page.getByText(/还没有写入/u).waitFor();
    await page.getByRole("button", { name: /^依据：20\. /u }).click();
    await page.getByRole("textbox", { name: /^提升措施/u }).fill("另行安排");
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const wide = await page.evaluate((most) => {
      const inMain = [...document.querySelectorAll("main *:not(.fui-Input__contentAfter *)")];
      return inMain.filter((one) => one.getBoundingClientRect().right > most).map((one) => one.className);
    }, width);
    expect(wide).toEqual([]);
    expect(await visit.faults()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  },
);

test("The picture by domain takes two lines for four domains, and gives way to its figures", async () => {
  const visit = await visitors.visit({ viewport: { width: 320, height: 720 } });
  const { page } = visit;
  await visit.check();
  const figures = page.getByRole("table", { name: "检查结果" });
  await figures.waitFor();
  expect((await figures.locator("..").boundingBox())?.width).toBeLessThan(2);
  await visit.press("显示数字表");
  expect((await figures.boundingBox())?.width).toBeGreaterThan(250);
  await visit.press("显示数字表");
  const [first, second] = await page.locator("main .fui-hbc__items").all();
  const [left, right] = [await first?.boundingBox(), await second?.boundingBox()];
  expect(left?.y).toBe(right?.y);
  expect(right?.x).toBeGreaterThan(150);
});

test("in Excel a text is worded and written by itself", async () => {
  const inExcel = await ExcelVisitors.arrive();
  const pane = await inExcel.open("kangbashi-2020-blank");
  const { page } = pane;
  const before = await pane.described();
  await pane.check();
  const written = await pane.written();
  await page.getByRole("button", { name: /^依据：20\. /u }).click();
  await page.getByRole("textbox", { name: /^差距分析/u }).fill("外运受阻。");
  await pane.press("写入此行");
  await page.getByText(/已填写 1 格/u).waitFor();
  const news = (await pane.written()).filter((line) => !written.includes(line));
  expect(news.some((line) => line.includes("外运受阻。"))).toBe(true);
  await pane.press("撤销写入");
  await page.getByText(/已撤销最近一次写入/u).waitFor();
  expect(await pane.written()).toEqual(written);
  await pane.press("撤销写入");
  await page.getByText(/已撤销写入/u).waitFor();
  expect(await pane.described()).toBe(before);
  expect(pane.complaints).toEqual([]);
  await inExcel.leave();
});
