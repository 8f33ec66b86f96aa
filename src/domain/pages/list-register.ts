import { domainOf } from "../judging/summary";
import { onOneLine, shownName } from "../reading/normalise";
import type { Wording } from "../reporting/wording";
import { formatAddress } from "../sheet/address";
import { cellLink } from "./cell-link";
import type { PageSource, SourceTable } from "./page-source";
import { textCell, type Register, type RegisterCell, type RegisterRow } from "./register";
import { uniqueKeys } from "./unique-keys";

/** Key of the register that lists all indicators of a summary; the counts are formulas over its columns. */
export const LIST = "list";

/** What an indicator's domain and property are called in the list; one without stands under a word for that. */
export function domainText(
  table: SourceTable,
  indicator: SourceTable["assessment"]["indicators"][number],
  wording: Wording,
): string {
  return domainOf(indicator, table.assessment) ?? wording.page("otherDomain");
}

function linkTo(
  table: SourceTable,
  indicator: SourceTable["assessment"]["indicators"][number],
): RegisterCell {
  const { sheet } = table.assessment.table;
  const { at } = indicator.table.name;
  return { content: cellLink(sheet, at, `${sheet}!${formatAddress(at)}`), style: "link" };
}

function rowsOf(table: SourceTable, several: boolean, wording: Wording): readonly RegisterRow[] {
  const keyOf = uniqueKeys();
  return table.assessment.indicators.map((indicator): RegisterRow => {
    const { no, name, property } = indicator.table;
    const own = indicator.rows[0]?.match?.id.split("/")[0] ?? onOneLine(name.text);
    const isDeclared = indicator.rows.some(({ final }) => final.by === "declared");
    return {
      key: keyOf(`${table.key}|${own}`),
      cells: {
        indicator: textCell(shownName(name.text)),
        ...(several ? { table: textCell(table.label) } : {}),
        no: textCell(no === null ? "" : String(no)),
        domain: textCell(domainText(table, indicator, wording)),
        property: textCell(property === null ? "" : wording.page(`property.${property}`)),
        status: textCell(wording.verdict(indicator.final)),
        basis: textCell(wording.page(isDeclared ? "basis.declared" : "basis.evidence")),
        cell: linkTo(table, indicator),
      },
    };
  });
}

/** Every indicator of every table with its final verdict, in the order of the sheets. */
export function listRegister({ tables }: PageSource, wording: Wording): Register {
  const several = tables.length > 1;
  const keys = [
    "indicator",
    "no",
    ...(several ? (["table"] as const) : []),
    "domain",
    "property",
    "status",
    "basis",
    "cell",
  ] as const;
  return {
    key: LIST,
    caption: wording.page("allIndicators"),
    columns: keys.map((key) => ({ key, title: wording.page(`column.${key}`) })),
    id: "indicator",
    numbered: false,
    rows: tables.flatMap((table) => rowsOf(table, several, wording)),
    closing: null,
  };
}
