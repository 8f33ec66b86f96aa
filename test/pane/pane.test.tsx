/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { act, cleanup, configure, screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { axe } from "jest-axe";
import type { Language } from "../../src/domain/reporting/wording";
import { formatArea } from "../../src/domain/sheet/address";
import { firstSentences } from "../../src/locales/first-screen";
import { mountPane, type MountedPane } from "../../src/pane/mount-pane";
import { openPane, type OpenPane } from "../../src/pane/open-pane";
import { wordingIn } from "../../src/locales/wording";
import { checkWorkbook } from "../../src/workbook/check-workbook";
import { at, cell, fixture, opened } from "../xlsx/workbooks";
import { partsOf } from "../xlsx/zip-file";
import { checkRequest } from "../workbook/check-request";
import { FileBesidePane } from "./file-beside-pane";

configure({ asyncUtilTimeout: 10_000 });

let mounted: MountedPane | null = null;

afterEach(() => {
  act(() => {
    mounted?.unmount();
  });
  cleanup();
  document.body.replaceChildren();
});

async function mount(opening: Promise<OpenPane>, language: Language): Promise<void> {
  const element = document.body.appendChild(document.createElement("div"));
  await act(async () => {
    mounted = mountPane(element, opening, firstSentences(language), "light");
    await Promise.resolve();
  });
}

async function beside(sample: string, language: Language = "zh-CN"): Promise<FileBesidePane> {
  return besideFile(fixture(`samples/${sample}.xlsx`), language);
}

async function besideFile(bytes: Uint8Array, language: Language): Promise<FileBesidePane> {
  const workbook = await FileBesidePane.open(bytes);
  await mount(Promise.resolve(openPane(workbook, language)), language);
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

function listed(name: RegExp): readonly string[] {
  return within(screen.getByRole("list", { name }))
    .getAllByRole("listitem")
    .map((item) => item.getAttribute("aria-label") ?? "");
}

describe("before the rest of the program has come", () => {
  test("the pane stands with its buttons, none of which can be pressed", async () => {
    await mount(new Promise(() => undefined), "zh-CN");
    expect(screen.getByRole("progressbar", { name: "正在读取工作表…" })).toBeTruthy();
    const buttons = screen.getAllByRole("button");
    expect(buttons.map(({ textContent }) => textContent)).toEqual([
      "一键检查",
      "生成材料…",
      "只检查不写入",
      "检查所选区域",
      "撤销写入",
      "清除标记",
    ]);
    for (const button of buttons) expect(button.getAttribute("aria-disabled")).toBe("true");
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test.each([
    ["zh-CN", "程序没有完整载入"],
    ["en-US", "did not load completely"],
  ] as const)("in %s, the pane says so where it does not come", async (language, says) => {
    await mount(Promise.reject(new Error("no network")), language);
    expect((await screen.findByRole("alert")).textContent).toContain(says);
  });
});

describe("the pane beside a table", () => {
  test("says which table it found, of which region and year, and how many indicators it recognised", async () => {
    await beside("kangbashi-2020-blank");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe("表2-1康巴什区生态文明建设指标体系");
    expect(screen.getByText("康巴什区 · 2020年 · 已识别 28/28 项指标")).toBeTruthy();
  });

  test("lists unmet rows worst first after 一键检查, each with number, limit, distance and cell", async () => {
    await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    expect(listed(/^指标清单/u)).toEqual([
      expect.stringMatching(/^20\. .*未达标，-0\.2 · 限值 ≥2% · 差 2\.2个百分点.*I28$/u),
      expect.stringMatching(/^19\. .*0\.03 · 限值 ≥4\.5% · 差 4\.47个百分点.*I27$/u),
      expect.stringMatching(/^18\. .*限值 ＜10立方米\/万元 · 差 5\.55立方米\/万元.*I26$/u),
      expect.stringMatching(/，待核实，/u),
      expect.stringMatching(/，待核实，/u),
    ]);
    expect(screen.getByRole("row", { name: /合计 23 3 2/u })).toBeTruthy();
  });

  test("selects the cell of a row that is clicked, or opened by keyboard", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    const [first, second] = within(screen.getByRole("list", { name: "指标清单" })).getAllByRole("listitem");
    if (first === undefined || second === undefined) throw new Error("no rows");
    await userEvent.click(first);
    expect(workbook.selected?.sheet).toBe("建设指标");
    expect(workbook.selected === null ? "" : formatArea(workbook.selected.area)).toBe("I28");
    act(() => {
      second.focus();
    });
    await userEvent.keyboard("{Enter}");
    expect(workbook.selected === null ? "" : formatArea(workbook.selected.area)).toBe("I27");
  });

  test("shows what a row rests on, by mouse or by keyboard, and does not move to its cell for that", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    const rows = within(screen.getByRole("list", { name: "指标清单" })).getAllByRole("listitem");
    const water = rows.find((row) => row.getAttribute("aria-label")?.startsWith("18."));
    if (water === undefined) throw new Error("no row");
    const button = within(water).getByRole("button", { name: /^依据：18\. 单位地区生产总值用水量/u });
    await userEvent.click(button);
    const evidence = within(water).getByRole("group", { name: /^依据/u });
    expect([...evidence.children].map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([
        "读出数值 15.55立方米/万元（2020年）",
        "年份 2020 取自表头 I2",
        "限值 ＜10立方米/万元（上级考核目标，见 I26）",
        "到2025年达到，平均每年需降低 1.11立方米/万元",
      ]),
    );
    expect(button.getAttribute("aria-expanded")).toBe("true");
    expect((await axe(document.body)).violations).toEqual([]);
    act(() => {
      water.focus();
    });
    await userEvent.keyboard("{ArrowRight}{Enter}");
    expect(within(water).queryByRole("group")).toBeNull();
    expect(workbook.selected).toBeNull();
  });

  test("takes the write back so that the workbook is as before, part by part", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    await press("一键检查");
    await screen.findByText(/已填写 38 格/u);
    expect(partsOf(await workbook.save())).not.toEqual(partsOf(fixture("samples/kangbashi-2020-blank.xlsx")));
    await press("撤销写入");
    await screen.findByText(/已撤销写入/u);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture("samples/kangbashi-2020-blank.xlsx")));
    expect(screen.queryByRole("list", { name: "指标清单" })).toBeNull();
  });

  test("changes nothing when pressed again, and clears what is ours", async () => {
    const workbook = await beside("xilinhot-2022");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    const once = await workbook.save();
    await press("一键检查");
    await screen.findByText(/没有需要改动的内容/u);
    expect(partsOf(await workbook.save())).toEqual(partsOf(once));
    await press("清除标记");
    await screen.findByText(/已清除/u);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture("samples/xilinhot-2022.xlsx")));
  });

  test("says that the result may be out of date when cells change after the check", async () => {
    const workbook = await beside("kangbashi-2020");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    act(() => {
      workbook.changeCells();
    });
    expect(screen.getByText(/结果可能过时/u)).toBeTruthy();
  });
});

