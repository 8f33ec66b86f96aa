import { formatArea, type Area } from "../domain/sheet/address";
import type { Cell } from "../domain/sheet/snapshot";
import { asMatrix } from "./cells";
import type { Sync } from "./excel-session";
import { PAYLOAD, payloadBytes, smallerAfter } from "./payload";

/** What a cell is to hold; null stands for anything, and a formula of null for any formula. */
export type Expected = string | number | null | { readonly formula: string | null };

/**
 * The text that a cell holds before a write, empty where it holds nothing, and its number format; null where that does not
 * matter.
 */
export type Former = { readonly text: string; readonly format: string } | null;

export function formerOf(cell: Cell | undefined): Former {
  const content = cell?.content ?? null;
  if (cell === undefined || content === null)
    return cell?.formula === undefined || cell.formula === null ? { text: "", format: "General" } : null;
  if (content.kind !== "text" || cell.formula !== null) return null;
  return { text: content.value, format: cell.format };
}

/** What a write leaves in cells, by which it is seen whether they were changed since. */
export interface LeftCells {
  readonly sheet: string;
  readonly area: Area;
  readonly expected: readonly (readonly Expected[])[];
  /** By it is seen whether somebody typed into a cell just before it was written; empty for a sheet that is added. */
  readonly former: readonly (readonly Former[])[];
}

/** The same cells before the write is taken back: they hold what it left. */
export function beforeTakingBack(left: LeftCells): LeftCells {
  const former = left.expected.map((row, down) =>
    row.map((cell, over): Former => {
      const format = left.former[down]?.[over]?.format;
      return typeof cell !== "string" || format === undefined ? null : { text: cell, format };
    }),
  );
  return { ...left, former };
}

export function keyOf({ sheet, area }: Pick<LeftCells, "area" | "sheet">): string {
  return `${formatArea(area)} ${sheet}`;
}

/** What was read of cells: formulas only where some were expected. */
export interface ReadCells {
  readonly values: readonly (readonly unknown[])[];
  readonly formulas: readonly (readonly unknown[])[];
}

/** Queues reading cells so that they can be compared. */
export function queueLeft(
  context: Excel.RequestContext,
  { sheet, area, expected }: LeftCells,
): () => ReadCells {
  const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
  const hasFormulas = expected.some((row) => row.some((cell) => typeof cell === "object" && cell !== null));
  range.load(hasFormulas ? "values,formulas" : "values");
  return () => ({ values: asMatrix(range.values), formulas: hasFormulas ? asMatrix(range.formulas) : [] });
}

/** Whether cells hold what is expected, or where that is asked are empty. */
export function holds(
  { values, formulas }: ReadCells,
  expected: LeftCells["expected"],
  orEmpty: boolean,
): boolean {
  return expected.every((row, down) =>
    row.every((cell, over) => {
      const value = values[down]?.[over];
      const formula = formulas[down]?.[over];
      if (cell === null || (orEmpty && value === "")) return true;
      if (typeof cell !== "object") return value === cell && !(formula !== undefined && formula !== value);
      const isFormula = typeof formula === "string" && formula.startsWith("=");
      return isFormula && (cell.formula === null || cell.formula === formula);
    }),
  );
}

/** The same with each formula as Excel writes it. */
export function withFormulas(left: LeftCells, formulas: ReadCells["formulas"]): LeftCells {
  const expected = left.expected.map((row, down) =>
    row.map((cell, over): Expected => {
      const formula = formulas[down]?.[over];
      if (typeof cell !== "object" || cell === null || typeof formula !== "string") return cell;
      return { formula };
    }),
  );
  return { ...left, expected };
}

/** Around what is read of a block: paths and names. */
const READ_BYTES = 500;

/** Whether cells hold what was left in them, or where that is asked are empty; read in as many requests as they need. */
export async function sameCells(
  context: Excel.RequestContext,
  sync: Sync,
  left: readonly LeftCells[],
  orEmpty: boolean,
): Promise<boolean> {
  let budget = PAYLOAD;
  for (let done = 0; done < left.length;) {
    const batch = nextBatch(left, done, budget);
    const checks = batch.map((cells) => {
      const take = queueLeft(context, cells);
      return () => holds(take(), cells.expected, orEmpty);
    });
    try {
      await sync();
    } catch (error) {
      budget = smallerAfter(error, budget);
      continue;
    }
    if (!checks.every((check) => check())) return false;
    done += batch.length;
  }
  return true;
}

/** The answer may hold formulas beside values. */
function nextBatch(left: readonly LeftCells[], start: number, budget: number): readonly LeftCells[] {
  let bytes = 0;
  let end = start;
  for (; end < left.length; end++) {
    bytes += payloadBytes(left[end]) * 2 + READ_BYTES;
    if (bytes > budget && end > start) break;
  }
  return left.slice(start, end);
}
