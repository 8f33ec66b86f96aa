import type { Verdict } from "../judging/verdict";
import type { Wording } from "../reporting/wording";
import type { Area } from "../sheet/address";
import type { PageChart } from "../sheet/page";
import { COUNTED, countKey } from "./count-register";
import type { SourceTable } from "./page-source";
import type { Places } from "./register";
import { targetKey } from "./target-register";
import type { WantedChart } from "./wanted-page";

/** Told apart without colour too: they differ in lightness, and every bar carries its number. */
export const VERDICT_COLOURS: Readonly<Record<Verdict, string>> = {
  met: "548235",
  unmet: "C00000",
  undetermined: "FFC000",
  pending: "9DC3E6",
  notApplicable: "BFBFBF",
};
const REACHED = "2E75B6";

/** The first column right of the tables, with one left free, and how many the chart covers. */
const LEFT = 10;
const WIDTH = 9;
const LEAST_HEIGHT = 12;

function over(places: Places, register: string, column: string, bars: number): Area {
  const top = (places.head(register, column)?.row ?? 4) - 1;
  return { top, left: LEFT, bottom: top + Math.max(LEAST_HEIGHT, bars * 2), right: LEFT + WIDTH - 1 };
}

function titled(title: string, table: SourceTable): string {
  return `${table.label} ${title}`;
}

/** Stacked bars: the verdicts in each domain, without the totals. */
export function domainChart(table: SourceTable, index: number, wording: Wording): WantedChart {
  return (places) => {
    const register = countKey(table, "domain");
    const head = places.head(register, "domain");
    const groups = places.column(register, "domain");
    const last = places.head(register, COUNTED.at(-1) ?? "");
    if (head === null || groups === null || last === null) return null;
    return {
      name: `ecogap-domains-${index + 1}`,
      kind: "stackedBars",
      title: titled(wording.page("chartByDomain"), table),
      data: { top: head.row, left: head.column, bottom: groups.bottom - 1, right: last.column },
      colours: COUNTED.map((verdict) => VERDICT_COLOURS[verdict]),
      inPercent: false,
      over: over(places, register, "domain", groups.bottom - groups.top),
    };
  };
}

/** Bars: how far each target of a plan is reached. */
export function targetChart(table: SourceTable, index: number, wording: Wording): WantedChart {
  return (places) => {
    const register = targetKey(table);
    const head = places.head(register, "indicator");
    const shares = places.column(register, "reached");
    if (head === null || shares === null) return null;
    return {
      name: `ecogap-targets-${index + 1}`,
      kind: "bars",
      title: titled(wording.page("chartByTarget"), table),
      data: { top: head.row, left: head.column, bottom: shares.bottom, right: shares.left },
      colours: [REACHED],
      inPercent: true,
      over: over(places, register, "indicator", shares.bottom - shares.top + 1),
    };
  };
}

function movedBelow(chart: PageChart, bottom: number): PageChart {
  const down = Math.max(0, bottom + 2 - chart.over.top);
  const { over } = chart;
  return { ...chart, over: { ...over, top: over.top + down, bottom: over.bottom + down } };
}

/** The same charts, moved down where one would lie over the one before. */
export function apart(charts: readonly WantedChart[]): readonly WantedChart[] {
  return charts.map((own, index) => (places) => {
    const bottom = charts.slice(0, index).reduce((last, chart) => {
      const before = chart(places);
      return before === null ? last : movedBelow(before, last).over.bottom;
    }, 0);
    const chart = own(places);
    return chart === null || bottom === 0 ? chart : movedBelow(chart, bottom);
  });
}