describe("beside a table that was checked for another year", () => {
  async function nextYear(): Promise<FileBesidePane> {
    const file = await opened(fixture("samples/kangbashi-2020-blank.xlsx"));
    await checkWorkbook(file, checkRequest(), wordingIn("zh-CN"));
    await file.setCell("建设指标", at("I2"), "2021年\n（现状值）");
    await file.setCell("建设指标", at("I27"), 5);
    return besideFile(await file.save(), "zh-CN");
  }

  test("the pane says so and renews it by mouse", async () => {
    const workbook = await nextYear();
    await press("一键检查");
    await screen.findByText(/^检查完成/u);
    await screen.findByText(/个单元格仍是程序为2020年写入的文字/u);
    const left = (await workbook.read()).sheets[0];
    expect(left === undefined ? null : cell(left, "J27")?.content).toEqual({ kind: "text", value: "未达标" });
    await press("更新为新年度");
    await waitFor(() => {
      expect(screen.queryByText(/仍是程序为2020年/u)).toBeNull();
    });
    const renewed = (await workbook.read()).sheets[0];
    expect(renewed === undefined ? null : cell(renewed, "J27")?.content).toEqual({
      kind: "text",
      value: "达标",
    });
    await press("撤销写入");
    await screen.findByText(/已撤销最近一次写入/u);
    expect((await workbook.read()).sheets[0]).toEqual(left);
  });

  test("or by keyboard, without a fault that axe knows", async () => {
    await nextYear();
    await press("一键检查");
    await screen.findByText(/^检查完成/u);
    const button = await screen.findByRole("button", { name: "更新为新年度" });
    expect((await axe(document.body)).violations).toEqual([]);
    expect(button.tabIndex).toBe(0);
    act(() => {
      button.focus();
    });
    await userEvent.keyboard("{Enter}");
    await waitFor(() => {
      expect(screen.queryByRole("button", { name: "更新为新年度" })).toBeNull();
    });
    expect(screen.getByText(/检查完成/u)).toBeTruthy();
  });
});

