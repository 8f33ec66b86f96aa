import { onOneLine } from "../reading/normalise";
import { isNote } from "../reading/note";
import { regionIn } from "./region";
import type { SheetView } from "./sheet-view";
import type { TableCell } from "./table";

function rowCells(view: SheetView, row: number): readonly TableCell[] {
  const cells: TableCell[] = [];
  for (const column of view.columns) {
    const text = view.text({ row, column });
    if (text.trim() !== "" && text !== cells.at(-1)?.text)
      cells.push({ at: view.merges.anchor({ row, column }), text });
  }
  return cells;
}

/** The cells of up to five rows above a header's first row `top`, the nearest row first; `from` is the first row that is no other table's. */
export function rowsAbove(view: SheetView, top: number, from: number): readonly (readonly TableCell[])[] {
  const rows: (readonly TableCell[])[] = [];
  for (let row = top - 1; row >= Math.max(from, top - 5); row--) rows.push(rowCells(view, row));
  return rows;
}

/** What a table is called, and the region that its title names. */
interface Title {
  readonly text: string | null;
  readonly region: string | null;
}

/** The line above a header that speaks of indicators or names a region, else the nearest that is no note; and the region. */
export function titleIn(above: readonly (readonly TableCell[])[]): Title {
  const lines: string[] = [];
  for (const cells of above) {
    const texts = cells
      .map(({ text }) => text)
      .filter((text) => !/^\s*[(（]?单位[:：]/u.test(text) && !isNote(text));
    const longest = texts.toSorted((a, b) => b.length - a.length)[0];
    if (longest !== undefined) lines.push(onOneLine(longest));
  }
  const regions = lines.flatMap((line) => regionIn(line) ?? []);
  const telling =
    lines.find((line) => /指标|体系|规划/u.test(line)) ?? lines.find((line) => regionIn(line) !== null);
  const text = telling ?? lines[0] ?? null;
  return { text, region: (text === null ? null : regionIn(text)) ?? regions[0] ?? null };
}

/** Note lines right below a table; a note's continuation lines (`2.…`) are taken along. */
export function notesBelow(view: SheetView, bottom: number): readonly TableCell[] {
  const lines: TableCell[] = [];
  for (let row = bottom + 1; row <= Math.min(view.used.bottom, bottom + 20); row++) {
    const cells = rowCells(view, row);
    if (cells.length === 0 && lines.length === 0) continue;
    const isFirst = lines.length === 0;
    if (cells.length === 0 || cells.length > 2 || (isFirst && !cells.some(({ text }) => isNote(text)))) break;
    lines.push(...cells);
  }
  return lines;
}
