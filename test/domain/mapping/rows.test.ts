import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { changeRow, forgetLost, type RowPlace } from "../../../src/domain/mapping/change-rows";
import type { MappingChange } from "../../../src/domain/mapping/mapping-change";
import { onOneLine } from "../../../src/domain/reading/normalise";
import { plan } from "../../../src/domain/reporting/plan";
import { reportTable } from "../../../src/domain/reporting/report";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { check } from "../../../src/domain/check";
import { fixture, opened } from "../../xlsx/workbooks";
import { workbookOf, type Line } from "../base-data/workbook-of";
import { sheetOfLines } from "../table/rearrange";
import { firstPlace, judged, saying, verdicts, withSheet } from "./spoken-book";

const wording = wordingIn("zh-CN");
const SYSTEM = "national-2021";
const LINES: readonly Line[] = [
  ["表1 康巴什区国家生态文明建设示范区建设指标", "", "", "", ""],
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）"],
  [1, "单位地区生产总值用水量", "立方米/万元", "≤10", 15.55],
  [2, "城镇污水处理率", "%", "≥95", 96],
  [3, "本地自行规定的指标", "%", "≥35", 36],
];

function book(lines: readonly Line[] = LINES): WorkbookSnapshot {
  return workbookOf(sheetOfLines(lines, "指标"));
}

function change(workbook: WorkbookSnapshot, row: RowPlace, id: string | null): MappingChange {
  const link = { system: id === null ? null : SYSTEM, id };
  return changeRow(workbook, firstPlace(workbook), row, link);
}

const OWN = { row: 5, name: "本地自行规定的指标" };
const WATER = { row: 3, name: "单位地区生产总值用水量" };

function rowOf(
  workbook: WorkbookSnapshot,
  row: number,
): ReturnType<typeof reportTable>["rows"][number] | undefined {
  return reportTable(judged(workbook), [], wording).rows.find((one) => one.row === row);
}

describe("a row that a person says is an indicator of the standard", () => {
  const after = saying(book(), change(book(), OWN, "air-quality/good-days"));

  test("is that indicator, for certain and by the user's word", () => {
    expect(rowOf(book(), 5)).toMatchObject({ indicatorId: null, matchConfidence: 0 });
    expect(rowOf(after, 5)).toMatchObject({ indicatorId: "air-quality/good-days", matchConfidence: 1 });
    expect(rowOf(after, 5)?.trace.map(({ code }) => code)).toContain("matchedByUser");
    const codes = judged(after).findings.map(({ code, row }) => `${code} ${row ?? ""}`);
    expect(codes).not.toContain("unrecognisedIndicator 5");
    expect(codes).not.toContain("doubtfulMatch 5");
  });

  test("stays so wherever sorting and inserted rows bring it", () => {
    const [title = [], header = [], ...body] = LINES;
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2], { minLength: 3 }), fc.boolean(), (order, isLonger) => {
        const more: readonly Line[] = isLonger ? [[9, "生态环境信息公开率", "%", "100", 100]] : [];
        const lines = [title, header, ...more, ...order.map((index) => body[index] ?? [])];
        const moved = withSheet(after, sheetOfLines(lines, "指标"));
        expect(verdicts(moved)).toEqual(expect.arrayContaining([...verdicts(after)]));
        expect(judged(moved).table.mapping?.lostRows).toEqual([]);
      }),
      { numRuns: 20 },
    );
  });

  test("is told to be lost when its name was changed, and is then recognised by its name", () => {
    const renamed = withSheet(
      after,
      sheetOfLines(
        LINES.map((line) => line.map((cell) => (cell === OWN.name ? "另一个名称" : cell))),
        "指标",
      ),
    );
    expect(rowOf(renamed, 5)).toMatchObject({ indicatorId: null });
    expect(judged(renamed).table.mapping?.lostRows.map(({ name }) => name)).toEqual([OWN.name]);
    const { mappingNotices } = plan(renamed, check(renamed, null), wording);
    expect(mappingNotices).toEqual([
      { code: "mappingLost", params: { sheet: "指标", area: "A2:E5", count: "1" } },
    ]);
    const dropped = saying(renamed, forgetLost(renamed, firstPlace(renamed)));
    expect(dropped.memory).toBeNull();
  });

  test("is not used for a table that follows another standard, and that is said", () => {
    const foreign = (after.memory ?? "").replace(`"${SYSTEM}"`, '"prefecture-2024"');
    const other = { ...after, memory: foreign };
    expect(rowOf(other, 5)).toMatchObject({ indicatorId: null });
    const { mappingNotices } = plan(other, check(other, null), wording);
    expect(mappingNotices.map(({ code }) => code)).toEqual(["mappingOther"]);
  });
});

