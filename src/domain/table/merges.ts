import { intersects, type Address, type Area } from "../sheet/address";
import type { SheetSnapshot } from "../sheet/snapshot";

/** Looks up merged areas by cell. */
export interface MergeIndex {
  /** The merged area that covers a cell; null for a cell that stands alone. */
  areaAt(address: Address): Area | null;
  /** The cell that holds what a cell shows: the top-left one of its merged area, or itself. */
  anchor(address: Address): Address;
}

/** Indexes a sheet's merged areas, as far as they touch cells with content. */
export function indexMerges(sheet: SheetSnapshot): MergeIndex {
  const byRow = new Map<number, Area[]>();
  const used = sheet.used;
  for (const area of used === null ? [] : sheet.merges) {
    if (used === null || !intersects(area, used)) continue;
    for (let row = Math.max(area.top, used.top); row <= Math.min(area.bottom, used.bottom); row++) {
      const inRow = byRow.get(row);
      if (inRow === undefined) byRow.set(row, [area]);
      else inRow.push(area);
    }
  }
  const areaAt = ({ row, column }: Address): Area | null =>
    byRow.get(row)?.find((area) => column >= area.left && column <= area.right) ?? null;
  return {
    areaAt,
    anchor: (address) => {
      const area = areaAt(address);
      return area === null ? address : { row: area.top, column: area.left };
    },
  };
}
