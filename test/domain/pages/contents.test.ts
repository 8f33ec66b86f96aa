import { describe, expect, test } from "@jest/globals";
import type { Page } from "../../../src/domain/sheet/page";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { columnLetters, formatArea } from "../../../src/domain/sheet/address";
import { applied } from "../applied";
import { sheetOfLines } from "../table/rearrange";
import { typed } from "./rearranged";
import { linesOf, made, materials, sample, sheetNamed } from "./workbook-of";

function lines(workbook: WorkbookSnapshot, sheet: string): readonly string[] {
  return linesOf(sheetNamed(workbook, sheet)).map((line) => line.join(" | "));
}

function pageOf(workbook: WorkbookSnapshot, sheet: string): Page {
  const edit = materials(workbook).plan.edits.find((one) => one.kind === "addSheet" && one.sheet === sheet);
  if (edit?.kind !== "addSheet") throw new Error(`${sheet} is not added`);
  return edit.page;
}

/** The formula that a page puts into a cell. */
function formulaAt(page: Page, address: string): string | null {
  const cell = page.cells.find(({ at }) => `${columnLetters(at.column)}${at.row}` === address);
  return cell?.content.kind === "formula" ? cell.content.formula : null;
}

describe("达标汇总", () => {
  test("equals the published counts of Kangbashi: 25 met and 3 unmet with the declared column, 6, 8, 2, 1, 5 and 3 by domain", async () => {
    const summary = lines(made(await sample("kangbashi-2020")), "达标汇总");
    expect(summary.slice(4, 11)).toEqual([
      "生态制度 | 6 | 0 | 0 | 0 | 0 | 6",
      "生态安全 | 8 | 0 | 0 | 0 | 0 | 8",
      "生态空间 | 2 | 0 | 0 | 0 | 0 | 2",
      "生态经济 | 1 | 3 | 0 | 0 | 0 | 4",
      "生态生活 | 5 | 0 | 0 | 0 | 0 | 5",
      "生态文化 | 3 | 0 | 0 | 0 | 0 | 3",
      "合计 | 25 | 3 | 0 | 0 | 0 | 28",
    ]);
    expect(summary).toContainEqual(
      expect.stringContaining("单位地区生产总值能耗 | 17 | 生态经济 | 约束性 | 达标 | 表中填写"),
    );
  });

  test("counts by formulas over the list of all indicators, which ties to the table", async () => {
    const page = pageOf(await sample("kangbashi-2020-blank"), "达标汇总");
    expect(formulaAt(page, "B6")).toBe('COUNTIFS($C$22:$C$49,A6,$E$22:$E$49,"=达标")');
    expect(formulaAt(page, "G6")).toBe("SUM(B6:F6)");
    expect(formulaAt(page, "B12")).toBe("SUM(B6:B11)");
    const list = lines(made(await sample("kangbashi-2020-blank")), "达标汇总").slice(-28);
    expect(list[0]).toMatch(/^生态文明建设规划 \| 1 \| 生态制度/u);
    expect(list).toHaveLength(28);
  });

  test("counts a domain whose name Excel would take for a comparison or a pattern", async () => {
    const named = typed(await sample("kangbashi-2020-blank"), "建设指标", 3, 1, "=生态制度*");
    expect(formulaAt(pageOf(named, "达标汇总"), "B6")).toBe(
      'COUNTIFS($C$22:$C$49,"==生态制度~*",$E$22:$E$49,"=达标")',
    );
  });

  test("carries a chart of the domains, and for a plan one of how far its targets are reached", async () => {
    const national = pageOf(await sample("kangbashi-2020-blank"), "达标汇总").charts;
    expect(national.map(({ kind, data }) => [kind, formatArea(data)])).toEqual([["stackedBars", "A5:F11"]]);
    const plan = pageOf(await sample("erenhot-14th-five-year"), "达标汇总").charts;
    expect(plan.map(({ kind, inPercent }) => [kind, inPercent])).toContainEqual(["bars", true]);
  });

  test("puts no chart over another", async () => {
    const plan = await sample("ordos-14th-five-year");
    const other = await sample("kangbashi-2020-blank");
    const { charts } = pageOf({ ...plan, sheets: [...plan.sheets, ...other.sheets] }, "达标汇总");
    const places = charts.map(({ over }) => over).toSorted((a, b) => a.top - b.top);
    expect(places).toHaveLength(3);
    expect(places.slice(1).every(({ top }, index) => top > (places[index]?.bottom ?? 0))).toBe(true);
  });

  test("parts the tables of a workbook that holds several", async () => {
    const one = await sample("kangbashi-2020-blank");
    const other = await sample("xilinhot-2022-blank");
    const summary = lines(made({ ...one, sheets: [...one.sheets, ...other.sheets] }), "达标汇总");
    expect(summary).toContain("按领域统计（康巴什区）");
    expect(summary).toContain("按领域统计（锡林浩特市）");
    expect(summary.filter((line) => line.startsWith("合计"))).toHaveLength(4);
  });

  test("names a second table of a region by its sheet", async () => {
    const one = await sample("kangbashi-2020-blank");
    const copy = { ...sheetNamed(one, "建设指标"), name: "建设指标（复核）" };
    const summary = lines(made({ ...one, sheets: [...one.sheets, copy] }), "达标汇总");
    expect(summary).toContain("按领域统计（康巴什区）");
    expect(summary).toContain("按领域统计（建设指标（复核））");
  });
});

