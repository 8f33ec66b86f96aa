import type { RowAssessment } from "../judging/assessment";
import { rowName } from "../reporting/row-name";
import type { Wording } from "../reporting/wording";
import { captionOf, keyedRows, type PageSource, type SourceTable } from "./page-source";
import { textCell, type Register, type RegisterRow } from "./register";

/** Key of the register that tells how far a plan's targets are reached. */
export function targetKey(table: SourceTable): string {
  return `target:${table.key}`;
}

/**
 * The current value as a share of the target, or the target as a share of the value where less is better; null where one of
 * them is no positive number. 1 or more is reached.
 */
function reachedShare({ value, limit }: RowAssessment): number | null {
  const figure = value.figure?.number;
  if (figure === undefined || limit?.from !== "target" || figure.lte(0) || limit.number.lte(0)) return null;
  const isLess = limit.operator === "<" || limit.operator === "<=";
  const share = isLess ? limit.number.div(figure) : figure.div(limit.number);
  return share.round(4).toNumber();
}

/** How far each numeric target of a plan is reached; null for a table without any. */
export function targetRegister(
  table: SourceTable,
  { tables }: PageSource,
  wording: Wording,
): Register | null {
  const rows = keyedRows(table).flatMap(({ key, row }): readonly RegisterRow[] => {
    const share = reachedShare(row);
    if (share === null) return [];
    return [
      {
        key,
        cells: {
          indicator: textCell(rowName(row.table, wording)),
          reached: { content: { kind: "number", value: share }, style: "share" },
        },
      },
    ];
  });
  if (rows.length === 0) return null;
  return {
    key: targetKey(table),
    caption: captionOf(wording.page("byTarget"), table, tables.length > 1, wording),
    columns: [
      { key: "indicator", title: wording.page("column.indicator") },
      { key: "reached", title: wording.page("column.reached") },
    ],
    id: "indicator",
    numbered: false,
    rows,
    closing: null,
  };
}
