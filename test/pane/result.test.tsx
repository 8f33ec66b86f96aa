/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { openPane } from "../../src/pane/open-pane";
import type { Surroundings } from "../../src/pane/surroundings";
import { startThread } from "../../src/pane/judging/start-thread";
import { at, cell, fixture } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { FileBesidePane } from "./file-beside-pane";

const BLANK = "samples/kangbashi-2020-blank.xlsx";
configure({ asyncUtilTimeout: 10_000 });

let mounted: MountedPane | null = null;

afterEach(() => {
  act(() => {
    mounted?.unmount();
  });
  cleanup();
  document.body.replaceChildren();
});

/** A clock that stands still until it is told that time has passed. */
class Clock implements Surroundings {
  waiting: { readonly milliseconds: number; readonly callback: () => void } | null = null;
  readonly now = (): Date => new Date(2026, 2, 1);
  readonly give = (): void => undefined;
  readonly startThread = startThread;
  readonly after = (milliseconds: number, callback: () => void): (() => void) => {
    const one = { milliseconds, callback };
    this.waiting = one;
    return () => {
      if (this.waiting === one) this.waiting = null;
    };
  };

  /** All that was waited for comes. */
  pass(): void {
    const { waiting } = this;
    this.waiting = null;
    act(() => {
      waiting?.callback();
    });
  }
}

async function beside(path = BLANK): Promise<{ readonly workbook: FileBesidePane; readonly clock: Clock }> {
  const workbook = await FileBesidePane.open(fixture(path));
  const clock = new Clock();
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    const opening = Promise.resolve(openPane(workbook, "zh-CN", clock));
    mounted = mountPane(element, opening, firstSentences("zh-CN"), "light");
    await Promise.resolve();
  });
  await screen.findByText(/^还没有检查/u);
  return { workbook, clock };
}

function press(name: string): void {
  fireEvent.click(screen.getByRole("button", { name }));
}

async function checked(button = "一键检查"): Promise<void> {
  press(button);
  await screen.findByText(/检查完成/u);
  await screen.findByRole("list", { name: "指标清单" });
}

function lines(): readonly HTMLElement[] {
  return within(screen.getByRole("list", { name: "指标清单" })).getAllByRole("listitem");
}

function lineOf(no: number): HTMLElement {
  const line = lines().find((one) => one.getAttribute("aria-label")?.startsWith(`${no}. `));
  if (line === undefined) throw new Error(`no row ${no}`);
  return line;
}

function open(no: number): HTMLElement {
  const line = lineOf(no);
  fireEvent.click(within(line).getByRole("button", { name: /^依据/u }));
  return within(line).getByRole("group", { name: /^依据/u });
}

async function contentOf(workbook: FileBesidePane, place: string): Promise<unknown> {
  const [sheet] = (await workbook.read()).sheets;
  return sheet === undefined ? null : (cell(sheet, place)?.content ?? null);
}

describe("the list of rows", () => {
  test("shows at first what asks for something to be done, and says of how many rows", async () => {
    await beside();
    await checked();
    expect(lines()).toHaveLength(5);
    expect(screen.getByText("显示 5/34 行")).toBeTruthy();
    press("清除筛选");
    await screen.findByText("显示 34/34 行");
    expect(lines()).toHaveLength(34);
    expect(lines()[0]?.getAttribute("aria-label")).toMatch(/^20\. /u);
    expect(screen.queryByRole("button", { name: "清除筛选" })).toBeNull();
  });

  test("is narrowed by text, number and cell, and says when nothing fits", async () => {
    await beside();
    await checked();
    const search = screen.getByRole("searchbox", { name: /^查找/u });
    fireEvent.change(search, { target: { value: "i27" } });
    await screen.findByText("显示 1/34 行");
    expect(lines()[0]?.getAttribute("aria-label")).toMatch(/^19\. /u);
    fireEvent.change(search, { target: { value: "没有这样的指标" } });
    await screen.findByText("没有符合筛选条件的行。");
    press("显示全部行");
    await screen.findByText("显示 34/34 行");
  });

  test("is narrowed by verdict and by property", async () => {
    await beside();
    await checked();
    press("✗ 未达标");
    await screen.findByText("显示 2/34 行");
    for (const line of lines()) expect(line.getAttribute("aria-label")).toMatch(/，待核实，/u);
    press("清除筛选");
    await userEvent.click(screen.getByRole("combobox", { name: "属性" }));
    fireEvent.click(await screen.findByRole("menuitemcheckbox", { name: "参考性" }));
    await screen.findByText(/^显示 1\d\/34 行$/u);
  });

  test("is walked through by arrow keys, Home and End, with one place for Tab", async () => {
    const { workbook } = await beside();
    await checked();
    const tabs = (): readonly number[] => lines().map(({ tabIndex }) => tabIndex);
    expect(tabs()).toEqual([0, -1, -1, -1, -1]);
    act(() => {
      lines()[0]?.focus();
    });
    await userEvent.keyboard("{ArrowDown}");
    expect(document.activeElement).toBe(lines()[1]);
    expect(tabs()).toEqual([-1, 0, -1, -1, -1]);
    await userEvent.keyboard("{End}");
    expect(document.activeElement).toBe(lines()[4]);
    await userEvent.keyboard("{Home}{Enter}");
    expect(workbook.selected).toMatchObject({ sheet: "建设指标", area: { top: 28, left: 9 } });
    await userEvent.keyboard("{ArrowRight}");
    expect(document.activeElement).toBe(lines()[0]);
    expect(within(lineOf(20)).getByRole("group", { name: /^依据/u })).toBeTruthy();
    await userEvent.keyboard("{ArrowLeft}");
    expect(within(lineOf(20)).queryByRole("group", { name: /^依据/u })).toBeNull();
  });
});

