import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { check } from "../../../src/domain/check";
import type { Page } from "../../../src/domain/sheet/page";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { applied } from "../applied";
import { emptied, turned, typed } from "../pages/rearranged";
import { linesOf, made, materials, sample, sheetNamed } from "../pages/workbook-of";
import { sheetOfLines } from "../table/rearrange";

const NAME = "历年趋势";

type Value = string | number;
type Row = readonly [name: string, unit: string, criterion: string, ...values: readonly Value[]];

const SEWAGE = "城镇污水处理率";
const WATER = "单位地区生产总值用水量";

function book(...sheets: readonly SheetSnapshot[]): WorkbookSnapshot {
  return { sheets, calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null };
}

/** A region's table with a column for each year. */
function table(region: string, years: readonly number[], rows: readonly Row[], name = region): SheetSnapshot {
  return sheetOfLines(
    [
      [`${region}生态文明建设指标`],
      ["指标名称", "单位", "指标值", ...years.map((year) => `${year}年`), "达标情况"],
      ...rows.map((row) => [...row, ""]),
    ],
    name,
  );
}

function yearly(region: string, year: number, rows: readonly Row[]): SheetSnapshot {
  return table(region, [year], rows, `${region}${year}`);
}

function pageOf(workbook: WorkbookSnapshot): Page {
  const edit = materials(workbook).plan.edits.find((one) => one.kind === "addSheet" && one.sheet === NAME);
  if (edit?.kind !== "addSheet") throw new Error("no trend");
  return edit.page;
}

/** The rows of the table of values, by the titles of their columns. */
function coursesOn(workbook: WorkbookSnapshot): readonly Readonly<Record<string, string>>[] {
  const { rows } = sheetNamed(workbook, NAME);
  const texts = Array.from(rows, (cells) =>
    Array.from(cells ?? [], (cell) => {
      const content = cell?.content ?? null;
      return content === null || content.kind === "error" ? "" : String(content.value);
    }),
  );
  const head = texts.findIndex((cells) => cells.includes("位置"));
  const titles = texts[head] ?? [];
  return texts.slice(head + 1).flatMap((cells) => {
    const named = titles.flatMap((title, at) => (title === "" ? [] : [[title, cells[at] ?? ""] as const]));
    return cells.every((cell) => cell === "") ? [] : [Object.fromEntries(named)];
  });
}

function kindsOf(workbook: WorkbookSnapshot): readonly string[] {
  return materials(workbook).plan.pages.map(({ kind }) => kind);
}

const ROWS: readonly Row[] = [
  [SEWAGE, "%", "≥85", 84, 90.5, 90.2],
  [WATER, "立方米/万元", "≤20", 28, 26, 24.5],
  ["林草覆盖率", "%", "≥35", 33, "暂未统计", 36],
  ["公众对生态文明建设的满意度", "%", "≥80", "暂未统计", "—", 86],
];

