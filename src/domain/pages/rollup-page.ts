import { fileName, verdictCounts, type Furthest, type RolledIndicator, type Rollup } from "../rollup/roll-up";
import type { Wording } from "../reporting/wording";
import { COUNTED } from "./count-register";
import { sumFormula } from "./formula";
import { linkTo } from "./link-cell";
import { noteOf } from "./page-note";
import type { PageSource } from "./page-source";
import { textCell, type Register, type RegisterCell, type RegisterRow } from "./register";
import {
  countOfIndicator,
  countOfRegion,
  formulaCell,
  gridRegister,
  gridsOf,
  REGION,
  type Grid,
} from "./rollup-grids";
import { VERDICT_COLOURS } from "./summary-charts";
import type { WantedChart, WantedPage } from "./wanted-page";

const REGIONS = "regions";
const INDICATORS = "indicators";
const TOTAL_ROW = "total";

/** In characters: names of regions and indicators, counts, who is furthest off, figures, and links. */
const WIDTHS = [24, 12, 12, 12, 18, 12, 12, 24, 18];
/** Of further columns of the grids. */
const WIDTH = 12;

/** The chart stands right of the counts; with more regions its bars could not be told apart. */
const CHART_LEFT = 11;
const CHART_WIDTH = 9;
const LEAST_HEIGHT = 12;
const MOST_BARS = 60;

function regionRows(rollup: Rollup, grids: readonly Grid[], wording: Wording): readonly RegisterRow[] {
  return rollup.regions.map((region): RegisterRow => {
    const counts = verdictCounts(region);
    const { file, sheet, indicators } = region.record;
    const total = COUNTED.reduce((sum, verdict) => sum + counts[verdict], 0);
    const cells = COUNTED.map((verdict) => {
      const make = countOfRegion(grids, region, verdict, wording);
      return [verdict, formulaCell(make, counts[verdict], "count")] as const;
    });
    const source = file === null ? sheet : `${fileName(file)} ${sheet}`;
    return {
      key: region.label,
      cells: {
        [REGION]: textCell(region.label),
        ...Object.fromEntries(cells),
        total: formulaCell(
          (places) =>
            sumFormula(COUNTED.flatMap((verdict) => places.at(REGIONS, region.label, verdict) ?? [])),
          total,
          "total",
        ),
        source: linkTo(file, sheet, indicators[0]?.cell ?? null, source),
      },
    };
  });
}

function totalRow({ regions }: Rollup, wording: Wording): RegisterRow {
  const sum = (column: string, result: number): RegisterCell =>
    formulaCell(
      (places) => sumFormula(regions.flatMap(({ label }) => places.at(REGIONS, label, column) ?? [])),
      result,
      "total",
    );
  const all = regions.map(verdictCounts);
  const counts = COUNTED.map((verdict) => {
    return [verdict, all.reduce((total, of) => total + of[verdict], 0)] as const;
  });
  return {
    key: TOTAL_ROW,
    cells: {
      [REGION]: textCell(wording.page("total"), "total"),
      ...Object.fromEntries(counts.map(([verdict, count]) => [verdict, sum(verdict, count)])),
      total: sum(
        "total",
        counts.reduce((total, [, count]) => total + count, 0),
      ),
    },
  };
}

/** How many indicators each region meets and misses, counted in the grids below. */
function regionsRegister(rollup: Rollup, grids: readonly Grid[], wording: Wording): Register {
  return {
    key: REGIONS,
    caption: wording.page("rollup.byRegion"),
    columns: [
      { key: REGION, title: wording.page("rollup.column.region") },
      ...COUNTED.map((verdict) => ({ key: verdict, title: wording.verdict(verdict) })),
      { key: "total", title: wording.page("column.total") },
      { key: "source", title: wording.page("rollup.column.source") },
    ],
    id: REGION,
    numbered: false,
    rows: [...regionRows(rollup, grids, wording), totalRow(rollup, wording)],
    closing: null,
  };
}

