import { wordingIn } from "../../../src/locales/wording";
import { beforeAll, describe, expect, test } from "@jest/globals";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { applied } from "../applied";
import {
  emptied,
  renamed,
  turned,
  typed,
  withColumnDeleted,
  withColumnInserted,
  withRowDeleted,
  withRowInserted,
  withSheet,
} from "./rearranged";
import { sheetOfLines } from "../table/rearrange";
import { linesOf, made, materials, sample, sheetNamed } from "./workbook-of";

let blank: WorkbookSnapshot;
let done: WorkbookSnapshot;

beforeAll(async () => {
  blank = await sample("kangbashi-2020-blank");
  done = made(blank);
});

const LEDGER_TOP = 5;

function lines(workbook: WorkbookSnapshot, sheet: string): readonly string[] {
  return linesOf(sheetNamed(workbook, sheet)).map((line) => line.join(" | "));
}

/** How many measures the ledger holds for the water use. */
function waterMeasures(): number {
  return lines(done, "整改台账").filter((line) => line.includes("用水量")).length;
}

/** The water use of 2020 is typed anew, in the table and in the base data. */
function withWaterUse(workbook: WorkbookSnapshot, perGdp: string, total: number): WorkbookSnapshot {
  const stated = typed(workbook, "建设指标", 26, 9, `${perGdp}（上级考核目标：＜10）`);
  return typed(stated, "基础数据", 2, 4, total);
}

/** Within its limit. */
function met(workbook: WorkbookSnapshot): WorkbookSnapshot {
  return withWaterUse(workbook, "9.5", 846.17);
}