describe("beside a task table", () => {
  test("the pane says what it found, and after 一键检查 lists what is to be looked at, each with its cell", async () => {
    const workbook = await beside("otog-tasks-2023");
    expect(screen.getByRole("heading", { level: 2 }).textContent).toBe(
      "鄂托克旗创建国家生态文明建设示范市任务分解表",
    );
    expect(screen.getByText("任务分解表 · 34 项任务，其中 27 项写明了对应指标")).toBeTruthy();
    await press("一键检查");
    await screen.findByText("检查完成：共 34 项任务，核查发现 2 处。任务分解表不作改动。");
    await screen.findByRole("list", { name: /^表格核查/u });
    expect(listed(/^表格核查/u)).toEqual([
      expect.stringMatching(/80%、90%.*≥95.*E12$/u),
      expect.stringMatching(/普及节能节水器具.*G32$/u),
    ]);
    await userEvent.click(screen.getByText(/普及节能节水器具/u));
    expect(workbook.selected === null ? "" : formatArea(workbook.selected.area)).toBe("G32");
    expect((await axe(document.body)).violations).toEqual([]);
  });

  test("nothing is written into it, so there is nothing to take back", async () => {
    const workbook = await beside("otog-tasks-2023");
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture("samples/otog-tasks-2023.xlsx")));
    expect(screen.getByRole("button", { name: "撤销写入" }).getAttribute("aria-disabled")).toBe("true");
  });
});

describe("on a sheet without an indicator table", () => {
  test("the pane says why, leads to the sheet that has one, and does not offer the check", async () => {
    const workbook = await beside("kangbashi-2020");
    act(() => {
      workbook.activate("重点项目");
    });
    await screen.findByRole("heading", { name: "这个工作表里没有指标表" });
    expect(screen.getByRole("button", { name: "一键检查" }).getAttribute("aria-disabled")).toBe("true");
    await press("转到“建设指标”");
    await screen.findByText(/已识别 28\/28/u);
  });
});

describe("when the host fails", () => {
  test.each([
    ["cellEditMode", "请按回车结束编辑"],
    ["changedMeanwhile", "请再检查一次"],
    ["timedOut", "没有回应"],
    ["sheetGone", "已被删除或改名"],
    ["sheetExists", "其他工作表"],
    ["structureProtected", "结构受保护"],
  ] as const)("with %s, the pane says what to do, and the next check works", async (code, says) => {
    const workbook = await beside("kangbashi-2020-blank");
    workbook.failNext(code);
    await press("一键检查");
    expect((await screen.findByText(new RegExp(says, "u"))).textContent).not.toContain(code);
    await press("一键检查");
    await screen.findByText(/检查完成/u);
  });

  test("a check that takes long can be cancelled", async () => {
    const workbook = await beside("kangbashi-2020-blank");
    const release = workbook.holdWrites();
    await press("一键检查");
    await press("取消");
    release();
    await screen.findByText("已取消，工作簿未改动。需要时请再操作一次。");
    expect(partsOf(await workbook.save())).toEqual(partsOf(fixture("samples/kangbashi-2020-blank.xlsx")));
  });
});

describe.each(["zh-CN", "en-US"] as const)("in %s", (language) => {
  test("the pane has no accessibility fault that axe knows, before and after a check", async () => {
    await beside("kangbashi-2020-blank", language);
    expect((await axe(document.body)).violations).toEqual([]);
    await press(language === "zh-CN" ? "一键检查" : "Check");
    await screen.findByText(/检查完成|Checked/u);
    await screen.findByRole("list", { name: /^(指标清单|Indicators)$/u });
    expect((await axe(document.body)).violations).toEqual([]);
  });
});
