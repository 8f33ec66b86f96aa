/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import type { Language } from "../../src/domain/reporting/wording";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { openPane } from "../../src/pane/open-pane";
import { fixture } from "../xlsx/workbooks";
import { FileBesidePane } from "./file-beside-pane";

/** Making the sheets takes its time on a busy machine. */
configure({ asyncUtilTimeout: 20_000 });

let mounted: MountedPane | null = null;

afterEach(() => {
  act(() => {
    mounted?.unmount();
  });
  cleanup();
  document.body.replaceChildren();
});

async function beside(sample: string, language: Language = "zh-CN"): Promise<FileBesidePane> {
  return besideFile(fixture(`samples/${sample}.xlsx`), language);
}

async function besideFile(bytes: Uint8Array, language: Language = "zh-CN"): Promise<FileBesidePane> {
  const workbook = await FileBesidePane.open(bytes);
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    const opening = Promise.resolve(openPane(workbook, language));
    mounted = mountPane(element, opening, firstSentences(language), "light");
    await Promise.resolve();
  });
  await screen.findByRole("heading", { level: 2 });
  await waitFor(() => {
    const isFirst = screen.queryByText(/^(还没有检查|Not checked yet)/u) !== null;
    expect(isFirst || screen.queryByRole("list", { name: /^(指标清单|Indicators)$/u }) !== null).toBe(true);
  });
  return workbook;
}

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

async function sheetNames(workbook: FileBesidePane): Promise<readonly string[]> {
  return (await workbook.read()).sheets.map(({ name }) => name);
}

/** Without a real layout the open dialog comes to count as hidden after a while; in a browser it does not (test/browser). */
const INSIDE = { hidden: true } as const;

describe("生成材料", () => {
  test("offers all sheets, shows what will change, makes them and leads to them", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    await press("生成材料…");
    const dialog = await screen.findByRole("dialog", { name: "生成材料" });
    await within(dialog).findByText(/新增工作表“整改台账”/u);
    const left = within(dialog)
      .getAllByRole("checkbox", INSIDE)
      .filter((box) => !box.matches(":checked"));
    expect(left).toEqual([within(dialog).getByRole("checkbox", { ...INSIDE, name: /^文本模板/u })]);
    await userEvent.click(within(dialog).getByRole("button", { ...INSIDE, name: "生成" }));
    await screen.findByText(/材料工作表 4 张/u);
    expect((await sheetNames(workbook)).slice(-4)).toEqual([
      "达标汇总",
      "未达标指标分析",
      "整改台账",
      "核查意见",
    ]);
    await press("整改台账");
    expect(workbook.selected?.sheet).toBe("整改台账");
    await screen.findByRole("heading", { name: "这是达标助手生成的工作表" });
    await press("转到“建设指标”");
    expect(workbook.selected?.sheet).toBe("建设指标");
  });

  test("makes only what is left chosen, and remembers that", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    await press("生成材料…");
    for (const name of ["达标汇总（含图表）", "未达标指标分析", "核查意见"]) {
      await userEvent.click(await screen.findByRole("checkbox", { name, ...INSIDE }));
    }
    await waitFor(() => {
      expect(screen.queryByText(/新增工作表“达标汇总”/u)).toBeNull();
    });
    await userEvent.click(screen.getByRole("button", { name: "生成", ...INSIDE }));
    await screen.findByText(/材料工作表 1 张/u);
    expect((await sheetNames(workbook)).at(-1)).toBe("整改台账");
    act(() => {
      mounted?.unmount();
    });
    document.body.replaceChildren();
    await besideFile(await workbook.save());
    await press("生成材料…");
    await screen.findByText("没有需要改动的内容。");
    const summary = await screen.findByRole("checkbox", { name: "达标汇总（含图表）", ...INSIDE });
    expect(summary.matches(":checked")).toBe(false);
  });

  test("cannot be pressed without a sheet chosen, and Escape writes nothing", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    const before = await sheetNames(workbook);
    await press("生成材料…");
    for (const name of [
      "区域汇总（有两个以上地区时）",
      "达标汇总（含图表）",
      "历年趋势（有两个以上年份时，含图表）",
      "未达标指标分析",
      "整改台账",
      "核查意见",
    ]) {
      await userEvent.click(await screen.findByRole("checkbox", { name, ...INSIDE }));
    }
    expect(screen.getByRole("button", { name: "生成", ...INSIDE }).getAttribute("aria-disabled")).toBe(
      "true",
    );
    await userEvent.keyboard("{Escape}");
    await waitFor(() => {
      expect(screen.queryByRole("dialog", INSIDE)).toBeNull();
    });
    expect(await sheetNames(workbook)).toEqual(before);
  });

  test("is taken back by one press", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    const before = await workbook.save();
    await press("生成材料…");
    await userEvent.click(await screen.findByRole("button", { name: "生成", ...INSIDE }));
    await screen.findByText(/材料工作表 4 张/u);
    await press("撤销写入");
    await screen.findByText("已撤销写入，工作簿恢复为写入前的样子。");
    expect(await workbook.save()).toEqual(before);
  });

  test("speaks English", async () => {
    await beside("xilinhot-2022-blank", "en-US");
    await press("Make sheets…");
    const dialog = await screen.findByRole("dialog", { name: "Make sheets" });
    expect(await within(dialog).findByText(/New sheet “Measures ledger”/u)).toBeTruthy();
  });
});
