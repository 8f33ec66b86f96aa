import { literalText, shownNumber } from "../reading/number-format";
import { decimalText } from "../reading/quantity";
import type { Address, Area } from "../sheet/address";
import { cellAt, type Cell, type SheetSnapshot } from "../sheet/snapshot";
import { indexMerges, type MergeIndex } from "./merges";

/** A sheet read through its merged areas: every cell shows what Excel shows at its place. */
export interface SheetView {
  readonly sheet: SheetSnapshot;
  readonly used: Area;
  /** Columns that hold anything, left to right; a stray cell far out does not make all between it and the table count. */
  readonly columns: readonly number[];
  readonly merges: MergeIndex;
  cell(address: Address): Cell | undefined;
  /** The cell's text as stored; numbers as decimals, a percentage with its sign; nothing for an empty cell. */
  text(address: Address): string;
}

function shownText(value: number, format: string): string {
  const literal = literalText(value, format);
  if (literal !== null) return literal;
  const { number, unit } = shownNumber(value, format);
  return `${decimalText(number)}${unit ?? ""}`;
}

function contentText(cell: Cell | undefined): string {
  const content = cell?.content ?? null;
  if (content === null) return "";
  switch (content.kind) {
    case "number":
      return shownText(content.value, cell?.format ?? "General");
    case "text":
      return content.value;
    case "boolean":
      return content.value ? "TRUE" : "FALSE";
    case "error":
      return content.code;
  }
}

/** Null for a sheet without content. */
export function viewSheet(sheet: SheetSnapshot): SheetView | null {
  if (sheet.used === null) return null;
  const merges = indexMerges(sheet);
  const filled = new Set<number>();
  sheet.rows.forEach((line) => line?.forEach((_cell, column) => filled.add(column)));
  const columns = [...filled].sort((a, b) => a - b);
  const cell = (address: Address): Cell | undefined => cellAt(sheet, merges.anchor(address));
  return { sheet, used: sheet.used, columns, merges, cell, text: (address) => contentText(cell(address)) };
}
