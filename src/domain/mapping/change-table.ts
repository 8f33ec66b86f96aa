import { intersects, type Area } from "../sheet/address";
import { readPages } from "../memory";
import { madeSheets } from "../pages/find-pages";
import type { SheetSnapshot, WorkbookSnapshot } from "../sheet/snapshot";
import { readHeader } from "../table/header";
import { recogniseTables } from "../table/recognise";
import { viewSheet, type SheetView } from "../table/sheet-view";
import { viewOf } from "./mapped-header";
import { kept, refused, type MappingChange, type MappingRefusal } from "./mapping-change";
import { foundMappings, mappingsOf } from "./mappings-of";
import { anchored, freeName, imagined, mappingNamed, spokenTable, type TablePlace } from "./spoken-table";
import type { TableMapping } from "./table-mapping";

/** Rows at the top of an area among which its header is looked for, below a title that was selected too. */
const TITLE_ROWS = 5;
/** A header has no more rows than this. */
export const MOST_HEADER_ROWS = 5;

interface Selected {
  readonly sheet: SheetSnapshot;
  readonly view: SheetView;
  /** Without what is empty around it. */
  readonly area: Area;
}

function isOurs(workbook: WorkbookSnapshot, sheet: SheetSnapshot): boolean {
  return madeSheets(readPages(workbook.memory), workbook.sheets).has(sheet);
}

function selectedIn(
  workbook: WorkbookSnapshot,
  name: string,
  area: Area,
): Selected | { readonly why: MappingRefusal } {
  const sheet = workbook.sheets.find((one) => one.name === name);
  if (sheet === undefined) return { why: "tableGone" };
  if (isOurs(workbook, sheet)) return { why: "ourSheet" };
  const view = viewSheet(sheet);
  if (view === null) return { why: "tooSmall" };
  const cut = {
    top: Math.max(area.top, view.used.top),
    left: Math.max(area.left, view.used.left),
    bottom: Math.min(area.bottom, view.used.bottom),
    right: Math.min(area.right, view.used.right),
  };
  return cut.bottom <= cut.top || cut.right <= cut.left ? { why: "tooSmall" } : { sheet, view, area: cut };
}

/** Where the header of a selected area is: by the usual rules, else its first row with the cells merged down from it. */
function headerIn(view: SheetView, area: Area): { readonly top: number; readonly rows: number } {
  const own = viewOf(view, area);
  for (let top = area.top; top < Math.min(area.bottom, area.top + TITLE_ROWS); top++) {
    const header = readHeader(own, top);
    if (header !== null && header.bottom < area.bottom) return { top, rows: header.bottom - top + 1 };
  }
  const isTitle = (row: number): boolean =>
    new Set(own.columns.map((column) => own.text({ row, column })).filter((text) => text !== "")).size < 2;
  let top = area.top;
  while (top < area.bottom - 1 && isTitle(top)) top++;
  const reach = own.columns.map((column) => own.merges.areaAt({ row: top, column })?.bottom ?? top);
  const bottom = Math.min(Math.max(top, ...reach), area.bottom - 1, top + MOST_HEADER_ROWS - 1);
  return { top, rows: bottom - top + 1 };
}

/** The mapping of a table that the user gives an area; what was said of columns and rows of `former` is kept. */
function handTable(workbook: WorkbookSnapshot, place: Selected, former: TableMapping | null): TableMapping {
  const { top, rows } = headerIn(place.view, place.area);
  const area = { ...place.area, top };
  const mapping = {
    name: former?.name ?? freeName(workbook),
    sheet: place.sheet.name,
    area,
    headerRows: rows,
    byHand: true,
    header: [],
    columns: former?.columns ?? [],
    rows: former?.rows ?? [],
  };
  return settled(workbook, mapping);
}

function settled(workbook: WorkbookSnapshot, mapping: TableMapping): TableMapping {
  const { sheet, area } = mapping;
  const then = spokenTable(imagined(workbook, { ...mapping, header: [] }), { sheet, ...area });
  return then === null ? mapping : anchored(workbook, { ...then, mapping });
}

function overlaps(workbook: WorkbookSnapshot, sheet: string, area: Area, but: string | null): boolean {
  return foundMappings(workbook).some(
    (one) => one.sheet === sheet && one.mapping.name !== but && intersects(one.area, area),
  );
}

/** Makes an area that the user selected a table, header included. */
export function defineTable(workbook: WorkbookSnapshot, sheet: string, area: Area): MappingChange {
  const place = selectedIn(workbook, sheet, area);
  if ("why" in place) return refused(place.why);
  return overlaps(workbook, sheet, place.area, null)
    ? refused("overlaps")
    : kept(handTable(workbook, place, null));
}

/** Gives a table of the user's another number of header rows. */
export function changeHeaderRows(
  workbook: WorkbookSnapshot,
  place: TablePlace,
  headerRows: number,
): MappingChange {
  const table = spokenTable(workbook, place);
  if (table?.mapping?.byHand !== true) return refused("tableGone");
  const most = Math.min(MOST_HEADER_ROWS, table.area.bottom - table.area.top);
  const rows = Math.max(1, Math.min(headerRows, most));
  return kept(settled(workbook, { ...anchored(workbook, table), headerRows: rows }));
}

/** Ties a mapping to the table that the user selected any part of; where none is recognised, to the area itself. */
export function relinkTable(
  workbook: WorkbookSnapshot,
  name: string,
  sheet: string,
  area: Area,
): MappingChange {
  const mapping = mappingNamed(workbook, name);
  const there = workbook.sheets.find((one) => one.name === sheet);
  if (mapping === null || there === undefined) return refused("tableGone");
  const tables = mapping.byHand || isOurs(workbook, there) ? [] : recogniseTables(there);
  const table = tables.find((one) => intersects(one.area, area));
  if (table !== undefined) {
    if (overlaps(workbook, sheet, table.area, name)) return refused("overlaps");
    const headerRows = table.header.bottom - table.header.top + 1;
    return kept(settled(workbook, { ...mapping, sheet, area: table.area, headerRows }));
  }
  const place = selectedIn(workbook, sheet, area);
  if ("why" in place) return refused(place.why);
  return overlaps(workbook, sheet, place.area, name)
    ? refused("overlaps")
    : kept(handTable(workbook, place, mapping));
}

/** Ties a mapping again to the place where its table was found. */
export function confirmPlace(workbook: WorkbookSnapshot, name: string): MappingChange {
  const found = mappingsOf(workbook).find((one) => one.mapping.name === name);
  if (found === undefined || found.state === "broken") return refused("tableGone");
  const { mapping, sheet, area } = found;
  return kept(settled(workbook, { ...mapping, sheet, area }));
}

/** Forgets all that was said of a table. */
export function forgetTable(name: string): MappingChange {
  return { ok: true, name, mapping: null };
}
