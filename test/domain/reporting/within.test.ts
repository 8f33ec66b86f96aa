import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { formatArea, parseArea, type Area } from "../../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { planCheck, type PlannedCheck } from "../../../src/workbook/plan-check";
import { checkRequest } from "../../workbook/check-request";
import { applied } from "../applied";
import { book } from "../measures/small-books";

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析", "提升措施"];

/** Two tables, one below the other, with unmet rows in both. */
const BOOK = book({
  表: [
    HEADER,
    [1, "城镇污水处理率", "%", "≥85", 70],
    [2, "政府绿色采购比例", "%", "≥80", 90],
    ["备注"],
    [],
    HEADER,
    [1, "村镇饮用水卫生合格率", "%", "100", 66],
    [2, "城镇生活垃圾无害化处理率", "%", "≥80", "暂未统计"],
  ],
});

function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(text);
  return found;
}

function planned(workbook: WorkbookSnapshot, within: string | null): PlannedCheck {
  const request = checkRequest({ sheet: "表", within: within === null ? null : area(within) });
  return planCheck(workbook, request, wordingIn("zh-CN"));
}

function after(workbook: WorkbookSnapshot, within: string | null): WorkbookSnapshot {
  return applied(workbook, planned(workbook, within).plan.edits);
}

function ranges({ tables }: PlannedCheck): readonly string[] {
  return tables.map((table) =>
    formatArea(table.kind === "tasks" ? table.assessment.table.area : table.plan.assessment.table.area),
  );
}

function sheetOf({ sheets: [sheet] }: WorkbookSnapshot): SheetSnapshot {
  if (sheet === undefined) throw new Error("no sheet");
  return sheet;
}

describe("a check within an area", () => {
  test("judges and fills the table that a single cell of it stands in, and no other", () => {
    const check = planned(BOOK, "C7");
    expect(ranges(check)).toEqual(["A6:H8"]);
    const rows = check.plan.edits.flatMap((edit) => (edit.kind === "writeText" ? [edit.at.row] : []));
    expect(new Set(rows)).toEqual(new Set([7]));
  });

  test("judges all that the area touches", () => {
    expect(ranges(planned(BOOK, "E2:E8"))).toEqual(["A1:H3", "A6:H8"]);
    expect(ranges(planned(BOOK, "B1:B1048576"))).toEqual(["A1:H3", "A6:H8"]);
  });

  test("finds and writes nothing where no table is", () => {
    expect(planned(BOOK, "K20")).toEqual({
      plan: { edits: [], tables: [], pages: [], notices: [], mappingNotices: [] },
      tables: [],
      overviews: [],
      ignored: [],
      unused: { broken: [], drafts: [] },
    });
  });

  test("of both tables one after the other comes to the same as a whole check, in whatever order", () => {
    const whole = sheetOf(after(BOOK, null));
    fc.assert(
      fc.property(fc.shuffledSubarray(["A2", "B7"], { minLength: 2 }), (order) => {
        const both = order.reduce(after, BOOK);
        expect(sheetOf(both)).toEqual(whole);
        expect(both.memory).toBe(after(BOOK, null).memory);
        expect(planned(both, null).plan.edits).toEqual([]);
      }),
    );
  });

  test("changes nothing a second time, and leaves flags and texts of the other table", () => {
    const whole = after(BOOK, null);
    expect(planned(whole, "B2").plan.edits).toEqual([]);
    const emptied = applied(whole, [{ kind: "eraseText", sheet: "表", at: { row: 2, column: 6 } }]);
    expect(sheetOf(after(emptied, "B7"))).toEqual(sheetOf(emptied));
    expect(sheetOf(after(emptied, "B2"))).toEqual(sheetOf(whole));
  });
});
