import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import type { Page } from "playwright-core";
import { sheetsFile } from "../cli/sheets-file";
import { GUIDE_CHAPTERS } from "../../src/pane/help/guide";
import { ExcelVisitors } from "./excel-visitor";
import { Visit, Visitors } from "./visitor";

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

const NARROW = { viewport: { width: 320, height: 640 } };
const SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

function widthOf(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth);
}

/** The pictures of a page: whether they came, have their room before they come, in their own shape, and stay within the page. */
function picturesOf(page: Page): Promise<
  readonly {
    readonly address: string;
    readonly isLoaded: boolean;
    readonly isSized: boolean;
    readonly isWithin: boolean;
  }[]
> {
  return page.evaluate(() =>
    [...document.images].map((image) => {
      const [width, height] = ["width", "height"].map((name) => Number(image.getAttribute(name)));
      const { left, right } = image.getBoundingClientRect();
      return {
        address: image.src,
        isLoaded: image.complete && image.naturalWidth > 0,
        isSized: width === image.naturalWidth / 2 && height === image.naturalHeight / 2,
        isWithin: left >= 0 && right <= document.documentElement.clientWidth,
      };
    }),
  );
}

/** Chooses a workbook of plain sheets on the page. */
async function openSheets(visit: Visit, sheets: Parameters<typeof sheetsFile>[0]): Promise<void> {
  await visit.choose({ name: "表.xlsx", mimeType: SHEET, buffer: Buffer.from(sheetsFile(sheets)) });
}

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况"];
const TABLE = [HEADER, [1, "城镇污水处理率", "%", "≥85", 90]];
const BASE_DATA = [
  ["指标名称", "单位", "2019年", "2020年"],
  ["用水量", "万立方米", 5, 6],
];

describe("the first steps", () => {
  test("are shown once in a browser, without moving the buttons, and axe finds no fault", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    const steps = page.getByText("第一次使用，三步即可：");
    const button = page.getByRole("button", { name: "一键检查" });
    await steps.waitFor();
    const place = await button.boundingBox();
    expect(await visit.faults()).toEqual([]);
    await visit.press("知道了");
    await steps.waitFor({ state: "detached" });
    expect(await button.boundingBox()).toEqual(place);
    await page.reload();
    await page.getByText(/已识别/u).waitFor();
    await page.getByText(/还没有检查/u).waitFor();
    expect(await steps.count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });
});

