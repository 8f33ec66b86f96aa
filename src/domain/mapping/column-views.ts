import type { ColumnRole } from "../table/column-role";
import type { HeaderColumn } from "../table/header";
import type { IndicatorTable } from "../table/table";
import type { HeaderText } from "./header-texts";

/** A column of a table with what it is taken for. */
export interface ColumnView extends HeaderText {
  /** Null for a column that holds nothing of the table. */
  readonly role: ColumnRole | null;
  readonly year: number | null;
  /** The user said so. */
  readonly isSaid: boolean;
}

/** What columns are taken for; a year after the last value is planned. */
export function columnViews(
  headers: readonly HeaderText[],
  columns: readonly HeaderColumn[],
  targets: readonly HeaderColumn[],
  said: ReadonlySet<number>,
): readonly ColumnView[] {
  return headers.map((header) => {
    const meant = columns.find(({ column }) => column === header.column);
    const isTarget = targets.some(({ column }) => column === header.column);
    const role = isTarget ? "target" : (meant?.role ?? null);
    return { ...header, role, year: meant?.year ?? null, isSaid: said.has(header.column) };
  });
}

/** What the columns of a table are taken for. */
export function columnsOfTable({
  headers,
  columns,
  targetColumns,
  mapping,
}: IndicatorTable): readonly ColumnView[] {
  return columnViews(headers, columns, targetColumns, mapping?.columns ?? new Set());
}
