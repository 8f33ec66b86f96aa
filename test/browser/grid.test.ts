import { afterAll, beforeAll, beforeEach, describe, expect, test } from "@jest/globals";
import { Visitors, type Visit } from "./visitor";

let visitors: Visitors;
let visit: Visit;

beforeAll(async () => {
  visitors = await Visitors.arrive();
});

afterAll(async () => {
  await visitors.leave();
});

beforeEach(async () => {
  visit = await visitors.visit();
});

async function selected(): Promise<string> {
  return (await visit.page.getByRole("group", { name: "所选单元格" }).innerText()).split("\n")[0] ?? "";
}

async function waitSelected(area: string): Promise<void> {
  await visit.page.getByRole("group", { name: "所选单元格" }).getByText(area, { exact: true }).waitFor();
}

describe("an area of the grid", () => {
  test("is selected by drawing over it, and never cuts a merged area", async () => {
    const { page } = visit;
    await page.locator(`[data-cell="F4"]`).hover();
    await page.mouse.down();
    await page.locator(`[data-cell="H6"]`).hover();
    await waitSelected("F4:H6");
    await page.mouse.up();
    await page.locator(`[data-cell="A3"]`).click();
    await page.locator(`[data-cell="F4"]`).click({ modifiers: ["Shift"] });
    await waitSelected("A3:F8");
    expect(await page.locator(`[data-cell="F8"]`).getAttribute("aria-selected")).toBe("true");
  });

  test("has a frame around it, and none around its cells", async () => {
    const { page } = visit;
    await page.locator(`[data-cell="F4"]`).click();
    await page.locator(`[data-cell="H6"]`).click({ modifiers: ["Shift"] });
    await waitSelected("F4:H6");
    const frame = async (cell: string): Promise<readonly string[]> => {
      const { boxShadow, outlineStyle } = await page
        .locator(`[data-cell="${cell}"]`)
        .evaluate((element) => getComputedStyle(element));
      const lines = boxShadow.match(/rgb\(15, 108, 189\) -?\d+px -?\d+px/gu) ?? [];
      return [
        ...lines.map((line) => line.replace(/^.*\) /u, "")),
        ...(outlineStyle === "none" ? [] : ["outline"]),
      ];
    };
    expect(await frame("F4")).toEqual(["0px 2px", "2px 0px"]);
    expect(await frame("G4")).toEqual(["0px 2px"]);
    expect(await frame("G5")).toEqual([]);
    expect(await frame("H6")).toEqual(["0px -2px", "-2px 0px"]);
    expect(await frame("I6")).toEqual([]);
  });

  test("is drawn by Shift and the arrow keys from the cell in which it began, and told to those who hear it", async () => {
    const { page } = visit;
    await page.locator(`[data-cell="F4"]`).click();
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Shift+ArrowRight");
    await waitSelected("F4:G5");
    await page.keyboard.press("Shift+ArrowUp");
    await waitSelected("F4:G4");
    expect(await page.locator(`[data-cell="G4"]`).getAttribute("aria-selected")).toBe("true");
    expect(await page.locator(`[data-cell="F5"]`).getAttribute("aria-selected")).toBe("false");
    expect(await page.getByRole("grid").getAttribute("aria-activedescendant")).toBe("cell-F4");
    await page.keyboard.press("ArrowDown");
    await waitSelected("F5");
  });

  test("is a whole column or row by a click on its head", async () => {
    await visit.page.getByRole("columnheader", { name: "I", exact: true }).click();
    expect(await selected()).toMatch(/^I1:I\d+$/u);
    await visit.page.getByRole("rowheader", { name: "5", exact: true }).click();
    expect(await selected()).toMatch(/^A\d+:[A-Z]+\d+$/u);
  });

  test("is copied and pasted as a table, and emptied by Delete", async () => {
    const { page } = visit;
    await page.locator(`[data-cell="F28"]`).click();
    await page.locator(`[data-cell="G29"]`).click({ modifiers: ["Shift"] });
    await page.keyboard.press("Control+C");
    await page.locator(`[data-cell="N28"]`).click();
    await page.keyboard.press("Control+V");
    await page.locator(`[data-cell="O29"]`).filter({ hasText: /\S/u }).waitFor();
    for (const [from, to] of [
      ["F28", "N28"],
      ["G28", "O28"],
      ["F29", "N29"],
      ["G29", "O29"],
    ] as const)
      expect(await visit.shown(to)).toBe(await visit.shown(from));
    await page.keyboard.press("Shift+ArrowRight");
    await page.keyboard.press("Shift+ArrowDown");
    await page.keyboard.press("Delete");
    await page.locator(`[data-cell="O29"]`).filter({ hasNotText: /\S/u }).waitFor();
    expect(await visit.shown("N28")).toBe("");
    expect(visit.complaints).toEqual([]);
  });

  test("takes nothing where one of its cells is a formula, and says so", async () => {
    const { page } = visit;
    await page.getByRole("tab", { name: "基础数据" }).click();
    await page.getByRole("grid", { name: /基础数据/u }).waitFor();
    await page.getByRole("tab", { name: "建设指标" }).click();
    await page.locator(`[data-cell="N28"]`).click();
    await page.evaluate(() => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", "一\t=1+1");
      const paste = new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true });
      document.activeElement?.dispatchEvent(paste);
    });
    await page.getByText(/不能输入公式，O28 没有改动/u).waitFor();
    expect(await visit.shown("N28")).toBe("");
  });
});

