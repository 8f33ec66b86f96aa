/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import { readSettings } from "../../src/domain/memory";
import { parseArea } from "../../src/domain/sheet/address";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { openPane } from "../../src/pane/open-pane";
import { at } from "../xlsx/workbooks";
import { sheetsFile } from "../cli/sheets-file";
import { FileBesidePane } from "./file-beside-pane";

/** By role and name these lists take long to look through where nothing is laid out. */
configure({ asyncUtilTimeout: 20_000 });

let mounted: MountedPane | null = null;

afterEach(() => {
  act(() => {
    mounted?.unmount();
  });
  cleanup();
  document.body.replaceChildren();
});

async function beside(bytes: Uint8Array): Promise<FileBesidePane> {
  const workbook = await FileBesidePane.open(bytes);
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    const opening = Promise.resolve(openPane(workbook, "zh-CN"));
    mounted = mountPane(element, opening, firstSentences("zh-CN"), "light");
    await Promise.resolve();
  });
  await userEvent.click(await screen.findByRole("tab", { name: "对应关系" }));
  await screen.findByRole("button", { name: "用所选区域作为指标表" });
  return workbook;
}

const LINES = [
  ["表1 康巴什区国家生态文明建设示范区建设指标", "", "", "", "", ""],
  ["序号", "指标名称", "单位", "指标值", "2020年(现状值)", "2025年目标值"],
  [17, "单位地区生产总值能耗", "吨标准煤/万元", "完成上级规定的目标任务", "", ""],
  [18, "单位地区生产总值用水量", "立方米/万元", "≤10", 15.55, 9],
  [21, "城镇污水处理率", "%", "≥95", 96, 98],
] as const;

/** A small table: by role and name, large ones are slow to look through here. */
function besideTable(): Promise<FileBesidePane> {
  return beside(sheetsFile({ 建设指标: LINES }));
}

async function press(name: string | RegExp): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

async function choose(box: string, option: string | RegExp): Promise<void> {
  await userEvent.click(screen.getByRole("combobox", { name: box }));
  await userEvent.click(await screen.findByRole("option", { name: option }));
}

function selected(workbook: FileBesidePane, sheet: string, address: string): void {
  const area = parseArea(address);
  workbook.selected = area === null ? null : { sheet, area };
}

/** How many tables the workbook remembers. */
async function mappings(workbook: FileBesidePane): Promise<number> {
  return readSettings((await workbook.read()).memory).mappings?.length ?? 0;
}

/** The line of a list that has a text. */
function line(list: RegExp, text: string): HTMLElement {
  const lines = within(screen.getByRole("list", { name: list })).getAllByRole("listitem");
  const found = lines.find(({ textContent }) => textContent.includes(text));
  if (found === undefined) throw new Error(`no line ${text}`);
  return found;
}

/** Waits until it was said that something was kept. */
async function settled(said: string): Promise<void> {
  await screen.findByText((text) => text.startsWith("已记在工作簿里：") && text.includes(said));
}

const ROWS = /^各行对应的指标/u;
const COLUMNS = /^列的用途/u;

