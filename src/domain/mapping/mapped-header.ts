import type { Area } from "../sheet/address";
import { columnMeaning, type ColumnRole } from "../table/column-role";
import { ADDED_ROLES } from "../table/written-role";
import { headerPath, readHeader, type Header, type HeaderColumn } from "../table/header";
import type { SheetView } from "../table/sheet-view";
import { headerTexts, type HeaderText } from "./header-texts";
import type { SaidColumn, TableMapping } from "./table-mapping";

/** What a table must have to be judged: names, and values, a status or something to be reached. */
export type NeededRole = "name" | "value";

/** The columns of a table as the user said them. */
export interface SaidHeader {
  readonly header: Header;
  /** Columns whose role the user said. */
  readonly said: ReadonlySet<number>;
  /** Headers of columns that the user spoke of and that are no longer there. */
  readonly lost: readonly string[];
  /** What is missing for the table to be judged. */
  readonly needed: readonly NeededRole[];
}

/** Part of a sheet as if there was nothing beside it. */
export function viewOf(view: SheetView, { left, right }: Pick<Area, "left" | "right">): SheetView {
  const columns = view.columns.filter((column) => column >= left && column <= right);
  return { ...view, columns, used: { ...view.used, left, right } };
}

function readByHand(view: SheetView, { top, left, right }: Area, rows: number): Header {
  const bottom = top + rows - 1;
  const read = readHeader(view, top);
  if (read?.bottom === bottom) return { ...read, left, right };
  const columns = view.columns.flatMap((column): readonly HeaderColumn[] => {
    const meaning =
      columnMeaning(headerPath(view, top, bottom, column)) ??
      columnMeaning(view.text({ row: bottom, column }));
    return meaning === null ? [] : [{ column, ...meaning }];
  });
  return { top, bottom, left, right, columns };
}

/**
 * The header that the user gave a table: its rows are read by the usual rules as far as they go. Columns that we add stand to
 * the right of what the user gave and belong to it.
 */
export function headerByHand(view: SheetView, area: Area, rows: number): Header {
  const header = readByHand(viewOf(view, area), area, rows);
  const added: HeaderColumn[] = [];
  for (let column = area.right + 1; column <= view.used.right; column++) {
    const meaning = columnMeaning(view.text({ row: header.top, column }));
    if (!ADDED_ROLES.some((role) => role === meaning?.role)) break;
    if (meaning === null || [...header.columns, ...added].some(({ role }) => role === meaning.role)) break;
    added.push({ column, ...meaning });
  }
  return {
    ...header,
    right: added.at(-1)?.column ?? header.right,
    columns: [...header.columns, ...added],
  };
}

/** Roles that several columns of one table can have. */
const REPEATED: readonly ColumnRole[] = ["current", "target", "source", "note"];

function givesWayTo(column: HeaderColumn, said: HeaderColumn): boolean {
  if (column.role !== said.role) return false;
  return !REPEATED.includes(said.role) || (said.year !== null && column.year === said.year);
}

function textOf({ header, nth }: SaidColumn, texts: readonly HeaderText[]): HeaderText | undefined {
  return texts.find((one) => one.text === header && one.nth === nth);
}

/** What is missing in these columns for a table to be judged. */
export function neededRoles(columns: readonly HeaderColumn[]): readonly NeededRole[] {
  const has = (...roles: readonly ColumnRole[]): boolean => columns.some(({ role }) => roles.includes(role));
  return [
    ...(has("name") ? [] : (["name"] as const)),
    ...(has("current", "status", "target", "criterion") ? [] : (["value"] as const)),
  ];
}

/**
 * Puts what the user said of columns over what was recognised. A role that only one column can have is no longer that of the
 * column which was recognised for it, and neither is a year's value.
 */
export function saidHeader(
  view: SheetView,
  header: Header,
  area: Area,
  { columns: said }: TableMapping,
): SaidHeader {
  const { top, bottom } = header;
  const texts = headerTexts(view, { top, bottom, left: area.left, right: area.right });
  const found = said.flatMap((one) => {
    const at = textOf(one, texts);
    return at === undefined ? [] : [{ ...one, column: at.column }];
  });
  const given = found.flatMap(({ column, role, year }): readonly HeaderColumn[] =>
    role === null ? [] : [{ column, role, year, bare: false }],
  );
  const untouched = header.columns.filter(
    (column) =>
      !found.some((one) => one.column === column.column) && !given.some((one) => givesWayTo(column, one)),
  );
  const columns = [...untouched, ...given].sort((a, b) => a.column - b.column);
  const edges = columns.map(({ column }) => column);
  return {
    header: {
      ...header,
      left: Math.min(header.left, ...edges),
      right: Math.max(header.right, ...edges),
      columns,
    },
    said: new Set(found.map(({ column }) => column)),
    lost: said.filter((one) => textOf(one, texts) === undefined).map((one) => one.header),
    needed: neededRoles(columns),
  };
}
