import type { Wording } from "../reporting/wording";
import { countRegister } from "./count-register";
import { listRegister } from "./list-register";
import { pageNote, pageTitle } from "./page-note";
import type { PageSource, SourceTable } from "./page-source";
import type { Register } from "./register";
import { targetRegister } from "./target-register";
import { apart, domainChart, targetChart } from "./summary-charts";
import type { WantedPage } from "./wanted-page";

/** In characters; the counts and the list share the columns. */
const WIDTHS = [20, 12, 12, 12, 12, 12, 12, 12];

function registersOf(table: SourceTable, source: PageSource, wording: Wording): readonly Register[] {
  return [
    countRegister(table, "domain", source, wording),
    countRegister(table, "property", source, wording),
    targetRegister(table, source, wording),
  ].flatMap((register) => register ?? []);
}

/**
 * 达标汇总: how many indicators are met, by domain and by property, as formulas over the list of all indicators below; for plans
 * how far each target is reached; and charts of both.
 */
export function summaryPage(source: PageSource, wording: Wording): WantedPage {
  const registers = source.tables.flatMap((table) => registersOf(table, source, wording));
  const list = listRegister(source, wording);
  const charts = source.tables.flatMap((table, index) => [
    domainChart(table, index, wording),
    targetChart(table, index, wording),
  ]);
  return {
    kind: "summary",
    name: wording.page("summary.name"),
    title: pageTitle("summary.title", source, wording),
    note: pageNote(source, wording),
    widths: WIDTHS,
    registers: [...registers, list],
    charts: apart(charts),
  };
}
