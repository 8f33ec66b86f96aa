import type { Assessment, IndicatorAssessment, RowAssessment } from "../../judging/assessment";
import { domainOf } from "../../judging/summary";
import { shownName } from "../../reading/normalise";
import { formatAddress, type Address } from "../../sheet/address";
import type { HeaderColumn } from "../../table/header";
import type { TableCell } from "../../table/table";
import { tableOf, type Column } from "./column";
import type { DocumentTable } from "./document";
import type { SectionWords } from "./section-phrase";

/** A row with what it is a part of. */
interface SystemRow {
  readonly index: number;
  readonly indicator: IndicatorAssessment;
  readonly domain: string | null;
  readonly row: RowAssessment;
}

type SystemColumn = Column<SystemRow>;

function systemRows(assessment: Assessment): readonly SystemRow[] {
  return assessment.indicators.flatMap((indicator, index) =>
    indicator.rows.map((row) => ({ index, indicator, domain: domainOf(indicator, assessment), row })),
  );
}

/** The text of a cell line by line, without the lines that are only there for looks. */
export function linesOf(text: string): string {
  const lines = text.split("\n").map((line) => line.trim());
  return lines.filter((line) => line !== "").join("\n");
}

function placeKey(at: Address | null | undefined): string | null {
  return at === null || at === undefined ? null : formatAddress(at);
}

/** A column of cells as they stand in the sheet, merged where they are merged there. */
function sheetColumn(
  head: string,
  width: number,
  cellOf: (row: SystemRow) => TableCell | null | undefined,
): SystemColumn {
  return {
    head,
    width,
    align: "center",
    text: (row) => linesOf(cellOf(row)?.text ?? ""),
    shared: (row) => placeKey(cellOf(row)?.at),
  };
}

function nameColumns(rows: readonly SystemRow[], { wording }: SectionWords): readonly SystemColumn[] {
  const hasComponents = rows.some(({ row }) => row.table.component !== null);
  const name: SystemColumn = {
    head: wording.page("column.indicator"),
    width: hasComponents ? 30 : 46,
    align: "left",
    text: ({ indicator }) => shownName(indicator.table.name.text),
    shared: ({ index }) => String(index),
  };
  if (!hasComponents) return [name];
  const component: SystemColumn = {
    head: "",
    width: 24,
    align: "left",
    text: ({ row }) => shownName(row.table.component?.text ?? ""),
  };
  return [{ ...name, overNext: ({ row }) => row.table.component === null }, component];
}

function targetColumns({ table }: Assessment, { say }: SectionWords): readonly SystemColumn[] {
  return table.targetColumns.map(({ year }: HeaderColumn, index) => {
    const head = say({ code: "targetOfColumn", params: { year: year === null ? "" : String(year) } });
    return sheetColumn(head, 20, ({ row }) => row.table.targets[index]);
  });
}

/** What is asked: a plan's targets, the criterion of the table or the standard, or both. */
function wantedColumns(
  assessment: Assessment,
  rows: readonly SystemRow[],
  words: SectionWords,
): readonly SystemColumn[] {
  const isPlan = rows.some(({ row }) => row.criterion.from === "target");
  const { say } = words;
  const criterion: SystemColumn = {
    head: say({ code: "criterionColumn" }),
    width: 27,
    align: "center",
    text: ({ row: { criterion: asked } }) => {
      if (asked.from === "target") return "";
      const text = linesOf(asked.raw);
      return asked.verified || text === "" ? text : say({ code: "unverified", params: { text } });
    },
    shared: ({ row }) => placeKey(row.criterion.at),
  };
  const isAsked = rows.some(({ row }) => row.criterion.from !== "target");
  return [...(isAsked ? [criterion] : []), ...(isPlan ? targetColumns(assessment, words) : [])];
}

/** The list of indicators with what is asked and what there is; components stand beside their indicator. */
export function systemTable(assessment: Assessment, caption: string, words: SectionWords): DocumentTable {
  const { say, wording } = words;
  const rows = systemRows(assessment);
  const year = assessment.baseYear === null ? "" : String(assessment.baseYear);
  const columns: readonly SystemColumn[] = [
    {
      head: say({ code: "noColumn" }),
      width: 10,
      align: "center",
      text: ({ indicator, index }) => String(indicator.table.no ?? index + 1),
      shared: ({ index }) => String(index),
    },
    {
      head: wording.page("column.domain"),
      width: 18,
      align: "center",
      text: ({ domain }) => domain ?? "",
      shared: ({ domain }) => domain,
    },
    ...nameColumns(rows, words),
    sheetColumn(say({ code: "unitColumn" }), 17, ({ row }) => row.table.unit),
    ...wantedColumns(assessment, rows, words),
    {
      head: say({ code: "currentOfColumn", params: { year } }),
      width: 27,
      align: "center",
      text: ({ row }) => linesOf(row.value.raw),
      shared: ({ row }) => placeKey(row.value.at),
    },
    {
      head: wording.page("column.property"),
      width: 13,
      align: "center",
      text: ({ indicator: { table } }) =>
        table.property === null ? "" : wording.page(`property.${table.property}`),
      shared: ({ index }) => String(index),
    },
  ];
  const hasText = ({ text }: SystemColumn): boolean => rows.some((row) => text(row) !== "");
  return tableOf(
    caption,
    columns.filter((column) => column.head === "" || hasText(column)),
    rows,
  );
}
