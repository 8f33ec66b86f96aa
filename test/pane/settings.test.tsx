/** @jest-environment ./test/pane/browser-environment.cjs */
import { afterEach, describe, expect, test } from "@jest/globals";
import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { readSettings } from "../../src/domain/memory";
import type { Settings } from "../../src/domain/settings";
import { fixture } from "../xlsx/workbooks";
import { chooseFile, closePane, openView, paneBeside, press } from "./beside";
import type { FileBesidePane } from "./file-beside-pane";

afterEach(closePane);

const SAMPLE = fixture("samples/kangbashi-2020-blank.xlsx");

async function kept(workbook: FileBesidePane): Promise<Settings> {
  return readSettings((await workbook.read()).memory);
}

describe("设置", () => {
  test("switches the language at once, in its place, and that of what is written", async () => {
    const { workbook } = await paneBeside(SAMPLE);
    await openView("设置", "导出和导入");
    await userEvent.click(screen.getByRole("radio", { name: "English" }));
    await screen.findByText("Export and import");
    expect(document.documentElement.lang).toBe("en-US");
    expect(screen.getByRole("tab", { name: "Settings", selected: true })).toBeTruthy();
    await press("Check");
    await screen.findByText(/^Checked/u);
    const [sheet] = (await workbook.read()).sheets;
    expect(JSON.stringify(sheet?.rows).includes("the upstream target asks for less than 10")).toBe(true);
    await openView("Settings", "Export and import");
    await userEvent.click(screen.getByRole("radio", { name: "As Excel or the browser" }));
    await screen.findByText("导出和导入");
    expect((await kept(workbook)).language).toBeNull();
  });

  test("keeps the look of flags for the next check", async () => {
    const { workbook } = await paneBeside(SAMPLE);
    await openView("设置", "导出和导入");
    await userEvent.click(screen.getByRole("radio", { name: "只加符号，不改颜色" }));
    await waitFor(async () => {
      expect((await kept(workbook)).flagStyle).toBe("signs");
    });
    expect((await workbook.read()).sheets[0]?.flags).toEqual([]);
    await press("一键检查");
    await screen.findByText(/检查完成/u);
    const flags = (await workbook.read()).sheets[0]?.flags ?? [];
    expect(flags.map(({ place, style }) => `${place} ${style ?? ""}`)).toEqual(["name signs", "name signs"]);
  });

  test("calls gaps by limits of the user's, shows what that makes of one, and refuses limits in the wrong order", async () => {
    const { workbook } = await paneBeside(SAMPLE);
    await openView("设置", "导出和导入");
    expect(screen.getByText(/例如 15.55 对限值 10，差 55.5%，写作“差距较大”/u)).toBeTruthy();
    const marked = screen.getByRole("spinbutton", { name: "差距明显，不超过" });
    await userEvent.clear(marked);
    await userEvent.type(marked, "5{Enter}");
    await screen.findByText(/请填两个由小到大的百分数/u);
    expect(screen.getByRole("button", { name: "保存界限" }).getAttribute("aria-disabled")).toBe("true");
    await userEvent.clear(marked);
    await userEvent.type(marked, "60{Enter}");
    await screen.findByText(/写作“差距明显”/u);
    await press("保存界限");
    await waitFor(async () => {
      expect((await kept(workbook)).bands).toEqual({ small: 0.1, marked: 0.6 });
    });
    await press("恢复默认");
    await waitFor(async () => {
      expect((await kept(workbook)).bands).toBeNull();
    });
  });

  test("goes out as a file, and into another workbook after it was shown what that changes", async () => {
    const { workbook, given } = await paneBeside(SAMPLE);
    await openView("设置", "导出和导入");
    await userEvent.click(screen.getByRole("radio", { name: "只加符号，不改颜色" }));
    await waitFor(async () => {
      expect((await kept(workbook)).flagStyle).toBe("signs");
    });
    await press("导出设置");
    await screen.findByText(/^已生成 达标助手设置\.json/u);
    const [file] = given;
    if (file === undefined) throw new Error("nothing given");
    expect(JSON.parse(file.text)).toEqual({ ecogap: 1, flagStyle: "signs" });
    closePane();
    const other = (await paneBeside(SAMPLE)).workbook;
    await openView("设置", "导出和导入");
    await chooseFile("导入设置…", file.text);
    await screen.findByText("采用后将改变：");
    expect(
      within(screen.getByRole("tabpanel"))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent),
    ).toEqual(["标记样式"]);
    await press("不采用");
    expect((await other.read()).memory).toBeNull();
    await chooseFile("导入设置…", file.text);
    await press("采用");
    await waitFor(async () => {
      expect((await kept(other)).flagStyle).toBe("signs");
    });
    expect(screen.queryByText("采用后将改变：")).toBeNull();
  });

  test("from a file with mistakes are not taken; every mistake is named", async () => {
    const { workbook } = await paneBeside(SAMPLE);
    await openView("设置", "导出和导入");
    await chooseFile("导入设置…", '{"ecogap":1,"language":"fr","profile":{"level":"town"}}');
    await screen.findByText(/文件有 2 处错误，没有载入/u);
    const items = within(screen.getByRole("tabpanel"))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent.trim());
    expect(items).toEqual([
      expect.stringMatching(/^profile\.level：只能是/u),
      expect.stringMatching(/^language：只能是/u),
    ]);
    expect((await workbook.read()).memory).toBeNull();
  });
});
