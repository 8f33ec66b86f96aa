import { beforeAll, describe, expect, test } from "@jest/globals";
import { check } from "../../../src/domain/check";
import { columnLetters } from "../../../src/domain/sheet/address";
import type { Page } from "../../../src/domain/sheet/page";
import type { WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { applied, reworked } from "../applied";
import {
  commonRows,
  matrixDown,
  REGIONS,
  tableOfOne,
  workbookOf,
  type CommonRow,
} from "../matrix/sample-matrix";
import { linesOf, made, materials, sample, sheetNamed } from "../pages/workbook-of";

const NAME = "区域汇总";
let rows: readonly CommonRow[] = [];

beforeAll(async () => {
  rows = await commonRows();
});

/** One sheet for each region. */
function sheets(): WorkbookSnapshot {
  return workbookOf(...REGIONS.map((region) => tableOfOne(rows, region)));
}

function pageOf(workbook: WorkbookSnapshot): Page {
  const edit = materials(workbook).plan.edits.find((one) => one.kind === "addSheet" && one.sheet === NAME);
  if (edit?.kind !== "addSheet") throw new Error("no roll-up");
  return edit.page;
}

function formulas(page: Page): ReadonlyMap<string, string> {
  return new Map(
    page.cells.flatMap(({ at, content }) =>
      content.kind === "formula" ? [[`${columnLetters(at.column)}${at.row}`, content.formula] as const] : [],
    ),
  );
}

function lines(workbook: WorkbookSnapshot): readonly string[] {
  return linesOf(sheetNamed(workbook, NAME)).map((line) => line.join(" | "));
}

describe("区域汇总", () => {
  test("counts each region as its own table does, whether regions have sheets or a matrix", () => {
    for (const workbook of [sheets(), workbookOf(matrixDown(rows))]) {
      const counted = check(workbook, null).map(({ indicators }) =>
        ["met", "unmet", "undetermined", "pending", "notApplicable"].map(
          (verdict) => indicators.filter(({ final }) => final === verdict).length,
        ),
      );
      const said = lines(made(workbook));
      const at = said.indexOf("各地区达标情况");
      for (const [index, region] of REGIONS.entries()) {
        const counts = counted[index] ?? [];
        const total = counts.reduce((sum, count) => sum + count, 0);
        expect(said[at + 2 + index]).toContain(`${region} | ${[...counts, total].join(" | ")}`);
      }
    }
  });

  test("shows every verdict as a sign and a word", () => {
    const workbook = sheets();
    const said = lines(made(workbook));
    const [first] = check(workbook, null);
    const domain = first?.indicators[0]?.rows[0]?.match?.entry.name ?? "";
    const head = said.findIndex((line) => line.startsWith(`地区 | ${domain}`));
    expect(said[head + 1]).toMatch(/^康巴什区 \| ✓ 达标/u);
    expect(said.join()).toContain("✗ 未达标");
    expect(said.join()).toContain("？待核实");
  });

  test("tells for each indicator how many regions miss it and who is furthest off, those that most miss first", () => {
    const said = lines(made(sheets()));
    const at = said.indexOf("各指标未达标地区");
    expect(said[at + 2]).toMatch(
      /^单位地区生产总值用水量 \| 生态经济 \| 1 \| 2 \| 康巴什区 \| 15.55立方米\/万元 \| ＜10立方米\/万元 \| 5.55立方米\/万元 \| 康巴什区!D\d+$/u,
    );
    const missed = said.slice(at + 2).map((line) => Number(line.split(" | ")[2]));
    const ofIndicators = missed.slice(0, rows.length);
    expect(ofIndicators).toEqual(ofIndicators.toSorted((a, b) => b - a));
  });

  test("counts by formulas over its own cells", () => {
    const page = pageOf(sheets());
    const all = formulas(page);
    expect(all.get("B6")).toMatch(
      /^COUNTIF\(B\d+:[A-Z]+\d+,"=✓ 达标"\)(?:\+COUNTIF\([A-Z]+\d+(?::[A-Z]+\d+)?,"=✓ 达标"\))*$/u,
    );
    expect(all.get("G6")).toBe("SUM(B6:F6)");
    expect(all.get("B8")).toBe("SUM(B6:B7)");
  });

  test("carries a chart of the regions", () => {
    const [chart, ...others] = pageOf(sheets()).charts;
    expect(others).toEqual([]);
    expect(chart).toMatchObject({
      kind: "stackedBars",
      data: { top: 5, left: 1, bottom: 7, right: 6 },
    });
  });

  test("is the only sheet of counts where all regions stand in a matrix", () => {
    const kinds = materials(workbookOf(matrixDown(rows))).plan.pages.map(({ kind }) => kind);
    expect(kinds).toEqual(["rollup", "findings"]);
  });

  test("is not made for one region", async () => {
    const kinds = materials(await sample("kangbashi-2020")).plan.pages.map(({ kind }) => kind);
    expect(kinds).toEqual(["summary", "analysis", "ledger", "findings"]);
  });
});

describe("Made again", () => {
  test("it does not change, and is not taken for a table", () => {
    const workbook = made(sheets());
    expect(materials(workbook).plan.edits).toEqual([]);
    expect(check(workbook, null)).toHaveLength(2);
  });

  test("it follows the figures and keeps what the user wrote beside them", () => {
    const workbook = made(sheets());
    const noted = withCell(workbook, NAME, 6, 10, "已约谈");
    const [first] = check(workbook, null);
    const water = first?.indicators.find(({ rows: own }) => own[0]?.match?.id === "water-per-gdp")?.rows[0];
    const at = water?.value.at;
    const lower = withCell(noted, REGIONS[0] ?? "", at?.row ?? 0, at?.column ?? 0, "9（上级考核目标：＜10）");
    const again = applied(lower, materials(lower).plan.edits);
    expect(lines(again).find((line) => line.startsWith("单位地区生产总值用水量"))).toBe(
      "单位地区生产总值用水量 | 生态经济 | 0 | 2",
    );
    expect(sheetNamed(again, NAME).rows[6]?.[10]?.content).toEqual({ kind: "text", value: "已约谈" });
  });

  test("it takes in a region that comes and drops one that goes", () => {
    const [one] = sheets().sheets;
    if (one === undefined) throw new Error("no sheet");
    const alone = applied(workbookOf(one), materials(workbookOf(one)).plan.edits);
    expect(alone.sheets.map(({ name }) => name)).not.toContain(NAME);
    const both = { ...alone, sheets: [...alone.sheets, tableOfOne(rows, REGIONS[1] ?? "")] };
    expect(lines(made(both)).join()).toContain("锡林浩特市 | ");
  });
});

function withCell(
  workbook: WorkbookSnapshot,
  sheet: string,
  row: number,
  column: number,
  value: string,
): WorkbookSnapshot {
  const changed = workbook.sheets.map((one) =>
    one.name === sheet
      ? reworked(one, (lined) => {
          const line = (lined[row] ??= []);
          line[column] = { content: { kind: "text", value }, format: "General", formula: null };
          return lined;
        })
      : one,
  );
  return { ...workbook, sheets: changed };
}