describe("历年趋势", () => {
  test("tells of every indicator what it came to year by year, how it moved, and how far it is from its limit", () => {
    const [sewage, water, forest, ...others] = coursesOn(
      made(book(table("康巴什区", [2019, 2020, 2021], ROWS))),
    );
    expect(others).toEqual([]);
    expect(sewage).toEqual({
      指标: SEWAGE,
      单位: "%",
      标准: "≥85%",
      方向: "正向",
      "2019年": "84",
      "2020年": "90.5",
      "2021年": "90.2",
      较上年增减: "-0.3",
      较上年变化: "↓ 变差",
      较首年增减: "6.2",
      较首年变化: "↑ 变好",
      达标情况: "达标：2020—2021年\n未达标：2019年",
      距标准: "已达到",
      位置: "康巴什区!F3",
    });
    expect(water).toMatchObject({
      方向: "负向",
      较上年增减: "-1.5",
      较上年变化: "↓ 变好",
      达标情况: "未达标：2019—2021年",
      距标准: "4.5立方米/万元",
    });
    expect(forest).toMatchObject({ "2020年": "", 较上年增减: "3", 较上年变化: "↑ 变好（比2019年）" });
  });

  test("tells in words of a direction that nobody knows, and of no change", () => {
    const rows: readonly Row[] = [
      ["某某指数", "分", "", 3, 4],
      ["某某处理率", "%", "≥60", 70, 70],
      ["一般工业固体废物综合利用率提高幅度", "%", "", 1.2, 0.8],
    ];
    const said = coursesOn(made(book(table("康巴什区", [2019, 2020], rows))));
    expect(said.map((row) => [row["方向"], row["较上年变化"]])).toEqual([
      ["", "↑ 上升"],
      ["正向", "＝ 持平"],
      ["", "↓ 下降"],
    ]);
  });

  test("keeps components apart", () => {
    const sheet = sheetOfLines([
      ["康巴什区生态文明建设指标"],
      ["指标名称", "分项", "单位", "指标值", "2019年", "2020年", "达标情况"],
      ["农村生活垃圾治理", "收集率", "%", "≥80", 81, 85, ""],
      ["", "处理率", "%", "≥90", 95, 92, ""],
    ]);
    const merged = { ...sheet, merges: [{ top: 3, left: 1, bottom: 4, right: 1 }] };
    expect(coursesOn(made(book(merged))).map((row) => [row["指标"], row["较上年变化"]])).toEqual([
      ["农村生活垃圾治理：收集率", "↑ 变好"],
      ["农村生活垃圾治理：处理率", "↓ 变差"],
    ]);
  });

  test("puts sheets of different years together, region by region, linked to the latest", () => {
    const years = (region: string, ...values: readonly number[]): readonly SheetSnapshot[] =>
      values.map((value, index) => yearly(region, 2019 + index, [[SEWAGE, "%", "≥85", value]]));
    const said = coursesOn(made(book(...years("东胜区", 86, 84), ...years("康巴什区", 84, 88))));
    expect(
      said.map((row) => [row["地区"], row["2019年"], row["2020年"], row["较上年变化"], row["位置"]]),
    ).toEqual([
      ["东胜区", "86", "84", "↓ 变差", "东胜区2020!D3"],
      ["康巴什区", "84", "88", "↑ 变好", "康巴什区2020!D3"],
    ]);
  });

  test("tells of a figure that another sheet has otherwise", () => {
    const both = table("康巴什区", [2019, 2020], [[SEWAGE, "%", "≥85", 83, 90]], "两年");
    const [row] = coursesOn(made(book(yearly("康巴什区", 2019, [[SEWAGE, "%", "≥85", 84]]), both)));
    expect(row).toMatchObject({
      "2019年": "83",
      备注: "2019年：工作表“康巴什区2019”D3 为 84，与此不同，请核对。",
    });
  });

  test("tells how far a plan has come, and whether it gets there in time", () => {
    const sheet = sheetOfLines([
      ["鄂托克旗“十四五”生态环境保护规划指标"],
      ["指标名称", "单位", "2020年", "2022年", "2025年目标值", "达标情况"],
      [SEWAGE, "%", 80, 84, 90, ""],
      ["某某处理率", "%", 80, 81, 90, ""],
      ["某某浓度", "μg/m3", 40, 41, 30, ""],
      ["某某综合利用率", "%", 50, 70, 60, ""],
    ]);
    const said = coursesOn(made(book(sheet)));
    expect(
      said.map((row) => [
        row["基期 → 目标"],
        row["完成进度"],
        row["时间进度"],
        row["进度判断"],
        row["距标准"],
      ]),
    ).toEqual([
      ["2020年 80 → 2025年 90", "0.4", "0.4", "符合进度", "6个百分点"],
      ["2020年 80 → 2025年 90", "0.1", "0.4", "进度不足", "9个百分点"],
      ["2020年 40 → 2025年 30", "-0.1", "0.4", "偏离目标", "11μg/m3"],
      ["2020年 50 → 2025年 60", "2", "0.4", "已达到", "已达到"],
    ]);
  });

  test("counts sheets of later years towards the plan's target", () => {
    const plan = sheetOfLines(
      [
        ["康巴什区生态文明建设指标"],
        ["指标名称", "单位", "2020年", "2025年目标值", "达标情况"],
        [SEWAGE, "%", 80, 90, ""],
        [WATER, "立方米/万元", 30, 20, ""],
      ],
      "规划",
    );
    const later = yearly("康巴什区", 2021, [
      [SEWAGE, "%", "≥85", 82],
      [WATER, "立方米/万元", "≤20", 29],
    ]);
    expect(coursesOn(made(book(plan, later))).map((row) => [row["完成进度"], row["进度判断"]])).toEqual([
      ["0.2", "符合进度"],
      ["0.1", "进度不足"],
    ]);
  });

  test("charts the six that are furthest from their limits, as shares of the limits", () => {
    const rows = Array.from({ length: 9 }, (_, index): Row => [
      `甲乙丙丁戊己庚辛壬`.charAt(index) + "处理率",
      "%",
      "≥80",
      40 + index,
      72 - 4 * index,
    ]);
    const { charts, cells } = pageOf(book(table("康巴什区", [2019, 2020], rows)));
    const [chart, ...others] = charts;
    expect(others).toEqual([]);
    expect(chart).toMatchObject({
      kind: "lines",
      title: "达标程度最低的6项指标：历年达标程度（100%即达到标准）",
      data: { top: 5, left: 1, bottom: 7, right: 7 },
      inPercent: true,
    });
    const shown = cells.filter(({ at }) => at.row >= 5 && at.row <= 7 && at.column <= 2);
    expect(
      shown.map(({ content }) =>
        "text" in content ? content.text : "value" in content ? content.value : null,
      ),
    ).toEqual(["年份", "壬处理率", "2019年", 0.6, "2020年", 0.5]);
  });

  test("repeats the titles of its values on every printed page, below the room for the chart", () => {
    const page = pageOf(book(table("康巴什区", [2019, 2020, 2021], ROWS)));
    expect([page.frozenRows, page.repeatedRow]).toEqual([0, 21]);
    expect(page.charts[0]?.over.bottom).toBeLessThan(20);
  });

  test("is not made of one year", async () => {
    expect(kindsOf(book(yearly("康巴什区", 2019, [[SEWAGE, "%", "≥85", 84]])))).not.toContain("trend");
    expect(kindsOf(await sample("kangbashi-2020"))).not.toContain("trend");
  });

  test("is made of a matrix with several years", () => {
    const matrix = sheetOfLines([
      ["指标", "指标值", "康巴什区", "", "东胜区", ""],
      ["", "", "2021年", "2022年", "2021年", "2022年"],
      ["林草覆盖率", "≥35", 40, 39, 41, 42],
    ]);
    expect(coursesOn(made(book(matrix))).map((row) => [row["地区"], row["较上年变化"], row["位置"]])).toEqual(
      [
        ["康巴什区", "↓ 变差", "表!D3"],
        ["东胜区", "↑ 变好", "表!F3"],
      ],
    );
  });

  test("speaks English", () => {
    const workbook = book(table("康巴什区", [2019, 2020, 2021], ROWS));
    const english = wordingIn("en-US");
    const said = linesOf(sheetNamed(applied(workbook, materials(workbook, {}, english).plan.edits), "Trend"));
    const sewage = said.find((line) => line[0] === SEWAGE && line.includes("≥85%"));
    expect(sewage).toEqual(
      expect.arrayContaining([
        "More is better",
        "↓ worse",
        "↑ better",
        "Met: 2020–2021\nUnmet: 2019",
        "Reached",
      ]),
    );
  });
});

