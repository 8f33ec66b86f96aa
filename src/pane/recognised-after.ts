import { emptyStatusCells } from "../domain/judging/stands-out";
import { NO_SETTINGS } from "../domain/settings";
import { formatAddress } from "../domain/sheet/address";
import type { PlannedCheck } from "../workbook/plan-check";
import type { Recognised } from "../workbook/recognise";

/** What a sheet holds as a check has just found it; what a check does not look at is as it was before. */
export function recognisedAfter(
  before: Recognised | null,
  sheet: string,
  { plan, tables: checked, unused }: PlannedCheck,
  written: boolean,
): Recognised {
  const texts = written ? plan.edits.filter((edit) => edit.kind === "writeText") : [];
  const filled = new Set(texts.filter((edit) => edit.sheet === sheet).map(({ at }) => formatAddress(at)));
  const tables = plan.tables.map(({ assessment }) => assessment);
  return {
    kind: "tables",
    sheet,
    isChecked: written || (before?.kind === "tables" && before.isChecked),
    tables,
    tasks: checked.flatMap((table) => (table.kind === "tasks" ? [table.assessment] : [])),
    cells: tables.map((assessment) => ({
      otherYear: 0,
      emptyStatus: emptyStatusCells(assessment).filter(({ at }) => !filled.has(formatAddress(at))).length,
    })),
    hasOurs: (written && tables.length > 0) || before?.hasOurs === true,
    settings: before?.settings ?? NO_SETTINGS,
    goneSheets: plan.mappingNotices.flatMap((notice) =>
      notice.code === "settingsOfNoSheet" ? [notice.params.sheet] : [],
    ),
    unused,
    systems: before?.systems ?? [],
    elsewhere: before?.elsewhere ?? [],
  };
}
