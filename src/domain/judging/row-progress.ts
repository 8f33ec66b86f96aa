import Big from "big.js";
import { wholeLimit } from "../reading/quantity";
import { normaliseText } from "../reading/normalise";
import { sameUnit } from "../reading/unit";
import type { TableRow } from "../table/table";
import { judgeProgress, type Progress, type YearFigure } from "./progress";
import type { RowReading, TableContext } from "./row-evidence";
import type { YearValue } from "./year-value";

/** Figures in a unit, to be compared with each other. */
export function figuresIn(unit: string | null, years: readonly YearValue[]): readonly YearFigure[] {
  return years
    .filter((value) => sameUnit(value.unit, unit))
    .map(({ year, number }) => ({ year, number: new Big(number) }));
}

/**
 * The progress of a row towards the first target column that gives a number for a year; null where none does or no figure
 * stands against it. A figure that is itself a change (下降率) has no course of its own.
 */
export function progressOf(
  row: TableRow,
  reading: RowReading,
  years: readonly YearValue[],
  context: TableContext,
): Progress | null {
  const { evidence } = reading;
  if (evidence.measure !== "level" || evidence.doubt !== null) return null;
  for (const [index, cell] of row.targets.entries()) {
    const year = context.table.targetColumns[index]?.year ?? null;
    const limit = wholeLimit(normaliseText(cell.text));
    if (year === null || limit === null) continue;
    const figures = figuresIn(limit.unit ?? evidence.unit, years);
    return judgeProgress(figures, { year, limit }, evidence.direction);
  }
  return null;
}
