import type { Finding } from "../judging/finding";
import { findingIn } from "../judging/finding";
import type { RowAuditor } from "./auditor";

/** A value of another year than the one that is judged, whatever says so: the cell, a marker's note or a note by name. */
export const auditYear: RowAuditor = ({ reading, assessment }, { table }) => {
  const baseYear = table.valueColumns.at(-1)?.year ?? null;
  const { year, valueAt } = reading;
  if (year === null || baseYear === null || year.year === baseYear || reading.evidence.value.error !== null)
    return [];
  const params = { year: String(year.year), baseYear: String(baseYear) };
  return [findingIn({ code: "staleYear", params }, assessment.table.row, valueAt)];
};

/** Slips of the pen that were read. */
export const auditRepairs: RowAuditor = ({ reading, assessment }) =>
  reading.evidence.value.repairs.map((repair): Finding =>
    findingIn({ code: "repairedText", params: repair }, assessment.table.row, reading.valueAt),
  );