describe("the sheets of ours, made again", () => {
  test("change nothing when nothing changed, on another day too", () => {
    expect(materials(done, { date: "2027-01-05" }).plan.edits).toEqual([]);
  });

  test("change nothing where findings on several cells say the same, whichever cell's name comes first by letters", () => {
    const rows = Array.from({ length: 12 }, (_, index) => {
      const marker = index === 1 || index === 10 ? "*" : "";
      return [index + 1, `自定指标${"甲乙丙丁戊己庚辛壬癸子丑".charAt(index)}${marker}`, "%", "≥85", 90, ""];
    });
    const sheet = sheetOfLines([["序号", "指标名称", "单位", "指标值", "2020年", "达标情况"], ...rows]);
    const book = {
      sheets: [sheet],
      calculation: "automatic",
      mayAddSheets: true,
      otherSheets: [],
      memory: null,
    } as const;
    const once = made(book);
    const found = lines(once, "核查意见").filter((line) => line.includes("标记“*”没有注释说明"));
    expect(found).toHaveLength(2);
    expect(materials(once).plan.edits).toEqual([]);
  });

  test("follow a value that changed: the row goes, the ledger says 已达标, the counts and the note are renewed", () => {
    const after = applied(met(done), materials(met(done), { date: "2027-01-05" }).plan.edits);
    expect(lines(after, "未达标指标分析").filter((line) => line.includes("用水量"))).toEqual([]);
    const ofWater = lines(after, "整改台账").filter((line) => line.includes("用水量"));
    expect(ofWater).toHaveLength(waterMeasures());
    expect(ofWater.every((line) => line.endsWith("已达标"))).toBe(true);
    expect(lines(after, "达标汇总")).toContain("生态经济 | 1 | 2 | 1 | 0 | 0 | 4");
    expect(lines(after, "达标汇总")[1]).toContain("2027-01-05");
    expect(materials(after).plan.edits).toEqual([]);
  });

  test("say in the ledger how the latest year stands where last year's table is kept beside it", () => {
    const table = sheetNamed(done, "建设指标");
    const lastYear = { ...done, sheets: [...done.sheets, { ...table, name: "2020年" }] };
    const thisYear = typed(met(lastYear), "建设指标", 2, 9, "2021年（现状值）");
    expect(lines(made(thisYear), "整改台账").filter((line) => line.includes("用水量"))).toEqual(
      Array(3).fill(expect.stringMatching(/已达标$/u)),
    );
  });

  test("say 未达标 again of a measure whose indicator is missed again", () => {
    const once = made(met(done));
    const back = withWaterUse(once, "15.55", 1385.28);
    expect(lines(made(back), "整改台账").map((line) => line.split(" | ").at(7))).toEqual(
      lines(done, "整改台账").map((line) => line.split(" | ").at(7)),
    );
  });

  test("keep an analysis that the user wrote, and the row when it is met", () => {
    const own = typed(done, "未达标指标分析", 7, 6, "我们自己的分析");
    expect(materials(own).plan.edits).toEqual([]);
    const after = made(met(own));
    expect(lines(after, "未达标指标分析").find((line) => line.includes("我们自己的分析"))).toContain(
      "现已达标",
    );
  });

  test("stay as the user sorted them, with what she wrote in 进展 and 备注", () => {
    const filled = typed(
      typed(done, "整改台账", LEDGER_TOP, 9, "已完成"),
      "整改台账",
      LEDGER_TOP + 3,
      10,
      "每月报",
    );
    const sorted = turned(filled, "整改台账", LEDGER_TOP, LEDGER_TOP + 5);
    expect(materials(sorted).plan.edits).toEqual([]);
    const after = made(met(sorted));
    expect(lines(after, "整改台账").find((line) => line.startsWith("1 |"))).toContain("已完成");
    expect(lines(after, "整改台账").find((line) => line.startsWith("4 |"))).toContain("每月报");
  });

  test("know a measure by what it says where the user numbered the ledger anew", () => {
    const count = linesOf(sheetNamed(done, "整改台账")).length - LEDGER_TOP + 2;
    const sorted = turned(done, "整改台账", LEDGER_TOP, LEDGER_TOP + count - 1);
    const numbered = Array.from({ length: count }, (_, index) => index).reduce(
      (workbook, index) => typed(workbook, "整改台账", LEDGER_TOP + index, 1, index + 1),
      sorted,
    );
    expect(materials(numbered).plan.edits).toEqual([]);
    const after = lines(made(met(numbered)), "整改台账");
    expect(after.filter((line) => line.endsWith("已达标")).map((line) => line.includes("用水量"))).toEqual(
      after.filter((line) => line.includes("用水量")).map(() => true),
    );
  });

  test("leave cells alone that the user merged, and their rows where they are", () => {
    const without = [1, 2].reduce(
      (workbook, down) => emptied(workbook, "整改台账", LEDGER_TOP + down, 2),
      done,
    );
    const merged = withSheet(without, "整改台账", (sheet) => ({
      ...sheet,
      merges: [...sheet.merges, { top: LEDGER_TOP, left: 2, bottom: LEDGER_TOP + 2, right: 2 }],
    }));
    expect(materials(merged).plan.edits).toEqual([]);
  });

  test("put nothing into a cell that a validation of the user's does not admit", () => {
    const guarded = withSheet(done, "整改台账", (sheet) => ({
      ...sheet,
      validations: [
        {
          areas: [{ top: LEDGER_TOP, left: 8, bottom: LEDGER_TOP + 20, right: 8 }],
          rule: { kind: "list", values: ["未达标", "已完成"] },
        },
      ],
    }));
    expect(lines(made(met(guarded)), "整改台账").join("\n")).not.toContain("已达标");
  });

  test("leave the titles of an Excel table alone that the user made of ours", () => {
    const made = withSheet(done, "整改台账", (sheet) => ({
      ...sheet,
      tables: [{ name: "台账", area: { top: LEDGER_TOP - 1, left: 1, bottom: LEDGER_TOP + 9, right: 10 } }],
    }));
    const { plan } = materials(made, {}, wordingIn("en-US"));
    const titles = plan.edits.flatMap((edit) =>
      edit.kind === "writeText" && edit.sheet === "整改台账" && edit.at.row === LEDGER_TOP - 1
        ? [edit.text]
        : [],
    );
    expect(titles).toEqual([]);
  });

  test("keep the list of indicators in its rows, with what the user wrote beside it, when one is inserted", () => {
    const noted = typed(done, "达标汇总", 30, 9, "我的备注");
    const inserted = withRowInserted(noted, "建设指标", 29);
    const filled = ["县域新能源汽车占比", "", "%", "≥50", "", "60"].reduce(
      (workbook, text, index) => (text === "" ? workbook : typed(workbook, "建设指标", 29, 4 + index, text)),
      inserted,
    );
    const listed = lines(noted, "达标汇总")
      .find((line) => line.includes("我的备注"))
      ?.split(" | ")[0];
    const after = lines(made(filled), "达标汇总");
    expect(after.find((line) => line.includes("我的备注"))?.split(" | ")[0]).toBe(listed);
    expect(after.at(-1)).toMatch(/^县域新能源汽车占比/u);
  });

  test("leave a measure away that the user deleted from the ledger, and number on behind her own", () => {
    const without = withRowDeleted(done, "整改台账", LEDGER_TOP);
    expect(materials(without).plan.edits).toEqual([]);
    const own = typed(
      typed(without, "整改台账", LEDGER_TOP + 5, 1, 20),
      "整改台账",
      LEDGER_TOP + 5,
      4,
      "自有措施",
    );
    const worse = typed(own, "建设指标", 29, 9, "60");
    const after = lines(made(worse), "整改台账");
    expect(after).toContainEqual(expect.stringContaining("自有措施"));
    expect(after.at(-1)).toMatch(/^2\d \| 城镇污水处理率/u);
  });

  test("are found below inserted rows, right of inserted columns and under another name", () => {
    const moved = withColumnInserted(withRowInserted(done, "整改台账", 2), "整改台账", 3);
    expect(materials(moved).plan.edits).toEqual([]);
    const named = renamed(moved, "整改台账", "2021年台账");
    const { plan } = materials(named);
    expect(plan.pages.map(({ sheet }) => sheet)).toContain("2021年台账");
    expect(plan.edits.map(({ kind }) => kind)).toEqual(["remember"]);
    const closed = lines(made(met(named)), "2021年台账").filter((line) => line.endsWith("已达标"));
    expect(closed).toHaveLength(waterMeasures());
  });

  test("do without a column that the user deleted", () => {
    const without = withColumnDeleted(done, "未达标指标分析", 8);
    expect(materials(without).plan.edits).toEqual([]);
    const after = lines(made(met(without)), "未达标指标分析");
    expect(after.join("\n")).not.toContain("牵头部门");
    expect(after).toHaveLength(lines(done, "未达标指标分析").length - 1);
  });

  test("are made beside the old one where its head is gone, and the old one stays", () => {
    const broken = typed(done, "整改台账", LEDGER_TOP - 1, 1, "我的编号");
    const { plan } = materials(broken);
    expect(plan.notices).toEqual([
      { code: "pageReplaced", params: { sheet: "整改台账", added: "整改台账 (2)" } },
    ]);
    const after = applied(broken, plan.edits);
    expect(lines(after, "整改台账")).toEqual(lines(broken, "整改台账"));
    expect(materials(after).plan.edits).toEqual([]);
  });

  test("take in a table that was added to the workbook, on the same sheets", async () => {
    const other = await sample("xilinhot-2022-blank");
    const both = { ...done, sheets: [...done.sheets, ...other.sheets] };
    const { plan } = materials(both);
    expect(plan.notices).toEqual([]);
    expect(plan.pages.map(({ kind, isNew }) => `${kind} ${isNew}`)).toEqual([
      "rollup true",
      "summary false",
      "analysis false",
      "ledger false",
      "findings false",
    ]);
    const after = applied(both, plan.edits);
    expect(lines(after, "达标汇总").filter((line) => line.startsWith("合计"))).toHaveLength(4);
    expect(materials(after).plan.edits).toEqual([]);
  });

  test("keep the look of cells whose counts change", () => {
    const { plan } = materials(met(typed(done, "达标汇总", 60, 1, "我的备注")));
    const counts = plan.edits.flatMap((edit) =>
      edit.kind === "writePage" && edit.sheet === "达标汇总" ? edit.cells : [],
    );
    expect(counts.length).toBeGreaterThan(0);
    expect(counts.every(({ style }) => style === null)).toBe(true);
  });

  test("follow rows and columns that the user put into the table, and keep the ledger as it is", () => {
    const moved = withColumnInserted(withRowInserted(done, "建设指标", 10), "建设指标", 7);
    const noted = typed(typed(moved, "建设指标", 10, 5, "内部备注"), "整改台账", LEDGER_TOP, 9, "已完成");
    const after = made(noted);
    expect(lines(after, "整改台账")).toEqual(lines(noted, "整改台账"));
    expect(lines(after, "建设指标").join("\n")).toContain("内部备注");
    expect(lines(after, "未达标指标分析").at(-1)).toContain("“建设指标”J27");
    expect(materials(after).plan.edits).toEqual([]);
  });

  test("are not taken for tables to be judged, even where another program dropped our record", () => {
    const { tables } = materials({ ...done, memory: null });
    expect(tables).toHaveLength(1);
  });

  test("come back when a sheet was deleted only if they are asked for", () => {
    const without = { ...done, sheets: done.sheets.filter(({ name }) => name !== "核查意见") };
    expect(materials(without, { addPages: false }).plan.edits.map(({ kind }) => kind)).toEqual(["remember"]);
    expect(materials(without).plan.pages.find(({ kind }) => kind === "findings")?.isNew).toBe(true);
  });
});

