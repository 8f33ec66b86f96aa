import type { IndicatorTable } from "../table/table";
import { intersects, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { isFree, type SheetSnapshot } from "../sheet/snapshot";
import type { AddedRole } from "../table/written-role";

/** A column that a table lacks and that can be put to its right. */
export interface AddedColumn {
  readonly role: AddedRole;
  readonly column: number;
  readonly area: Area;
}

/** Column widths in characters: a status word; a sentence; a list of measures. */
const WIDTHS: Readonly<Record<AddedRole, number>> = { status: 10, analysis: 30, measures: 36 };

function freeArea(sheet: SheetSnapshot, area: Area): boolean {
  for (let column = area.left; column <= area.right; column++)
    if (sheet.hiddenColumns.has(column)) return false;
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      if (!isFree(sheet, { row, column })) return false;
    }
  }
  return (
    !sheet.merges.some((merge) => intersects(merge, area)) &&
    !sheet.tables.some((t) => intersects(t.area, area))
  );
}

/** The cells to the right of a table that so many columns would take. */
export function areaBeside({ area }: IndicatorTable, count: number): Area {
  return { top: area.top, left: area.right + 1, bottom: area.bottom, right: area.right + count };
}

/** Places the lacking columns right of the table, in order; null where the cells there are not free. */
export function placeColumns(
  sheet: SheetSnapshot,
  table: IndicatorTable,
  roles: readonly AddedRole[],
): readonly AddedColumn[] | null {
  if (roles.length === 0) return [];
  const all = areaBeside(table, roles.length);
  if (!freeArea(sheet, all)) return null;
  return roles.map((role, index) => {
    const column = all.left + index;
    return { role, column, area: { ...all, left: column, right: column } };
  });
}

/** Gives an added column the look of the table's last column. */
export function styleEdit({ sheet, header, area }: IndicatorTable, { role, column }: AddedColumn): Edit {
  return {
    kind: "styleColumn",
    sheet,
    column,
    like: area.right,
    header,
    body: { top: header.bottom + 1, bottom: area.bottom },
    width: WIDTHS[role],
  };
}
