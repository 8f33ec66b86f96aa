import { describe, expect, test } from "@jest/globals";
import { check } from "../../src/domain/check";
import { readSettings, withSettings } from "../../src/domain/memory";
import { plan, type Plan } from "../../src/domain/reporting/plan";
import { NO_SETTINGS } from "../../src/domain/settings";
import { settingsOf } from "../../src/domain/settings-of";
import type { WorkbookSnapshot } from "../../src/domain/sheet/snapshot";
import { wordingIn } from "../../src/locales/wording";
import { applied } from "./applied";
import { sheetOfLines } from "./table/rearrange";

const TABLE = sheetOfLines([
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况"],
  [1, "城镇污水处理率", "%", "≥85", 90],
  [2, "村镇饮用水卫生合格率", "%", "100", 66],
]);
const OWN_TEXT = { id: null };
const SAID = { ...NO_SETTINGS, standardOfSheet: new Map([[TABLE.name, OWN_TEXT]]) };

function bookOf(memory: string | null): WorkbookSnapshot {
  return { sheets: [TABLE], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory };
}

function planned(workbook: WorkbookSnapshot): Plan {
  return plan(workbook, check(workbook, null), wordingIn("zh-CN"));
}

function checked(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return applied(workbook, planned(workbook).edits);
}

function renamed(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: workbook.sheets.map((sheet) => ({ ...sheet, name: "改过的名称" })) };
}

function systemsOf(workbook: WorkbookSnapshot): readonly (string | null)[] {
  return check(workbook, null).map(({ system }) => system?.id ?? null);
}

describe("what the user chose for a sheet", () => {
  test("holds after the sheet was checked and renamed, and is kept under its new name by the next check", () => {
    expect(systemsOf(bookOf(null))).not.toEqual([null]);
    const book = renamed(checked(bookOf(withSettings(null, SAID))));
    expect(systemsOf(book)).toEqual([null]);
    expect(planned(book).mappingNotices).toEqual([]);
    const again = checked(book);
    expect([...readSettings(again.memory).standardOfSheet]).toEqual([["改过的名称", OWN_TEXT]]);
    expect(planned(again).edits).toEqual([]);
  });

  test("is told of where no sheet has the name, and nothing says which one had it", () => {
    const book = renamed(bookOf(withSettings(null, SAID)));
    expect(systemsOf(book)).not.toEqual([null]);
    expect(planned(book).mappingNotices).toEqual([
      { code: "settingsOfNoSheet", params: { sheet: TABLE.name } },
    ]);
  });

  test("takes findings that were set aside along", () => {
    const one = { code: "outOfRange", sheet: TABLE.name, key: "k", reason: "已核实", on: "2026-11-22" };
    const book = renamed(checked(bookOf(withSettings(null, { ...NO_SETTINGS, ignored: [one] }))));
    expect(settingsOf(book).ignored).toEqual([{ ...one, sheet: "改过的名称" }]);
  });
});
