import { contains, formatArea, parseArea, type Address } from "../domain/sheet/address";
import type { SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import { editTag } from "./tag";

/** Makes the sheet's `dimension` hold these cells too; a sheet without one stays without. */
export function widenDimension(outline: SheetOutline, cells: readonly Address[]): readonly Splice[] {
  const mark = outline.children.find(({ local }) => local === "dimension");
  if (mark === undefined) return [];
  const tag = outline.xml.slice(mark.start, mark.openEnd);
  const area = parseArea(/\sref\s*=\s*["']([^"']*)["']/.exec(tag)?.[1] ?? "");
  if (area === null || cells.every((cell) => contains(area, cell))) return [];
  let { top, left, bottom, right } = area;
  for (const { row, column } of cells) {
    top = Math.min(top, row);
    left = Math.min(left, column);
    bottom = Math.max(bottom, row);
    right = Math.max(right, column);
  }
  const ref = formatArea({ top, left, bottom, right });
  return [{ start: mark.start, end: mark.openEnd, text: editTag(tag, { ref }) }];
}
