import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { ecogap, Folder } from "../cli/command-line";
import { cell, fixture, firstSheet, FORMATS, opened, workbookOf } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { Visitors, type Visit } from "./visitor";

const SAMPLES = ["kangbashi-2020-blank", "kangbashi-2020", "xilinhot-2022-blank", "xilinhot-2022"] as const;
const RED = "rgb(255, 199, 206)";

let visitors: Visitors;
let visit: Visit;

beforeAll(async () => {
  visitors = await Visitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
});

function sample(name: string): string {
  return `${__dirname}/../fixtures/samples/${name}.xlsx`;
}

async function reportOf(folder: Folder, file: string): Promise<unknown> {
  const { code } = await ecogap("check", file, "--report", folder.at("report.json"), "--quiet");
  expect(code).toBe(0);
  return folder.json("report.json");
}

describe("the page", () => {
  beforeEach(async () => {
    visit = await visitors.visit();
  });

  test("opens with the sample in the grid and what the pane recognised in it", async () => {
    const { page } = visit;
    expect(await page.getByRole("heading", { level: 2 }).innerText()).toBe(
      "表2-1康巴什区生态文明建设指标体系",
    );
    const tabs = page.getByRole("tablist", { name: "工作表" }).getByRole("tab");
    expect(await tabs.allInnerTexts()).toEqual(["建设指标", "基础数据", "重点项目", "工程统计"]);
    expect(await page.getByRole("gridcell", { name: "河长制" }).isVisible()).toBe(true);
    expect(await visit.look("B2", "background-color")).toBe("rgb(217, 225, 242)");
    expect(await visit.look("A1", "font-weight")).toBe("700");
    expect(await page.locator(`[data-cell="A3"]`).getAttribute("rowspan")).toBe("6");
    expect(visit.complaints).toEqual([]);
  });

  test("shows flags and texts in the grid after 一键检查, and a click in the list leads to the cell", async () => {
    const { page } = visit;
    expect(await visit.look("I28", "background-color")).toBe("rgb(255, 255, 255)");
    await visit.check();
    expect(await visit.look("I28", "background-color")).toBe(RED);
    expect(await visit.shown("D28")).toMatch(/^✗ 一般工业固体废物/u);
    expect(await visit.shown("J28")).toBe("未达标");
    expect(await visit.shown("M28")).toMatch(/差距/u);
    await page.getByRole("list", { name: "指标清单" }).getByRole("listitem").nth(1).click();
    await page.getByRole("group", { name: "所选单元格" }).getByText("I27").waitFor();
    expect(await page.locator(`[data-cell="I27"]`).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator(`[data-cell="I27"]`).isVisible()).toBe(true);
    expect(visit.complaints).toEqual([]);
  });

  test("shows the user's own conditional formats, and what they say after a cell was changed", async () => {
    const { page } = visit;
    await visit.choose(`${__dirname}/../fixtures/${FORMATS}`);
    await page.getByRole("region", { name: "工作簿 formats.xlsx" }).waitFor();
    await page.getByRole("tab", { name: "条件格式" }).click();
    await page.getByRole("gridcell", { name: "大于" }).waitFor();
    expect(await visit.look("A6", "background-color")).toBe("rgb(198, 239, 206)");
    expect(await visit.look("A6", "font-weight")).toBe("700");
    expect(await visit.look("P4", "background-color")).toBe("rgb(252, 170, 120)");
    expect(await visit.look("Q7", "background-size")).toBe("90% 100%");
    expect(await visit.shown("R7")).toMatch(/↑\s*50/u);
    await visit.type("A6", "5");
    await page.getByText("有未保存的改动").waitFor();
    expect(await visit.look("A6", "background-color")).toBe("rgb(255, 255, 255)");
    expect(visit.complaints).toEqual([]);
  });

  test("keeps frozen rows and columns in sight where there is room for them", async () => {
    const { page } = visit;
    await visit.choose(`${__dirname}/../fixtures/${FORMATS}`);
    await page.getByRole("region", { name: "工作簿 formats.xlsx" }).waitFor();
    await page.getByRole("tab", { name: "条件格式" }).click();
    const place = async (cell: string): Promise<number> =>
      (await page.locator(`[data-cell="${cell}"]`).boundingBox())?.x ?? NaN;
    const before = await place("B4");
    await page.locator(`[data-cell="B4"]`).click();
    await page.keyboard.press("End");
    expect(await place("B4")).toBe(before);
    expect(await place("C4")).toBeLessThan(before);
    await page.keyboard.press("Home");
    await page.keyboard.press("ArrowRight");
    await page.keyboard.press("ArrowRight");
    expect(await place("C4")).toBeGreaterThan(before);
    await page.setViewportSize({ width: 320, height: 640 });
    await page.keyboard.press("End");
    await page.waitForFunction(
      () => (document.querySelector("[data-cell=B4]")?.getBoundingClientRect().x ?? 0) < 0,
    );
    expect(await place("B4")).toBeLessThan(0);
  });

  test("gives the workbook back unchanged after 撤销写入, and after 清除标记", async () => {
    await visit.check();
    await visit.press("撤销写入");
    await visit.page.getByText(/已撤销写入/u).waitFor();
    expect(await visit.shown("J28")).toBe("");
    expect(partsOf((await visit.save()).bytes)).toEqual(
      partsOf(fixture("samples/kangbashi-2020-blank.xlsx")),
    );
    await visit.check();
    await visit.press("清除标记");
    await visit.page.getByText(/已清除/u).waitFor();
    expect(await visit.look("I28", "background-color")).toBe("rgb(255, 255, 255)");
    expect(partsOf((await visit.save()).bytes)).toEqual(
      partsOf(fixture("samples/kangbashi-2020-blank.xlsx")),
    );
  });

  test.each(SAMPLES)(
    "saves %s so that the command line reports the same of it as of its own",
    async (name) => {
      await visit.choose(sample(name));
      await visit.page.getByRole("region", { name: `工作簿 ${name}.xlsx` }).waitFor();
      await visit.page.getByText(/已识别/u).waitFor();
      await visit.check();
      const saved = await visit.save();
      expect(saved.name).toBe(`${name}-已检查.xlsx`);
      const folder = new Folder();
      await ecogap("check", folder.sample(name), "--out", folder.at("own.xlsx"), "--quiet");
      folder.put("page.xlsx", saved.bytes);
      const [own, ours] = [
        await reportOf(folder, folder.at("own.xlsx")),
        await reportOf(folder, folder.at("page.xlsx")),
      ];
      expect(ours).toEqual({ ...Object(own), file: "page.xlsx" });
      expect(partsOf(saved.bytes)).toEqual(partsOf(folder.bytes("own.xlsx")));
    },
  );

  test("opens a file that is dropped on it", async () => {
    await visit.drop("锡林浩特.xlsx", fixture("samples/xilinhot-2022.xlsx"));
    await visit.page.getByRole("region", { name: "工作簿 锡林浩特.xlsx" }).waitFor();
    await visit.page.getByText(/已识别/u).waitFor();
    expect(visit.complaints).toEqual([]);
  });

  test.each([
    ["表.csv", Buffer.from("指标,值\n"), /不是 Excel 工作簿/u],
    ["空.xlsx", Buffer.alloc(0), /文件为空/u],
    ["坏.xlsx", Buffer.from(fixture("samples/xilinhot-2022.xlsx")).subarray(0, 9000), /文件已损坏/u],
  ])("says what is wrong with %s and keeps the workbook that is open", async (name, buffer, says) => {
    await visit.choose({ name, mimeType: "application/octet-stream", buffer });
    await visit.page.getByText(says).waitFor();
    await visit.page.getByRole("region", { name: "工作簿 kangbashi-2020-blank.xlsx" }).waitFor();
    await visit.press("关闭提示");
    expect(await visit.page.getByText(says).count()).toBe(0);
  });

  test("judges what was typed into a cell, and never takes it back", async () => {
    const { page } = visit;
    await visit.check();
    await visit.type("I29", "60");
    await page.getByText(/结果可能过时/u).waitFor();
    expect(await visit.shown("I29")).toBe("60");
    await visit.press("撤销写入");
    await page.getByText(/不能整体撤销/u).waitFor();
    await visit.press("一键检查");
    await page.getByText(/未达标 4 项/u).waitFor();
    expect(await visit.look("I29", "background-color")).toBe("rgb(255, 199, 206)");
    await visit.type("I27", "不明显");
    const sheet = await firstSheet(await opened((await visit.save()).bytes));
    expect(cell(sheet, "I29")?.content).toEqual({ kind: "number", value: 60 });
    expect(cell(sheet, "I27")?.content).toEqual({ kind: "text", value: "不明显" });
    expect(visit.complaints).toEqual([]);
  });

  test("refuses to type over a formula, and says what to do", async () => {
    const buffer = Buffer.from(
      workbookOf(
        `<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>A1*2</f><v>2</v></c></row></sheetData>`,
      ),
    );
    await visit.choose({ name: "f.xlsx", mimeType: "application/octet-stream", buffer });
    await visit.page.getByRole("region", { name: "工作簿 f.xlsx" }).waitFor();
    await visit.type("B1", "3");
    await visit.page.getByText("B1 是公式，不能在这里修改").waitFor();
    expect(await visit.shown("B1")).toBe("2");
    await visit.type("A1", "=1+1");
    await visit.page.getByText("这里不能输入公式，A1 没有改动").waitFor();
    await visit.type("A1", "5");
    await visit.page.getByText("公式的结果要等文件在 Excel 中打开后才会更新").waitFor();
    expect(cell(await firstSheet(await opened((await visit.save()).bytes)), "A1")?.content).toEqual({
      kind: "number",
      value: 5,
    });
  });

  test("shows another sheet, whose pane says that it has no table, and keeps the selection of each", async () => {
    const { page } = visit;
    await page.locator(`[data-cell="I27"]`).click();
    await page.getByRole("tab", { name: "重点项目" }).click();
    await page.getByRole("heading", { name: "这个工作表里没有指标表" }).waitFor();
    await page.getByRole("tab", { name: "建设指标" }).click();
    await page.getByRole("group", { name: "所选单元格" }).getByText("I27").waitFor();
    expect(await page.locator(`[data-cell="I27"]`).getAttribute("aria-selected")).toBe("true");
  });

  test("after the question about unsaved changes is answered, the page is there again for those who hear it", async () => {
    const { page } = visit;
    await visit.type("I28", "2.5");
    await visit.choose(sample("xilinhot-2022"));
    const question = page.getByRole("dialog", { name: "保存改动吗？" });
    await question.getByRole("button", { name: "不保存" }).click();
    await page
      .getByText(/锡林浩特市/u)
      .first()
      .waitFor();
    await page.getByRole("button", { name: "打开文件" }).waitFor();
    await page.getByRole("button", { name: "一键检查" }).waitFor();
    expect(await question.count()).toBe(0);
    expect(visit.complaints).toEqual([]);
  });

  test("asks before unsaved changes are lost", async () => {
    const { page } = visit;
    await visit.type("I28", "9");
    await page.getByText("有未保存的改动").waitFor();
    await visit.choose(sample("xilinhot-2022"));
    await page.getByRole("dialog", { name: "保存改动吗？" }).waitFor();
    await visit.press("取消");
    expect(await visit.shown("I28")).toBe("9");
    const asked = page.waitForEvent("dialog").then(async (dialog) => {
      await dialog.dismiss();
      return dialog.type();
    });
    await page.close({ runBeforeUnload: true });
    expect(await asked).toBe("beforeunload");
  });
});