describe("Its word agrees with the findings", () => {
  test("whatever the figures, and whether the year before is a column or a sheet", () => {
    const figure = fc.integer({ min: 0, max: 400 }).map((value) => value / 4);
    const rows = fc.array(fc.tuple(figure, figure), { minLength: 2, maxLength: 4 });
    const names: readonly (readonly [string, string, string])[] = [
      [SEWAGE, "%", "≥85"],
      [WATER, "立方米/万元", "≤20"],
      ["某某浓度", "μg/m3", "≤30"],
      ["某某指数", "分", "≥3"],
    ];
    fc.assert(
      fc.property(rows, fc.boolean(), (values, isColumn) => {
        const lines = values.map(
          ([a, b], index) => ({ named: names[index] ?? [SEWAGE, "%", "≥85"], a, b }) as const,
        );
        const of = (pick: "a" | "b"): readonly Row[] =>
          lines.map(({ named, ...both }) => [...named, both[pick]]);
        const workbook = isColumn
          ? book(
              table(
                "康巴什区",
                [2020, 2021],
                lines.map(({ named, a, b }): Row => [...named, a, b]),
              ),
            )
          : book(yearly("康巴什区", 2021, of("b")), yearly("康巴什区", 2020, of("a")));
        const worse = coursesOn(made(workbook)).filter((row) => row["较上年变化"]?.includes("变差") === true);
        const found = check(workbook, null).flatMap(({ findings }) =>
          findings.flatMap(({ code, cell }) => (code === "worseThanLastYear" ? [cell] : [])),
        );
        expect(worse.map((row) => row["位置"]?.split("!")[1]).toSorted()).toEqual(found.toSorted());
      }),
      { numRuns: 40 },
    );
  });
});

