import { describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { plan, type Plan } from "../../../src/domain/reporting/plan";
import type { Edit } from "../../../src/domain/sheet/edit";
import { formatAddress, formatArea } from "../../../src/domain/sheet/address";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { wordingIn } from "../../../src/locales/wording";
import { cellsOf, moved, sheetOfLines, textCell, withCells } from "../table/rearrange";

const wording = wordingIn("zh-CN");

function planned(sheet: SheetSnapshot, memory: string | null = null): Plan {
  const workbook: WorkbookSnapshot = {
    sheets: [sheet],
    calculation: "automatic",
    mayAddSheets: true,
    otherSheets: [],
    memory,
  };
  return plan(workbook, check(workbook, null), wording);
}

function texts(edits: readonly Edit[]): Readonly<Record<string, string>> {
  const written = edits.flatMap((edit) =>
    edit.kind === "writeText" ? [[formatAddress(edit.at), edit.text.split("\n")[0] ?? ""] as const] : [],
  );
  return Object.fromEntries(written);
}

/** What the flags cover, by kind and place. */
function flags(edits: readonly Edit[]): Readonly<Record<string, string>> {
  const set = edits.find((edit) => edit.kind === "setFlags");
  const all = set?.kind === "setFlags" ? set.flags : [];
  return Object.fromEntries(
    all.map(({ kind, place, areas }) => [`${kind} ${place}`, areas.map(formatArea).join(" ")]),
  );
}

function remembered({ edits }: Plan): string {
  const edit = edits.find(({ kind }) => kind === "remember");
  if (edit?.kind !== "remember") throw new Error("nothing is remembered");
  return edit.memory;
}

const HEADER = ["序号", "指标名称", "单位", "指标值", "2020年（现状值）", "达标情况", "差距分析", "提升措施"];
const MET = [1, "城镇污水处理率", "%", "≥85", 90];
const UNMET = [2, "村镇饮用水卫生合格率", "%", "100", 66];
const OPEN = [3, "政府绿色采购比例", "%", "≥80", "暂未统计"];
const PENDING = [4, "生态文明建设规划", "-", "制定实施", "正在制定"];
const TABLE = sheetOfLines([HEADER, MET, UNMET, OPEN, PENDING]);

describe("a check of a table with empty columns", () => {
  test("fills 达标情况 where evidence decides, and analysis and measures where a row is unmet", () => {
    expect(texts(planned(TABLE).edits)).toEqual({
      F2: "达标",
      F3: "未达标",
      G3: "2020年村镇饮用水卫生合格率为66%，指标值要求达到100%，相差34个百分点。差距较大，相当于限值的34%。",
      H3: "1. 逐处排查水质不合格的村镇供水工程，查明超标项目和原因，列出整改清单。",
    });
  });

  test("flags what is unmet, open and under way, each on its name, value and status", () => {
    expect(flags(planned(TABLE).edits)).toEqual({
      "unmet name": "B3",
      "unmet evidence": "E3 F3",
      "undetermined name": "B4",
      "undetermined evidence": "E4 F4",
      "pending name": "B5",
      "pending evidence": "E5 F5",
    });
  });

  test("leaves to the user whatever stands in a cell, a formula without a result included", () => {
    const formula = { content: null, format: "General", formula: 'IF(E2>=D2,"达标","")' };
    const own = withCells(TABLE, [
      [{ row: 2, column: 6 }, formula],
      [{ row: 3, column: 6 }, textCell("达标")],
      [{ row: 3, column: 7 }, textCell("已有分析")],
    ]);
    const { edits, tables } = planned(own);
    expect(Object.keys(texts(edits))).toEqual(["H3"]);
    expect(tables[0]).toMatchObject({ written: 1, kept: 3 });
  });
});

describe("a second check", () => {
  function after({ edits }: Plan, sheet: SheetSnapshot): SheetSnapshot {
    const written = edits.flatMap((edit) =>
      edit.kind === "writeText" ? [[edit.at, textCell(edit.text)] as const] : [],
    );
    const set = edits.find((edit) => edit.kind === "setFlags");
    return { ...withCells(sheet, written), flags: set?.kind === "setFlags" ? set.flags : sheet.flags };
  }

  const first = planned(TABLE);
  const memory = remembered(first);
  const checked = after(first, TABLE);

  test("changes nothing", () => {
    expect(planned(checked, memory).edits).toEqual([]);
  });

  test("does not take our own words for the user's", () => {
    const workbook: WorkbookSnapshot = {
      sheets: [checked],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory,
    };
    const rows = check(workbook, null).flatMap(({ indicators }) =>
      indicators.flatMap((indicator) => indicator.rows),
    );
    expect(rows.map(({ declared }) => declared)).toEqual([null, null, null, null]);
  });

  test("refreshes our texts when the value changed, and empties what no longer holds", () => {
    const better = withCells(checked, [
      [{ row: 2, column: 5 }, textCell("暂未统计")],
      [{ row: 3, column: 5 }, textCell("100")],
    ]);
    const { edits } = planned(better, memory);
    expect(texts(edits)).toEqual({ F3: "达标" });
    const erased = edits.flatMap((edit) => (edit.kind === "eraseText" ? [formatAddress(edit.at)] : []));
    expect(erased).toEqual(["F2", "G3", "H3"]);
  });

  test("keeps a text of ours that the user changed since", () => {
    const changed = withCells(checked, [
      [{ row: 3, column: 5 }, textCell("70")],
      [{ row: 3, column: 7 }, textCell("经核实，差距为30个百分点。")],
    ]);
    expect(Object.keys(texts(planned(changed, memory).edits))).toEqual([]);
  });

  test("takes a formula that the user put over our text for the user's, though it shows the same", () => {
    const formula = {
      content: { kind: "text", value: "未达标" } as const,
      format: "General",
      formula: '"未达标"',
    };
    const better = withCells(checked, [
      [{ row: 3, column: 5 }, textCell("100")],
      [{ row: 3, column: 6 }, formula],
    ]);
    expect(texts(planned(better, memory).edits)).toEqual({});
  });

  test("knows our texts and the user's apart after a row was inserted above or the sheet was renamed", () => {
    const typed = withCells(checked, [[{ row: 4, column: 6 }, textCell("达标")]]);
    const lower = { ...moved(typed, ({ row, column }) => ({ row: row + 1, column })), flags: typed.flags };
    const { edits, tables } = planned({ ...lower, name: "2020年" }, memory);
    expect(edits.filter(({ kind }) => kind === "writeText" || kind === "eraseText")).toEqual([]);
    const rows = tables.flatMap(({ assessment }) =>
      assessment.indicators.flatMap((indicator) => indicator.rows),
    );
    expect(rows.map(({ declared }) => declared?.text ?? null)).toEqual([null, null, "达标", null]);
  });

  test("takes nothing for ours on a sheet that only has the name, or the place, of one that we wrote into", () => {
    const reused = withCells(TABLE, [[{ row: 4, column: 6 }, textCell("达标")]]);
    expect(planned(reused, memory).edits.filter(({ kind }) => kind === "eraseText")).toEqual([]);
    const renamed = { ...checked, name: "2020年" };
    const workbook: WorkbookSnapshot = {
      sheets: [reused, renamed],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory,
    };
    const { edits } = plan(workbook, check(workbook, null), wording);
    expect(edits.filter(({ kind }) => kind === "eraseText")).toEqual([]);
    const [, ofRenamed] = check(workbook, null);
    expect(ofRenamed?.indicators.flatMap(({ rows }) => rows.map(({ declared }) => declared))).toEqual([
      null,
      null,
      null,
      null,
    ]);
  });

  test("takes nothing for ours in a table of another year that was put above", () => {
    const lower = {
      ...moved(checked, ({ row, column }) => ({ row: row + 7, column })),
      flags: checked.flags,
    };
    const above = sheetOfLines([
      HEADER.map((title) => title.replace("2020", "2021")),
      [1, "城镇污水处理率", "%", "≥85", "暂未统计", "达标"],
    ]);
    const both = withCells(lower, cellsOf(above));
    const { edits } = planned(both, memory);
    expect(edits.filter(({ kind }) => kind === "eraseText" || kind === "writeText")).toEqual([]);
  });

  test("forgets a text of ours once the user wrote another over it", () => {
    const over = withCells(checked, [[{ row: 2, column: 6 }, textCell("未达标")]]);
    const later = planned(over, memory);
    expect(later.edits.map(({ kind }) => kind)).toEqual(["remember"]);
    const again = withCells(checked, [[{ row: 2, column: 5 }, textCell("暂未统计")]]);
    expect(planned(again, remembered(later)).edits.filter(({ kind }) => kind === "eraseText")).toEqual([]);
  });

  test("says so when another program dropped the record of what was written", () => {
    expect(planned(checked, null).tables[0]?.notices).toEqual([
      { code: "recordLost", params: { sheet: "表" } },
    ]);
  });

  test("with a memory that cannot be read takes every cell for the user's", () => {
    for (const broken of ["", "{", '{"version":2}', "null", "[]"]) {
      expect(texts(planned(checked, broken).edits)).toEqual({});
    }
  });
});

describe("a table without the columns", () => {
  const narrow = sheetOfLines([HEADER.slice(0, 5), MET, UNMET]);

  test("gets them to its right, in the look of its last column", () => {
    const { edits } = planned(narrow);
    expect(edits.filter(({ kind }) => kind === "styleColumn")).toMatchObject([
      { column: 6, like: 5, header: { top: 1, bottom: 1 }, body: { top: 2, bottom: 3 } },
      { column: 7, like: 5 },
      { column: 8, like: 5 },
    ]);
    expect(texts(edits)).toMatchObject({
      F1: "达标情况",
      G1: "差距分析",
      H1: "提升措施",
      F2: "达标",
      F3: "未达标",
    });
  });

  test("gets only those that something is written into", () => {
    const { edits } = planned(sheetOfLines([HEADER.slice(0, 5), MET]));
    expect(edits.filter(({ kind }) => kind === "styleColumn")).toMatchObject([{ column: 6 }]);
  });

  test("is left alone where the columns to the right are hidden", () => {
    const { edits, tables } = planned({ ...narrow, hiddenColumns: new Set([6]) });
    expect(texts(edits)).toEqual({});
    expect(tables[0]?.notices.map(({ code }) => code)).toEqual(["noRoomForColumns"]);
  });

  test("is left alone where the cells to the right are in use, and the user is told", () => {
    const crowded = withCells(narrow, [[{ row: 3, column: 7 }, textCell("备忘")]]);
    const { edits, tables } = planned(crowded);
    expect(texts(edits)).toEqual({});
    expect(Object.keys(flags(edits))).toEqual(["unmet name", "unmet evidence"]);
    expect(tables[0]?.notices).toEqual([
      { code: "noRoomForColumns", params: { sheet: "表", area: "F1:H3" } },
    ]);
  });
});

describe("a protected sheet", () => {
  const unlocked = [{ top: 2, left: 6, bottom: 3, right: 6 }];

  test("is judged and written only where its protection allows", () => {
    const { edits, tables } = planned({
      ...TABLE,
      protection: { mayFormatCells: false, mayFormatColumns: false, unlocked },
    });
    expect(texts(edits)).toEqual({ F2: "达标", F3: "未达标" });
    expect(flags(edits)).toEqual({});
    expect(tables[0]?.assessment.indicators.map(({ verdict }) => verdict)).toEqual([
      "met",
      "unmet",
      "undetermined",
      "pending",
    ]);
    expect(tables[0]?.notices.map(({ code }) => code)).toEqual(["protectedCells", "protectedFlags"]);
  });

  test("that allows formatting is flagged", () => {
    const protection = { mayFormatCells: true, mayFormatColumns: false, unlocked: [] };
    const { edits } = planned({ ...TABLE, protection });
    expect(texts(edits)).toEqual({});
    expect(Object.keys(flags(edits))).toHaveLength(6);
  });
});

test("a data validation that does not admit our text is respected and told", () => {
  const areas = [{ top: 2, left: 6, bottom: 5, right: 6 }];
  const list = (values: readonly string[]): SheetSnapshot => ({
    ...TABLE,
    validations: [{ areas, rule: { kind: "list", values } }],
  });
  expect(texts(planned(list(["达标", "未达标"])).edits)).toMatchObject({ F2: "达标", F3: "未达标" });
  const { edits, tables } = planned(list(["是", "否"]));
  expect(Object.keys(texts(edits))).toEqual(["G3", "H3"]);
  expect(tables[0]?.findings).toMatchObject([
    { code: "notAllowedHere", cell: "F2", params: { text: "达标" } },
    { code: "notAllowedHere", cell: "F3", params: { text: "未达标" } },
  ]);
});

test("a status cell merged over components gets the composite's verdict", () => {
  const sheet = {
    ...sheetOfLines([
      ["序号", "指标名称", "分项", "单位", "指标值", "2020年", "达标情况"],
      [1, "农业废弃物综合利用率", "秸秆综合利用率", "%", "≥90", 95],
      ["", "", "畜禽粪污综合利用率", "%", "≥75", 60],
    ]),
    merges: [1, 2, 7].map((column) => ({ top: 2, left: column, bottom: 3, right: column })),
  };
  const { edits } = planned(sheet);
  expect(texts(edits)).toMatchObject({ G2: "未达标" });
  expect(Object.keys(texts(edits))).not.toContain("G3");
  expect(flags(edits)["unmet name"]).toBe("B2:B3 C3");
});