describe("the mapping of a table that was recognised", () => {
  test("lists each row with its indicator and how sure that is", async () => {
    await besideTable();
    expect(within(screen.getByRole("list", { name: ROWS })).getAllByRole("listitem")).toHaveLength(3);
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("精确对应");
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test("lists each column with its letter, header and use", async () => {
    await besideTable();
    await press(COLUMNS);
    expect(line(COLUMNS, "2020年(现状值)").textContent).toMatch(/^E/u);
    expect(screen.getByRole<HTMLInputElement>("combobox", { name: "E列的用途" }).textContent).toBe("现状值");
    expect(screen.getByRole<HTMLInputElement>("textbox", { name: "E列的年份" }).value).toBe("2020");
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test("takes a column for what the user says, writes nothing else, and goes back to what is recognised", async () => {
    const workbook = await besideTable();
    await press(COLUMNS);
    await choose("F列的用途", "备注");
    await settled("F = 备注");
    expect(await mappings(workbook)).toBe(1);
    expect(line(COLUMNS, "您指定").textContent).toMatch(/^F/u);
    await choose("F列的用途", "自动识别");
    await settled("自动识别");
    expect(await mappings(workbook)).toBe(0);
    expect(screen.getByRole("combobox", { name: "F列的用途" }).textContent).toBe("目标值");
  });

  test("takes the selected column for the current values of a year, and refuses one that is elsewhere", async () => {
    const workbook = await besideTable();
    await press(COLUMNS);
    selected(workbook, "建设指标", "Z3:Z9");
    await press("使用所选区域");
    expect(await screen.findByText(/所选的列不在这张表里/u)).toBeTruthy();
    expect(await mappings(workbook)).toBe(0);
    selected(workbook, "建设指标", "F3:F5");
    await userEvent.type(screen.getByRole("textbox", { name: "年份" }), "2021");
    await press("使用所选区域");
    await settled("现状值 2021");
    expect(screen.getByRole("combobox", { name: "F列的用途" }).textContent).toBe("现状值");
    expect(screen.queryByText(/所选的列不在这张表里/u)).toBeNull();
  });

  test("says what a year must look like, and keeps no other", async () => {
    const workbook = await besideTable();
    await press(COLUMNS);
    const year = screen.getByRole("textbox", { name: "E列的年份" });
    await userEvent.clear(year);
    await userEvent.type(year, "20{Enter}");
    expect(screen.getByText(/年份写四位数字/u)).toBeTruthy();
    expect(await mappings(workbook)).toBe(0);
  });

  test("gives a row the indicator that the user finds by its number, and the focus back to its button", async () => {
    await besideTable();
    await press(/^更改“18/u);
    const box = await screen.findByRole("combobox", { name: /输入名称或序号/u });
    expect(document.activeElement).toBe(box);
    await userEvent.type(box, "19");
    await userEvent.click(await screen.findByRole("option", { name: /^19\./u }));
    await settled("18. 单位地区生产总值用水量：");
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("您指定");
    await waitFor(() => {
      expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^更改“18/u);
    });
  });

  test("lets a row be none of the standard's, and recognised again", async () => {
    const workbook = await besideTable();
    await press(/^更改“18/u);
    await press("不对应任何指标");
    await settled("不对应任何指标");
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("不对应任何指标（您指定）");
    await press(/^更改“18/u);
    const row = line(ROWS, "18. 单位地区生产总值用水量");
    await userEvent.click(within(row).getByRole("button", { name: "恢复自动识别" }));
    await settled("自动识别");
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("精确对应");
    expect(await mappings(workbook)).toBe(0);
  });

  test("gives up by Escape, with the focus back on the button", async () => {
    await besideTable();
    await press(/^更改“18/u);
    await screen.findByRole("combobox", { name: /输入名称或序号/u });
    await userEvent.keyboard("{Escape}");
    expect(screen.queryByRole("combobox", { name: /输入名称或序号/u })).toBeNull();
    expect(document.activeElement?.getAttribute("aria-label")).toMatch(/^更改“18/u);
  });

  test("shows only doubtful rows when asked, those settled since too", async () => {
    const workbook = await besideTable();
    await workbook.enter(at("B4"), "本地自己的指标");
    await screen.findByText(/18\. 本地自己的指标/u);
    expect(screen.getByRole("button", { name: "各行对应的指标（3行，1行存疑）" })).toBeTruthy();
    await userEvent.click(screen.getByRole("checkbox", { name: "只看存疑" }));
    const list = screen.getByRole("list", { name: ROWS });
    expect(within(list).getAllByRole("listitem")).toHaveLength(1);
    await press(/^更改“18/u);
    await press("不对应任何指标");
    await settled("不对应任何指标");
    expect(within(screen.getByRole("list", { name: ROWS })).getAllByRole("listitem")).toHaveLength(1);
  });

  test("selects the cell of a row that is clicked", async () => {
    const workbook = await besideTable();
    await press("B4");
    await waitFor(() => {
      expect(workbook.selected?.area).toMatchObject({ top: 4, left: 2 });
    });
  });

  test("judges a result that is shown again, and can be taken back", async () => {
    const workbook = await besideTable();
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    await userEvent.click(screen.getByRole("tab", { name: "对应关系" }));
    await press(/^更改“18/u);
    await press("不对应任何指标");
    await settled("不对应任何指标");
    expect(await mappings(workbook)).toBe(1);
    await press("撤销写入");
    await screen.findByText(/已撤销/u);
    expect(await mappings(workbook)).toBe(0);
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("精确对应");
  });
});

const UNKNOWN = [
  ["生态建设情况统计", "", "", ""],
  ["内容", "计量", "我们的数", "应当达到"],
  ["单位地区生产总值用水量", "立方米/万元", 15.55, "≤10"],
  ["城镇污水处理率", "%", 96, "≥95"],
] as const;

describe("a sheet on which no table was recognised", () => {
  async function defined(): Promise<FileBesidePane> {
    const workbook = await beside(sheetsFile({ 统计: UNKNOWN }));
    expect(screen.getByText(/本表没有识别到指标表/u)).toBeTruthy();
    selected(workbook, "统计", "A1:D4");
    await press("用所选区域作为指标表");
    await screen.findByText(/还缺：/u);
    return workbook;
  }

  test("lets the user define one, says what is missing, and judges it as soon as nothing is", async () => {
    await defined();
    expect(screen.getByText(/哪一列是指标名称、哪一列是现状值/u)).toBeTruthy();
    expect((await axe(document.body)).violations).toEqual([]);
    await choose("A列的用途", "指标名称");
    expect(await screen.findByText(/^还缺：哪一列是现状值/u)).toBeTruthy();
    await choose("C列的用途", "现状值");
    await screen.findByRole("list", { name: ROWS });
    expect(screen.queryByText(/还缺/u)).toBeNull();
    expect(screen.getByText("您定义的表")).toBeTruthy();
  });

  test("keeps the columns in sight, and the focus, when the draft becomes a table", async () => {
    await defined();
    await choose("A列的用途", "指标名称");
    await screen.findByText(/^还缺：哪一列是现状值/u);
    const box = screen.getByRole("combobox", { name: "C列的用途" });
    await choose("C列的用途", "现状值");
    await screen.findByRole("list", { name: ROWS });
    expect(screen.getByRole("combobox", { name: "C列的用途" })).toBe(box);
    expect(document.activeElement).toBe(box);
    expect(line(COLUMNS, "应当达到").textContent).toMatch(/^D/u);
    await userEvent.click(screen.getByRole("tab", { name: "结果" }));
    await userEvent.click(screen.getByRole("tab", { name: "对应关系" }));
    expect(await screen.findByRole("combobox", { name: "D列的用途" })).toBeTruthy();
  });

  test("says at the top that the table still lacks something, and leads to where it is said", async () => {
    await defined();
    expect(screen.getByRole("heading", { level: 2, name: "您定义的指标表还不完整" })).toBeTruthy();
    expect(screen.queryByText("这个工作表里没有指标表")).toBeNull();
    expect(screen.getByText(/^A2:D4 还没有必要的列或指标行.*缺什么写在“对应关系”中/u)).toBeTruthy();
    await userEvent.click(screen.getByRole("tab", { name: "结果" }));
    await press("补全对应关系");
    expect(screen.getByRole("tab", { name: "对应关系" }).getAttribute("aria-selected")).toBe("true");
    await choose("A列的用途", "指标名称");
    await screen.findByText(/^还缺：哪一列是现状值/u);
    expect(screen.getByText("您定义的指标表还不完整")).toBeTruthy();
    await choose("C列的用途", "现状值");
    await screen.findByRole("list", { name: ROWS });
    expect(screen.queryByText("您定义的指标表还不完整")).toBeNull();
  });

  test("asks for a selection, and for a larger one", async () => {
    const workbook = await beside(sheetsFile({ 统计: UNKNOWN }));
    await press("用所选区域作为指标表");
    expect(await screen.findByText(/没有选中单元格/u)).toBeTruthy();
    selected(workbook, "统计", "A1");
    await press("用所选区域作为指标表");
    expect(await screen.findByText(/所选区域太小/u)).toBeTruthy();
  });

  test("is as before when the user drops the table again", async () => {
    const workbook = await defined();
    await press(/恢复自动识别，去掉您的全部指定/u);
    await screen.findByText(/本表没有识别到指标表/u);
    expect((await workbook.read()).names).toBeUndefined();
    expect((await workbook.read()).memory).toBeNull();
  });
});

test("A row that was renamed after it was mapped is told of in the result, with the way to mend it", async () => {
  const workbook = await besideTable();
  await press(/^更改“18/u);
  await press("不对应任何指标");
  await settled("不对应任何指标");
  await workbook.enter(at("B4"), "万元产值耗水");
  await userEvent.click(screen.getByRole("tab", { name: "结果" }));
  await press("一键检查");
  await screen.findByText(/您指定过的列或行有 1 处找不到了/u);
  await press("查看并修复");
  expect(await screen.findByRole("list", { name: /^各行对应的指标/u })).toBeTruthy();
});

describe("a mapping whose table cannot be told any more", () => {
  async function broken(): Promise<FileBesidePane> {
    const workbook = await besideTable();
    await press(/^更改“18/u);
    await press("不对应任何指标");
    await settled("不对应任何指标");
    await workbook.enter(at("D2"), "标准限值");
    await screen.findByRole("button", { name: "重新指定" });
    return workbook;
  }

  test("is told with what is missing, on every view, and is not used", async () => {
    await broken();
    expect(screen.getByText(/表头改动过，找不到：“指标值”/u)).toBeTruthy();
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("精确对应");
    expect((await axe(document.body)).violations).toEqual([]);
    await userEvent.click(screen.getByRole("tab", { name: "结果" }));
    expect(await screen.findByText(/有 1 份您指定的对应关系没有采用/u)).toBeTruthy();
    await press("一键检查");
    await screen.findByRole("list", { name: "指标清单" });
    expect(screen.getAllByText(/没有采用/u)).toHaveLength(1);
    await press("查看并修复");
    expect(await screen.findByRole("button", { name: "重新指定" })).toBeTruthy();
  });

  test("holds again when the user selects the table, or says that it still is the one there", async () => {
    const workbook = await broken();
    selected(workbook, "建设指标", "C4");
    await press("重新指定");
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "重新指定" })).toBeNull();
    });
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("不对应任何指标（您指定）");
    await workbook.enter(at("D2"), "指标值");
    await press(/^仍用 /u);
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "重新指定" })).toBeNull();
    });
    expect(line(ROWS, "18. 单位地区生产总值用水量").textContent).toContain("不对应任何指标（您指定）");
  });

  test("goes when the user deletes it", async () => {
    const workbook = await broken();
    await press("删除此对应");
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "重新指定" })).toBeNull();
    });
    expect(await mappings(workbook)).toBe(0);
    expect((await workbook.read()).names).toBeUndefined();
  });
});
