import { unmetRows, type UnmetMeasure } from "../reporting/unmet-row";
import { rowKey, tableKey } from "../reporting/row-key";
import type { Wording } from "../reporting/wording";
import type { Verdict } from "../judging/verdict";
import { pageNote, pageTitle } from "./page-note";
import type { PageSource, SourceTable } from "./page-source";
import { textCell, type RegisterRow } from "./register";
import type { WantedPage } from "./wanted-page";

const COLUMNS = [
  "no",
  "indicator",
  "gap",
  "measure",
  "lead",
  "responsible",
  "deadline",
  "state",
  "progress",
  "remark",
] as const;

/** Columns that say what a row is about. */
const NAMES: ReadonlySet<string> = new Set(["indicator", "measure"]);

const WIDTHS = [6, 20, 12, 40, 14, 18, 12, 9, 24, 18];

/** Parts what names the row from what names the measure. */
const MEASURE = "\n";

function rowsOf(table: SourceTable, several: boolean, wording: Wording): readonly RegisterRow[] {
  const { assessment, isOurs } = table;
  const nameOf = (caption: string): string =>
    several ? wording.page("ofTable", { caption, table: assessment.region ?? table.label }) : caption;
  return unmetRows(assessment, isOurs, wording).flatMap((row) => {
    const own = {
      text: row.ownMeasures ?? "",
      lead: row.lead,
      responsible: row.responsible,
      deadline: row.deadline,
    };
    const proposed: readonly UnmetMeasure[] =
      row.ownMeasures === null && row.measures.length > 0 ? row.measures : [{ key: "own", ...own }];
    return proposed.map((measure): RegisterRow => ({
      key: `${row.key}${MEASURE}${measure.key}`,
      cells: {
        indicator: textCell(nameOf(row.indicator)),
        gap: textCell(row.gap),
        measure: textCell(measure.text),
        lead: textCell(measure.lead),
        responsible: textCell(measure.responsible),
        deadline: textCell(measure.deadline),
        state: textCell(wording.page("state.open")),
      },
    }));
  });
}

/** The tables that tell how things stand: of a region's tables of several years under one standard the latest. */
function currentTables({ tables }: PageSource): readonly SourceTable[] {
  const yearOf = ({ assessment }: SourceTable): number => assessment.baseYear ?? 0;
  const isOld = (table: SourceTable): boolean =>
    table.assessment.region !== null &&
    tables.some(
      (other) => tableKey(other.assessment) === tableKey(table.assessment) && yearOf(other) > yearOf(table),
    );
  return tables.filter((table) => !isOld(table)).toSorted((a, b) => yearOf(a) - yearOf(b));
}

/** One row for each measure of an indicator, whatever number of tables ask for it; the latest year's says what stands there. */
function merged(source: PageSource, wording: Wording): readonly RegisterRow[] {
  const tables = currentTables(source);
  const several = new Set(tables.map(({ assessment }) => tableKey(assessment))).size > 1;
  const rows = new Map<string, RegisterRow>();
  for (const table of tables) for (const row of rowsOf(table, several, wording)) rows.set(row.key, row);
  return [...rows.values()];
}

/** The final verdict of each row of the tables that tell how things stand, by its key; the latest year's counts. */
function verdictsNow(source: PageSource): ReadonlyMap<string, Verdict> {
  const rows = currentTables(source).flatMap(({ assessment }) =>
    assessment.indicators.flatMap((indicator) =>
      indicator.rows.map((row) => [rowKey(assessment, row), row.final.verdict] as const),
    ),
  );
  return new Map(rows);
}

/** What is said of a measure that is no longer asked for: what its indicator is now. */
function stateOf(verdict: Verdict | undefined, wording: Wording): string {
  if (verdict === "met") return wording.page("state.met");
  return verdict === undefined || verdict === "unmet" ? wording.page("state.gone") : wording.verdict(verdict);
}

/** 整改台账: a working document with one row for each measure, in which 进展 and 备注 are the user's. */
export function ledgerPage(source: PageSource, wording: Wording): WantedPage {
  const verdicts = verdictsNow(source);
  return {
    kind: "ledger",
    name: wording.page("ledger.name"),
    title: pageTitle("ledger.title", source, wording),
    note: pageNote(source, wording),
    widths: WIDTHS,
    registers: [
      {
        key: "measures",
        caption: null,
        columns: COLUMNS.map((key) => ({
          key,
          title: wording.page(`column.${key}`),
          names: NAMES.has(key),
        })),
        id: "no",
        numbered: true,
        rows: merged(source, wording),
        closing: {
          column: "state",
          textOf: (row) => stateOf(verdicts.get(row.split(MEASURE)[0] ?? ""), wording),
          always: true,
        },
      },
    ],
    charts: [],
  };
}