describe("the sheets of ours", () => {
  test("add up all of the counts where the user sorted them or deleted a column", () => {
    const formulaIn = (workbook: WorkbookSnapshot, row: number, column: number) =>
      sheetNamed(workbook, "达标汇总").rows[row]?.[column]?.formula;
    const sorted = made(met(turned(done, "达标汇总", 6, 9)));
    expect(formulaIn(sorted, 12, 2)).toBe("SUM(B6:B11)");
    const without = made(met(withColumnDeleted(done, "达标汇总", 2)));
    expect(formulaIn(without, 6, 6)).toBe("COUNTIFS($B$22:$B$49,A6)");
    expect(formulaIn(without, 12, 6)).toBe("SUM(F6:F11)");
  });

  test("leave a sheet of the user's with their name alone", () => {
    const own = { ...sheetNamed(blank, "建设指标"), name: "整改台账" };
    const others = { ...blank, sheets: [...blank.sheets, own], otherSheets: ["达标汇总"] };
    const added = materials(others).plan.pages.map(({ sheet }) => sheet);
    expect(added).toEqual(["达标汇总 (2)", "未达标指标分析", "整改台账 (2)", "核查意见"]);
  });

  test("are told of where the workbook's structure is protected, and the tables are written all the same", () => {
    const { plan } = materials({ ...blank, mayAddSheets: false });
    expect(plan.pages).toEqual([]);
    expect(plan.notices.map(({ code }) => code)).toEqual(Array(4).fill("structureProtected"));
    expect(plan.edits.some(({ kind }) => kind === "writeText")).toBe(true);
  });

  test("are made where the table's own sheet is protected", () => {
    const locked = withSheet(blank, "建设指标", (sheet) => ({
      ...sheet,
      protection: { mayFormatCells: false, mayFormatColumns: false, unlocked: [] },
    }));
    const { plan } = materials(locked);
    expect(plan.pages.map(({ isNew }) => isNew)).toEqual([true, true, true, true]);
    expect(plan.edits.some((edit) => "sheet" in edit && edit.sheet === "建设指标")).toBe(false);
    expect(plan.tables[0]?.notices.map(({ code }) => code)).toEqual(["protectedCells", "protectedFlags"]);
  });

  test("stay as they are when they are protected", () => {
    const locked = withSheet(done, "整改台账", (sheet) => ({
      ...sheet,
      protection: { mayFormatCells: false, mayFormatColumns: false, unlocked: [] },
    }));
    const { plan } = materials(met(locked));
    expect(plan.notices).toEqual([{ code: "protectedCells", params: { sheet: "整改台账" } }]);
    expect(plan.edits.some((edit) => "sheet" in edit && edit.sheet === "整改台账")).toBe(false);
  });

  test("are only those that the user chose, and the choice is kept", () => {
    const { plan } = materials(blank, { outputs: ["flags", "status", "ledgerSheet"] });
    expect(plan.pages.map(({ kind }) => kind)).toEqual(["ledger"]);
    const after = applied(blank, plan.edits);
    expect(materials(after).plan.edits).toEqual([]);
    const texts = plan.edits.flatMap((edit) => (edit.kind === "writeText" ? [edit.text] : []));
    expect(new Set(texts)).toEqual(new Set(["达标", "未达标"]));
  });

  test("lose what the user no longer wants in the table", () => {
    const fewer = applied(done, materials(done, { outputs: ["flags", "status"] }).plan.edits);
    const table = lines(fewer, "建设指标").join("\n");
    expect(table).not.toContain("立方米/万元，上级考核目标");
    expect(lines(fewer, "整改台账")).toEqual(lines(done, "整改台账"));
  });
});