test("what an input method composes begins in the cell with its first letter", async () => {
  const { page } = visit;
  const client = await page.context().newCDPSession(page);
  await page.locator(`[data-cell="N28"]`).click();
  await client.send("Input.dispatchKeyEvent", {
    type: "rawKeyDown",
    key: "Process",
    code: "KeyN",
    windowsVirtualKeyCode: 229,
  });
  await client.send("Input.imeSetComposition", { text: "n", selectionStart: 1, selectionEnd: 1 });
  await client.send("Input.insertText", { text: "年度" });
  await page.getByRole("textbox", { name: /N28/u }).waitFor();
  await page.keyboard.press("Enter");
  await page.locator(`[data-cell="N28"]`).filter({ hasText: "年度" }).waitFor();
  expect(await visit.shown("N28")).toBe("年度");
});

test("a file that was changed but not checked keeps its name", async () => {
  await visit.type("N28", "备注");
  await visit.page.getByText("有未保存的改动").waitFor();
  expect((await visit.save()).name).toBe("kangbashi-2020-blank.xlsx");
});

describe("a link to a place in the workbook", () => {
  const analysis = "未达标指标分析";

  async function makePages(): Promise<void> {
    const { page } = visit;
    await visit.press("生成材料…");
    const dialog = page.getByRole("dialog", { name: "生成材料" });
    await dialog.getByRole("button", { name: "生成", exact: true }).click();
    await page.getByText(/材料工作表 \d+ 张/u).waitFor();
    await page.getByRole("tab", { name: analysis, exact: true }).click();
    await page.getByRole("grid", { name: new RegExp(analysis, "u") }).waitFor();
  }

  /** The first cell of the sheet that a pointer may follow, and where its formula says that it leads. */
  async function firstLink(): Promise<{
    readonly cell: string;
    readonly sheet: string;
    readonly to: string;
  }> {
    const { page } = visit;
    const links = await page
      .locator("[data-cell]")
      .evaluateAll((cells) =>
        cells
          .filter((cell) => getComputedStyle(cell).cursor === "pointer")
          .map((cell) => cell.getAttribute("data-cell") ?? ""),
      );
    const [cell = ""] = links;
    const above = `${cell.replace(/\d+$/u, "")}${Number(cell.replace(/^\D+/u, "")) - 1}`;
    await page.locator(`[data-cell="${above}"]`).click();
    await page.keyboard.press("ArrowDown");
    await waitSelected(cell);
    const formula = await page.getByRole("group", { name: "所选单元格" }).innerText();
    const [, sheet = "", to = ""] = /'([^']+)'!([A-Z]+\d+)/u.exec(formula) ?? [];
    return { cell, sheet, to };
  }

  test("is followed by a click and by Enter, with the focus", async () => {
    await makePages();
    const { page } = visit;
    const { cell, sheet, to } = await firstLink();
    expect(sheet).not.toBe(analysis);
    for (const way of ["Enter", "click"] as const) {
      if (way === "Enter") await page.keyboard.press("Enter");
      else await page.locator(`[data-cell="${cell}"]`).click();
      await page.getByRole("tab", { name: sheet, exact: true, selected: true }).waitFor();
      await waitSelected(to);
      await page.locator(`[role=grid]:focus`).waitFor();
      await page.keyboard.press("ArrowDown");
      await waitSelected(to.replace(/\d+$/u, (row) => String(Number(row) + 1)));
      await page.getByRole("tab", { name: analysis, exact: true }).click();
      await waitSelected(cell);
    }
    expect(visit.complaints).toEqual([]);
  });
});
