import type { Area } from "../domain/sheet/address";
import { cellAt, type SheetSnapshot } from "../domain/sheet/snapshot";
import { formerOf, type Former } from "./left-cells";
import { asCellInput, type CellInput } from "./text-input";

/** What a cell is to hold; null empties it. */
export interface WantedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string | null;
}

/** Cells of one column that are written together. */
export interface CellRun {
  readonly area: Area;
  readonly wanted: readonly (readonly CellInput[])[];
  readonly before: readonly (readonly CellInput[])[];
  /** What is to be read back; null where the cell is left as it is. */
  readonly expected: readonly (string | null)[];
  readonly former: readonly Former[];
}

/** Untouched rows that a run may reach over: leaving a cell out costs less than starting another block. */
const MAX_GAP = 100;
/** Excel's client takes larger blocks apart by itself, in a less thrifty way. */
const MAX_ROWS = 1500;
/** Most characters in a run, so that every run fits into a request. */
const MAX_CHARACTERS = 500_000;

/**
 * Joins cells into runs down a column. A run never reaches over locked cells; a hidden row stands alone, because Excel
 * puts a block that meets filtered rows into the wrong cells (office-js issues 224 and 226).
 */
export function cellRuns(cells: readonly WantedCell[], sheet: SheetSnapshot): readonly CellRun[] {
  const ordered = cells.toSorted((a, b) => a.column - b.column || a.row - b.row);
  const runs: WantedCell[][] = [];
  let characters = 0;
  for (const cell of ordered) {
    const [first, last] = [runs.at(-1)?.[0], runs.at(-1)?.at(-1)];
    const isShort = first !== undefined && cell.row - first.row < MAX_ROWS;
    characters += cell.text?.length ?? 0;
    if (last !== undefined && isShort && characters < MAX_CHARACTERS && continues(last, cell, sheet)) {
      runs.at(-1)?.push(cell);
    } else {
      runs.push([cell]);
      characters = cell.text?.length ?? 0;
    }
  }
  return runs.map((run) => toRun(run, sheet));
}

function continues(last: WantedCell, cell: WantedCell, { protection, hiddenRows }: SheetSnapshot): boolean {
  if (last.column !== cell.column) return false;
  const gap = cell.row - last.row - 1;
  if (gap > (protection === null ? MAX_GAP : 0)) return false;
  for (let row = last.row; row <= cell.row; row++) if (hiddenRows.has(row)) return false;
  return true;
}

function toRun(cells: readonly WantedCell[], sheet: SheetSnapshot): CellRun {
  const byRow = new Map(cells.map((cell) => [cell.row, cell]));
  const rows = [...byRow.keys()];
  const column = cells[0]?.column ?? 0;
  const [top, bottom] = [rows[0] ?? 0, rows.at(-1) ?? 0];
  const wanted: CellInput[][] = [];
  const before: CellInput[][] = [];
  const expected: (string | null)[] = [];
  const former: Former[] = [];
  for (let row = top; row <= bottom; row++) {
    const cell = byRow.get(row);
    const now = cellAt(sheet, { row, column });
    wanted.push([cell === undefined ? null : asCellInput(cell.text ?? "", now?.format ?? "General")]);
    before.push([cell === undefined ? null : inputOf(now)]);
    expected.push(cell === undefined ? null : (cell.text ?? ""));
    former.push(cell === undefined ? null : formerOf(now));
  }
  return { area: { top, left: column, bottom, right: column }, wanted, before, expected, former };
}

/** What has to be typed for a cell to hold again what it holds. */
function inputOf(cell: ReturnType<typeof cellAt>): CellInput {
  const content = cell?.content ?? null;
  if (content === null) return "";
  if (content.kind === "error") return content.code;
  return content.kind === "text" ? asCellInput(content.value, cell?.format ?? "General") : content.value;
}
