import type { Area } from "../domain/sheet/address";
import type { Cell, CellContent } from "../domain/sheet/snapshot";
import { fingerprint } from "../domain/fingerprint";
import { ExcelError } from "./excel-error";
import { payloadBytes } from "./payload";

/** Queues everything that is read of cells. */
export function queueCells(range: Excel.Range): Excel.Range {
  range.load("values,formulas,numberFormat,valueTypes");
  return range;
}

/** Gathers the cells of a sheet from blocks. */
export class CellCollector {
  readonly rows: (Cell | undefined)[][] = [];
  /** What was typed into each row, as a fingerprint: by it a change by others is noticed. */
  readonly typed = new Map<number, string>();
  used: Area | null = null;
  /** Of what was typed, in the answers so far. */
  #bytes = 0;
  #count = 0;

  /** Takes a block and tells how many bytes the answer had. */
  take(block: Area, range: Excel.Range): number {
    const { values, formulas, numberFormat, valueTypes } = range;
    const matrices = [values, formulas, numberFormat, valueTypes].map(asMatrix);
    const [value, formula, format, type] = matrices;
    for (let row = block.top; row <= block.bottom; row++) {
      const index = row - block.top;
      this.typed.set(row, typedRow(formula?.[index]));
      for (let column = block.left; column <= block.right; column++) {
        const at = column - block.left;
        const cell = readCell(value?.[index]?.[at], formula?.[index]?.[at], type?.[index]?.[at]);
        if (cell === null) continue;
        (this.rows[row] ??= [])[column] = { ...cell, format: formatText(format?.[index]?.[at]) };
        this.#extend(row, column);
      }
    }
    const typedBytes = payloadBytes(formulas);
    this.#bytes += typedBytes;
    this.#count += (block.bottom - block.top + 1) * (block.right - block.left + 1);
    return typedBytes + payloadBytes([values, numberFormat, valueTypes]);
  }

  /** About how many bytes what was typed into one cell takes. */
  get typedBytesPerCell(): number {
    return this.#count === 0 ? 1 : (this.#bytes / this.#count) * 1.02;
  }

  #extend(row: number, column: number): void {
    const { top, left, bottom, right } = this.used ?? { top: row, left: column, bottom: row, right: column };
    this.used = {
      top: Math.min(top, row),
      left: Math.min(left, column),
      bottom: Math.max(bottom, row),
      right: Math.max(right, column),
    };
  }
}

export function typedRow(formulas: readonly unknown[] | undefined): string {
  return fingerprint(JSON.stringify(formulas ?? []));
}

/** Excel answers null where there are too many cells (Excel JavaScript API, "Resource limits and performance optimization"). */
export function asMatrix<T>(values: readonly (readonly T[])[] | null): readonly (readonly T[])[] {
  if (values === null) throw new ExcelError("tooManyCells", null);
  return values;
}

function formatText(format: unknown): string {
  return typeof format === "string" ? format : "General";
}

/** A cell as Excel tells it, null for an empty one. A text that starts with `=` is what it is called, not a formula. */
function readCell(
  value: unknown,
  typed: unknown,
  type: unknown,
): { readonly content: CellContent | null; readonly formula: string | null } | null {
  const isText = type === "String" && value === typed;
  const formula = typeof typed === "string" && typed.startsWith("=") && !isText ? typed.slice(1) : null;
  const content = readContent(value, type);
  return content === null && formula === null ? null : { content, formula };
}

function readContent(value: unknown, type: unknown): CellContent | null {
  if (type === "Empty") return null;
  if (type === "Error") return { kind: "error", code: String(value) };
  if (typeof value === "number") return { kind: "number", value };
  if (typeof value === "boolean") return { kind: "boolean", value };
  return { kind: "text", value: String(value) };
}
