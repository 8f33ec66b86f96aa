import { formatAddress } from "../../sheet/address";
import { unmetMeasuresText, type UnmetRow } from "../unmet-row";
import { tableOf, type Column } from "./column";
import type { DocumentTable } from "./document";
import type { SectionWords } from "./section-phrase";

function sourceText({ sheet, at, year, row }: UnmetRow, { say, wording }: SectionWords): string {
  const cell = at === null ? "" : formatAddress(at);
  const source = wording.page("source", { sheet, cell, year: year ?? "" });
  if (row.final.by === "evidence" || row.declared === null) return source;
  return say({ code: "declaredSource", params: { source, declared: row.declared.text } });
}

function standardText({ standard, row }: UnmetRow, { say }: SectionWords): string {
  if (row.criterion.verified || standard === "") return standard;
  return say({ code: "unverified", params: { text: standard } });
}

/** One row for each unmet row of the table: how far off, why, and what is to be done by whom and when. */
export function unmetTable(rows: readonly UnmetRow[], caption: string, words: SectionWords): DocumentTable {
  const { wording } = words;
  const column = (
    head: "indicator" | "analysis" | "measures" | "lead" | "responsible" | "source",
    width: number,
    text: (row: UnmetRow) => string,
  ): Column<UnmetRow> => ({ head: wording.page(`column.${head}`), width, align: "left", text });
  const centred = (
    head: "property" | "current" | "standard" | "gap" | "deadline",
    width: number,
    text: (row: UnmetRow) => string,
  ): Column<UnmetRow> => ({ head: wording.page(`column.${head}`), width, align: "center", text });
  return tableOf(
    caption,
    [
      column("indicator", 27, ({ indicator }) => indicator),
      centred("property", 14, ({ property }) =>
        property === null ? "" : wording.page(`property.${property}`),
      ),
      centred("current", 19, ({ current }) => current),
      centred("standard", 19, (row) => standardText(row, words)),
      centred("gap", 18, ({ gap }) => gap),
      column("analysis", 43, ({ analysis }) => analysis),
      column("measures", 43, unmetMeasuresText),
      column("lead", 17, ({ lead }) => lead),
      column("responsible", 18, ({ responsible }) => responsible),
      centred("deadline", 15, ({ deadline }) => deadline),
      column("source", 24, (row) => sourceText(row, words)),
    ],
    rows,
  );
}
