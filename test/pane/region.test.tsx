/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readSettings, withSettings } from "../../src/domain/memory";
import { NO_SETTINGS, type Settings } from "../../src/domain/settings";
import national from "../../src/domain/standards/national-2021.json";
import { fixture } from "../xlsx/workbooks";
import { choose, chooseFile, closePane, openView, paneBeside, press } from "./beside";
import type { FileBesidePane } from "./file-beside-pane";

afterEach(closePane);

const LOAD = "载入标准文件…";

async function open(sample = "kangbashi-2020-blank"): Promise<FileBesidePane> {
  const { workbook } = await paneBeside(fixture(`samples/${sample}.xlsx`));
  await openView("区域与标准", /^地区情况/u);
  return workbook;
}

async function kept(workbook: FileBesidePane): Promise<Settings> {
  return readSettings((await workbook.read()).memory);
}

describe("区域与标准", () => {
  test("tells what the sheet shows, by which words, and how many indicators apply", async () => {
    await open();
    expect(screen.getByText("地区情况（适用 28／43 项）")).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "标准" }).textContent).toMatch(/^自动识别：.*353号/u);
    expect(screen.getByText(/表中 28 项指标，28 项的名称与它一致/u)).toBeTruthy();
    expect(screen.getByRole("combobox", { name: "农业" }).textContent).toMatch(/^自动：无（表中没有“/u);
    expect(screen.queryByRole("combobox", { name: "区位" })).toBeNull();
  });

  test("tells beside each choice how many indicators would apply, keeps the one that is made, and says what it changed", async () => {
    const workbook = await open();
    await userEvent.click(screen.getByRole("combobox", { name: "农业" }));
    const options = await screen.findAllByRole("option");
    expect(options.map(({ textContent }) => /适用.*/u.exec(textContent)?.[0])).toEqual([
      "适用 28／43 项",
      "适用 34／43 项",
      "适用 28／43 项",
    ]);
    await userEvent.keyboard("{Escape}");
    await choose("农业", /^有/u);
    await screen.findByText("地区情况（适用 34／43 项）");
    expect(screen.getByText("已保存。本表有 0 行的结论因此改变。")).toBeTruthy();
    expect((await kept(workbook)).region).toEqual({ agriculture: "present" });
    await choose("农业", /^自动/u);
    await screen.findByText("地区情况（适用 28／43 项）");
    expect((await kept(workbook)).region).toEqual({});
  });

  test("is for one sheet only where the user says so, and says then that the sheet has its own", async () => {
    const workbook = await open();
    await userEvent.click(screen.getByRole("radio", { name: "只用于工作表“建设指标”" }));
    await choose("农业", /^有/u);
    await screen.findByText("地区情况（适用 34／43 项）");
    const { region, regionOfSheet } = await kept(workbook);
    expect(region).toEqual({});
    expect([...regionOfSheet]).toEqual([["建设指标", { agriculture: "present" }]]);
    await userEvent.click(screen.getByRole("radio", { name: "整个工作簿" }));
    expect(screen.getByText(/“建设指标”另有自己的选择/u)).toBeTruthy();
  });

  test("tells of a sheet that is gone, in the result and here, and drops what was chosen for it", async () => {
    const workbook = await open();
    const gone = { ...NO_SETTINGS, standardOfSheet: new Map([["去年的表", { id: null }]]) };
    await workbook.apply([{ kind: "remember", memory: withSettings(null, gone) ?? "" }]);
    await press("一键检查");
    await screen.findByText(/您为工作表“去年的表”选择的标准或地区情况没有采用/u);
    await press("查看并修复");
    await press("移除“去年的表”的选择");
    await waitFor(async () => {
      expect([...(await kept(workbook)).standardOfSheet]).toEqual([]);
    });
    expect(screen.queryByText(/“去年的表”/u)).toBeNull();
  });

  test("lets the user name another standard, or none, and go back to the evidence", async () => {
    const workbook = await open();
    await choose("标准", /^不采用标准/u);
    await screen.findByText("没有采用标准，地区情况不影响判断。");
    expect((await kept(workbook)).standard).toEqual({ id: null });
    expect(screen.getByText(/已保存。本表有 \d+ 行/u)).toBeTruthy();
    await choose("标准", /鄂尔多斯/u);
    await waitFor(async () => {
      expect((await kept(workbook)).standard).toEqual({ id: "ordos-14th-five-year" });
    });
    await choose("标准", /^自动识别：.*353号/u);
    await screen.findByText("地区情况（适用 28／43 项）");
    expect((await kept(workbook)).standard).toBeNull();
  });

  test("takes a standard of the user's own from a file, keeps it in the workbook, and removes it again", async () => {
    const workbook = await open();
    const own = { ...national, id: "own-list", title: "本市自己的指标" };
    await chooseFile(LOAD, JSON.stringify(own));
    await screen.findByRole("button", { name: "移除：本市自己的指标" });
    await choose("标准", /^本市自己的指标/u);
    await waitFor(async () => {
      expect((await kept(workbook)).standard).toEqual({ id: "own-list" });
    });
    await press("移除：本市自己的指标");
    await waitFor(async () => {
      expect(await kept(workbook)).toMatchObject({ ownStandards: [], standard: null });
    });
  });

  test.each([
    ["that is no JSON", "{", [/不是 JSON/u]],
    [
      "with mistakes",
      JSON.stringify({ ...national, id: "own-list", levels: ["town"], count: 7 }),
      [/^levels\[0\]：只能是/u, /^count：写明 7 项，实有 43 项/u],
    ],
    ["under the id of one of ours", JSON.stringify(national), [/^id：.*重复/u]],
  ])("takes nothing from a file %s, and names every mistake", async (_what, text, says) => {
    const workbook = await open();
    await chooseFile(LOAD, text);
    const title = await screen.findByText(/没有载入/u);
    const list = within(title.parentElement ?? document.body).getByRole("list");
    const items = within(list).getAllByRole("listitem");
    expect(items).toHaveLength(says.length);
    for (const [index, say] of says.entries()) expect(items[index]?.textContent.trim()).toMatch(say);
    expect((await workbook.read()).memory).toBeNull();
  });
});
