import { MAX_COLUMN, MAX_ROW, type Area } from "../domain/sheet/address";

/** Columns beside what is used in which a check may write. */
const BESIDE = 8;

/** The used area and the columns beside it. */
export function withBeside(used: Area): Area {
  return { ...used, right: Math.min(MAX_COLUMN, used.right + BESIDE) };
}

export function columnsOf(area: Area): readonly Area[] {
  return Array.from({ length: area.right - area.left + 1 }, (_, index) => ({
    ...area,
    left: area.left + index,
    right: area.left + index,
  }));
}

/** The part of an area inside another; null where they do not meet. */
export function common(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

/** Excel refuses to list more merged areas at once (Range.getMergedAreasOrNullObject). */
const MAX_MERGES = 512;

/**
 * Blocks so small that none can hold more merged areas than Excel lists: a merged area takes two cells of its block at
 * least, but for those that reach over the lower or right edge, which may take one.
 */
export function mergeBlocks(used: Area): readonly Area[] {
  const columns = used.right - used.left + 1;
  const width = Math.min(columns, MAX_MERGES - 1);
  const height = Math.max(1, Math.floor((MAX_MERGES * 2 - width) / (width + 1)));
  const blocks: Area[] = [];
  for (let top = used.top; top <= Math.min(used.bottom, MAX_ROW); top += height) {
    for (let left = used.left; left <= used.right; left += width) {
      const bottom = Math.min(used.bottom, top + height - 1);
      blocks.push({ top, left, bottom, right: Math.min(used.right, left + width - 1) });
    }
  }
  return blocks;
}