describe("Made again", () => {
  const before = book(table("康巴什区", [2019, 2020, 2021], ROWS));

  test("it does not change, and is not taken for a table", () => {
    const workbook = made(before);
    expect(materials(workbook).plan.edits).toEqual([]);
    expect(check(workbook, null)).toHaveLength(1);
  });

  test("it follows the figures, and keeps the order of the rows and what the user wrote beside them", () => {
    const workbook = made(turned(typed(made(before), NAME, 22, 16, "已约谈"), NAME, 22, 24));
    expect(materials(workbook).plan.edits).toEqual([]);
    const after = made(typed(workbook, "康巴什区", 3, 6, 95));
    expect(coursesOn(after).map((row) => row["指标"])).toEqual(["林草覆盖率", WATER, SEWAGE]);
    expect(coursesOn(after)[2]).toMatchObject({ "2021年": "95", 较上年增减: "4.5", 较上年变化: "↑ 变好" });
    expect(sheetNamed(after, NAME).rows[24]?.[16]?.content).toEqual({ kind: "text", value: "已约谈" });
    expect(materials(after).plan.edits).toEqual([]);
  });

  test("it takes in a year that comes and drops one that goes", () => {
    const workbook = made(before);
    const more = ROWS.slice(0, 3).map((row): Row => [...row, 92]);
    const four = table("康巴什区", [2019, 2020, 2021, 2022], more);
    const withYear = { ...workbook, sheets: [four, ...workbook.sheets.slice(1)] };
    const later = made(withYear);
    expect(later.sheets.filter(({ name }) => name.startsWith(NAME))).toHaveLength(1);
    expect(coursesOn(later)[0]).toMatchObject({ "2022年": "92", 较上年增减: "1.8" });
    const without = { ...later, sheets: [emptiedYear(four), ...later.sheets.slice(1)] };
    const dropped = made(without);
    expect(Object.keys(coursesOn(dropped)[0] ?? {})).not.toContain("2019年");
    expect(materials(dropped).plan.edits).toEqual([]);
  });

  test("it takes in a year where there is no limit to chart, and on a new sheet where the user has written on it", () => {
    const years = (...values: readonly number[]): SheetSnapshot =>
      table(
        "康巴什区",
        values.map((_, index) => 2019 + index),
        [["某某指数", "分", "", ...values]],
      );
    const workbook = made(book(years(3, 4)));
    expect(pageOf(book(years(3, 4)))).toMatchObject({ charts: [], frozenRows: 5 });
    const withThird = (from: WorkbookSnapshot): WorkbookSnapshot =>
      made({ ...from, sheets: [years(3, 4, 5), ...from.sheets.slice(1)] });
    expect(coursesOn(withThird(workbook))[0]).toMatchObject({ "2021年": "5" });
    const replaced = withThird(typed(workbook, NAME, 9, 2, "我的备注"));
    expect(replaced.sheets.map(({ name }) => name)).toContain(`${NAME} (2)`);
    expect(linesOf(sheetNamed(replaced, NAME)).flat()).toContain("我的备注");
    expect(check(replaced, null)).toHaveLength(1);
    expect(materials(replaced).plan.edits).toEqual([]);
  });

  test("rows of one indicator in two regions keep what was written beside them when they are sorted", () => {
    const regions = ["东胜区", "康巴什区"].map((region, index) =>
      table(region, [2019, 2020], [[SEWAGE, "%", "≥85", 80 + index, 90]]),
    );
    const noted = typed(made(book(...regions)), NAME, 22, 18, "东胜的备注");
    const sorted = turned(noted, NAME, 22, 23);
    const changed = made(typed(sorted, "东胜区", 3, 5, 70));
    expect(coursesOn(changed).map((row) => [row["地区"], row["2020年"]])).toEqual([
      ["康巴什区", "90"],
      ["东胜区", "70"],
    ]);
    expect(sheetNamed(changed, NAME).rows[23]?.[18]?.content).toEqual({ kind: "text", value: "东胜的备注" });
  });

  test("it says so when no indicator has two years any more", () => {
    const one = emptiedYear(emptiedYear(table("康巴什区", [2019, 2020, 2021], ROWS.slice(0, 1)), 4), 5);
    const workbook = made(before);
    const after = made({ ...workbook, sheets: [one, ...workbook.sheets.slice(1)] });
    const sheets = after.sheets.filter(({ name }) => name.startsWith(NAME));
    expect(sheets.flatMap(linesOf).flat()).toContain("没有两个以上年份的数值。");
  });
});

/** The sheet without the figures of a column. */
function emptiedYear(sheet: SheetSnapshot, column = 4): SheetSnapshot {
  const [only] = Array.from({ length: sheet.rows.length }, (_, row) => row)
    .slice(3)
    .reduce(
      (workbook, row) => emptied(workbook, sheet.name, row, column),
      emptied(book(sheet), sheet.name, 3, column),
    ).sheets;
  return only ?? sheet;
}
