import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import { planClearing } from "../../../src/domain/reporting/clearing";
import type { Notice } from "../../../src/domain/reporting/notice";
import { plan, type Plan } from "../../../src/domain/reporting/plan";
import { formatAddress } from "../../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { cellsOf, moved, numberCell, sheetOfLines, textCell, withCells } from "../table/rearrange";
import { at } from "../../xlsx/workbooks";
import { applied } from "../applied";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析", "提升措施"];
const TABLE = sheetOfLines([
  HEADER,
  [1, "城镇污水处理率", "%", "≥85", 90],
  [2, "村镇饮用水卫生合格率", "%", "100", 66],
  [3, "政府绿色采购比例", "%", "≥80", 70],
  [4, "城镇生活垃圾无害化处理率", "%", "≥80", "暂未统计"],
]);

type Cells = Readonly<Record<string, string | number>>;

function changed(sheet: SheetSnapshot, cells: Cells): SheetSnapshot {
  const more = Object.entries(cells).map(([address, value]) => {
    return [at(address), typeof value === "number" ? numberCell(value) : textCell(value)] as const;
  });
  return withCells(sheet, more);
}

function workbookOf(sheets: readonly SheetSnapshot[], memory: string | null = null): WorkbookSnapshot {
  return { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory };
}

function planned(workbook: WorkbookSnapshot, renew = false, sheet: string | null = null): Plan {
  return plan(workbook, check(workbook, sheet), wordingIn("zh-CN"), { renew });
}

/** The workbook after a check of all of it, or of one sheet. */
function checked(workbook: WorkbookSnapshot, renew = false, sheet: string | null = null): WorkbookSnapshot {
  return applied(workbook, planned(workbook, renew, sheet).edits);
}

