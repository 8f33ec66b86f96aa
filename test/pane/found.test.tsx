/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, beforeEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import type { Language } from "../../src/domain/reporting/wording";
import { readSettings } from "../../src/domain/memory";
import { changeSettings } from "../../src/workbook/change-settings";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { wordingIn } from "../../src/locales/wording";
import { checkRequest } from "../workbook/check-request";
import { formatArea } from "../../src/domain/sheet/address";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { openPane, type OpenPane } from "../../src/pane/open-pane";
import { BROWSER, type SampleOpened, type Surroundings } from "../../src/pane/surroundings";
import { sheetsFile } from "../cli/sheets-file";
import { fixture, opened } from "../xlsx/workbooks";
import { FileBesidePane } from "./file-beside-pane";

/** What is loaded late takes longer than a second on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });

let mounted: MountedPane | null = null;

beforeEach(() => {
  localStorage.clear();
});

afterEach(() => {
  act(() => {
    mounted?.unmount();
  });
  cleanup();
  document.body.replaceChildren();
});

interface Beside {
  readonly workbook: FileBesidePane;
  readonly pane: OpenPane;
}

async function beside(
  bytes: Uint8Array,
  around: Partial<Surroundings> = {},
  language: Language = "zh-CN",
): Promise<Beside> {
  const workbook = await FileBesidePane.open(bytes);
  const pane = openPane(workbook, language, { ...BROWSER, ...around });
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    mounted = mountPane(element, Promise.resolve(pane), firstSentences(language), "light");
    await Promise.resolve();
  });
  await screen.findByRole("heading", { level: 2 });
  await screen.findByRole("button", { name: /^(帮助|Help)$/u });
  return { workbook, pane };
}

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况"];
const TABLE = [HEADER, [1, "城镇污水处理率", "%", "≥85", 90], [2, "村镇饮用水卫生合格率", "%", "100", ""]];
const BASE_DATA = [
  ["指标名称", "单位", "2019年", "2020年"],
  ["用水量", "万立方米", 5, 6],
];

function selected({ selected: place }: FileBesidePane): string {
  return place === null ? "" : `${place.sheet}!${formatArea(place.area)}`;
}

describe("the first sight of a table", () => {
  test("tells what stands out, and selects the table by its range", async () => {
    const { workbook } = await beside(sheetsFile({ 指标: TABLE }));
    expect(screen.getByText(/^请留意：.*1 行没有现状值.*达标情况空 2 格/u)).toBeTruthy();
    await press("指标!A1:F3");
    expect(selected(workbook)).toBe("指标!A1:F3");
    await press("一键检查");
    await screen.findByText(/^检查完成/u);
    const facts = screen.getByText(/^请留意/u).textContent;
    expect(facts).toContain("1 行没有现状值");
    expect(facts).toContain("达标情况空 1 格");
  });

  test("leads to tables of other sheets, which are folded away until they are asked for", async () => {
    const { workbook } = await beside(sheetsFile({ 去年: TABLE, 基础数据: BASE_DATA, 今年: TABLE }));
    await press("本工作簿其他表（1）");
    expect((await screen.findByRole("list", { name: "本工作簿其他表（1）" })).textContent).toContain(
      "2 项指标",
    );
    await press("转到“今年”");
    expect(selected(workbook)).toBe("今年!A1:F3");
  });
});

describe("a matrix of regions", () => {
  test("is told of once, as a whole, and its results by region; nothing is asked of its columns", async () => {
    const matrix = [
      ["指标", "单位", "指标值", "康巴什区", "东胜区"],
      ["PM2.5浓度", "μg/m3", "≤35", 21, 41],
      ["林草覆盖率", "%", "≥35", 30, 42.5],
    ];
    const { workbook } = await beside(sheetsFile({ 各旗区: matrix }));
    expect(screen.getByText(/^2 个地区 · 已识别 1\/2 项指标$/u)).toBeTruthy();
    await press("各旗区!A1:E3");
    expect(selected(workbook)).toBe("各旗区!A1:E3");
    await press("一键检查");
    await screen.findByText(/^检查完成/u);
    await screen.findByRole("heading", { level: 3, name: "东胜区" });
    expect(screen.getByRole("heading", { level: 3, name: "康巴什区" })).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "对应关系" }));
    await screen.findByText(/^如果本表还有没识别到的指标表/u);
    expect(screen.queryByRole("heading", { level: 4 })).toBeNull();
    expect((await axe(document.body)).violations).toEqual([]);
  });
});

describe("where nothing was found", () => {
  test("the pane names the nearest header and what it lacks, and leads to where the table is said to be", async () => {
    const { pane } = await beside(sheetsFile({ 基础数据: BASE_DATA }));
    expect(
      screen.getByText(/A1 起的表有“指标名称”、“单位”、“2019年”、“2020年”，但没有“指标值”.*作为基础数据/u),
    ).toBeTruthy();
    await press("指定指标表的区域…");
    expect(pane.session.state().view).toBe("mapping");
    expect(screen.getByRole("tab", { name: "对应关系" }).getAttribute("aria-selected")).toBe("true");
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test("an empty sheet offers the sample, and the pane says what became of it", async () => {
    const outcomes: SampleOpened[] = ["givenAsFile", "here"];
    const openSample = (): Promise<SampleOpened> => Promise.resolve(outcomes.shift() ?? "unavailable");
    await beside(sheetsFile({ 空: [] }), { openSample });
    expect(screen.getByRole("heading", { name: "这个工作表是空的" })).toBeTruthy();
    await press("打开示例");
    await screen.findByText(/示例已作为文件下载。请在下载文件夹中打开它/u);
    await press("打开示例");
    await press("打开示例");
    await screen.findByText(/没有取到示例文件/u);
  });
});

describe("a sheet that was checked", () => {
  test("shows its result again when it comes back to the front, and when the workbook is opened again", async () => {
    const { workbook } = await beside(sheetsFile({ 指标: TABLE, 空: [] }));
    await press("一键检查");
    await screen.findByText(/^检查完成/u);
    act(() => {
      workbook.activate("空");
    });
    await screen.findByRole("heading", { name: "这个工作表是空的" });
    expect(screen.queryByRole("list", { name: "指标清单" })).toBeNull();
    act(() => {
      workbook.activate("指标");
    });
    await screen.findByRole("list", { name: "指标清单" });
    expect(screen.queryByText(/还没有检查|还没有写入/u)).toBeNull();
    const saved = await workbook.save();
    act(() => {
      mounted?.unmount();
    });
    await beside(saved);
    await screen.findByRole("list", { name: "指标清单" });
  });

  test("tells of the workbook what it tells of one that was not checked", async () => {
    const file = await opened(sheetsFile({ 去年: TABLE, 今年: TABLE }));
    await changeSettings(file, (settings) => ({ ...settings, language: "en-US" }));
    await checkWorkbook(file, checkRequest(), wordingIn("en-US"));
    const { pane } = await beside(await file.save());
    await screen.findByRole("list", { name: "Indicators" });
    expect(pane.session.state().result?.plan.edits).toEqual([]);
    expect(screen.getByRole("button", { name: "Other tables of this workbook (1)" })).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "Region" }));
    await userEvent.click(await screen.findByRole("combobox", { name: "Standard" }));
    expect((await screen.findAllByRole("option")).length).toBeGreaterThan(3);
  });

  test("is taken back write by write, and is said to be as before only when nothing of ours is left", async () => {
    const { workbook } = await beside(sheetsFile({ 指标: TABLE }));
    await press("一键检查");
    await screen.findByText(/^检查完成/u);
    await userEvent.click(screen.getByRole("tab", { name: "设置" }));
    await userEvent.click(await screen.findByRole("radio", { name: /^只加符号/u }));
    await waitFor(async () => {
      expect(readSettings((await workbook.read()).memory).flagStyle).toBe("signs");
    });
    await press("撤销写入");
    await screen.findByText(/已撤销最近一次写入。更早的写入还在/u);
    await press("撤销写入");
    await screen.findByText(/已撤销写入，工作簿恢复为写入前的样子/u);
  });
});

describe("checking what is selected", () => {
  test("is said not to be possible outside of tables", async () => {
    const { workbook } = await beside(sheetsFile({ 指标: TABLE }));
    await act(() => workbook.select("指标", { top: 20, left: 9, bottom: 21, right: 9 }));
    await press("检查所选区域");
    await screen.findByText(/所选区域 指标!I20:I21 不在任何指标表里/u);
    await act(() => workbook.select("指标", { top: 2, left: 2, bottom: 2, right: 2 }));
    await press("检查所选区域");
    await screen.findByText(/检查完成/u);
    expect(screen.getByRole("button", { name: "撤销写入" }).getAttribute("aria-disabled")).not.toBe("true");
  });
});

describe("the first steps", () => {
  test("are shown once, take no focus, and stay away after 知道了", async () => {
    await beside(fixture("samples/kangbashi-2020-blank.xlsx"));
    await screen.findByText("第一次使用，三步即可：");
    expect(document.activeElement).toBe(document.body);
    await press("知道了");
    expect(screen.queryByText("第一次使用，三步即可：")).toBeNull();
    expect(localStorage).toHaveLength(1);
    act(() => {
      mounted?.unmount();
    });
    await beside(fixture("samples/kangbashi-2020-blank.xlsx"));
    await screen.findByText(/^还没有检查/u);
    expect(screen.queryByText("第一次使用，三步即可：")).toBeNull();
  });

  test("make way for a result", async () => {
    await beside(fixture("samples/kangbashi-2020-blank.xlsx"));
    await screen.findByText("第一次使用，三步即可：");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    expect(screen.queryByText("第一次使用，三步即可：")).toBeNull();
  });
});

describe("the help", () => {
  test("offers the guide, the shortcuts and what the program is; without a sample it offers none", async () => {
    await beside(fixture("samples/kangbashi-2020-blank.xlsx"));
    await press("帮助");
    const items = await screen.findAllByRole("menuitem");
    expect(items.map(({ textContent }) => textContent)).toEqual(["使用指南", "快捷键", "关于"]);
    expect(items[0]?.getAttribute("href")).toBe("guide/zh-CN.html");
    await userEvent.click(screen.getByRole("menuitem", { name: "快捷键" }));
    const dialog = await screen.findByRole("dialog", { name: "快捷键" });
    expect(within(dialog).getByText("Ctrl+Alt+J")).toBeTruthy();
    expect(within(dialog).queryByText("打开面板")).toBeNull();
  });

  test("opens the guide beside Excel where that is how pages are opened", async () => {
    const opened: string[] = [];
    await beside(
      sheetsFile({ 基础数据: BASE_DATA }),
      { openWindow: (address) => opened.push(address) },
      "en-US",
    );
    await userEvent.click(await screen.findByRole("link", { name: "Guide: Tables that are recognised" }));
    await press("Help");
    await userEvent.click(await screen.findByRole("menuitem", { name: "Guide" }));
    await waitFor(() => {
      expect(opened).toEqual(["guide/en-US.html#tables", "guide/en-US.html"]);
    });
  });

  test("names the keys of the main buttons where they reach us", async () => {
    await beside(fixture("samples/kangbashi-2020-blank.xlsx"));
    const keys = (name: string): string | null =>
      screen.getByRole("button", { name }).getAttribute("aria-keyshortcuts");
    expect(keys("一键检查")).toBe("Control+Alt+J");
    expect(keys("撤销写入")).toBe("Control+Alt+U");
  });
});