describe("by keyboard alone", () => {
  test("a cell is found, typed into and checked, and the workbook saved", async () => {
    visit = await visitors.visit();
    const { page } = visit;
    const focused = (): Promise<string> =>
      page.evaluate(
        () => document.activeElement?.getAttribute("aria-label") ?? document.activeElement?.textContent ?? "",
      );
    const tabTo = async (name: string): Promise<void> => {
      for (let steps = 0; steps < 40 && (await focused()) !== name; steps++) await page.keyboard.press("Tab");
      expect(await focused()).toBe(name);
    };
    await tabTo("工作表“建设指标”");
    await page.keyboard.press("Control+Home");
    for (let row = 0; row < 2; row++) await page.keyboard.press("ArrowDown");
    for (let column = 0; column < 3; column++) await page.keyboard.press("ArrowRight");
    await page.getByRole("group", { name: "所选单元格" }).getByText("D3").waitFor();
    await page.keyboard.press("F2");
    await page.keyboard.press("Escape");
    expect(await visit.shown("D3")).toBe("生态文明建设规划");
    await page.keyboard.press("End");
    await page.keyboard.type("7");
    await page.keyboard.press("Enter");
    await page.getByText("有未保存的改动").waitFor();
    await tabTo("一键检查");
    await page.keyboard.press("Enter");
    await page.getByText(/检查完成/u).waitFor();
    await tabTo("撤销写入");
    const download = page.waitForEvent("download");
    for (let steps = 0; steps < 40 && (await focused()) !== "保存"; steps++)
      await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Enter");
    expect((await download).suggestedFilename()).toBe("kangbashi-2020-blank-已检查.xlsx");
    expect(visit.complaints).toEqual([]);
  });
});

