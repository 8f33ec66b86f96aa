import type { Address } from "../../domain/sheet/address";
import type { SheetModel } from "./sheet-model";

/** Rows by which Page Up and Page Down move. */
const PAGE = 15;

/** Where a key leads from a cell, over merged areas and hidden lines; null for a key that does not move. */
export function move(model: SheetModel, from: Address, key: string, toEdge: boolean): Address | null {
  const area = model.areaAt(from);
  const { rowCount, columns } = model;
  const firstColumn = columns[0] ?? 1;
  const lastColumn = columns.at(-1) ?? 1;
  const down = (by: number): Address => ({ ...from, row: nearestRow(model, area.bottom + by, 1) });
  const up = (by: number): Address => ({ ...from, row: nearestRow(model, area.top - by, -1) });
  switch (key) {
    case "ArrowDown":
      return toEdge ? { ...from, row: nearestRow(model, rowCount, -1) } : down(1);
    case "ArrowUp":
      return toEdge ? { ...from, row: nearestRow(model, 1, 1) } : up(1);
    case "PageDown":
      return down(PAGE);
    case "PageUp":
      return up(PAGE);
    case "ArrowRight":
      return {
        ...from,
        column: toEdge ? lastColumn : (columns.find((column) => column > area.right) ?? lastColumn),
      };
    case "ArrowLeft":
      return {
        ...from,
        column: toEdge ? firstColumn : (columns.findLast((column) => column < area.left) ?? firstColumn),
      };
    case "Home":
      return { row: toEdge ? nearestRow(model, 1, 1) : from.row, column: firstColumn };
    case "End":
      return { row: toEdge ? nearestRow(model, rowCount, -1) : from.row, column: lastColumn };
    default:
      return null;
  }
}

/** The shown row at or behind a row in a direction; where there is none, the nearest the other way. */
function nearestRow(model: SheetModel, wanted: number, step: 1 | -1): number {
  const start = Math.min(Math.max(wanted, 1), model.rowCount);
  for (const direction of [step, -step]) {
    for (let row = start; row >= 1 && row <= model.rowCount; row += direction) {
      if (!model.isHidden(row)) return row;
    }
  }
  return start;
}
