import type { Assessment, RowAssessment } from "../judging/assessment";
import { rollUp } from "../judging/verdict";
import { formatAddress, type Address } from "../sheet/address";
import type { WrittenRole } from "../table/written-role";
import { analysisText } from "./analysis-text";
import { leadText, measuresText } from "./measure-text";
import type { Wording } from "./wording";

/** A cell of the table that we may fill, and the text that belongs there; null for a cell that should be empty. */
export interface WantedText {
  readonly at: Address;
  /** The worksheet row whose place the text is remembered under: the first that shares the cell. */
  readonly row: number;
  /** The worksheet rows of all that share it. */
  readonly rows: readonly number[];
  readonly text: string | null;
}

function statusText(rows: readonly RowAssessment[], wording: Wording): string | null {
  const verdict = rollUp(rows.map((row) => row.verdict));
  return verdict === "met" || verdict === "unmet" || verdict === "notApplicable"
    ? wording.verdict(verdict)
    : null;
}

function analysisTexts(
  rows: readonly RowAssessment[],
  assessment: Assessment,
  wording: Wording,
): string | null {
  const texts = rows.flatMap((row) => analysisText(row, assessment, wording) ?? []);
  return texts.length === 0 ? null : texts.join("\n");
}

/** The text of one role for rows that share a cell: one row, or the components under a merged cell. */
function textFor(
  role: WrittenRole,
  rows: readonly RowAssessment[],
  assessment: Assessment,
  wording: Wording,
): string | null {
  switch (role) {
    case "status":
      return statusText(rows, wording);
    case "analysis":
      return analysisTexts(rows, assessment, wording);
    case "measures":
      return measuresText(rows, wording);
    case "lead":
      return leadText(rows, wording.language);
  }
}

/** The texts that one column should hold; `column` is where it stands if the table has no such column yet. */
export function wantedTexts(
  assessment: Assessment,
  role: WrittenRole,
  column: number | null,
  wording: Wording,
): readonly WantedText[] {
  const byCell = new Map<
    string,
    { readonly at: Address; readonly row: number; readonly rows: RowAssessment[] }
  >();
  for (const row of assessment.indicators.flatMap(({ rows }) => rows)) {
    const at = row.table[role]?.at ?? (column === null ? null : { row: row.table.row, column });
    if (at === null) continue;
    const key = formatAddress(at);
    const shared = byCell.get(key);
    if (shared === undefined) byCell.set(key, { at, row: row.table.row, rows: [row] });
    else shared.rows.push(row);
  }
  return [...byCell.values()].map(({ at, row, rows }) => ({
    at,
    row,
    rows: rows.map(({ table }) => table.row),
    text: textFor(role, rows, assessment, wording),
  }));
}
