import { normaliseText } from "../reading/normalise";
import { columnMeaning, type ColumnMeaning, type ColumnRole } from "./column-role";
import type { SheetView } from "./sheet-view";

/** A column that the header names. */
export interface HeaderColumn extends ColumnMeaning {
  readonly column: number;
}

/** The header of an indicator table: one or more rows. */
export interface Header {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** Left to right, without columns that the header does not name. */
  readonly columns: readonly HeaderColumn[];
}

const MAX_HEADER_ROWS = 3;
/** A filler that Excel writes where a table's header cell was empty, or an empty cell. */
const UNNAMED = /^(?:(?:列|column)\d*)?$/iu;

function ownText(view: SheetView, row: number, column: number): string {
  const area = view.merges.areaAt({ row, column });
  return area !== null && (area.top !== row || area.left !== column) ? "" : view.text({ row, column });
}

/** The roles that a row's own cells name, and how many years. */
function rolesIn(
  view: SheetView,
  row: number,
): { readonly roles: ReadonlySet<ColumnRole>; readonly years: number; readonly texts: number } {
  const roles = new Set<ColumnRole>();
  let years = 0;
  let texts = 0;
  for (const column of view.columns) {
    const text = ownText(view, row, column);
    if (text === "") continue;
    texts++;
    const meaning = columnMeaning(text);
    if (meaning === null) continue;
    roles.add(meaning.role);
    if (meaning.year !== null) years++;
  }
  return { roles, years, texts };
}

/** The row's cells are merged over more than one row or column, so that the next row may go on with the header. */
function reachesDown(view: SheetView, row: number): boolean {
  return view.columns.some((column) => {
    const area = view.merges.areaAt({ row, column });
    return area?.top === row && (area.bottom > row || area.right > area.left);
  });
}

/** A row that could be a header's first: with the next, if it goes on there, it names the indicator and two other things. */
function startsHeader(view: SheetView, row: number): boolean {
  if (view.sheet.rows[row] === undefined) return false;
  const first = rolesIn(view, row);
  if (first.roles.size === 0) return false;
  if (first.roles.has("name") && first.roles.size + Math.max(0, first.years - 1) >= 3) return true;
  if (first.texts === 2 && first.roles.has("name") && first.roles.has("target")) return true;
  if (first.texts < 2 || row === view.used.bottom || !reachesDown(view, row)) return false;
  const next = rolesIn(view, row + 1);
  const roles = new Set([...first.roles, ...next.roles]);
  return roles.has("name") && roles.size + Math.max(0, first.years + next.years - 1) >= 3 && next.texts > 0;
}

function nameColumnIn(view: SheetView, row: number): number | undefined {
  return view.columns.find((column) => {
    const text = ownText(view, row, column);
    return text !== "" && columnMeaning(text)?.role === "name";
  });
}

/** A row under the first that still names columns: years or roles only, below header cells that leave room for them. */
function continuesHeader(view: SheetView, row: number, nameColumn: number): boolean {
  if (row > view.used.bottom) return false;
  if (view.merges.anchor({ row, column: nameColumn }).row < row) return true;
  const texts = view.columns.map((column) => ownText(view, row, column)).filter((text) => text !== "");
  return (
    ownText(view, row, nameColumn) === "" &&
    texts.length > 0 &&
    texts.every((text) => columnMeaning(text) !== null)
  );
}

/** The label over a header cell: its own or merged one; else the nearest to the left that also stands over another cell. */
function labelOver(view: SheetView, row: number, bottom: number, column: number): string {
  const own = view.text({ row, column });
  if (own !== "" || row === bottom || view.text({ row: bottom, column }) === "") return own;
  for (let left = column - 1; left >= view.used.left; left--) {
    const text = view.text({ row, column: left });
    if (text !== "")
      return view.text({ row: bottom, column: left }) === text ||
        view.text({ row: bottom, column: left }) === ""
        ? ""
        : text;
  }
  return "";
}

/** All that a header says over a column, from the top. */
export function headerPath(view: SheetView, top: number, bottom: number, column: number): string {
  const parts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = labelOver(view, row, bottom, column);
    if (text !== "" && text !== parts.at(-1)) parts.push(text);
  }
  return parts.join("");
}

function meaningOf(view: SheetView, top: number, bottom: number, column: number): ColumnMeaning | null {
  const path = headerPath(view, top, bottom, column);
  return columnMeaning(path) ?? columnMeaning(view.text({ row: bottom, column }));
}

function unnamed(view: SheetView, top: number, bottom: number, column: number): boolean {
  return UNNAMED.test(normaliseText(headerPath(view, top, bottom, column)));
}

function hasOwnText(view: SheetView, row: number, column: number): boolean {
  const area = view.merges.areaAt({ row, column });
  return (area === null || area.left === column) && view.text({ row, column }).trim() !== "";
}

