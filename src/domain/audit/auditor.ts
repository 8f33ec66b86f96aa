import type { Finding } from "../judging/finding";
import type { RowAssessment } from "../judging/assessment";
import type { RowReading, TableContext } from "../judging/row-evidence";
import type { TableIndicator } from "../table/table";

/** A row with what was read of it and how it was judged. */
export interface AuditedRow {
  readonly indicator: TableIndicator;
  readonly reading: RowReading;
  readonly assessment: RowAssessment;
}

/** Looks at one row for faults of one kind. */
export type RowAuditor = (row: AuditedRow, context: TableContext) => readonly Finding[];

/** Looks at a whole table for faults of one kind. */
export type TableAuditor = (rows: readonly AuditedRow[], context: TableContext) => readonly Finding[];
