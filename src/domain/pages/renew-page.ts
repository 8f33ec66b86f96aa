import { formatAddress, type Address, type Area } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import { isFree, type SheetSnapshot } from "../sheet/snapshot";
import { cellPrint } from "./fingerprint-content";
import { extendPage, type ExtendedPage } from "./extend-page";
import { layOutAnew } from "./lay-out";
import { locatePage, ownCells, type LocatedPage } from "./locate";
import {
  headPlace,
  NOTE,
  registerCells,
  rowPlace,
  TITLE,
  type CellPlace,
  type PlacedCell,
} from "./page-cells";
import { ownCount } from "./own-count";
import type { PageChange } from "./page-change";
import type { PageMemory } from "./page-memory";
import { PageWriter } from "./page-writer";
import type { RegisterPlace } from "./placement";
import type { Register } from "./register";
import { chartsAt, type WantedPage } from "./wanted-page";

type OwnCells = ReadonlyMap<string, CellPlace>;

function sameKeys({ rows }: Register, place: RegisterPlace | undefined): boolean {
  return rows.length === place?.rows.size && rows.every(({ key }) => place.rows.has(key));
}

/** Whether the user deleted a column of ours, or took its title away. */
function lacksColumn({ key, columns }: Register, place: RegisterPlace, { prints }: PageMemory): boolean {
  return columns.some((column) => prints.has(headPlace(key, column.key)) && !place.columns.has(column.key));
}

/** Whether a column is wanted in a grid that was never there, or one that is there is wanted no more. */
function changesColumns({ key, columns, hasOpenColumns }: Register, { prints }: PageMemory): boolean {
  if (hasOpenColumns !== true) return false;
  const heads = new Set(columns.map((column) => headPlace(key, column.key)));
  const known = [...prints.keys()].filter((place) => place.startsWith(headPlace(key, "")));
  return heads.size !== known.length || known.some((place) => !heads.has(place));
}

/**
 * Whether a sheet holds just what we put there, wherever it stands now, and no merges, validations and tables of the user's.
 */
function isUntouched(sheet: SheetSnapshot, memory: PageMemory): boolean {
  const { rows, merges, tables, validations } = sheet;
  const { prints } = memory;
  const { standing, own } = ownCount(sheet, memory);
  const heads = [prints.get(TITLE), prints.get(NOTE)];
  const isOwnMerge = ({ top, left: column }: Area): boolean => {
    const print = cellPrint(rows[top]?.[column]);
    return print !== null && heads.includes(print);
  };
  return own === standing && tables.length + validations.length === 0 && merges.every(isOwnMerge);
}

/** A row that is no longer wanted: its closing word where it stays, else what empties it. */
function closedRow(
  sheet: SheetSnapshot,
  { key: register, closing }: Register,
  row: string,
  cells: readonly { readonly column: string; readonly at: Address }[],
  own: OwnCells,
): readonly { readonly cell: PlacedCell; readonly isStyled: boolean }[] {
  const hasUsers = cells.some(({ at }) => !isFree(sheet, at) && !own.has(formatAddress(at)));
  if (!hasUsers && closing?.always !== true) {
    return cells.map(({ column, at }) => ({
      cell: { place: rowPlace(register, row, column), at, content: { kind: "blank" }, style: "plain" },
      isStyled: true,
    }));
  }
  const said = cells.find(({ column }) => column === closing?.column);
  if (said === undefined || closing === null) return [];
  const place = rowPlace(register, row, said.column);
  const content = { kind: "text", text: closing.textOf(row) } as const;
  return [{ cell: { place, at: said.at, content, style: "text" }, isStyled: false }];
}

function closedRows(sheet: SheetSnapshot, register: Register, place: RegisterPlace, own: OwnCells) {
  const wanted = new Set(register.rows.map(({ key }) => key));
  return [...place.rows].flatMap(([key, row]) => {
    if (wanted.has(key)) return [];
    const cells = [...place.columns].map(([column, at]) => ({ column, at: { row, column: at } }));
    return closedRow(sheet, register, key, cells, own);
  });
}

/** The cells of the rows that stay or come; the number of a row that was there before stays as it is. */
function wantedCells(page: WantedPage, { placement, numbers }: ExtendedPage, located: LocatedPage) {
  const isThere = new Map<CellPlace, boolean>();
  const kept = new Set<CellPlace>();
  for (const { key, id, columns, numbered, rows } of page.registers) {
    const before = located.placement.get(key)?.rows;
    for (const row of rows) {
      for (const column of columns)
        isThere.set(rowPlace(key, row.key, column.key), before?.has(row.key) === true);
      if (numbered && !numbers.has(row.key)) kept.add(rowPlace(key, row.key, id));
    }
  }
  return registerCells(page, placement, numbers)
    .filter(({ place }) => !kept.has(place))
    .map((cell) => ({ cell, isStyled: isThere.get(cell.place) === false }));
}

function renewInPlace(
  sheet: SheetSnapshot,
  page: WantedPage,
  memory: PageMemory,
  located: LocatedPage,
  own: OwnCells,
): PageChange | null {
  const extended = extendPage(sheet, page, memory, located);
  if (extended === null) return null;
  const writer = new PageWriter(sheet, memory, own);
  for (const register of page.registers) {
    const place = located.placement.get(register.key);
    if (place === undefined) continue;
    for (const { cell, isStyled } of closedRows(sheet, register, place, own)) writer.put(cell, isStyled);
  }
  for (const { cell, isStyled } of wantedCells(page, extended, located)) writer.put(cell, isStyled);
  const putText = (place: CellPlace, at: Address | null, text: string): void => {
    if (at !== null) writer.put({ place, at, content: { kind: "text", text }, style: "text" }, false);
  };
  putText(TITLE, located.title, page.title);
  const isChanged = writer.written > 0;
  if (isChanged) putText(NOTE, located.note, page.note);
  const charts = isChanged ? chartsAt(page, extended.placement) : [];
  return {
    edits: [
      ...writer.edits(),
      ...charts.map((chart): Edit => ({ kind: "changeChart", sheet: sheet.name, chart })),
    ],
    memory: { kind: page.kind, name: sheet.name, isReplaced: false, prints: writer.prints },
    written: writer.written,
    kept: writer.kept,
  };
}

/**
 * Brings the sheet of a page up to date; null where that cannot be done without touching what is the user's. Rows stay where
 * they are, sorted or moved. Only where rows or tables come or go on a sheet that holds nothing of the user's is it laid out
 * anew.
 */
export function renewPage(sheet: SheetSnapshot, page: WantedPage, memory: PageMemory): PageChange | null {
  const mayMove = page.registers.every(({ numbered }) => !numbered) && isUntouched(sheet, memory);
  const located = locatePage(sheet, memory, page.registers);
  if (located === null) return mayMove ? layOutAnew(sheet, page) : null;
  const places = page.registers.map((register) => ({ register, place: located.placement.get(register.key) }));
  const sameRows = places.every(({ register, place }) => sameKeys(register, place));
  const lacksColumns = places.some(
    ({ register, place }) => place !== undefined && lacksColumn(register, place, memory),
  );
  const hasOtherColumns = places.some(
    ({ register, place }) => place !== undefined && changesColumns(register, memory),
  );
  if ((!sameRows || hasOtherColumns) && mayMove && !lacksColumns) return layOutAnew(sheet, page);
  if (hasOtherColumns) return null;
  return renewInPlace(sheet, page, memory, located, ownCells(sheet, memory, located));
}