function sheetNamed({ sheets }: WorkbookSnapshot, name: string): SheetSnapshot {
  const sheet = sheets.find((one) => one.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

/** The first line of each filled cell in the columns F to H, below the header. */
function texts(workbook: WorkbookSnapshot, name = "表"): Readonly<Record<string, string>> {
  const written = cellsOf(sheetNamed(workbook, name)).filter(([{ row, column }]) => row > 1 && column > 5);
  return Object.fromEntries(
    written.map(([where, { content }]) => [
      formatAddress(where),
      content?.kind === "text" ? (content.value.split(/[\n，]/u)[0] ?? "") : "",
    ]),
  );
}

function notices({ tables }: Plan): readonly Notice[] {
  return tables.flatMap((table) => table.notices);
}

/** The table of 2020 as checked, and the same with the year, two values and one of our texts changed by the user. */
const LAST_YEAR = checked(workbookOf([TABLE]));
const NEXT: Cells = {
  E1: "2021年（现状值）",
  E3: 100,
  E5: 95,
  G4: "经核实，采购目录已更新。",
};

function nextYear(cells: Cells = NEXT): WorkbookSnapshot {
  const [sheet = TABLE] = LAST_YEAR.sheets;
  return { ...LAST_YEAR, sheets: [changed(sheet, cells)] };
}

test("the table of last year is filled", () => {
  expect(texts(LAST_YEAR)).toMatchObject({
    F2: "达标",
    F3: "未达标",
    G3: "2020年村镇饮用水卫生合格率为66%",
    F4: "未达标",
    G4: "2020年政府绿色采购比例为70%",
  });
});

describe("a copied workbook whose table is of another year now", () => {
  test("is not changed where last year's texts stand, and the user is told how many and of which year", () => {
    const workbook = nextYear();
    const found = planned(workbook);
    const written = found.edits.flatMap((edit) =>
      edit.kind === "writeText" ? [formatAddress(edit.at)] : [],
    );
    expect(written).toEqual(["F5"]);
    expect(found.edits.filter(({ kind }) => kind === "eraseText")).toEqual([]);
    expect(notices(found)).toEqual([
      { code: "lastYearTexts", params: { sheet: "表", year: "2020", cells: "6" } },
    ]);
  });

  test("does not take last year's 达标 and 未达标 for the user's word", () => {
    const [assessment] = check(nextYear({ ...NEXT, E2: "暂未统计" }), null);
    const rows = assessment?.indicators.flatMap((indicator) => indicator.rows) ?? [];
    expect(rows.map(({ declared }) => declared)).toEqual([null, null, null, null]);
    expect(rows[0]?.final).toEqual({ verdict: "undetermined", by: "evidence" });
  });

  test("says the same at every further check, and changes nothing then", () => {
    const once = checked(nextYear());
    const again = planned(once);
    expect(again.edits).toEqual([]);
    expect(notices(again)).toEqual([
      { code: "lastYearTexts", params: { sheet: "表", year: "2020", cells: "6" } },
    ]);
  });

  test.each([
    ["at once", nextYear()],
    ["after a check that left them", checked(nextYear())],
  ])("gets them renewed %s, what no longer holds emptied, and the user's text kept", (_when, workbook) => {
    const renewed = checked(workbook, true);
    const now = texts(renewed);
    expect(now).toMatchObject({ F2: "达标", F3: "达标", F4: "未达标", G4: "经核实", F5: "达标" });
    expect(Object.keys(now)).toEqual(["F2", "F3", "F4", "G4", "H4", "F5"]);
    expect(planned(renewed, true).edits).toEqual([]);
    expect(planned(renewed).edits).toEqual([]);
    expect(notices(planned(renewed))).toEqual([]);
  });

  test("after that knows the texts as of the new year", () => {
    const renewed = checked(nextYear(), true);
    const worse = { ...renewed, sheets: [changed(sheetNamed(renewed, "表"), { E2: 50 })] };
    expect(texts(checked(worse))).toMatchObject({ F2: "未达标", G2: "2021年城镇污水处理率为50%" });
  });

  test("keeps what the user typed after the renewal, though we wrote the same last year", () => {
    const renewed = checked(nextYear({ ...NEXT, E2: "暂未统计" }), true);
    expect(texts(renewed)["F2"]).toBeUndefined();
    const typed = { ...renewed, sheets: [changed(sheetNamed(renewed, "表"), { F2: "达标" })] };
    expect(texts(checked(typed, true))["F2"]).toBe("达标");
    expect(notices(planned(typed))).toEqual([]);
  });

  test("is cleared of last year's texts too, and of nothing of the user's", () => {
    for (const workbook of [nextYear(), checked(nextYear())]) {
      const cleared = applied(workbook, planClearing(workbook));
      expect(texts(cleared)).toEqual({ G4: "经核实" });
      expect(sheetNamed(cleared, "表").flags).toEqual([]);
      expect(cleared.memory).toBeNull();
    }
  });

  test("with columns that we added, is cleared of these as well", () => {
    const narrow = sheetOfLines([HEADER.slice(0, 5), [1, "村镇饮用水卫生合格率", "%", "100", 66]]);
    const [sheet = narrow, ...rest] = checked(workbookOf([narrow])).sheets;
    const memory = checked(workbookOf([narrow])).memory;
    const workbook = workbookOf([changed(sheet, { E1: "2021年（现状值）", E2: 70 }), ...rest], memory);
    const cleared = applied(workbook, planClearing(workbook));
    expect(cellsOf(sheetNamed(cleared, "表"))).toHaveLength(10);
    const renewed = checked(workbook, true);
    expect(cellsOf(sheetNamed(applied(renewed, planClearing(renewed)), "表"))).toHaveLength(10);
  });

  test("knows the rows again when they were sorted and moved", () => {
    const workbook = nextYear();
    const [sheet = TABLE] = workbook.sheets;
    const swap: Readonly<Record<number, number>> = { 1: 3, 2: 6, 3: 5, 4: 4, 5: 7 };
    const other = moved(sheet, ({ row, column }) => ({ row: swap[row] ?? row, column }));
    const renewed = checked({ ...workbook, sheets: [{ ...other, flags: sheet.flags }] }, true);
    expect(texts(renewed)).toMatchObject({ F6: "达标", F5: "达标", F4: "未达标", G4: "经核实" });
  });
});

describe("a sheet that was copied within its workbook", () => {
  function withCopy(cells: Cells, names: readonly [string, string] = ["表", "表 (2)"]): WorkbookSnapshot {
    const [sheet = TABLE] = LAST_YEAR.sheets;
    const copy = { ...changed(sheet, cells), name: names[1] };
    return { ...LAST_YEAR, sheets: [{ ...sheet, name: names[0] }, copy] };
  }

  test.each([
    ["for another year", NEXT],
    ["for the same year", { E3: 100, E5: 95, G4: "经核实，采购目录已更新。" }],
  ])("%s offers the same renewal, and the original stays as it is", (_what, cells) => {
    const workbook = withCopy(cells);
    const left = planned(workbook);
    expect(notices(left)).toEqual([
      { code: "lastYearTexts", params: { sheet: "表 (2)", year: "2020", cells: "6" } },
    ]);
    const once = applied(workbook, left.edits);
    expect(planned(once).edits).toEqual([]);
    expect(notices(planned(once))).toEqual(notices(left));
    for (const before of [workbook, once]) {
      const renewed = checked(before, true);
      expect(texts(renewed, "表")).toEqual(texts(LAST_YEAR));
      expect(texts(renewed, "表 (2)")).toMatchObject({ F3: "达标", F4: "未达标", G4: "经核实", F5: "达标" });
      expect(texts(renewed, "表 (2)")["G3"]).toBeUndefined();
      expect(planned(renewed).edits).toEqual([]);
    }
  });

  test("does so when only the copy is checked, and when both have other names now", () => {
    const alone = checked(withCopy(NEXT), true, "表 (2)");
    expect(texts(alone, "表 (2)")).toMatchObject({ F3: "达标", G4: "经核实" });
    expect(texts(alone, "表")).toEqual(texts(LAST_YEAR));
    const renamed = checked(withCopy(NEXT, ["2020", "2021"]), true, "2021");
    expect(texts(renamed, "2021")).toMatchObject({ F3: "达标", G4: "经核实" });
    expect(notices(planned(renamed))).toEqual([]);
    expect(planned(renamed).edits.map(({ kind }) => kind)).toEqual(["remember"]);
    expect(planned(checked(renamed)).edits).toEqual([]);
  });

  test("with a text that the user typed as it happens to stand in the other table keeps it", () => {
    const [sheet = TABLE] = LAST_YEAR.sheets;
    const above = sheetOfLines([
      HEADER.map((title) => title.replace("2020", "2021")),
      [1, "城镇污水处理率", "%", "≥85", "暂未统计", "达标"],
    ]);
    const lower = moved(sheet, ({ row, column }) => ({ row: row + 7, column }));
    const both = { ...withCells(lower, cellsOf(above)), flags: sheet.flags };
    const workbook = { ...LAST_YEAR, sheets: [both] };
    expect(notices(planned(workbook))).toEqual([]);
    expect(texts(checked(workbook, true))["F2"]).toBe("达标");
  });

  test("is cleared with its original", () => {
    const workbook = withCopy(NEXT);
    const cleared = applied(workbook, planClearing(workbook));
    expect(texts(cleared, "表")).toEqual({});
    expect(texts(cleared, "表 (2)")).toEqual({ G4: "经核实" });
  });
});

test("a sheet with our flags and no record of any sheet like it still says that the record is lost", () => {
  const [sheet = TABLE] = LAST_YEAR.sheets;
  expect(notices(planned(workbookOf([sheet])))).toEqual([{ code: "recordLost", params: { sheet: "表" } }]);
});

type Step =
  | { readonly kind: "type"; readonly cell: string; readonly text: string }
  | { readonly kind: "enter"; readonly cell: string; readonly value: string | number }
  | { readonly kind: "year"; readonly year: number }
  | { readonly kind: "check"; readonly renew: boolean };

const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({
    kind: fc.constant("type" as const),
    cell: fc.constantFrom("F2", "F3", "G3", "H3", "F4", "G4", "F5"),
    text: fc.constantFrom("用户的话", "达标了", "=1+1"),
  }),
  fc.record({
    kind: fc.constant("enter" as const),
    cell: fc.constantFrom("E2", "E3", "E4", "E5"),
    value: fc.constantFrom<string | number>(60, 90, 100, "暂未统计"),
  }),
  fc.record({ kind: fc.constant("year" as const), year: fc.integer({ min: 2020, max: 2022 }) }),
  fc.record({ kind: fc.constant("check" as const), renew: fc.boolean() }),
);

test("whatever is typed, entered, dated anew and renewed, no word of the user's is lost, and twice is once", () => {
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      const typed = new Map<string, string>();
      let workbook = workbookOf([TABLE]);
      const put = (cells: Cells): void => {
        workbook = { ...workbook, sheets: [changed(sheetNamed(workbook, "表"), cells)] };
      };
      for (const one of steps) {
        if (one.kind === "type") typed.set(one.cell, one.text);
        if (one.kind === "type") put({ [one.cell]: one.text });
        if (one.kind === "enter") put({ [one.cell]: one.value });
        if (one.kind === "year") put({ E1: `${one.year}年（现状值）` });
        if (one.kind !== "check") continue;
        workbook = checked(workbook, one.renew);
        expect(planned(workbook, one.renew).edits).toEqual([]);
      }
      expect(texts(workbook)).toMatchObject(Object.fromEntries(typed));
    }),
  );
});

test("the notice is told in both languages", () => {
  const notice: Notice = { code: "lastYearTexts", params: { sheet: "表", year: "2020", cells: "6" } };
  expect(wordingIn("zh-CN").notice(notice)).toContain("6 个单元格仍是程序为2020年写入的文字");
  expect(wordingIn("en-US").notice(notice)).toContain("6 cells still hold what was written for 2020");
  const one: Notice = { code: "lastYearTexts", params: { sheet: "表", year: "", cells: "1" } };
  expect(wordingIn("en-US").notice(one)).toContain("1 cell still holds what was written in the past");
});
