import type { DocumentCell, DocumentColumn, DocumentRow, DocumentTable } from "./document";

/** A column of a table whose rows are made of `Row`. */
export interface Column<Row> extends DocumentColumn {
  readonly head: string;
  readonly text: (row: Row) => string;
  /** Rows after each other with the same key share one cell; null, or left out, for a cell of the row's own. */
  readonly shared?: (row: Row) => string | null;
  /** The head is that of the next column too, and cells may be. */
  readonly overNext?: (row: Row) => boolean;
}

function headOf<Row>(columns: readonly Column<Row>[]): DocumentRow {
  return columns.flatMap(({ head, overNext }, index): DocumentRow => {
    if (columns[index - 1]?.overNext !== undefined) return [];
    return [{ text: head, span: overNext === undefined ? 1 : 2, down: "single" }];
  });
}

function cellOf<Row>(column: Column<Row>, rows: readonly Row[], index: number): DocumentCell | null {
  const row = rows[index];
  if (row === undefined) return null;
  const keyAt = (at: number): string | null => {
    const other = rows[at];
    return other === undefined ? null : (column.shared?.(other) ?? null);
  };
  const key = keyAt(index);
  const span = column.overNext?.(row) === true ? 2 : 1;
  if (key !== null && keyAt(index - 1) === key) return { text: "", span, down: "continue" };
  const down = key !== null && keyAt(index + 1) === key ? "start" : "single";
  return { text: column.text(row), span, down };
}

/** A table of these rows, with the cells merged that rows share. */
export function tableOf<Row>(
  caption: string,
  columns: readonly Column<Row>[],
  rows: readonly Row[],
): DocumentTable {
  return {
    caption,
    columns: columns.map(({ width, align }) => ({ width, align })),
    head: headOf(columns),
    rows: rows.map((row, index) =>
      columns.flatMap((column, at) => {
        if (columns[at - 1]?.overNext?.(row) === true) return [];
        return cellOf(column, rows, index) ?? [];
      }),
    ),
  };
}
