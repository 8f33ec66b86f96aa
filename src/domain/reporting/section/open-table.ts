import type { Assessment, IndicatorAssessment, RowAssessment } from "../../judging/assessment";
import { rowName } from "../row-name";
import { tableOf, type Column } from "./column";
import type { DocumentTable } from "./document";
import type { SectionWords } from "./section-phrase";
import { linesOf } from "./system-table";

/** A row that the evidence leaves open, whatever the sheet declares. */
export interface OpenRow {
  readonly no: number;
  readonly indicator: IndicatorAssessment;
  readonly row: RowAssessment;
}

/** The rows that the evidence leaves open, in the order of the table. */
export function openRows({ indicators }: Assessment): readonly OpenRow[] {
  return indicators.flatMap((indicator, index) =>
    indicator.rows
      .filter(({ verdict }) => verdict === "undetermined" || verdict === "pending")
      .map((row) => ({ no: indicator.table.no ?? index + 1, indicator, row })),
  );
}

function conclusion({ final, declared }: RowAssessment, { say, wording }: SectionWords): string {
  const verdict = wording.verdict(final.verdict);
  if (final.by === "evidence" || declared === null) return verdict;
  return say({ code: "declaredAs", params: { verdict, declared: declared.text } });
}

function lacking({ verdict, missing }: RowAssessment, { say, join }: SectionWords): string {
  if (verdict === "pending") return say({ code: "underWay" });
  return join(missing.map((one) => say({ code: "missing", params: { missing: one } })));
}

/** What is to be verified, and what is lacking for it. */
export function openTable(rows: readonly OpenRow[], caption: string, words: SectionWords): DocumentTable {
  const { say, wording } = words;
  const columns: readonly Column<OpenRow>[] = [
    { head: say({ code: "noColumn" }), width: 10, align: "center", text: ({ no }) => String(no) },
    {
      head: wording.page("column.indicator"),
      width: 45,
      align: "left",
      text: ({ row }) => rowName(row.table, words.wording),
    },
    {
      head: wording.page("column.current"),
      width: 35,
      align: "center",
      text: ({ row }) => linesOf(row.value.raw),
    },
    {
      head: say({ code: "conclusionColumn" }),
      width: 22,
      align: "center",
      text: ({ row }) => conclusion(row, words),
    },
    {
      head: say({ code: "lackingColumn" }),
      width: 45,
      align: "left",
      text: ({ row }) => lacking(row, words),
    },
  ];
  return tableOf(caption, columns, rows);
}
