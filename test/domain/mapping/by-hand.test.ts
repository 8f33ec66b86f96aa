import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { changeColumn } from "../../../src/domain/mapping/change-columns";
import { changeHeaderRows, defineTable } from "../../../src/domain/mapping/change-table";
import { unusedMappings } from "../../../src/domain/mapping/table-drafts";
import { plan } from "../../../src/domain/reporting/plan";
import { planClearing } from "../../../src/domain/reporting/clearing";
import { readSettings } from "../../../src/domain/memory";
import type { Area } from "../../../src/domain/sheet/address";
import { formatArea } from "../../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { fixture, opened } from "../../xlsx/workbooks";
import { applied } from "../applied";
import { workbookOf, type Line } from "../base-data/workbook-of";
import { cellsOf, sheetOfLines } from "../table/rearrange";
import { judged, saying, verdicts } from "./spoken-book";

const wording = wordingIn("zh-CN");
/** Headers that say nothing that is known; the notes are far below. */
const LINES: readonly Line[] = [
  ["生态建设情况统计", "", "", ""],
  ["内容", "怎么计", "我们的数", "应当达到"],
  ["单位地区生产总值用水量", "立方米/万元", 15.55, "≤10"],
  ["", "", "", ""],
  ["城镇污水处理率", "%", 96, "≥95"],
  ["林草覆盖率", "%", 36, "≥35"],
  ["注：数据由各局提供。", "", "", ""],
];

const ALL: Area = { top: 1, left: 1, bottom: 6, right: 4 };

function book(lines: readonly Line[] = LINES): WorkbookSnapshot {
  return workbookOf(sheetOfLines(lines, "统计"));
}

function defined(workbook: WorkbookSnapshot, area = ALL): WorkbookSnapshot {
  return saying(workbook, defineTable(workbook, "统计", area));
}

function say(
  workbook: WorkbookSnapshot,
  column: number,
  role: "name" | "current" | "criterion" | "unit",
): WorkbookSnapshot {
  const place = { sheet: "统计", top: 2, left: 1 };
  return saying(workbook, changeColumn(workbook, place, column, { kind: "role", role, year: null }));
}

function complete(): WorkbookSnapshot {
  const named = say(defined(book()), 1, "name");
  return say(say(say(named, 3, "current"), 4, "criterion"), 2, "unit");
}

describe("a table that is not recognised", () => {
  test("is not judged before the person defines it", () => {
    expect(check(book(), null)).toEqual([]);
  });

  test("takes the header below a title that was selected too, and says what is missing", () => {
    const after = defined(book());
    expect(check(after, null)).toEqual([]);
    const [draft, ...others] = unusedMappings(after).drafts;
    expect(others).toEqual([]);
    expect(draft).toMatchObject({ sheet: "统计", headerRows: 1, needed: ["name", "value"] });
    expect(draft === undefined ? "" : formatArea(draft.area)).toBe("A2:D6");
    expect(draft?.columns.map(({ text, role }) => [text, role])).toEqual([
      ["内容", null],
      ["怎么计", null],
      ["我们的数", null],
      ["应当达到", null],
    ]);
    const { mappingNotices } = plan(after, [], wording);
    expect(mappingNotices).toEqual([{ code: "mappingDraft", params: { sheet: "统计", area: "A2:D6" } }]);
  });

  test("is judged as soon as names and values are known, gaps inside the selection included", () => {
    const named = say(defined(book()), 1, "name");
    expect(check(named, null)).toEqual([]);
    expect(unusedMappings(named).drafts[0]?.needed).toEqual(["value"]);
    const valued = say(named, 3, "current");
    expect(unusedMappings(valued).drafts).toEqual([]);
    const after = say(valued, 4, "criterion");
    expect(verdicts(after).map((row) => row.split("|").slice(0, 3))).toEqual([
      ["单位地区生产总值用水量", "", "unmet"],
      ["城镇污水处理率", "", "met"],
      ["林草覆盖率", "", "met"],
    ]);
    expect(judged(after).table.title).toBe("生态建设情况统计");
  });

  test("is checked twice as if once, and cleared of all that was written but for the person's word", () => {
    const workbook = complete();
    const once = applied(workbook, plan(workbook, check(workbook, null), wording).edits);
    expect(judged(once).table.columns.map(({ role }) => role)).toEqual(
      expect.arrayContaining(["status", "analysis", "measures"]),
    );
    expect(plan(once, check(once, null), wording).edits).toEqual([]);
    const cleared = applied(once, planClearing(once));
    expect(cleared.sheets.map(cellsOf)).toEqual(workbook.sheets.map(cellsOf));
    expect(readSettings(cleared.memory)).toEqual(readSettings(workbook.memory));
    expect(verdicts(cleared)).toEqual(verdicts(workbook));
  });

  test("goes on below the rows that were selected when more are filled in", () => {
    const workbook = complete();
    const more = LINES.toSpliced(6, 0, ["农村生活污水治理率", "%", 50, "≥40"]);
    const [sheet] = book(more).sheets;
    const longer = { ...workbook, sheets: sheet === undefined ? [] : [sheet] };
    expect(verdicts(longer)).toHaveLength(4);
  });

  test("can be given another number of header rows", () => {
    const lines = LINES.toSpliced(2, 0, ["", "", "2021年", ""]);
    const after = defined(book(lines), { ...ALL, bottom: 7 });
    const changed = saying(after, changeHeaderRows(after, { sheet: "统计", top: 2, left: 1 }, 2));
    expect(unusedMappings(changed).drafts[0]).toMatchObject({ headerRows: 2 });
    expect(unusedMappings(changed).drafts[0]?.columns[2]?.text).toBe("我们的数2021年");
  });
});

test("An area without a header and a row, on a sheet of ours, or over another table of the person's is refused", () => {
  const after = complete();
  const one = { top: 2, left: 1, bottom: 2, right: 1 };
  expect(defineTable(after, "统计", one)).toEqual({ ok: false, why: "tooSmall" });
  expect(defineTable(after, "统计", { ...ALL, top: 4 })).toEqual({ ok: false, why: "overlaps" });
  expect(defineTable(after, "没有", ALL)).toEqual({ ok: false, why: "tableGone" });
});

test.each(["kangbashi-2020", "xilinhot-2022"])(
  "Defining the table of %s by hand changes no verdict",
  async (sample) => {
    const workbook = await (await opened(fixture(`samples/${sample}.xlsx`))).read();
    const { sheet, area } = judged(workbook).table;
    const whole: Area = { top: 1, left: 1, bottom: area.bottom, right: 16384 };
    const after = saying(workbook, defineTable(workbook, sheet, whole));
    expect(judged(after).table.mapping?.byHand).toBe(true);
    expect(verdicts(after)).toEqual(verdicts(workbook));
  },
);

test("A task table that the person makes a table of indicators is no task table any more", () => {
  const tasks: SheetSnapshot = sheetOfLines(
    [
      ["序号", "工作任务", "对应指标", "目标值", "牵头部门"],
      [1, "提高污水处理率", "城镇污水处理率", "≥95", "区住建局"],
      [2, "提高林草覆盖率", "林草覆盖率", "≥35", "区林草局"],
    ],
    "统计",
  );
  const workbook = workbookOf(tasks);
  const after = defined(workbook, { top: 1, left: 1, bottom: 3, right: 5 });
  const place = { sheet: "统计", top: 1, left: 1 };
  const named = saying(after, changeColumn(after, place, 3, { kind: "role", role: "name", year: null }));
  expect(check(named, null)).toHaveLength(1);
});
