import { describe, expect, test } from "@jest/globals";
import { PageWorkbook } from "../../src/webpage/page-workbook";
import { styleAt } from "../../src/xlsx/sheet-look";
import { addSheet, SUMMARY } from "../xlsx/pages";
import { at, cell, fixture, KANGBASHI, opened } from "../xlsx/workbooks";
import { withPart } from "../xlsx/zip-file";

const TABS = ["建设指标", "基础数据", "重点项目", "工程统计"];

async function shown(bytes: Uint8Array = fixture(KANGBASHI)): Promise<PageWorkbook> {
  return PageWorkbook.over(await opened(bytes));
}

describe("A sheet that is added to the open workbook", () => {
  test("gets a tab behind the others, and the sheet in front stays there", async () => {
    const workbook = await shown();
    await workbook.apply([addSheet("达标汇总")]);
    expect(workbook.state()).toMatchObject({
      sheets: [...TABS, "达标汇总"],
      sheet: { name: "建设指标" },
      unsaved: true,
    });
  });

  test("is shown with its contents, merges and looks", async () => {
    const workbook = await shown();
    await workbook.apply([addSheet("达标汇总")]);
    await workbook.activate("达标汇总");
    const { sheet, look } = workbook.state();
    expect(cell(sheet, "D7")?.content).toEqual({ kind: "number", value: 0.875 });
    expect(sheet.merges).toEqual(SUMMARY.merges);
    const { row, column } = at("A4");
    expect(look.looks[styleAt(look, row, column)]).toMatchObject({ fill: "DDEBF7", font: { bold: true } });
  });

  test("loses its tab when it is taken back; the sheet beside it comes to the front, and whoever watches knows", async () => {
    const workbook = await shown();
    const events: string[] = [];
    await workbook.apply([addSheet("达标汇总"), addSheet("台账")]);
    await workbook.activate("达标汇总");
    workbook.watch((event) => events.push(event));
    expect(await workbook.takeBack()).toBe(true);
    expect(workbook.state()).toMatchObject({ sheets: TABS, sheet: { name: "工程统计" } });
    expect(events).toEqual(["sheetActivated"]);
  });

  test("is refused where the workbook's structure is protected, which opens and takes texts as any other", async () => {
    const workbook = await shown(
      withPart(fixture(KANGBASHI), "xl/workbook.xml", (xml) =>
        xml.replace("<sheets>", `<workbookProtection lockStructure="1"/><sheets>`),
      ),
    );
    expect((await workbook.read()).mayAddSheets).toBe(false);
    await expect(workbook.apply([addSheet("达标汇总")])).rejects.toMatchObject({ code: "refused" });
    await workbook.enter([{ at: at("J3"), typed: "达标" }]);
    expect(workbook.state()).toMatchObject({ sheets: TABS, note: null });
    expect(cell(workbook.state().sheet, "J3")?.content).toEqual({ kind: "text", value: "达标" });
  });
});
