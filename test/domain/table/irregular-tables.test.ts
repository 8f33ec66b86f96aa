import { beforeAll, describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { summarise } from "../../../src/domain/judging/summary";
import type { Address } from "../../../src/domain/sheet/address";
import type { Cell, SheetSnapshot } from "../../../src/domain/sheet/snapshot";
import { recogniseTables } from "../../../src/domain/table/recognise";
import { at, firstSheet, fixture, opened } from "../../xlsx/workbooks";
import { assessSheet } from "../judging/small-table";
import { cellsOf, moved, sheetOf, sheetOfLines, textCell, unmerged, withCells } from "./rearrange";

function decided(sheet: SheetSnapshot): readonly string[] {
  const [first] = check(
    { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
    null,
  );
  return (first?.indicators ?? []).flatMap(({ table, rows }) =>
    rows.map(
      ({ verdict, basis, table: row }) =>
        `${table.no ?? ""} ${row.component?.text ?? ""} ${verdict} ${basis}`,
    ),
  );
}

function without(sheet: SheetSnapshot, drop: (at: Address) => boolean): SheetSnapshot {
  const kept = cellsOf(sheet).filter(([address]) => !drop(address));
  return { ...sheetOf(kept, sheet.name), merges: sheet.merges };
}

let kangbashi: SheetSnapshot;
let before: readonly string[] = [];

beforeAll(async () => {
  kangbashi = await firstSheet(await opened(fixture("samples/kangbashi-2020.xlsx")));
  before = decided(kangbashi);
});

function changed(...cells: readonly (readonly [string, Cell])[]): SheetSnapshot {
  return withCells(
    kangbashi,
    cells.map(([address, cell]) => [at(address), cell]),
  );
}

describe("a cell that looks like a note inside a row", () => {
  test.each(["数据来源：统计局", "注：2021年数据", "*为2021年数据", "①见附件", "备注"])(
    "%s does not end the table",
    (text) => {
      expect(decided(changed(["M2", textCell("备注")], ["M20", textCell(text)]))).toEqual(before);
    },
  );

  test("nor does a marker before a name, or before all of them", () => {
    const names = cellsOf(kangbashi).filter(([{ row, column }]) => row > 2 && column === 4);
    const starred = names.map(([place, { content }]): readonly [Address, Cell] => {
      return [place, textCell(`▲${content?.kind === "text" ? content.value : ""}`)];
    });
    expect(decided(withCells(kangbashi, starred))).toEqual(before);
    expect(decided(changed(["D20", textCell("★建设用地土壤污染风险管控和修复名录制度")]))).toEqual(before);
  });
});

describe("the name header", () => {
  test("may have an empty column under it", () => {
    const wide = moved(kangbashi, ({ row, column }) => ({ row, column: column >= 5 ? column + 1 : column }));
    expect(decided(wide)).toEqual(before);
    expect(decided(unmerged(wide))).toEqual(before);
  });

  test.each(["二级指标", "具体指标", "指标分项", "指标名称2"])(
    "may be followed by one that says %s",
    (title) => {
      expect(decided(withCells(unmerged(kangbashi), [[at("E2"), textCell(title)]]))).toEqual(before);
    },
  );

  test("may have its names repeated in the component column where there is no component", () => {
    const repeated = cellsOf(kangbashi).flatMap(
      ([{ row, column }, cell]): readonly (readonly [Address, Cell])[] => {
        return column === 4 && row > 2 && kangbashi.rows[row]?.[5] === undefined
          ? [[{ row, column: 5 }, cell]]
          : [];
      },
    );
    expect(decided(withCells(unmerged(kangbashi), repeated))).toEqual(before);
  });
});

describe("headers in other words", () => {
  test.each([
    ["G2", "标准限值"],
    ["G2", "指标值（353号文）"],
    ["G2", "创建标准"],
    ["G2", "示范区指标值"],
    ["I2", "基准年（2020年）"],
    ["I2", "2020年数据"],
    ["I2", "2020年完成情况"],
    ["J2", "现状达标情况"],
    ["J2", "达标情况（是/否）"],
    ["J2", "达标判定"],
    ["D2", "指标内容"],
    ["D2", "名称"],
    ["C2", "指标序号"],
  ])("%s as %s", (address, title) => {
    expect(decided(changed([address, textCell(title)]))).toEqual(before);
  });

  test("a column for the status of a target is not the status", () => {
    const sheet = sheetOfLines([
      ["序号", "指标名称", "单位", "指标值", "2020年现状值", "2025年目标达标情况"],
      [1, "城镇污水处理率", "%", "≥85", 80, "达标"],
    ]);
    expect(assessSheet(sheet).indicators[0]?.rows[0]).toMatchObject({ declared: null, verdict: "unmet" });
  });
});

describe("years", () => {
  test("after the current one are targets and never judged", () => {
    const bare = changed(["I2", textCell("2020年")], ["K2", textCell("2025年")], ["L2", textCell("2030年")]);
    expect(decided(bare)).toEqual(before);
    const [row] = assessSheet(
      sheetOfLines([
        ["序号", "指标名称", "单位", "指标值", "2020年", "2025年", "2030年"],
        [1, "城镇污水处理率", "%", "≥85", 80, 90, 95],
      ]),
    ).indicators.flatMap(({ rows }) => rows);
    expect(row).toMatchObject({ verdict: "unmet", value: { year: 2020 } });
  });

  test("in a second header row are read under their group, merged or not", () => {
    const lines = [
      ["序号", "指标名称", "单位", "指标值", "现状值", "", "目标值", ""],
      ["", "", "", "", "2019年", "2020年", "2025年", "2030年"],
      [1, "城镇污水处理率", "%", "≥85", 84, 86, 90, 95],
    ];
    const plain = sheetOfLines(lines);
    const merges = [
      ...[1, 2, 3, 4].map((column) => ({ top: 1, left: column, bottom: 2, right: column })),
      { top: 1, left: 5, bottom: 1, right: 6 },
      { top: 1, left: 7, bottom: 1, right: 8 },
    ];
    for (const sheet of [plain, { ...plain, merges }]) {
      const { baseYear, targetYear, indicators } = assessSheet(sheet);
      expect([baseYear, targetYear]).toEqual([2020, 2025]);
      expect(indicators[0]?.rows[0]?.value.figure?.number.toFixed()).toBe("86");
    }
  });
});

describe("rows that are half empty", () => {
  test("a component without a value stays a component", () => {
    const lean = without(
      unmerged(kangbashi),
      ({ row, column }) => (row === 13 && column >= 9) || column >= 10,
    );
    const [first] = check(
      { sheets: [lean], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
      null,
    );
    expect(first?.indicators.flatMap(({ rows }) => rows)).toHaveLength(34);
    expect(first === undefined ? [] : summarise(first).byDomain.map(({ domain }) => domain)).not.toContain(
      "黑臭水体消除比例",
    );
  });

  test("an indicator of which only the name stands stays in the table", () => {
    const bare = without(kangbashi, ({ row, column }) => row === 29 && column !== 4 && column > 2);
    expect(decided(bare)).toHaveLength(34);
  });

  test("a header repeated in the middle, as on a printed page, does not split the table", () => {
    const header = cellsOf(kangbashi).filter(([{ row }]) => row === 2);
    const parted = moved(kangbashi, ({ row, column }) => ({ row: row >= 14 ? row + 1 : row, column }));
    const merges = parted.merges.flatMap((area) => {
      return area.top < 14 && area.bottom > 14
        ? [
            { ...area, bottom: 13 },
            { ...area, top: 15 },
          ]
        : [area];
    });
    const again = header.map(([{ column }, cell]) => [{ row: 14, column }, cell] as const);
    const sheet = withCells({ ...parted, merges }, again);
    expect(
      check(
        { sheets: [sheet], calculation: "automatic", mayAddSheets: true, otherSheets: [], memory: null },
        null,
      ),
    ).toHaveLength(1);
  });
});

test("a date between title and header does not hide the region", () => {
  const sheet = sheetOfLines([
    ["康巴什区生态文明建设指标体系"],
    ["2020年12月"],
    ["序号", "指标名称", "单位", "指标值", "2020年"],
    [1, "城镇污水处理率", "%", "≥85", 86],
  ]);
  expect(assessSheet(sheet).table.region).toBe("康巴什区");
});

test("a unit in brackets behind a name does not hide the indicator", () => {
  const sheet = sheetOfLines([
    ["序号", "指标名称", "指标值", "2020年"],
    [1, "城镇污水处理率（%）", "85", 86],
  ]);
  expect(assessSheet(sheet).indicators[0]?.rows[0]).toMatchObject({
    verdict: "met",
    match: { id: "urban-sewage" },
  });
});

test("stray cells in the last column and the last row cost next to nothing", () => {
  const far: readonly (readonly [string, Cell])[] = [
    ["XFD1", textCell("x")],
    ["A1048576", textCell("x")],
  ];
  expect(decided(changed(...far))).toEqual(before);
});

test("an empty row right under the header does not hide the table", () => {
  const parted = moved(kangbashi, ({ row, column }) => ({ row: row >= 3 ? row + 1 : row, column }));
  expect(decided(parted)).toEqual(before);
});

test.each(["constructor", "toString", "__proto__"])("a sheet may be called %s", (name) => {
  expect(decided({ ...kangbashi, name })).toEqual(before);
});

describe("headers in words of every day", () => {
  test.each(["要求", "标准要求", "国家要求", "考核要求", "要达到", "应达到"])(
    "%s is what must be reached, and 计量 the unit",
    (title) => {
      const sheet = sheetOfLines([
        ["序号", "指标名称", "计量", title, "2023年"],
        [1, "城镇污水处理率", "%", "≥85", 80],
      ]);
      const [table] = recogniseTables(sheet);
      expect(table?.columns.map(({ role }) => role)).toEqual(["no", "name", "unit", "criterion", "current"]);
    },
  );
});
