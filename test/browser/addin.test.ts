import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import * as z from "zod";
import { ecogap, Folder } from "../cli/command-line";
import { modelOf } from "../host/from-snapshot";
import { written } from "../host/written";
import { opened } from "../xlsx/workbooks";
import { ExcelVisitors, type InExcel } from "./excel-visitor";

const SAMPLES = ["kangbashi-2020-blank", "kangbashi-2020", "xilinhot-2022-blank", "xilinhot-2022"] as const;
const SAMPLE = "kangbashi-2020-blank";
const BACKGROUNDS = { light: "#ffffff", dark: "#1f1f1f" } as const;

/** Where the telemetry of office.js goes. */
const TELEMETRY = "https://browser.pipe.aria.microsoft.com/Collector/3.0/";

const report = z.object({
  tables: z.array(z.object({ summary: z.object({ totals: z.record(z.string(), z.number()) }) })),
});

const wholeReport = z.object({ tables: z.array(z.unknown()) });

let visitors: ExcelVisitors;
let pane: InExcel;

beforeAll(async () => {
  visitors = await ExcelVisitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
});

describe("the pane in Excel", () => {
  test("recognises the table, judges, flags and fills it, and gives the workbook back as it was", async () => {
    pane = await visitors.open(SAMPLE);
    const { page } = pane;
    expect(await page.getByRole("heading", { level: 2 }).innerText()).toBe(
      "表2-1康巴什区生态文明建设指标体系",
    );
    const before = await pane.described();
    const unwritten = await pane.written();
    await pane.check();
    const news = (await pane.written()).filter((line) => !unwritten.includes(line));
    expect(news.filter((line) => line.includes('"未达标"'))).toHaveLength(3);
    expect(news.filter((line) => /ECOGAP/iu.test(line)).length).toBeGreaterThan(0);
    expect(
      await page
        .getByRole("list", { name: "指标清单" })
        .getByRole("listitem", { name: /，未达标，/u })
        .count(),
    ).toBe(3);
    await pane.press("撤销写入");
    await page.getByText(/已撤销写入/u).waitFor();
    expect(await pane.described()).toBe(before);
    expect(pane.complaints).toEqual([]);
  });

  test("leads to the cell of a row that is clicked", async () => {
    pane = await visitors.open(SAMPLE);
    await pane.check();
    await pane.page.getByRole("list", { name: "指标清单" }).getByRole("listitem").nth(1).click();
    await pane.untilSelected("建设指标!I27");
    expect(pane.complaints).toEqual([]);
  });

  test("is used by keyboard alone: Tab and Enter check, arrow keys and Enter lead to a cell", async () => {
    pane = await visitors.open(SAMPLE);
    const { page } = pane;
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let steps = 0; steps < 20 && !name.test(await focused()); steps++)
        await page.keyboard.press("Tab");
      expect(await focused()).toMatch(name);
    };
    await tabTo(/^一键检查$/u);
    await page.keyboard.press("Enter");
    await page.getByText(/检查完成/u).waitFor();
    await tabTo(/I28$/u);
    await page.keyboard.press("ArrowDown");
    expect(await focused()).toMatch(/I27$/u);
    await page.keyboard.press("Enter");
    await pane.untilSelected("建设指标!I27");
    expect(pane.complaints).toEqual([]);
  });

  test.each(SAMPLES)("writes into %s what the command line writes, and counts the same", async (name) => {
    pane = await visitors.open(name);
    await pane.check();
    const folder = new Folder();
    const files = ["--out", folder.at("own.xlsx"), "--report", folder.at("own.json")];
    await ecogap("check", folder.sample(name), ...files, "--quiet");
    const own = await opened(folder.bytes("own.xlsx"));
    expect(await pane.written()).toEqual(written(modelOf(await own.read())));
    const shown = await pane.page.getByRole("row").last().getByRole("cell").allInnerTexts();
    const [table] = report.parse(folder.json("own.json")).tables;
    const { met, unmet, undetermined = 0, pending = 0 } = table?.summary.totals ?? {};
    expect(shown.slice(1, 4).map(Number)).toEqual([met, unmet, undetermined + pending]);
    expect(pane.complaints).toEqual([]);
  });

  test.each([...SAMPLES, "ordos-14th-five-year", "erenhot-14th-five-year"])(
    "reports of %s all that the command line reports",
    async (name) => {
      pane = await visitors.open(name);
      const folder = new Folder();
      await ecogap("check", folder.sample(name), "--report", folder.at("own.json"), "--quiet");
      const own = wholeReport.parse(folder.json("own.json"));
      expect(own.tables.length).toBeGreaterThan(0);
      expect(JSON.parse(z.string().parse(await pane.excel("report()")))).toEqual(own.tables);
      expect(pane.complaints).toEqual([]);
    },
  );

  test("fits into 320 pixels before and after a check", async () => {
    pane = await visitors.open(SAMPLE, {}, { viewport: { width: 320, height: 640 } });
    const width = (): Promise<number> => pane.page.evaluate(() => document.documentElement.scrollWidth);
    expect(await width()).toBe(320);
    await pane.check();
    expect(await width()).toBe(320);
    expect(pane.complaints).toEqual([]);
  });
});