describe("未达标指标分析", () => {
  test("names the three indicators of Kangbashi with figures, limits, distances and the arithmetic from base data", async () => {
    const analysis = linesOf(sheetNamed(made(await sample("kangbashi-2020-blank")), "未达标指标分析")).slice(
      3,
    );
    expect(analysis.map((line) => line.slice(0, 5))).toEqual([
      [
        expect.stringContaining("一般工业固体废物综合利用率提高幅度"),
        "参考性",
        "-0.2%",
        "≥2%",
        "2.2个百分点",
      ],
      ["单位国内生产总值建设用地使用面积下降率", "参考性", "0.03%", "≥4.5%", "4.47个百分点"],
      ["单位地区生产总值用水量", "约束性", "15.55立方米/万元", "＜10立方米/万元", "5.55立方米/万元"],
    ]);
    expect(analysis[2]?.[5]).toContain("1385.28万立方米÷89.07亿元=15.55立方米/万元");
    expect(analysis[2]?.at(-1)).toBe("2020年数据，见“建设指标”I26");
  });

  test("names each responsible department once", async () => {
    const analysis = linesOf(sheetNamed(made(await sample("kangbashi-2020-blank")), "未达标指标分析")).slice(
      3,
    );
    for (const line of analysis) {
      const departments = line[8]?.split("、") ?? [];
      expect(departments.length).toBeGreaterThan(1);
      expect(departments).toEqual([...new Set(departments)]);
    }
  });

  test("says what the user wrote in the table in place of ours", async () => {
    const headed = typed(await sample("kangbashi-2020"), "建设指标", 2, 13, "差距分析");
    const own = typed(headed, "建设指标", 26, 13, "用水效率低，单独说明");
    expect(lines(made(own), "未达标指标分析").join("\n")).toContain("用水效率低，单独说明");
  });

  test("says so where nothing is unmet", async () => {
    const rows = [26, 27, 28].reduce(
      (workbook, row) => typed(workbook, "建设指标", row, 9, "暂未统计"),
      await sample("kangbashi-2020-blank"),
    );
    expect(lines(made(rows), "未达标指标分析").at(-1)).toBe("没有未达标指标。");
  });
});

describe("文本模板", () => {
  const outputs = ["flags", "status", "analysis", "templatesSheet"] as const;

  test("is made on request with the usual sentences, and what the user makes of it counts and stays", async () => {
    const blank = await sample("kangbashi-2020-blank");
    const done = applied(blank, materials(blank, { outputs }).plan.edits);
    expect(lines(done, "文本模板")[3]).toMatch(/^数值未达标 \| .*\{指标\}/u);
    expect(materials(done).plan.edits).toEqual([]);
    const own = typed(typed(done, "文本模板", 5, 2, "{指标}差{差距}。"), "文本模板", 10, 2, "");
    const { tables, plan } = materials(own);
    expect(plan.edits.some((edit) => "sheet" in edit && edit.sheet === "文本模板")).toBe(false);
    expect(lines(applied(own, plan.edits), "建设指标").join("\n")).toContain(
      "单位地区生产总值用水量差5.55立方米/万元。",
    );
    expect(tables).toHaveLength(1);
  });

  test("is not added where the user has one", async () => {
    const blank = await sample("kangbashi-2020-blank");
    const own = sheetOfLines(
      [
        ["情形", "文字"],
        ["差距大小", "相差{差距}。"],
      ],
      "文本模板",
    );
    const { pages } = materials({ ...blank, sheets: [...blank.sheets, own] }, { outputs }).plan;
    expect(pages).toEqual([]);
  });
});

describe("整改台账", () => {
  test("says whose indicator a measure is for where the workbook holds tables of several regions", async () => {
    const one = await sample("kangbashi-2020-blank");
    const other = await sample("xilinhot-2022-blank");
    const ledger = lines(made({ ...one, sheets: [...one.sheets, ...other.sheets] }), "整改台账").slice(3);
    expect(ledger.every((line) => /^\d+ \| [^|]+（(?:康巴什区|锡林浩特市)） \|/u.test(line))).toBe(true);
  });
});

describe("核查意见", () => {
  test("links each finding to its cell, errors first", async () => {
    const page = pageOf(await sample("kangbashi-2020-blank"), "核查意见");
    expect(formulaAt(page, "A5")).toBe('HYPERLINK("#"&CELL("address",\'建设指标\'!I10),"建设指标!I10")');
  });
});