describe.each([
  ["zh-CN", "light"],
  ["zh-CN", "dark"],
  ["en-US", "light"],
  ["en-US", "dark"],
] as const)("in %s and %s", (locale, colorScheme) => {
  test("axe finds no fault before and after a check", async () => {
    visit = await visitors.visit({ locale, colorScheme });
    expect(await visit.faults()).toEqual([]);
    await visit.press(locale === "zh-CN" ? "一键检查" : "Check");
    await visit.page.getByText(/检查完成|Checked/u).waitFor();
    expect(await visit.faults()).toEqual([]);
    expect(visit.complaints).toEqual([]);
  });
});

test("the address decides about the language before the browser does", async () => {
  visit = await visitors.visit({ address: "?lang=en-US" });
  expect(await visit.page.getByRole("button", { name: "Open file" }).isVisible()).toBe(true);
  expect(await visit.page.title()).toBe("EcoGap");
  expect(await visit.page.getAttribute("html", "lang")).toBe("en-US");
});

test("at 320 pixels nothing is wider than the window, and a check leads to its cells", async () => {
  visit = await visitors.visit({ viewport: { width: 320, height: 640 } });
  await visit.check();
  await visit.page.getByRole("list", { name: "指标清单" }).getByRole("listitem").first().click();
  await visit.page.getByRole("group", { name: "所选单元格" }).getByText("I28").waitFor();
  expect(await visit.page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
  expect(visit.complaints).toEqual([]);
});

test("in forced colours flags can be told by their signs, the page is used as ever, and axe finds no fault", async () => {
  visit = await visitors.visit({ forcedColors: "active" });
  expect(await visit.faults()).toEqual([]);
  await visit.check();
  expect(await visit.shown("D28")).toMatch(/^✗/u);
  expect(await visit.page.getByRole("row", { name: /合计 23 3 2/u }).isVisible()).toBe(true);
  expect(await visit.faults()).toEqual([]);
  await visit.type("I28", "2.5");
  expect(await visit.shown("I28")).toBe("2.5");
  expect(visit.complaints).toEqual([]);
});

test("of a sheet with thousands of rows only those around the ones in sight are drawn", async () => {
  const rows = Array.from(
    { length: 3000 },
    (_, index) => `<row r="${index + 1}"><c r="A${index + 1}"><v>${index + 1}</v></c></row>`,
  );
  visit = await visitors.visit();
  const buffer = Buffer.from(workbookOf(`<sheetData>${rows.join("")}</sheetData>`));
  await visit.choose({ name: "长.xlsx", mimeType: "application/octet-stream", buffer });
  await visit.page.getByRole("region", { name: "工作簿 长.xlsx" }).waitFor();
  await visit.page.locator(`[data-cell="A1"]`).click();
  await visit.page.keyboard.press("Control+End");
  await visit.page.locator(`[data-cell="A3000"]`).waitFor();
  expect(await visit.page.locator("tr[data-row]").count()).toBeLessThan(200);
  await visit.page.keyboard.press("Control+Home");
  await visit.page.locator(`[data-cell="A1"]`).waitFor();
  await visit.page
    .getByRole("grid")
    .locator("..")
    .evaluate((element) => {
      element.scrollTo({ top: 30_000 });
    });
  await visit.page.locator(`[data-cell="A1500"]`).waitFor();
  expect(await visit.page.locator(`[data-cell="A1"]`).count()).toBe(0);
});