describe("the help menu", () => {
  test("is used by keyboard alone, closes to its button, and opens the sample after a question", async () => {
    const visit = await visitors.visit();
    const { page } = visit;
    const menu = page.getByRole("button", { name: "帮助" });
    await menu.focus();
    await page.keyboard.press("Enter");
    await page.getByRole("menuitem", { name: "使用指南" }).waitFor();
    await page.keyboard.press("ArrowDown");
    await page.keyboard.press("Enter");
    await page.getByRole("dialog", { name: "快捷键" }).waitFor();
    expect(await visit.faults()).toEqual([]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "detached" });
    expect(await menu.evaluate((node) => node === document.activeElement)).toBe(true);
    await visit.check();
    await menu.click();
    await page.getByRole("menuitem", { name: "打开示例" }).click();
    const dialog = page.getByRole("dialog", { name: "保存改动吗？" });
    await dialog.getByRole("button", { name: "不保存" }).click();
    await page.getByText(/还没有检查/u).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test("in Excel opens the sample in a window of its own, at 320 pixels and in dark", async () => {
    const pane = await excelVisitors.open("kangbashi-2020", { background: "#1f1f1f" }, NARROW);
    const { page } = pane;
    await pane.press("帮助");
    await page.getByRole("menuitem", { name: "打开示例" }).click();
    await page.getByText(/示例已在另一个窗口打开|示例已作为文件下载/u).waitFor();
    expect(await widthOf(page)).toBe(320);
    expect(await pane.faults()).toEqual([]);
    expect(pane.complaints).toEqual([]);
  });
});

describe("the guide", () => {
  test.each([
    ["zh-CN", "light"],
    ["en-US", "dark"],
  ] as const)(
    "in %s, %s: has its chapters and pictures, fits 320 pixels, and axe finds no fault",
    async (language, colorScheme) => {
      const visit = await visitors.visit({ address: `?lang=${language}`, colorScheme });
      const { page } = visit;
      await visit.press(language === "zh-CN" ? "帮助" : "Help");
      const opening = page.context().waitForEvent("page");
      await page.getByRole("menuitem", { name: /^(?:使用指南|Guide)$/u }).click();
      const guide = await opening;
      const reader = new Visit(guide, [new URL("/", page.url()).href]);
      await guide.waitForLoadState();
      await guide.setViewportSize(NARROW.viewport);
      await guide.reload();
      expect(await guide.getAttribute("html", "lang")).toBe(language);
      for (const chapter of GUIDE_CHAPTERS) {
        expect(await guide.locator(`h2 #${chapter}`).count()).toBe(1);
        expect(await guide.locator(`nav a[href="#${chapter}"]`).count()).toBe(1);
      }
      const pictures = await picturesOf(guide);
      expect(pictures.length).toBeGreaterThan(0);
      for (const { address, isLoaded, isSized, isWithin } of pictures) {
        expect(address).toContain(`-${language}.png`);
        expect({ address, isLoaded, isSized, isWithin }).toEqual({
          address,
          isLoaded: true,
          isSized: true,
          isWithin: true,
        });
      }
      expect(await widthOf(guide)).toBe(320);
      const paint = await guide.evaluate(() => getComputedStyle(document.body).backgroundColor);
      expect(paint).toBe(colorScheme === "dark" ? "rgb(31, 31, 31)" : "rgb(255, 255, 255)");
      expect(await reader.faults()).toEqual([]);
      expect([...visit.complaints, ...reader.complaints]).toEqual([]);
    },
  );
});

describe("on a sheet without a table", () => {
  test.each([
    ["wide and light", { viewport: { width: 1280, height: 800 }, colorScheme: "light" }],
    ["narrow and dark", { ...NARROW, colorScheme: "dark" }],
  ] as const)(
    "%s: the pane says why, and leads to the mapping and to the tables there are",
    async (_, look) => {
      const visit = await visitors.visit(look);
      const { page } = visit;
      await openSheets(visit, { 基础数据: BASE_DATA, 今年: TABLE });
      await page.getByText(/A1 起的表有“指标名称”、“单位”、“2019年”、“2020年”，但没有/u).waitFor();
      await visit.press("指定指标表的区域…");
      expect(await page.getByRole("tab", { name: "对应关系" }).getAttribute("aria-selected")).toBe("true");
      expect(await visit.faults()).toEqual([]);
      expect(await widthOf(page)).toBe(look.viewport.width);
      await visit.press("转到“今年”");
      await page.getByText(/已识别 1\/1 项指标/u).waitFor();
      expect(visit.complaints).toEqual([]);
    },
  );
});

test("the keyboard shortcuts check, check what is selected, and take back", async () => {
  const visit = await visitors.visit();
  const { page } = visit;
  await openSheets(visit, { 指标: TABLE, 其他: TABLE });
  await page.getByRole("button", { name: "本工作簿其他表（1）" }).waitFor();
  await page.locator('[data-cell="B2"]').click();
  await page.keyboard.press("Control+Alt+Shift+J");
  await page.getByText(/检查完成/u).waitFor();
  await page.keyboard.press("Control+Alt+U");
  await page.getByText(/已撤销写入/u).waitFor();
  await page.keyboard.press("Control+Alt+J");
  await page.getByText(/检查完成/u).waitFor();
  expect(visit.complaints).toEqual([]);
});

test("in Excel, the menu of a cell checks what is selected, and the window says what to do next", async () => {
  const pane = await excelVisitors.open("kangbashi-2020-blank");
  expect(await pane.pressRibbon("checkSelection")).toMatch(/没有检查|检查完成/u);
  expect(await pane.pressRibbon("makeMaterials")).toContain("材料工作表 4 张");
  expect(pane.complaints).toEqual([]);
});
