import { unmetMeasuresText, unmetRows, type UnmetRow } from "../reporting/unmet-row";
import type { Wording } from "../reporting/wording";
import { formatAddress } from "../sheet/address";
import { cellLink } from "./cell-link";
import { pageNote, pageTitle } from "./page-note";
import type { PageSource, SourceTable } from "./page-source";
import { textCell, type RegisterCell, type RegisterRow } from "./register";
import { uniqueKeys } from "./unique-keys";
import type { WantedPage } from "./wanted-page";

const COLUMNS = [
  "indicator",
  "property",
  "current",
  "standard",
  "gap",
  "analysis",
  "measures",
  "lead",
  "responsible",
  "deadline",
  "source",
] as const;

const WIDTHS: Readonly<Record<(typeof COLUMNS)[number], number>> = {
  indicator: 18,
  property: 8,
  current: 12,
  standard: 12,
  gap: 11,
  analysis: 34,
  measures: 38,
  lead: 13,
  responsible: 15,
  deadline: 10,
  source: 17,
};

function sourceCell({ sheet, at, year }: UnmetRow, wording: Wording): RegisterCell {
  if (at === null) return textCell("");
  const params = { sheet, cell: formatAddress(at), year: year ?? "" };
  return { content: cellLink(sheet, at, wording.page("source", params)), style: "link" };
}

function rowsOf(table: SourceTable, several: boolean, wording: Wording): readonly RegisterRow[] {
  const keyOf = uniqueKeys();
  return unmetRows(table.assessment, table.isOurs, wording).map((row) => ({
    key: keyOf(`${table.key}|${row.key}`),
    cells: {
      ...(several ? { table: textCell(table.label) } : {}),
      indicator: textCell(row.indicator),
      property: textCell(row.property === null ? "" : wording.page(`property.${row.property}`)),
      current: textCell(row.current),
      standard: textCell(row.standard),
      gap: textCell(row.gap),
      analysis: textCell(row.analysis),
      measures: textCell(unmetMeasuresText(row)),
      lead: textCell(row.lead),
      responsible: textCell(row.responsible),
      deadline: textCell(row.deadline),
      source: sourceCell(row, wording),
    },
  }));
}

/** 未达标指标分析: every unmet row with its figures, its analysis and its measures, the furthest off first. */
export function analysisPage(source: PageSource, wording: Wording): WantedPage {
  const several = source.tables.length > 1;
  const rows = source.tables.flatMap((table) => rowsOf(table, several, wording));
  const none = { key: "none", cells: { indicator: textCell(wording.page("nothingUnmet")) } };
  const keys = several ? (["table", ...COLUMNS] as const) : COLUMNS;
  return {
    kind: "analysis",
    name: wording.page("analysis.name"),
    title: pageTitle("analysis.title", source, wording),
    note: pageNote(source, wording),
    widths: [...(several ? [14] : []), ...COLUMNS.map((key) => WIDTHS[key])],
    registers: [
      {
        key: "unmet",
        caption: null,
        columns: keys.map((key) => ({ key, title: wording.page(`column.${key}`) })),
        id: "indicator",
        numbered: false,
        rows: rows.length === 0 ? [none] : rows,
        closing: { column: "gap", textOf: () => wording.page("metNow"), always: false },
      },
    ],
    charts: [],
  };
}
