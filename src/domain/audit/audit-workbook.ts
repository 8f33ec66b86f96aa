import type { Assessment } from "../judging/assessment";
import type { SheetSnapshot } from "../sheet/snapshot";
import { occupiedArea } from "../table/table";
import { auditColumnTotals } from "./column-totals";

/**
 * Adds what is to be said of the plain tables in the checked sheets. It goes with the first judged table of the same
 * sheet; for a sheet without one, with the first of all, and names the sheet.
 */
export function auditWorkbook(
  sheets: readonly SheetSnapshot[],
  assessments: readonly Assessment[],
): readonly Assessment[] {
  const [first] = assessments;
  if (first === undefined) return [];
  const added = new Map<Assessment, Assessment["findings"]>();
  for (const sheet of sheets) {
    const own = assessments.filter(({ table }) => table.sheet === sheet.name);
    const to = own[0] ?? first;
    const areas = [...new Set(own.map(({ table }) => occupiedArea(table)))];
    const findings = auditColumnTotals(sheet, areas, own.length === 0 ? sheet.name : null);
    if (findings.length > 0) added.set(to, [...(added.get(to) ?? []), ...findings]);
  }
  return assessments.map((assessment) => {
    const more = added.get(assessment);
    return more === undefined ? assessment : { ...assessment, findings: [...assessment.findings, ...more] };
  });
}
