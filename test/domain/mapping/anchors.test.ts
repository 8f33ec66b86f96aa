import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { changeColumn } from "../../../src/domain/mapping/change-columns";
import { confirmPlace, relinkTable } from "../../../src/domain/mapping/change-table";
import { mappingsOf } from "../../../src/domain/mapping/mappings-of";
import { plan } from "../../../src/domain/reporting/plan";
import { parseArea, type Area } from "../../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { workbookOf, type Line } from "../base-data/workbook-of";
import { sheetOfLines } from "../table/rearrange";
import { firstPlace, judged, saying } from "./spoken-book";

const wording = wordingIn("zh-CN");
const NAME = "_EcoGap.Table1";
const LINES: readonly Line[] = [
  ["表1 康巴什区生态文明建设指标体系", "", "", "", "", ""],
  ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "2021年调查"],
  [1, "单位地区生产总值用水量", "立方米/万元", "≤10", 15.55, 9],
  [2, "城镇污水处理率", "%", "≥95", 96, 90],
];

function sheet(lines: readonly Line[] = LINES, name = "指标"): SheetSnapshot {
  return sheetOfLines(lines, name);
}

/** Column F holds the current values of 2021, as the person said. */
function said(): WorkbookSnapshot {
  const workbook = workbookOf(sheet());
  const word = { kind: "role", role: "current", year: 2021 } as const;
  return saying(workbook, changeColumn(workbook, firstPlace(workbook), 6, word));
}

function area(text: string): Area {
  const found = parseArea(text);
  if (found === null) throw new Error(text);
  return found;
}

function pointing(
  place: { readonly sheet: string; readonly area: Area } | null,
): Pick<WorkbookSnapshot, "names"> {
  return { names: [{ name: NAME, place }] };
}

const GONE: Pick<WorkbookSnapshot, "names"> = { names: [] };

/** The base year of every table: 2021 where the person's word is used, 2020 where it is not. */
function years(workbook: WorkbookSnapshot): readonly (number | null)[] {
  return check(workbook, null).map(({ baseYear }) => baseYear);
}

function codes(workbook: WorkbookSnapshot): readonly string[] {
  return plan(workbook, check(workbook, null), wording).mappingNotices.map((notice) =>
    notice.code === "mappingBroken" ? `${notice.code} ${notice.params.why}` : notice.code,
  );
}

describe("the table of a mapping", () => {
  test("is where its name points, also on a sheet that was renamed or in rows further down", () => {
    expect(codes(said())).toEqual([]);
    const down = [["", ""], ["", ""], ...LINES];
    const moved = {
      ...said(),
      sheets: [sheet(down, "改名")],
      ...pointing({ sheet: "改名", area: area("A4:F6") }),
    };
    expect(years(moved)).toEqual([2021]);
    expect(codes(moved)).toEqual([]);
  });

  test("is found by its header when the name is gone or points elsewhere, which is said", () => {
    for (const names of [GONE, pointing(null), pointing({ sheet: "指标", area: area("A20:F22") })]) {
      const after = { ...said(), ...names };
      expect(years(after)).toEqual([2021]);
      expect(codes(after)).toEqual(["mappingMoved"]);
    }
  });

  test("is tied by a name again when the person says that it is the one", () => {
    const after = { ...said(), ...GONE };
    const confirmed = saying(after, confirmPlace(after, NAME));
    expect(confirmed.names).toEqual([{ name: NAME, place: { sheet: "指标", area: area("A2:F4") } }]);
    expect(codes(confirmed)).toEqual([]);
  });

  test.each([
    ["twoPlaces", { sheets: [sheet(), sheet(LINES, "另一张")], ...GONE }],
    [
      "nameGone",
      {
        sheets: [sheet(LINES.map((line) => line.map((cell) => (cell === "2021年调查" ? "调查" : cell))))],
        ...GONE,
      },
    ],
    ["sheetGone", { sheets: [sheet([["没有表"]], "另一张")], ...pointing(null) }],
    [
      "headerChanged",
      { sheets: [sheet(LINES.map((line) => line.map((cell) => (cell === "2021年调查" ? "调查" : cell))))] },
    ],
  ] as const)("is not certain (%s), and what was said of it is then not used but told", (why, changed) => {
    const after = { ...said(), ...changed };
    expect(mappingsOf(after).map((one) => (one.state === "broken" ? one.why : one.state))).toEqual([why]);
    expect(years(after)).not.toContain(2021);
    expect(codes(after)).toEqual([`mappingBroken ${why}`]);
  });

  test("is chosen anew, and what was said of its columns holds again as far as they are there", () => {
    const two = { ...said(), sheets: [sheet(), sheet(LINES, "另一张")], ...GONE };
    const after = saying(two, relinkTable(two, NAME, "另一张", area("B3:B3")));
    expect(codes(after)).toEqual([]);
    expect(years(after)).toEqual([2020, 2021]);
  });

  test("may lose columns that say nothing of what is judged", () => {
    const lines = LINES.map((line, index) => [...line, index === 1 ? "备注" : ""]);
    const workbook = workbookOf(sheet(lines));
    const word = { kind: "role", role: "current", year: 2021 } as const;
    const after = saying(workbook, changeColumn(workbook, firstPlace(workbook), 6, word));
    expect(codes({ ...after, sheets: [sheet()] })).toEqual([]);
    expect(judged({ ...after, sheets: [sheet()] }).baseYear).toBe(2021);
  });
});
