import { formatArea } from "../domain/sheet/address";
import { asMatrix } from "./cells";
import type { LeftCells } from "./left-cells";
import type { Step } from "./step";
import { asCellInput, type CellInput } from "./text-input";

/**
 * Queues reading cells in the request that writes them, before they are written. What takes the answer gives the steps that
 * give back what somebody typed into them since they were read.
 */
export function queueGuard(
  context: Excel.RequestContext,
  { sheet, area, former }: LeftCells,
): () => readonly Step[] {
  if (!former.some((row) => row.some((cell) => cell !== null))) return () => [];
  const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
  range.load("formulas,values");
  return () => {
    const [formulas, values] = [asMatrix<unknown>(range.formulas), asMatrix<unknown>(range.values)];
    return former.flatMap((row, down) =>
      row.flatMap((cell, over): readonly Step[] => {
        const typed = formulas[down]?.[over];
        if (cell === null || typed === cell.text) return [];
        const [at, left] = [area.top + down, area.left + over];
        const place = { top: at, left, bottom: at, right: left };
        const input = inputOf(typed, values[down]?.[over], cell.format);
        return [{ kind: "setFormulas", sheet, area: place, cells: [[input]] }];
      }),
    );
  };
}

/** What has to be typed for a cell to hold this again. */
function inputOf(typed: unknown, value: unknown, format: string): CellInput {
  if (typeof typed === "number" || typeof typed === "boolean") return typed;
  const text = String(typed);
  const isFormula = text.startsWith("=") && value !== typed;
  return isFormula ? text : asCellInput(text, format);
}