/** A column of its own under the name header: one that some row fills by itself, not through a merged cell to its left. */
function filledRows(view: SheetView, rows: readonly number[], column: number): readonly number[] {
  return rows.filter((row) => hasOwnText(view, row, column));
}

/** Headers of a second column of names beside the first. */
const NAMES_AGAIN = /^(?:二级|三级|具体|评价|考核)指标(?:名称)?$/u;

/** How far the name header reaches: over its merged columns, and over columns right of it that have no name or a like one. */
function nameRange(view: SheetView, top: number, bottom: number, first: number): number {
  let last = view.merges.areaAt({ row: top, column: first })?.right ?? first;
  if (last > first) return last;
  for (let next = last + 1; next <= Math.min(view.used.right, first + 3); next++) {
    if (NAMES_AGAIN.test(normaliseText(headerPath(view, top, bottom, next)))) return next;
    if (!unnamed(view, top, bottom, next)) break;
    last = next;
  }
  return last;
}

/**
 * The columns under the name header. Of several that are filled, the last is the name where it says something of its
 * own in every row, and those before it are groups; else it holds components.
 */
function nameColumns(view: SheetView, top: number, bottom: number, first: number): readonly HeaderColumn[] {
  const last = nameRange(view, top, bottom, first);
  const rows = bodyRows(view, bottom);
  const filled = Array.from({ length: last - first + 1 }, (_, index) => first + index).filter(
    (column) => column === first || filledRows(view, rows, column).length > 0,
  );
  const leaf = filled.at(-1) ?? first;
  if (leaf === first) return [{ column: first, role: "name", year: null, bare: false }];
  const said = rows.filter((row) => hasOwnText(view, row, first) || hasOwnText(view, row, leaf));
  const ofItsOwn = filledRows(view, said, leaf).filter((row) => {
    return view.text({ row, column: leaf }) !== view.text({ row, column: first });
  });
  if (filled.length > 2 || ofItsOwn.length * 10 >= said.length * 9) {
    const groups = filled.slice(0, -1).map((column, index): HeaderColumn => {
      return { column, role: index === 0 ? "domain" : "task", year: null, bare: false };
    });
    return [...groups, { column: leaf, role: "name", year: null, bare: false }];
  }
  return [
    { column: first, role: "name", year: null, bare: false },
    { column: leaf, role: "component", year: null, bare: false },
  ];
}

/** Rows below a header, from the first that holds anything down to the next gap; enough to see how its columns are filled. */
function bodyRows(view: SheetView, headerBottom: number): readonly number[] {
  const rows: number[] = [];
  for (let row = headerBottom + 1; row <= view.used.bottom && rows.length < 60; row++) {
    if (view.columns.every((column) => view.text({ row, column }) === "")) {
      if (rows.length === 0) continue;
      break;
    }
    rows.push(row);
  }
  return rows;
}

/** 指标 beside a column called 名称 holds what must be reached. */
function roleBesideName(
  view: SheetView,
  top: number,
  nameColumn: number,
  meaning: ColumnMeaning,
): ColumnMeaning | null {
  if (meaning.role !== "name") return meaning;
  const named = normaliseText(view.text({ row: top, column: nameColumn }));
  return named.endsWith("名称") ? { ...meaning, role: "criterion" } : null;
}

/** Reads the header that starts in a row; null where none does. */
export function readHeader(view: SheetView, top: number): Header | null {
  if (!startsHeader(view, top)) return null;
  const inFirst = nameColumnIn(view, top);
  const nameColumn = inFirst ?? nameColumnIn(view, top + 1);
  if (nameColumn === undefined) return null;
  const nameRow = inFirst === undefined ? top + 1 : top;
  let bottom = nameRow;
  while (bottom - top + 1 < MAX_HEADER_ROWS && continuesHeader(view, bottom + 1, nameColumn)) bottom++;
  const names = nameColumns(view, nameRow, bottom, nameColumn);
  const lastName = Math.max(nameRange(view, nameRow, bottom, nameColumn), nameColumn);
  const others = view.columns
    .filter((column) => column < nameColumn || column > lastName)
    .flatMap((column): readonly HeaderColumn[] => {
      const meaning = meaningOf(view, top, bottom, column);
      const role = meaning === null ? null : roleBesideName(view, nameRow, nameColumn, meaning);
      return role === null ? [] : [{ column, ...role }];
    });
  const columns = [...others, ...names].sort((a, b) => a.column - b.column);
  const edges = view.columns.filter(
    (column) => !unnamed(view, top, bottom, column) || names.some((n) => n.column === column),
  );
  return { top, bottom, left: edges[0] ?? nameColumn, right: edges.at(-1) ?? nameColumn, columns };
}
