import type { Finding } from "../judging/finding";
import type { TableContext } from "../judging/row-evidence";
import type { AuditedRow, RowAuditor, TableAuditor } from "./auditor";
import { auditCellErrors } from "./cell-errors";
import { auditDeclarations } from "./declarations";
import { auditDuplicates } from "./duplicates";
import { auditFormulas } from "./formulas";
import { auditJumps } from "./jumps";
import { auditLeads } from "./leads";
import { auditMarkers } from "./markers";
import { auditNumbering } from "./numbering";
import { auditQualifiers } from "./qualifiers";
import { auditPercentSigns, auditShares } from "./shares";
import { auditStatedTotals } from "./stated-totals";
import { auditTargets } from "./targets";
import { auditUnits } from "./units";
import { auditRepairs, auditYear } from "./value-cell";
import { auditWorsening } from "./worsening";

/** What is looked for in every row; a new kind of finding about a row is one more entry. */
const ROW_AUDITORS: readonly RowAuditor[] = [
  auditCellErrors,
  auditFormulas,
  auditRepairs,
  auditYear,
  auditMarkers,
  auditUnits,
  auditQualifiers,
  auditShares,
  auditPercentSigns,
  auditJumps,
  auditWorsening,
  auditTargets,
  auditLeads,
];

/** What is looked for in a table as a whole. */
const TABLE_AUDITORS: readonly TableAuditor[] = [
  auditDeclarations,
  auditDuplicates,
  auditNumbering,
  auditStatedTotals,
];

/** All that is to be said of a judged table beside its verdicts. */
export function auditTable(rows: readonly AuditedRow[], context: TableContext): readonly Finding[] {
  const findings: Finding[] = [];
  for (const row of rows) for (const audit of ROW_AUDITORS) findings.push(...audit(row, context));
  for (const audit of TABLE_AUDITORS) findings.push(...audit(rows, context));
  return findings;
}
