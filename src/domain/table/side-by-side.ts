import { normaliseText } from "../reading/normalise";
import { columnMeaning } from "./column-role";
import type { SheetView } from "./sheet-view";

/** What heads a block of base data with its years in rows. */
const YEARS = /^(?:年份|年度)$/u;
/** What every heading of names or years holds; other texts need no closer look. */
const PERHAPS = /[指名年]|indicator|name/iu;

/** Cells that head the names or the years of a block: row and column. */
interface Head {
  readonly row: number;
  readonly column: number;
}

function blockHeads({ sheet }: SheetView): readonly Head[] {
  const heads: Head[] = [];
  sheet.rows.forEach((line, row) => {
    line?.forEach((cell, column) => {
      if (cell?.content?.kind !== "text") return;
      const text = cell.content.value;
      if (text.length > 30 || !PERHAPS.test(text)) return;
      if (columnMeaning(text)?.role === "name" || YEARS.test(normaliseText(text)))
        heads.push({ row, column });
    });
  });
  return heads;
}

/**
 * Names and their units once more, after columns of another kind, are another block's even where no empty column parts
 * the two. A word for names alone may head something else: 名称, 单位, 指标 as what must be reached.
 */
function startsBlock(view: SheetView, { row, column }: Head, heads: readonly Head[]): boolean {
  const before = heads.filter((head) => head.row === row && head.column < column).at(-1);
  if (before === undefined) return false;
  const role = (at: number): string | undefined => columnMeaning(view.text({ row, column: at }))?.role;
  const between = view.columns.filter((at) => at > before.column && at < column);
  return between.some((at) => role(at) === "unit") && role(column + 1) === "unit";
}

/** Whether a merged area joins two columns, leaving aside titles above all headers. */
function joined({ sheet }: SheetView, left: number, right: number, firstHead: number): boolean {
  return sheet.merges.some(
    (area) => area.bottom >= firstHead && area.left <= left && area.right >= right - 1,
  );
}

/** Columns that stand together: parted by an empty column or by the names of another block. */
function segments(view: SheetView, heads: readonly Head[]): readonly (readonly number[])[] {
  const firstHead = Math.min(...heads.map(({ row }) => row));
  const starts = new Set(heads.filter((head) => startsBlock(view, head, heads)).map(({ column }) => column));
  const found: number[][] = [];
  for (const column of view.columns) {
    const last = found.at(-1);
    const before = last?.at(-1);
    const parted =
      before === undefined ||
      starts.has(column) ||
      (column > before + 1 && !joined(view, before, column, firstHead));
    if (last === undefined || parted) found.push([column]);
    else last.push(column);
  }
  return found;
}

/**
 * The blocks of a sheet that stand beside each other, each as a view of its own columns; a sheet with one block is its
 * own view. Columns that head nothing belong to the block on their left, or to the first.
 */
export function blocksSideBySide(view: SheetView): readonly SheetView[] {
  const heads = blockHeads(view);
  if (heads.length < 2) return [view];
  const groups: number[][] = [];
  let headed = false;
  for (const segment of segments(view, heads)) {
    const own = heads.some(({ column }) => segment.includes(column));
    const last = groups.at(-1);
    if (last === undefined || (own && headed)) groups.push([...segment]);
    else last.push(...segment);
    headed ||= own;
  }
  if (groups.length === 1) return [view];
  return groups.map((columns) => {
    const used = {
      ...view.used,
      left: columns[0] ?? view.used.left,
      right: columns.at(-1) ?? view.used.right,
    };
    return { ...view, columns, used };
  });
}
