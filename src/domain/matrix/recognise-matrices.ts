import type { FoundMapping } from "../mapping/place-mapping";
import { readNotes } from "../reading/note";
import { intersects, type Area } from "../sheet/address";
import { flippedArea, transposed } from "../sheet/transpose";
import type { SheetSnapshot } from "../sheet/snapshot";
import { recogniseTables } from "../table/recognise";
import { viewSheet, type SheetView } from "../table/sheet-view";
import { notesBelow, rowsAbove, titleIn } from "../table/surroundings";
import type { IndicatorTable } from "../table/table";
import { areaOf, matricesIn, matrixOf, type Matrix, type ReadMatrix, type Surroundings } from "./read-matrix";
import { isRegionName } from "./region-name";

/** What a sheet holds to be judged. */
export interface RecognisedTables {
  readonly tables: readonly IndicatorTable[];
  readonly matrices: readonly Matrix[];
}

function surroundingsOf(view: SheetView, { top, bottom }: Area): Surroundings {
  const above = rowsAbove(view, top, view.used.top);
  const below = notesBelow(view, bottom);
  return {
    title: titleIn(above).text,
    above: above.toReversed().flat(),
    below,
    notes: below.flatMap(({ at, text }) => readNotes(text).map((note) => ({ ...note, at }))),
  };
}

/** A column may only name regions from top to bottom if it names two; most sheets have none. */
function mayListRegionsDown({ rows }: SheetSnapshot): boolean {
  const seen = new Map<number, string>();
  for (const line of rows) {
    for (const [column, cell] of (line ?? []).entries()) {
      if (cell?.content?.kind !== "text" || !isRegionName(cell.content.value)) continue;
      const before = seen.get(column);
      if (before !== undefined && before !== cell.content.value) return true;
      seen.set(column, cell.content.value);
    }
  }
  return false;
}

/** A table that the user spoke of, or that has values or answers of its own beside the regions' columns, is a table of one region. */
function isTableOfItsOwn({ columns, mapping }: IndicatorTable, { head }: ReadMatrix): boolean {
  if (mapping !== null) return true;
  return columns.some(({ role, column }) => {
    const isAnswer = role === "status" || role === "analysis" || role === "measures";
    const isValue = role === "current" && !head.regions.some((region) => region.column === column);
    return isAnswer || isValue;
  });
}

/** Whether a matrix with its indicators in rows is to be read where tables were found too. */
function standsAgainst(tables: readonly IndicatorTable[], read: ReadMatrix, matrix: Matrix): boolean {
  const area = areaOf(read);
  const met = tables.filter((table) => intersects(table.area, area));
  return met.length === 0 || (matrix.stated && met.every((table) => !isTableOfItsOwn(table, read)));
}

/**
 * The indicator tables of a sheet and its matrices: regions against indicators, whichever of them stand in rows. What reads as
 * a table of one region is none, nor is what the user said to be a table.
 */
export function recogniseSheet(
  sheet: SheetSnapshot,
  mappings: readonly FoundMapping[] = [],
): RecognisedTables {
  const tables = recogniseTables(sheet, mappings);
  const view = viewSheet(sheet);
  if (view === null) return { tables, matrices: [] };
  const down = matricesIn(view)
    .map((read) => ({ read, matrix: matrixOf(view, read, false, surroundingsOf(view, areaOf(read))) }))
    .filter(({ read, matrix }) => standsAgainst(tables, read, matrix))
    .map(({ matrix }) => matrix);
  const left = tables.filter(({ area }) => !down.some((matrix) => intersects(area, matrix.area)));
  const turned = mayListRegionsDown(sheet) ? viewSheet(transposed(sheet)) : null;
  if (turned === null) return { tables: left, matrices: down };
  const taken = [...left.map(({ area }) => area), ...down.map(({ area }) => area)];
  const across = matricesIn(turned).flatMap((read): readonly Matrix[] => {
    const area = flippedArea(areaOf(read));
    if (taken.some((other) => intersects(other, area))) return [];
    return [matrixOf(turned, read, true, surroundingsOf(view, area))];
  });
  return { tables: left, matrices: [...down, ...across] };
}
