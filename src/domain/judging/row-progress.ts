import { wholeLimit } from "../reading/quantity";
import { normaliseText } from "../reading/normalise";
import { sameUnit } from "../reading/unit";
import { readValue, type Figure } from "../reading/value";
import { cellAt } from "../sheet/snapshot";
import type { TableRow } from "../table/table";
import { judgeProgress, type Progress, type YearFigure } from "./progress";
import { figureOf, type RowReading, type TableContext } from "./row-evidence";

/** The figures of the row's value columns with their years, oldest first; of two of one year the later column counts. */
function figuresOf(
  row: TableRow,
  reading: RowReading,
  context: TableContext,
  unit: string | null,
): YearFigure[] {
  const { evidence } = reading;
  const byYear = new Map<number, YearFigure>();
  const take = (figure: Figure | null, year: number | null): void => {
    if (figure === null || year === null || figure.extent.kind !== "exact" || figure.cumulative) return;
    if (sameUnit(figure.unit ?? evidence.unit, unit)) byYear.set(year, { year, number: figure.number });
  };
  for (const [index, at] of row.values.slice(0, -1).entries()) {
    const value = readValue(cellAt(context.sheet, at));
    const columnYear = context.table.valueColumns[index]?.year ?? null;
    const dated =
      value.markers.length > 0 || [...value.statements, ...value.remarks].some((s) => s.kind === "year");
    if (value.error === null && !dated) take(figureOf(value, columnYear), columnYear);
  }
  for (const figure of evidence.value.figures) if (figure.year !== null) take(figure, figure.year);
  take(evidence.figure, reading.year?.year ?? null);
  return [...byYear.values()].sort((a, b) => a.year - b.year);
}

/**
 * The progress of a row towards the first target column that gives a number for a year; null where none does or no figure
 * stands against it. A figure that is itself a change (下降率) has no course of its own.
 */
export function progressOf(row: TableRow, reading: RowReading, context: TableContext): Progress | null {
  const { evidence } = reading;
  if (evidence.measure !== "level" || evidence.doubt !== null) return null;
  for (const [index, cell] of row.targets.entries()) {
    const year = context.table.targetColumns[index]?.year ?? null;
    const limit = wholeLimit(normaliseText(cell.text));
    if (year === null || limit === null) continue;
    const figures = figuresOf(row, reading, context, limit.unit ?? evidence.unit);
    return judgeProgress(figures, { year, limit }, evidence.direction);
  }
  return null;
}
