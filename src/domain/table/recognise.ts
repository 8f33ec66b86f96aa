import { readNotes } from "../reading/note";
import { appliedMapping } from "../mapping/applied-mapping";
import { headerTexts } from "../mapping/header-texts";
import { headerByHand, saidHeader, viewOf, type SaidHeader } from "../mapping/mapped-header";
import type { FoundMapping } from "../mapping/place-mapping";
import { intersects } from "../sheet/address";
import type { SheetSnapshot } from "../sheet/snapshot";
import { readTaskHeader } from "../tasks/task-header";
import { readBody, type YearColumns } from "./body";
import { readHeader, type Header, type HeaderColumn } from "./header";
import { blocksSideBySide } from "./side-by-side";
import { viewSheet, type SheetView } from "./sheet-view";
import { notesBelow, rowsAbove, titleIn } from "./surroundings";
import type { IndicatorTable } from "./table";

function byYear(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return [...columns].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}

/** Years that follow each other without a gap, from the first on: a history. What comes after a gap is planned. */
function history(columns: readonly HeaderColumn[]): number {
  const gap = columns.findIndex(({ year }, index) => {
    const before = columns[index - 1]?.year ?? null;
    return before !== null && year !== null && year - before > 2;
  });
  return gap === -1 ? columns.length : gap;
}

/**
 * Which columns hold values and which hold what is planned. A bare year after the current value's, or after a gap of
 * years, is a target: a target is never judged. Without a criterion, the first of several bare years is the base.
 */
function yearColumns(header: Header): YearColumns {
  const current = byYear(header.columns.filter(({ role }) => role === "current"));
  const named = header.columns.filter(({ role }) => role === "target");
  const hasCriterion = header.columns.some(({ role }) => role === "criterion");
  const stated = current.filter(({ bare }) => !bare).map(({ year }) => year ?? Infinity);
  const latest = Math.max(...stated);
  const bareValues = hasCriterion || named.length > 0 ? history(current) : 1;
  const values =
    stated.length > 0
      ? current.filter(({ bare, year }) => !bare || (year ?? 0) <= latest)
      : current.slice(0, bareValues);
  const planned = current
    .filter((column) => !values.includes(column))
    .map((column) => ({ ...column, role: "target" as const }));
  return { values, targets: byYear([...named, ...planned]) };
}

/** From this many years on, a bare year after another is what is planned, and not the next year's value. */
const HORIZON = 3;

/**
 * Base data have names, units and years too; only what must be reached, or a status, makes an indicator table. A year
 * far after the base year says what must be reached.
 */
function judgeable(header: Header, { values, targets }: YearColumns): boolean {
  const has = (role: HeaderColumn["role"]): boolean => header.columns.some((column) => column.role === role);
  const base = values.at(-1)?.year ?? null;
  const horizon = targets[0]?.year ?? null;
  const plans = base !== null && horizon !== null && horizon - base >= HORIZON;
  return has("criterion") || has("status") || has("target") || has("property") || plans;
}

/** A header with the rows that nothing ends before, and what the user said of it. */
interface ReadTable {
  readonly header: Header;
  readonly certainTo: number;
  readonly said: { readonly found: FoundMapping; readonly header: SaidHeader } | null;
}

/** Reads one table under its header; null where it has no indicator. */
function tableUnder(
  view: SheetView,
  whole: SheetView,
  { header, certainTo, said }: ReadTable,
  years: YearColumns,
  from: number,
): IndicatorTable | null {
  const { indicators, bottom } = readBody(view, header, years, certainTo);
  if (indicators.length === 0) return null;
  const above = rowsAbove(view, header.top, from);
  const below = notesBelow(view, bottom);
  const title = titleIn(above);
  const area = { top: header.top, left: header.left, bottom, right: header.right };
  return {
    sheet: view.sheet.name,
    area,
    header: { top: header.top, bottom: header.bottom },
    title: title.text,
    region: title.region,
    columns: header.columns,
    headers: headerTexts(whole, { ...area, bottom: header.bottom }),
    mapping: said === null ? null : appliedMapping(said.found, said.header, indicators),
    valueColumns: years.values,
    targetColumns: years.targets,
    indicators,
    notes: below.flatMap(({ at, text }) => readNotes(text).map((note) => ({ ...note, at }))),
    above: above.toReversed().flat(),
    below,
    matrix: null,
  };
}

/** The header in a row, with what the user said of it; null where none stands, or it lacks what a table must have. */
function readableHeader(
  view: SheetView,
  whole: SheetView,
  row: number,
  mappings: readonly FoundMapping[],
): ReadTable | null {
  const read = readHeader(view, row);
  const found = mappings.find(({ mapping, area }) => {
    const { left, right } = read ?? view.used;
    return !mapping.byHand && area.top === row && area.left <= right && area.right >= left;
  });
  if (found === undefined)
    return read === null || readTaskHeader(view, row) !== null
      ? null
      : { header: read, certainTo: 0, said: null };
  const usual = read ?? headerByHand(view, found.area, found.mapping.headerRows);
  const header = saidHeader(whole, usual, found.area, found.mapping);
  return header.needed.length > 0 ? null : { header: header.header, certainTo: 0, said: { found, header } };
}

function tablesOf(
  view: SheetView,
  whole: SheetView,
  mappings: readonly FoundMapping[],
): readonly IndicatorTable[] {
  const tables: IndicatorTable[] = [];
  let free = view.used.top;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const read = readableHeader(view, whole, row, mappings);
    const years = read === null ? null : yearColumns(read.header);
    if (read === null || years === null) continue;
    if (read.said === null && !judgeable(read.header, years)) continue;
    const table = tableUnder(view, whole, read, years, free);
    if (table === null) continue;
    tables.push(table);
    row = table.area.bottom;
    free = row + 1;
  }
  return tables;
}

/** The table that the user defined; none as long as it lacks what a table must have. */
function tableByHand(view: SheetView, found: FoundMapping): readonly IndicatorTable[] {
  const { mapping, area } = found;
  const header = saidHeader(view, headerByHand(view, area, mapping.headerRows), area, mapping);
  if (header.needed.length > 0) return [];
  const read = { header: header.header, certainTo: area.bottom, said: { found, header } };
  const table = tableUnder(viewOf(view, read.header), view, read, yearColumns(read.header), view.used.top);
  return table === null ? [] : [table];
}

/**
 * The indicator tables of a sheet, top to bottom. A table has a header that names the indicator and at least two other
 * things, among them what must be reached or the status, and at least one indicator; a task table is none. What the user
 * said of columns counts before what was recognised, and a table of the user's before any other in its place.
 */
export function recogniseTables(
  sheet: SheetSnapshot,
  mappings: readonly FoundMapping[] = [],
): readonly IndicatorTable[] {
  const view = viewSheet(sheet);
  if (view === null) return [];
  const own = mappings.filter((found) => found.sheet === sheet.name);
  const byHand = own.filter(({ mapping }) => mapping.byHand);
  const recognised = blocksSideBySide(view)
    .flatMap((block) => tablesOf(block, view, own))
    .filter((table) => !byHand.some(({ area }) => intersects(area, table.area)));
  return [...recognised, ...byHand.flatMap((found) => tableByHand(view, found))].sort(
    (a, b) => a.area.top - b.area.top || a.area.left - b.area.left,
  );
}