describe.each([
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en-US", "light"],
  ["en-US", "dark"],
] as const)("in an Excel in %s with a %s theme", (language, theme) => {
  test("the pane speaks its language, has its colours, and axe finds no fault in it", async () => {
    pane = await visitors.open(SAMPLE, { language, background: BACKGROUNDS[theme] });
    const { page } = pane;
    expect(await page.getAttribute("html", "lang")).toBe(language);
    const paint = await page.getByRole("main").evaluate((main) => getComputedStyle(main).backgroundColor);
    expect(paint).toBe(theme === "dark" ? "rgb(41, 41, 41)" : "rgb(255, 255, 255)");
    expect(await pane.faults()).toEqual([]);
    await pane.press(language === "zh-CN" ? "一键检查" : "Check");
    await page.getByText(/检查完成|Checked/u).waitFor();
    await page.getByRole("list").first().waitFor();
    expect(await pane.faults()).toEqual([]);
    expect(pane.complaints).toEqual([]);
  });
});

test("the ribbon's buttons work without the pane being touched, and a window tells what happened", async () => {
  pane = await visitors.open(SAMPLE);
  const before = await pane.described();
  expect(await pane.pressRibbon("checkSheet")).toBe(
    "检查完成：未达标 3 项，待核实 2 项。已填写 38 格，保留原有内容 0 格。",
  );
  expect(await pane.described()).not.toBe(before);
  expect(await pane.pressRibbon("takeBackWrite")).toContain("已撤销写入");
  expect(await pane.described()).toBe(before);
  await pane.pressRibbon("checkSheet");
  expect(await pane.pressRibbon("clearMarks")).toContain("已清除");
  expect(pane.complaints).toEqual([]);
});

test("where Excel refuses the window, a ribbon's button shows the pane, which tells what happened", async () => {
  pane = await visitors.open(SAMPLE, { showsDialogs: false });
  await pane.excel(`press("checkSheet")`);
  expect(await pane.excel("dialogs.length")).toBe(0);
  expect(await pane.excel("askedAboutItself")).toContain("SetAppRuntimeState");
  await pane.page.getByText(/检查完成：未达标 3 项，待核实 2 项/u).waitFor();
  expect(pane.complaints).toEqual([]);
});

test("in forced colours verdicts and counts can be read, and axe finds no fault", async () => {
  pane = await visitors.open(SAMPLE, {}, { forcedColors: "active" });
  const { page } = pane;
  expect(await pane.faults()).toEqual([]);
  await pane.check();
  const unmet = page.getByRole("list", { name: "指标清单" }).getByRole("listitem");
  expect(await unmet.first().isVisible()).toBe(true);
  expect(await page.getByRole("row", { name: /合计 23 3 2/u }).isVisible()).toBe(true);
  expect(await pane.faults()).toEqual([]);
  await unmet.nth(1).click();
  await pane.untilSelected("建设指标!I27");
  expect(pane.complaints).toEqual([]);
});

test("a request as office.js's telemetry sends it is blocked by the policy, and the console says nothing else", async () => {
  pane = await visitors.open(SAMPLE);
  const { page } = pane;
  const blocked = page.evaluate(async (address) => {
    await fetch(address, { method: "POST", body: "{}" }).catch(() => null);
  }, TELEMETRY);
  await Promise.all([page.waitForEvent("console"), blocked]);
  await pane.check();
  expect(pane.complaints.length).toBeGreaterThan(0);
  for (const line of pane.complaints) {
    expect(line).toContain(TELEMETRY);
    expect(line).toMatch(/Content Security Policy/u);
  }
});

test("outside Excel the pane says where it belongs", async () => {
  const { page } = await visitors.openOutside();
  const sentence = page.getByText(/请在 Excel 中打开达标助手/u);
  await sentence.waitFor();
  expect(await sentence.isVisible()).toBe(true);
});