describe("the texts of a row", () => {
  test("are worded before they are written, and written as the user's", async () => {
    const { workbook } = await beside();
    await checked("只检查不写入");
    const evidence = open(20);
    const measures = within(evidence).getByLabelText(/^提升措施/u);
    expect(measures).toHaveProperty("value", expect.stringMatching(/^1\. /u));
    fireEvent.change(measures, { target: { value: "由生态环境局牵头整改。" } });
    await screen.findByText("有 1 处文字已修改，还没有写入表格。");
    await checked();
    await waitFor(() => {
      expect(screen.queryByText(/^有 1 处文字/u)).toBeNull();
    });
    expect(await contentOf(workbook, "N28")).toEqual({ kind: "text", value: "由生态环境局牵头整改。" });
    const written = within(lineOf(20)).getByLabelText(/^提升措施（N28）/u);
    expect(written).toHaveProperty("readOnly", true);
    expect(screen.getByText(/您填写的内容，程序不改动.*N28/u)).toBeTruthy();
    press("一键检查");
    await screen.findByText(/没有需要改动的内容/u);
    press("撤销写入");
    await screen.findByText(/已撤销写入/u);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture(BLANK)));
  });

  test("of one row are written by themselves, while those of others wait", async () => {
    const { workbook } = await beside();
    await checked();
    const before = await contentOf(workbook, "M27");
    fireEvent.change(within(open(19)).getByLabelText(/^差距分析/u), { target: { value: "别的原因" } });
    fireEvent.change(within(open(20)).getByLabelText(/^差距分析/u), { target: { value: "外运受阻" } });
    fireEvent.click(within(lineOf(20)).getByRole("button", { name: "写入此行" }));
    await screen.findByText("有 1 处文字已修改，还没有写入表格。");
    expect(await contentOf(workbook, "M28")).toEqual({ kind: "text", value: "外运受阻" });
    expect(await contentOf(workbook, "M27")).toEqual(before);
    fireEvent.click(within(lineOf(19)).getByRole("button", { name: "恢复建议" }));
    expect(screen.queryByText(/^有 1 处文字/u)).toBeNull();
  });
});

describe("a check that writes nothing", () => {
  test("shows the result and leaves the workbook as it is, until it is written", async () => {
    const { workbook } = await beside();
    await checked("只检查不写入");
    expect(screen.getByText("检查完成，还没有写入：未达标 3 项，待核实 2 项。")).toBeTruthy();
    expect(lines()).toHaveLength(5);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture(BLANK)));
    press("写入工作表");
    await screen.findByText(/已填写 38 格/u);
    expect(screen.queryByRole("button", { name: "写入工作表" })).toBeNull();
    expect(await contentOf(workbook, "J28")).toEqual({ kind: "text", value: "未达标" });
  });
});

describe("when cells change after a check", () => {
  test("the result is out of date at once, and is made anew by one press", async () => {
    const { workbook } = await beside();
    await checked();
    await act(() => workbook.enter(at("I28"), "9"));
    await screen.findByText(/结果可能过时/u);
    press("重新检查");
    await screen.findByText(/检查完成：未达标 2 项/u);
    expect(screen.queryByText(/结果可能过时/u)).toBeNull();
  });

  test("边改边查 judges again when nothing was changed for a while, and writes nothing", async () => {
    const { workbook, clock } = await beside();
    await checked();
    fireEvent.click(screen.getByRole("switch", { name: "边改边查" }));
    await waitFor(() => {
      expect(screen.getByRole("switch", { name: "边改边查" })).toHaveProperty("checked", true);
    });
    expect(clock.waiting).toBeNull();
    await act(() => workbook.enter(at("I28"), "1"));
    const first = clock.waiting;
    expect(first?.milliseconds).toBe(800);
    await act(() => workbook.enter(at("I28"), "9"));
    expect(clock.waiting).not.toBe(first);
    const before = partsOf(await workbook.save());
    expect(screen.getByText(/结果可能过时/u)).toBeTruthy();
    clock.pass();
    await screen.findByText(/^检查完成，还没有写入：未达标 2 项/u);
    expect(screen.queryByText(/结果可能过时/u)).toBeNull();
    expect(partsOf(await workbook.save())).toEqual(before);
  });

  test("without it nothing is judged by itself", async () => {
    const { workbook, clock } = await beside();
    await checked();
    await act(() => workbook.enter(at("I28"), "9"));
    await screen.findByText(/结果可能过时/u);
    expect(clock.waiting).toBeNull();
  });
});
