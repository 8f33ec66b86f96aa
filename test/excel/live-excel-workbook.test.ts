import { describe, expect, test } from "@jest/globals";
import { LiveExcelWorkbook } from "../../src/excel/live-excel-workbook";
import { ribbonCommands } from "../../src/addin/ribbon-commands";
import { sentences } from "../../src/locales/messages";
import { wordingIn } from "../../src/locales/wording";
import { CheckSession } from "../../src/pane/check-session";
import type { WorkbookEvent } from "../../src/workbook/live-workbook";
import { WorkbookFailure } from "../../src/workbook/workbook-failure";
import { until } from "./check-in-excel";
import { openFile } from "./excel";

const SAMPLE = "samples/kangbashi-2020-blank.xlsx";

test("the ribbon's commands check, take back and clear in a running Excel, each with a sentence on what happened", async () => {
  const excel = await openFile(SAMPLE);
  const before = JSON.stringify(excel.host.model);
  const session = new CheckSession(new LiveExcelWorkbook(excel.workbook), wordingIn("zh-CN"));
  const commands = ribbonCommands(session, sentences("zh-CN"));
  expect((await commands.checkSheet()).sentence).toBe(
    "检查完成：未达标 3 项，待核实 2 项。已填写 38 格，保留原有内容 0 格。",
  );
  expect((await commands.checkSheet()).sentence).toContain("没有需要改动的内容");
  expect((await commands.takeBackWrite()).sentence).toContain("已撤销写入");
  expect(JSON.stringify(excel.host.model)).toBe(before);
  await commands.checkSheet();
  expect((await commands.clearMarks()).sentence).toContain("已清除");
});

describe("checking what is selected, in a running Excel", () => {
  test("fills the table that the selected cell is in, in at most eight round trips, and can be taken back", async () => {
    const excel = await openFile(SAMPLE);
    const before = JSON.stringify(excel.host.model);
    const session = new CheckSession(new LiveExcelWorkbook(excel.workbook), wordingIn("zh-CN"));
    const commands = ribbonCommands(session, sentences("zh-CN"));
    excel.host.model.selected = "D9";
    const { roundTrips } = excel.host;
    expect((await commands.checkSelection()).sentence).toBe(
      "检查完成：未达标 3 项，待核实 2 项。已填写 38 格，保留原有内容 0 格。",
    );
    expect(excel.host.roundTrips - roundTrips).toBeLessThanOrEqual(8);
    await commands.takeBackWrite();
    excel.host.model.selected = "A1";
    expect(JSON.stringify(excel.host.model)).toBe(before);
  });

  test.each([
    ["Z90", "所选区域 建设指标!Z90 不在任何指标表里，没有检查"],
    ["", "没有选中单元格，没有检查"],
  ])("says so where %j is in no table, and changes nothing", async (selected, says) => {
    const excel = await openFile(SAMPLE);
    excel.host.model.selected = selected;
    const before = JSON.stringify(excel.host.model);
    const session = new CheckSession(new LiveExcelWorkbook(excel.workbook), wordingIn("zh-CN"));
    const told = await ribbonCommands(session, sentences("zh-CN")).checkSelection();
    expect(told.sentence).toContain(says);
    expect(JSON.stringify(excel.host.model)).toBe(before);
  });
});

test("a whole check, with asking which sheet is in front, takes at most six round trips", async () => {
  const excel = await openFile(SAMPLE);
  const session = new CheckSession(new LiveExcelWorkbook(excel.workbook), wordingIn("zh-CN"));
  const { roundTrips: before } = excel.host;
  await session.check();
  expect(session.state().result?.plan.edits.length).toBeGreaterThan(0);
  expect(excel.host.roundTrips - before).toBeLessThanOrEqual(6);
});

describe("a running Excel beside the pane", () => {
  test.each(["deleted", "renamed"] as const)("tells of a change when a sheet is %s", async (event) => {
    const excel = await openFile(SAMPLE);
    const events: WorkbookEvent[] = [];
    const stop = new LiveExcelWorkbook(excel.workbook).watch((told) => events.push(told));
    await excel.workbook.activeSheet();
    excel.announce(event);
    await until(() => events.length === 1);
    expect(events).toEqual(["cellsChanged"]);
    stop();
  });

  test("tells of changed cells and of another sheet in front until that is no longer wanted", async () => {
    const excel = await openFile(SAMPLE);
    const workbook = new LiveExcelWorkbook(excel.workbook);
    const events: WorkbookEvent[] = [];
    const stop = workbook.watch((event) => events.push(event));
    await workbook.activeSheet();
    excel.announce("activated");
    excel.announce("Unknown");
    await until(() => events.length === 2);
    expect(events).toEqual(["sheetActivated", "cellsChanged"]);
    stop();
  });

  test("tells what is selected: the first area of several, and nothing where it is a chart", async () => {
    const { workbook, host } = await openFile(SAMPLE);
    host.model.selected = "B3:D9,F2";
    const area = { top: 3, left: 2, bottom: 9, right: 4 };
    expect(await new LiveExcelWorkbook(workbook).selection()).toEqual({ sheet: "建设指标", area });
    host.model.selected = "";
    expect(await new LiveExcelWorkbook(workbook).selection()).toBeNull();
  });

  test("fails only in ways that the pane has a sentence for", async () => {
    const excel = await openFile(SAMPLE);
    const workbook = new LiveExcelWorkbook(excel.workbook);
    const gone = workbook.select("没有这个表", { top: 1, left: 1, bottom: 1, right: 1 });
    await expect(gone).rejects.toBeInstanceOf(WorkbookFailure);
    await expect(gone).rejects.toMatchObject({ code: "sheetGone" });
  });
});
