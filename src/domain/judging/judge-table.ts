import type { BaseData } from "../base-data/base-data";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { TableMatch } from "../matching/match";
import type { RegionProfile } from "../region/region-profile";
import type { IndicatorTable } from "../table/table";
import type { Assessment, IndicatorAssessment } from "./assessment";
import { auditMatching } from "./audit-matching";
import { auditRow } from "./audit-row";
import { deriveRow } from "./derived-row";
import { auditRowByStandard } from "./audit-standard";
import { missingIndicators } from "./missing-indicators";
import type { Finding } from "./finding";
import { judgeRow } from "./judge-row";
import { rollUp } from "./verdict";

/** A table with what is known of it before it is judged. */
export interface MatchedTable {
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorTable;
  /** The standard that its names follow, if they follow one. */
  readonly match: TableMatch;
  readonly profile: RegionProfile;
}

/**
 * Judges every row of a table. `own` are the addresses of cells that hold a text of ours; `elsewhere` are the ids that
 * other tables of the same list hold, for a list that is spread over several tables; `baseData` are the workbook's.
 */
export function judgeTable(
  { sheet, table, match, profile }: MatchedTable,
  own: ReadonlySet<string>,
  elsewhere: ReadonlySet<string>,
  baseData: BaseData,
): Assessment {
  const { system, by, byRow } = match;
  const context = { sheet, table, system, own, profile };
  const findings: Finding[] = [...missingIndicators(context, byRow, elsewhere)];
  const indicators = table.indicators.map((indicator): IndicatorAssessment => {
    const rows = indicator.rows.map((row) => {
      const { assessment, reading } = judgeRow(context, indicator, row, byRow.get(row.row) ?? null);
      const { derived, trace, findings: ofBaseData } = deriveRow(context, reading, assessment, baseData);
      findings.push(
        ...auditMatching(match, row),
        ...auditRow(context, reading, assessment),
        ...auditRowByStandard(context, reading, assessment),
        ...ofBaseData,
      );
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
    profile,
    baseYear: table.valueColumns.at(-1)?.year ?? null,
    targetYear: table.targetColumns[0]?.year ?? null,
    indicators,
    findings,
  };
}