describe("a row that a person says is none of the standard's", () => {
  test("is judged by what stands in it, and is not reported as unknown", () => {
    const after = saying(book(), change(book(), WATER, null));
    expect(rowOf(book(), 3)?.indicatorId).toBe("water-per-gdp");
    expect(rowOf(after, 3)).toMatchObject({ indicatorId: null, verdict: "unmet" });
    const unknown = judged(after).findings.filter(({ code }) => code === "unrecognisedIndicator");
    expect(unknown.map(({ row }) => row)).toEqual([5]);
  });

  test("is recognised again when the person wants it", () => {
    const after = saying(book(), change(book(), WATER, null));
    const again = saying(after, changeRow(after, firstPlace(after), WATER, null));
    expect(again.memory).toBeNull();
    expect(again.names).toEqual([]);
  });
});

test("An indicator that the person gave to one row is not guessed for another", () => {
  const workbook = book([
    ...LINES.map((line) => line.map((cell) => (cell === WATER.name ? "单位地区生产总值用水星" : cell))),
    [4, "生态环境信息公开率", "%", "100", 100],
  ]);
  expect(rowOf(workbook, 3)).toMatchObject({ indicatorId: "water-per-gdp", matchConfidence: 0.79 });
  const after = saying(workbook, change(workbook, OWN, "water-per-gdp"));
  expect(rowOf(after, 3)?.indicatorId).toBeNull();
  expect(rowOf(after, 5)?.indicatorId).toBe("water-per-gdp");
});

test("Rows that cannot be told apart are refused, and nothing is said of them", () => {
  const twice = book([...LINES, [3, "本地自行规定的指标", "%", "≥35", 30]]);
  expect(change(twice, OWN, "air-quality/good-days")).toEqual({ ok: false, why: "rowsAlike" });
  const told = book([...LINES, [4, "本地自行规定的指标", "%", "≥35", 30]]);
  const after = saying(told, change(told, OWN, "air-quality/good-days"));
  expect([rowOf(after, 5)?.indicatorId, rowOf(after, 6)?.indicatorId]).toEqual([
    "air-quality/good-days",
    null,
  ]);
});

test("A row that changed meanwhile is refused", () => {
  expect(change(book(), { row: 5, name: "别的名称" }, null)).toEqual({ ok: false, why: "tableGone" });
});

test.each(["kangbashi-2020", "xilinhot-2022"])(
  "Saying of every row of %s what it was recognised as changes no verdict",
  async (sample) => {
    const workbook = await (await opened(fixture(`samples/${sample}.xlsx`))).read();
    const before = verdicts(workbook);
    const rows = judged(workbook).indicators.flatMap((indicator) => indicator.rows);
    const after = rows.reduce((now, { table, match }) => {
      const place = { row: table.row, name: onOneLine((table.component ?? table.name).text) };
      const link = {
        system: match === null ? null : (judged(workbook).system?.id ?? null),
        id: match?.id ?? null,
      };
      return saying(now, changeRow(now, firstPlace(now), place, link));
    }, workbook);
    expect(judged(after).table.mapping?.links.size).toBe(rows.length);
    expect(verdicts(after)).toEqual(before);
  },
);
