import type { BaseData } from "../base-data/base-data";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { TableMatch } from "../matching/match";
import type { IndicatorTable } from "../table/table";
import type { Assessment, IndicatorAssessment } from "./assessment";
import { auditMatching } from "./audit-matching";
import { auditRow } from "./audit-row";
import { deriveRow } from "./derived-row";
import type { Finding } from "./finding";
import { judgeRow } from "./judge-row";
import { rollUp } from "./verdict";

/**
 * Judges every row of a table against the standard that it follows, if it follows one. `own` are the addresses of
 * cells that hold a text of ours; `baseData` are the workbook's.
 */
export function judgeTable(
  sheet: SheetSnapshot,
  table: IndicatorTable,
  matched: TableMatch,
  own: ReadonlySet<string>,
  baseData: BaseData,
): Assessment {
  const { system, by, byRow } = matched;
  const context = { sheet, table, system, own };
  const findings: Finding[] = [];
  const indicators = table.indicators.map((indicator): IndicatorAssessment => {
    const rows = indicator.rows.map((row) => {
      const { assessment, reading } = judgeRow(context, indicator, row, byRow.get(row.row) ?? null);
      const { derived, trace, findings: ofBaseData } = deriveRow(context, reading, assessment, baseData);
      findings.push(...auditMatching(matched, row), ...auditRow(context, reading, assessment), ...ofBaseData);
      return { ...assessment, derived, trace: [...assessment.trace, ...trace] };
    });
    return {
      table: indicator,
      verdict: rollUp(rows.map(({ verdict }) => verdict)),
      final: rollUp(rows.map(({ final }) => final.verdict)),
      rows,
    };
  });
  return {
    table,
    system,
    systemBy: by,
    baseYear: table.valueColumns.at(-1)?.year ?? null,
    targetYear: table.targetColumns[0]?.year ?? null,
    indicators,
    findings,
  };
}
