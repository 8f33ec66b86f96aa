import { onOneLine } from "../reading/normalise";
import { isNote, readNotes } from "../reading/note";
import type { SheetSnapshot } from "../sheet/snapshot";
import { readBody, type YearColumns } from "./body";
import { readHeader, type Header, type HeaderColumn } from "./header";
import { regionIn } from "./region";
import { viewSheet, type SheetView } from "./sheet-view";
import type { IndicatorTable } from "./table";

function byYear(columns: readonly HeaderColumn[]): readonly HeaderColumn[] {
  return [...columns].sort((a, b) => (a.year ?? Infinity) - (b.year ?? Infinity));
}

/** Where nothing says what must be reached, the first of several bare years is the base and the later ones are targets. */
function yearColumns(header: Header): YearColumns {
  const values = byYear(header.columns.filter(({ role }) => role === "current"));
  const targets = byYear(header.columns.filter(({ role }) => role === "target"));
  const hasCriterion = header.columns.some(({ role }) => role === "criterion");
  const [base, ...later] = values;
  if (hasCriterion || targets.length > 0 || base === undefined) return { values, targets };
  return { values: [base], targets: later.map((column) => ({ ...column, role: "target" })) };
}

function rowTexts(view: SheetView, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = view.used.left; column <= view.used.right; column++) {
    const text = view.text({ row, column });
    if (text.trim() !== "" && text !== texts.at(-1)) texts.push(text);
  }
  return texts;
}

/** The nearest line above a header that is not a note of its unit or of another table. */
function titleAbove(view: SheetView, header: Header, from: number): string | null {
  for (let row = header.top - 1; row >= Math.max(from, header.top - 5); row--) {
    const texts = rowTexts(view, row).filter((text) => !/^\s*[(（]?单位[:：]/u.test(text) && !isNote(text));
    const longest = texts.toSorted((a, b) => b.length - a.length)[0];
    if (longest !== undefined) return onOneLine(longest);
  }
  return null;
}

/** Note lines right below a table; a note's continuation lines (`2.…`) are taken along. */
function notesBelow(view: SheetView, bottom: number): readonly string[] {
  const lines: string[] = [];
  for (let row = bottom + 1; row <= Math.min(view.used.bottom, bottom + 20); row++) {
    const texts = rowTexts(view, row);
    if (texts.length === 0 && lines.length === 0) continue;
    if (texts.length === 0 || texts.length > 2 || (lines.length === 0 && !texts.some(isNote))) break;
    lines.push(...texts);
  }
  return lines;
}

/** Base data have names, units and years too; only what must be reached, or a status, makes an indicator table. */
function judgeable(header: Header): boolean {
  const has = (role: HeaderColumn["role"]): boolean => header.columns.some((column) => column.role === role);
  return has("criterion") || has("status") || has("target") || has("property");
}

/**
 * The indicator tables of a sheet, top to bottom. A table has a header that names the indicator and at least two other
 * things, among them what must be reached or the status, and at least one indicator.
 */
export function recogniseTables(sheet: SheetSnapshot): readonly IndicatorTable[] {
  const view = viewSheet(sheet);
  if (view === null) return [];
  const tables: IndicatorTable[] = [];
  let free = view.used.top;
  for (let row = view.used.top; row <= view.used.bottom; row++) {
    const header = readHeader(view, row);
    const years = header === null ? null : yearColumns(header);
    if (header === null || years === null || !judgeable(header)) continue;
    const { indicators, bottom } = readBody(view, header, years);
    if (indicators.length === 0) continue;
    const title = titleAbove(view, header, free);
    tables.push({
      sheet: sheet.name,
      area: { top: header.top, left: header.left, bottom, right: header.right },
      header: { top: header.top, bottom: header.bottom },
      title,
      region: title === null ? null : regionIn(title),
      columns: header.columns,
      valueColumns: years.values,
      targetColumns: years.targets,
      indicators,
      notes: readNotes(notesBelow(view, bottom)),
    });
    row = bottom;
    free = bottom + 1;
  }
  return tables;
}
