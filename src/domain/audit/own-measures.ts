import type { Assessment } from "../judging/assessment";
import { findingAt, type Finding } from "../judging/finding";
import type { MatchedTable } from "../judging/judge-table";
import { findIndicator } from "../matching/find-indicator";
import { hasId, RowNames } from "../matching/row-names";
import { formatAddress } from "../sheet/address";
import type { IndicatorSystem } from "../standards/indicator-system";
import { namesIn, type OwnMeasure } from "../measures/own-measure";
import type { MeasureSources } from "../measures/propose";

/** Measures of the user's whose indicator is neither in a table of the workbook nor in a standard, each name once. */
function unusedMeasures(
  own: readonly OwnMeasure[],
  tables: readonly MatchedTable[],
  catalogue: readonly IndicatorSystem[],
): readonly Finding[] {
  const inTables = tables.map(({ table, match }) => {
    const rows = table.indicators.flatMap((indicator) => indicator.rows);
    const named = rows.map((row) => ({ table: row, match: match.byRow.get(row.row) ?? null }));
    return { names: new RowNames(match.system), rows: named };
  });
  const known = (name: string): boolean =>
    catalogue.some((system) => hasId(system, name) || findIndicator(name, system) !== null) ||
    inTables.some(({ names, rows }) => rows.some((row) => names.nearness(name, row) !== null));
  const seen = new Set<string>();
  return own.flatMap(({ indicator, from }) => {
    if (seen.has(indicator)) return [];
    seen.add(indicator);
    if (namesIn(indicator).some(known)) return [];
    const cell = from === null ? null : formatAddress(from.at);
    const detail = { code: "unusedMeasure", params: { name: indicator } } as const;
    return [findingAt(detail, from?.at.row ?? null, cell, from?.sheet ?? null)];
  });
}

/** Adds what is to be said of the user's own measures; it goes with the first judged table. */
export function auditMeasures(
  { own }: MeasureSources,
  tables: readonly MatchedTable[],
  catalogue: readonly IndicatorSystem[],
  assessments: readonly Assessment[],
): readonly Assessment[] {
  const [first, ...others] = assessments;
  if (first === undefined) return [];
  const findings = unusedMeasures(own.flat(), tables, catalogue);
  return [{ ...first, findings: [...first.findings, ...findings] }, ...others];
}
