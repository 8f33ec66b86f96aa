import type { Address, Area } from "../domain/sheet/address";

/** Puts cells into as few rectangles as runs of equal rows make; `canJoin` tells whether a row may go on below the one before. */
export function rectangles(
  cells: readonly Address[],
  canJoin: (area: Area, row: number) => boolean = () => true,
): readonly Area[] {
  const ordered = cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
  const done: Area[] = [];
  let above = new Map<string, Area>();
  for (const runs of rowsOf(ordered)) {
    const here = new Map<string, Area>();
    for (const run of runs) {
      const key = `${run.left} ${run.right}`;
      const upper = above.get(key);
      const joins = upper?.bottom === run.top - 1 && canJoin(upper, run.top);
      if (upper !== undefined && joins) above.delete(key);
      here.set(key, upper !== undefined && joins ? { ...upper, bottom: run.bottom } : run);
    }
    done.push(...above.values());
    above = here;
  }
  return [...done, ...above.values()];
}

/** The unbroken runs of each row. */
function rowsOf(ordered: readonly Address[]): readonly (readonly Area[])[] {
  const rows: Area[][] = [];
  for (const { row, column } of ordered) {
    const runs = rows.at(-1);
    const last = runs?.at(-1);
    if (runs === undefined || last?.top !== row)
      rows.push([{ top: row, left: column, bottom: row, right: column }]);
    else if (last.right >= column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  return rows;
}

/** Cuts an area into pieces of at most so many cells, by rows. */
export function pieces(area: Area, cells: number): readonly Area[] {
  const height = Math.max(1, Math.floor(cells / (area.right - area.left + 1)));
  const count = Math.ceil((area.bottom - area.top + 1) / height);
  return Array.from({ length: count }, (_, index) => {
    const top = area.top + index * height;
    return { ...area, top, bottom: Math.min(area.bottom, top + height - 1) };
  });
}
