import { check } from "../../../src/domain/check";
import type { Assessment } from "../../../src/domain/judging/assessment";
import type { MappingChange } from "../../../src/domain/mapping/mapping-change";
import type { TablePlace } from "../../../src/domain/mapping/spoken-table";
import type { SheetSnapshot, WorkbookSnapshot } from "../../../src/domain/sheet/snapshot";
import { mappingEdits } from "../../../src/workbook/change-mapping";
import { applied } from "../applied";

/** The workbook after a person said something of a table; fails where that was refused. */
export function saying(workbook: WorkbookSnapshot, change: MappingChange): WorkbookSnapshot {
  if (!change.ok) throw new Error(`refused: ${change.why}`);
  return applied(workbook, mappingEdits(workbook, change));
}

/** Where the first table of a workbook begins. */
export function firstPlace(workbook: WorkbookSnapshot): TablePlace {
  const [first] = check(workbook, null);
  if (first === undefined) throw new Error("no table");
  const { sheet, area } = first.table;
  return { sheet, top: area.top, left: area.left };
}

/** The only table of a workbook as judged. */
export function judged(workbook: WorkbookSnapshot): Assessment {
  const [only, ...others] = check(workbook, null);
  if (only === undefined || others.length > 0) throw new Error("expected one table");
  return only;
}

/** Per row what was decided, and by what. */
export function verdicts(workbook: WorkbookSnapshot): readonly string[] {
  return check(workbook, null).flatMap(({ indicators }) =>
    indicators.flatMap(({ rows }) =>
      rows.map(({ table, verdict, match, value, gap }) =>
        [
          table.name.text,
          table.component?.text ?? "",
          verdict,
          match?.id ?? "",
          value.raw,
          gap?.amount.toFixed() ?? "",
        ].join("|"),
      ),
    ),
  );
}

/** The workbook with another sheet in the place of its first. */
export function withSheet(workbook: WorkbookSnapshot, sheet: SheetSnapshot): WorkbookSnapshot {
  return { ...workbook, sheets: [sheet, ...workbook.sheets.slice(1)] };
}
