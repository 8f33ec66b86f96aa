import { onOneLine } from "../reading/normalise";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { kept, refused, type MappingChange } from "./mapping-change";
import { rowKeys } from "./row-keys";
import type { SaidLink } from "./said-of-table";
import { anchored, spokenTable, type TablePlace } from "./spoken-table";
import type { SaidRow } from "./table-mapping";

/** A row of a table as a person saw it. */
export interface RowPlace {
  readonly row: number;
  /** The name of its indicator, or of its component. */
  readonly name: string;
}

/** Keeps what a person says a row is; null to have it recognised again. */
export function changeRow(
  workbook: WorkbookSnapshot,
  place: TablePlace,
  { row, name }: RowPlace,
  link: SaidLink | null,
): MappingChange {
  const table = spokenTable(workbook, place);
  const own = table?.indicators.flatMap(({ rows }) => rows).find((one) => one.row === row);
  if (table === null || own === undefined) return refused("tableGone");
  if (onOneLine((own.component ?? own.name).text) !== name) return refused("tableGone");
  const key = [...rowKeys(table.indicators)].find(([, one]) => one.row === row)?.[0];
  if (key === undefined) return refused("rowsAlike");
  const now = anchored(workbook, table);
  const others = now.rows.filter((one) => one.key !== key);
  const said: readonly SaidRow[] = link === null ? [] : [{ key, name, ...link }];
  const rows = [...others, ...said].sort((a, b) => (a.key < b.key ? -1 : 1));
  return kept({ ...now, rows });
}

/** Forgets what was said of rows and columns that are no longer in the table. */
export function forgetLost(workbook: WorkbookSnapshot, place: TablePlace): MappingChange {
  const table = spokenTable(workbook, place);
  if (table === null) return refused("tableGone");
  const now = anchored(workbook, table);
  const keys = rowKeys(table.indicators);
  const columns = now.columns.filter(({ header, nth }) =>
    table.columns.some((one) => one.text === header && one.nth === nth),
  );
  return kept({ ...now, columns, rows: now.rows.filter(({ key }) => keys.has(key)) });
}
