import { auditTable } from "../audit/audit-table";
import type { AuditedRow } from "../audit/auditor";
import type { BaseData } from "../base-data/base-data";
import type { TableMatch } from "../matching/match";
import type { RegionProfile } from "../region/region-profile";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { notesByRow } from "../table/row-notes";
import type { IndicatorTable } from "../table/table";
import type { Templates } from "../templates/template";
import type { Assessment, IndicatorAssessment } from "./assessment";
import { auditMatching } from "./audit-matching";
import { auditRowByStandard } from "./audit-standard";
import type { Finding } from "./finding";
import type { GapBands } from "./gap";
import { judgeRow } from "./judge-row";
import { missingIndicators } from "./missing-indicators";
import { headerOfYear, type TableContext } from "./row-evidence";
import { rollUp } from "./verdict";

/** A table with what is known of it before it is judged. */
export interface MatchedTable {
  readonly sheet: SheetSnapshot;
  readonly table: IndicatorTable;
  /** The standard that its names follow, if they follow one. */
  readonly match: TableMatch;
  readonly profile: RegionProfile;
}

/** What judging a table needs beside the table. */
export interface TableSurroundings {
  readonly calculation: WorkbookSnapshot["calculation"];
  /** The addresses of cells that hold a text of ours. */
  readonly own: ReadonlySet<string>;
  /** The ids that other tables of the same list hold, for a list that is spread over several tables. */
  readonly elsewhere: ReadonlySet<string>;
  readonly bands: GapBands;
  /** The workbook's base data. */
  readonly baseData: BaseData;
  /** The department's own wording. */
  readonly templates: Templates;
  /** Called when so many rows more are judged. */
  readonly judged: (rows: number) => void;
}

function inRowOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings.toSorted((a, b) => (a.row ?? 0) - (b.row ?? 0));
}

/** Judges and audits every row of a table against the standard that it follows, if it follows one. */
export function judgeTable(
  { sheet, table, match, profile }: MatchedTable,
  { calculation, own, elsewhere, bands, baseData, templates, judged }: TableSurroundings,
): Assessment {
  const { system, by, byRow } = match;
  const rowNotes = notesByRow(table);
  const yearAt = headerOfYear(sheet, table);
  const context: TableContext = { sheet, table, system, profile, own, calculation, bands, rowNotes, yearAt };
  const audited: AuditedRow[] = [];
  const ofBaseData: Finding[] = [];
  const indicators = table.indicators.map((indicator): IndicatorAssessment => {
    const rows = indicator.rows.map((row) => {
      const match = byRow.get(row.row) ?? null;
      const { assessment, reading, findings } = judgeRow(context, indicator, row, match, baseData);
      audited.push({ indicator, reading, assessment });
      ofBaseData.push(...findings);
      return assessment;
    });
    judged(rows.length);
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
    region: table.region ?? system?.region ?? null,
    baseYear: table.valueColumns.at(-1)?.year ?? null,
    targetYear: table.targetColumns[0]?.year ?? null,
    indicators,
    templates,
    findings: inRowOrder([
      ...missingIndicators(context, match, elsewhere),
      ...audited.flatMap(({ assessment }) => auditMatching(match, assessment.table, table.mapping)),
      ...auditTable(audited, context),
      ...audited.flatMap(({ assessment, reading }) => auditRowByStandard(context, reading, assessment)),
      ...ofBaseData,
    ]),
  };
}
