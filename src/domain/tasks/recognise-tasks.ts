import { onOneLine } from "../reading/normalise";
import { isNote } from "../reading/note";
import type { SheetSnapshot } from "../sheet/snapshot";
import { viewSheet, type SheetView } from "../table/sheet-view";
import { readTaskBody } from "./task-body";
import { readTaskHeader } from "./task-header";
import type { TaskTable } from "./task-table";

/** The nearest line above a header that is no note. */
function titleAbove(view: SheetView, top: number, from: number): string | null {
  for (let row = top - 1; row >= Math.max(from, top - 3); row--) {
    const texts = view.columns
      .map((column) => view.text({ row, column }))
      .filter((text) => text.trim() !== "");
    const longest = texts.toSorted((a, b) => b.length - a.length)[0];
    if (longest !== undefined && !isNote(longest)) return onOneLine(longest);
  }
  return null;
}

/** The task tables of a sheet, top to bottom. */
export function recogniseTaskTables(sheet: SheetSnapshot): readonly TaskTable[] {
  const view = viewSheet(sheet);
  if (view === null) return [];
  const tables: TaskTable[] = [];
  let free = view.used.top;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const header = readTaskHeader(view, row);
    if (header === null) continue;
    const { tasks, bottom } = readTaskBody(view, header);
    if (tasks.length === 0) continue;
    tables.push({
      sheet: sheet.name,
      area: { top: header.top, left: header.left, bottom, right: header.right },
      title: titleAbove(view, header.top, free),
      tasks,
    });
    row = bottom;
    free = bottom + 1;
  }
  return tables;
}
