/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import type { Language } from "../../src/domain/reporting/wording";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { openPane } from "../../src/pane/open-pane";
import type { Surroundings } from "../../src/pane/surroundings";
import { startThread } from "../../src/pane/judging/start-thread";
import { readDocx } from "../docx/word-file";
import { at, fixture } from "../xlsx/workbooks";
import { FileBesidePane } from "./file-beside-pane";

/** The part that writes documents is large, and is loaded when it is first needed. */
configure({ asyncUtilTimeout: 30_000 });

let mounted: MountedPane | null = null;

afterEach(() => {
  act(() => {
    mounted?.unmount();
  });
  cleanup();
  document.body.replaceChildren();
});

/** Files that were given to the person, on the first of March. */
class Downloads implements Surroundings {
  readonly files: { readonly name: string; readonly bytes: Uint8Array }[] = [];
  refuses = false;
  readonly now = (): Date => new Date(2026, 2, 1);
  readonly after = (): (() => void) => () => undefined;
  readonly startThread = startThread;
  readonly give = (name: string, bytes: Uint8Array): void => {
    if (this.refuses) throw new Error("downloads are blocked");
    this.files.push({ name, bytes });
  };
}

async function beside(
  sample: string,
  language: Language = "zh-CN",
): Promise<{ readonly workbook: FileBesidePane; readonly downloads: Downloads }> {
  const workbook = await FileBesidePane.open(fixture(`samples/${sample}.xlsx`));
  const downloads = new Downloads();
  const element = document.body.appendChild(document.createElement("div"));
  const opening = Promise.resolve(openPane(workbook, language, downloads));
  await act(async () => {
    mounted = mountPane(element, opening, firstSentences(language), "light");
    await Promise.resolve();
  });
  await screen.findByRole("heading", { level: 2 });
  await screen.findByText(/^(还没有检查|Not checked yet)/u);
  return { workbook, downloads };
}

async function press(name: string): Promise<void> {
  await userEvent.click(await screen.findByRole("button", { name }));
}

/** A person types into a cell of the table. */
async function type(workbook: FileBesidePane, cell: string, text: string): Promise<void> {
  await act(() => workbook.enter(at(cell), text));
}

describe("导出 Word", () => {
  test("is offered after a check, and not before", async () => {
    await beside("kangbashi-2020-blank");
    expect(screen.queryByRole("button", { name: "导出 Word" })).toBeNull();
    await press("一键检查");
    expect(await screen.findByRole("button", { name: "导出 Word" })).toBeTruthy();
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test("gives the document under the region's name, says where it is and what to do without a download", async () => {
    const { workbook, downloads } = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    const before = Buffer.from(await workbook.save());
    await press("导出 Word");
    const made = await screen.findByText(/已生成/u);
    expect(made.textContent).toContain("康巴什区指标达标情况分析（2020年）.docx");
    expect(made.textContent).toContain("如果没有开始下载");
    expect(before.equals(Buffer.from(await workbook.save()))).toBe(true);
    const [file] = downloads.files;
    expect(file?.name).toBe("康巴什区指标达标情况分析（2020年）.docx");
    const { paragraphs, tables } = readDocx(file?.bytes ?? new Uint8Array());
    expect(paragraphs[0]?.text).toBe("康巴什区指标达标情况分析（2020年）");
    expect(paragraphs.map(({ text }) => text)).toContain(
      "本节由达标助手 0.1.0 于 2026-03-01 生成，可在此基础上修改。",
    );
    expect(tables).toHaveLength(4);
  });

  test("gives the tables as they are now, where they were changed after the check", async () => {
    const { workbook, downloads } = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    await type(workbook, "I26", "9.5（上级考核目标：＜10）");
    await press("导出 Word");
    await screen.findByText(/已生成/u);
    const { tables } = readDocx(downloads.files[0]?.bytes ?? new Uint8Array());
    expect(tables[2]?.rows).toHaveLength(2);
  });

  test("can be pressed by keyboard, in English", async () => {
    const { downloads } = await beside("xilinhot-2022", "en-US");
    await press("Check");
    const button = await screen.findByRole("button", { name: "Export Word" });
    button.focus();
    await userEvent.keyboard("{Enter}");
    expect((await screen.findByText(/If no download begins/u)).textContent).toContain("ecogap report");
    expect(downloads.files[0]?.name).toBe("锡林浩特市 attainment of indicators (2022).docx");
    expect(document.activeElement).toBe(await screen.findByRole("button", { name: "Export Word" }));
  });

  test("says so where the document cannot be given, and can be pressed again", async () => {
    const { downloads } = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    downloads.refuses = true;
    await press("导出 Word");
    expect((await screen.findByText(/downloads are blocked/u)).textContent).toContain("工作簿未改动");
    downloads.refuses = false;
    await press("导出 Word");
    await screen.findByText(/已生成/u);
    expect(downloads.files).toHaveLength(1);
  });

  test("while it is made, no button does anything else", async () => {
    const { workbook } = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    const release = workbook.holdReads();
    await press("导出 Word");
    expect(await screen.findByRole("progressbar", { name: "正在生成 Word 文档…" })).toBeTruthy();
    for (const name of ["一键检查", "撤销写入", "清除标记", "导出 Word"])
      expect(screen.getByRole("button", { name }).getAttribute("aria-disabled")).toBe("true");
    expect(screen.queryByRole("button", { name: "取消" })).toBeNull();
    release();
    await screen.findByText(/已生成/u);
  });

  test("of a table that is gone says what the sheet holds now, and gives nothing", async () => {
    const { workbook, downloads } = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    await type(workbook, "D2", "名目");
    await press("导出 Word");
    expect(await screen.findByText(/这个工作表里没有指标表/u)).toBeTruthy();
    expect(downloads.files).toEqual([]);
    expect(screen.queryByRole("button", { name: "导出 Word" })).toBeNull();
  });
});
