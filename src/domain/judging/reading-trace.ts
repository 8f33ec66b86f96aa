import { decimalText } from "../reading/quantity";
import { formatAddress, type Address } from "../sheet/address";
import { unitOf } from "./evidence";
import type { RowNote } from "../table/row-notes";
import type { TableRow } from "../table/table";
import type { RowReading, TableContext } from "./row-evidence";
import type { TraceStep } from "./trace";

function cellText(at: Address | null): string {
  return at === null ? "" : formatAddress(at);
}

function yearSteps({ year, valueAt }: RowReading): readonly TraceStep[] {
  if (year === null) return [];
  const cell = cellText(year.from === "cell" ? valueAt : year.at);
  const params = { cell, year: String(year.year) };
  switch (year.from) {
    case "cell":
      return [{ code: "yearFromCell", params }];
    case "note":
      return [{ code: "yearFromNote", params: { ...params, text: year.text } }];
    case "column":
      return [{ code: "yearFromColumn", params }];
  }
}

function figureSteps(reading: RowReading): readonly TraceStep[] {
  const { evidence, valueAt, year } = reading;
  const { figure, value } = evidence;
  const cell = cellText(valueAt);
  const read: TraceStep = { code: "valueRead", params: { cell, text: value.raw } };
  if (figure === null) return [read, { code: "noFigure", params: { cell } }];
  const number = decimalText(figure.number);
  const unit = unitOf(figure, evidence) ?? "";
  const shown = { cell, number, unit, year: year === null ? "" : String(year.year) };
  return [read, { code: "figureRead", params: shown }, ...yearSteps(reading)];
}

function earlierSteps({ evidence, earlierAt, earlierYear }: RowReading): readonly TraceStep[] {
  const { earlier } = evidence;
  if (earlier === null) return [];
  const number = decimalText(earlier.number);
  const year = earlierYear === null ? "" : String(earlierYear);
  const unit = unitOf(earlier, evidence) ?? "";
  return [{ code: "earlierValueRead", params: { cell: cellText(earlierAt), number, unit, year } }];
}

function criterionSteps({ criterion }: RowReading, standard: string): readonly TraceStep[] {
  const { at, raw: text, verified } = criterion;
  if (at !== null) return [{ code: "criterionRead", params: { cell: formatAddress(at), text } }];
  return text === ""
    ? []
    : [{ code: "standardCriterionUsed", params: { text, standard, unverified: verified ? "" : "yes" } }];
}

function noteSteps(notes: readonly RowNote[]): readonly TraceStep[] {
  return notes.flatMap(({ qualifier, at, text }): readonly TraceStep[] =>
    qualifier === null ? [] : [{ code: "noteRead", params: { cell: formatAddress(at), text } }],
  );
}

/** Which way is better: for a row of no standard the words of its name say it. */
function directionSteps({ evidence }: RowReading): readonly TraceStep[] {
  const { direction, directionWord } = evidence;
  if (directionWord !== null) return [{ code: "directionFromName", params: { word: directionWord } }];
  return direction === null || evidence.figure === null
    ? []
    : [{ code: "directionFromStandard", params: { direction } }];
}

/** What was read of a row before anything was compared: value, figure, year, notes, earlier figure, criterion, direction. */
export function readingTrace(
  reading: RowReading,
  row: TableRow,
  context: TableContext,
): readonly TraceStep[] {
  return [
    ...figureSteps(reading),
    ...noteSteps(context.rowNotes.get(row.row) ?? []),
    ...earlierSteps(reading),
    ...criterionSteps(reading, context.system?.title ?? ""),
    ...directionSteps(reading),
  ];
}