function furthestCells(furthest: Furthest | null, key: string, wording: Wording): RegisterRow["cells"] {
  if (furthest === null) return {};
  const { region, shortfall } = furthest;
  const { component, current, limit, amount, unit, cell } = shortfall;
  const { file } = region.record;
  const sheet = region.indicators.get(key)?.sheet ?? region.record.sheet;
  const name =
    component === null ? region.label : wording.page("component", { name: region.label, component });
  return {
    furthest: textCell(name),
    current: textCell(current),
    standard: textCell(limit),
    gap: textCell(wording.amount(amount, unit ?? "")),
    cell: linkTo(file, sheet, cell, `${sheet}!${cell ?? ""}`),
  };
}

function indicatorRow(
  indicator: RolledIndicator,
  grid: Grid,
  { regions }: Rollup,
  wording: Wording,
): RegisterRow {
  const { key, name, listed, missed, furthest } = indicator;
  return {
    key,
    cells: {
      indicator: textCell(name),
      domain: textCell(grid.domain),
      missed: formulaCell(countOfIndicator(grid, indicator, "unmet", regions, wording), missed, "total"),
      listed: { content: { kind: "number", value: listed }, style: "count" },
      ...furthestCells(furthest, key, wording),
    },
  };
}

/** For each indicator how many regions miss it, and who is furthest off; those that most miss come first. */
function indicatorsRegister(rollup: Rollup, grids: readonly Grid[], wording: Wording): Register {
  const all = grids.flatMap((grid) => grid.indicators.map((indicator) => ({ grid, indicator })));
  const sorted = all.toSorted((a, b) => b.indicator.missed - a.indicator.missed);
  const title = (key: "indicator" | "domain" | "current" | "standard" | "gap" | "cell"): string =>
    wording.page(`column.${key}`);
  return {
    key: INDICATORS,
    caption: wording.page("rollup.byIndicator"),
    columns: [
      { key: "indicator", title: title("indicator") },
      { key: "domain", title: title("domain") },
      { key: "missed", title: wording.page("rollup.column.missed") },
      { key: "listed", title: wording.page("rollup.column.listed") },
      { key: "furthest", title: wording.page("rollup.column.furthest") },
      { key: "current", title: title("current") },
      { key: "standard", title: title("standard") },
      { key: "gap", title: title("gap") },
      { key: "cell", title: title("cell") },
    ],
    id: "indicator",
    numbered: false,
    rows: sorted.map(({ grid, indicator }) => indicatorRow(indicator, grid, rollup, wording)),
    closing: null,
  };
}

/** Stacked bars: the verdicts of each region, without the total. */
function regionsChart({ regions }: Rollup, wording: Wording): WantedChart {
  return (places) => {
    const head = places.head(REGIONS, REGION);
    const last = places.head(REGIONS, COUNTED.at(-1) ?? "");
    const rows = regions.flatMap(({ label }) => places.at(REGIONS, label, REGION)?.row ?? []);
    if (head === null || last === null || rows.length === 0 || rows.length > MOST_BARS) return null;
    const top = Math.max(1, head.row - 1);
    const height = Math.max(LEAST_HEIGHT, rows.length + 6);
    return {
      name: "ecogap-regions",
      kind: "stackedBars",
      title: wording.page("rollup.chart"),
      data: { top: head.row, left: head.column, bottom: Math.max(...rows), right: last.column },
      colours: COUNTED.map((verdict) => VERDICT_COLOURS[verdict]),
      inPercent: false,
      over: { top, left: CHART_LEFT, bottom: top + height, right: CHART_LEFT + CHART_WIDTH - 1 },
    };
  };
}

/** 区域汇总: how many indicators each region meets, which indicators are missed most and by whom, and every verdict by domain. */
export function rollupPage(
  rollup: Rollup,
  made: Pick<PageSource, "version" | "date">,
  wording: Wording,
): WantedPage {
  const grids = gridsOf(rollup, wording);
  const columns = Math.max(WIDTHS.length, ...grids.map(({ indicators }) => indicators.length + 2));
  return {
    kind: "rollup",
    name: wording.page("rollup.name"),
    title: wording.page("rollup.title"),
    note: noteOf(
      rollup.regions.map(({ record }) => record.system),
      made,
      wording,
    ),
    widths: Array.from({ length: columns }, (_, index) => WIDTHS[index] ?? WIDTH),
    registers: [
      regionsRegister(rollup, grids, wording),
      indicatorsRegister(rollup, grids, wording),
      ...grids.map((grid) => gridRegister(grid, rollup.regions, wording)),
    ],
    charts: [regionsChart(rollup, wording)],
  };
}
