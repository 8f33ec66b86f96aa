import type { Area } from "../domain/sheet/address";
import type { PageContent, PlacedContent } from "../domain/sheet/page";
import type { Cell } from "../domain/sheet/snapshot";
import type { Expected } from "./left-cells";
import { pieces } from "./rectangles";
import { asCellInput, type CellInput } from "./text-input";

/** Excel's client takes larger blocks apart by itself, in a less thrifty way. */
const MAX_CELLS = 1500;

/** What is typed into a cell, and what it then holds. */
export interface BlockCell {
  readonly input: CellInput;
  readonly expected: Expected;
}

/** Cells that are written together. */
export interface PageBlock {
  readonly area: Area;
  readonly wanted: readonly (readonly CellInput[])[];
  readonly expected: readonly (readonly Expected[])[];
}

export function placeOf(row: number, column: number): string {
  return `${row} ${column}`;
}

/** By place; the last of several for one cell counts. */
export function byPlace<T extends PlacedContent>(cells: readonly T[]): ReadonlyMap<string, T> {
  return new Map(cells.map((cell) => [placeOf(cell.at.row, cell.at.column), cell]));
}

export function blockCells(cells: readonly PlacedContent[]): ReadonlyMap<string, BlockCell> {
  return new Map(cells.map(({ at, content }) => [placeOf(at.row, at.column), blockCell(content)]));
}

/** The blocks of an area; cells that are not given stay as they are, which is expected to be `otherwise`. */
export function pageBlocks(
  area: Area,
  cells: ReadonlyMap<string, BlockCell>,
  otherwise: "" | null,
): readonly PageBlock[] {
  return pieces(area, MAX_CELLS).map((piece) => {
    const rows = Array.from({ length: piece.bottom - piece.top + 1 }, (_, down) =>
      Array.from({ length: piece.right - piece.left + 1 }, (__, over) =>
        cells.get(placeOf(piece.top + down, piece.left + over)),
      ),
    );
    return {
      area: piece,
      wanted: rows.map((row) => row.map((cell) => cell?.input ?? null)),
      expected: rows.map((row) => row.map((cell) => (cell === undefined ? otherwise : cell.expected))),
    };
  });
}

/** Typed for a cell that is not formatted as text. */
function blockCell(content: PageContent): BlockCell {
  switch (content.kind) {
    case "blank":
      return { input: "", expected: "" };
    case "text":
      return { input: asCellInput(content.text, "General"), expected: content.text };
    case "number":
      return { input: content.value, expected: content.value };
    case "formula":
      return { input: `=${content.formula}`, expected: { formula: null } };
  }
}

/** What has to be typed into a cell, not formatted as text, for it to hold again what it holds. */
export function formerCell(cell: Cell | undefined): BlockCell {
  const content = cell?.content ?? null;
  if (cell !== undefined && cell.formula !== null)
    return { input: `=${cell.formula}`, expected: { formula: null } };
  if (content === null) return { input: "", expected: "" };
  if (content.kind === "error") return { input: content.code, expected: null };
  if (content.kind === "boolean") return { input: content.value, expected: null };
  return blockCell(
    content.kind === "text"
      ? { kind: "text", text: content.value }
      : { kind: "number", value: content.value },
  );
}

/** Whether a cell holds a content already. */
export function isContent(cell: Cell | undefined, content: PageContent): boolean {
  if (content.kind === "formula") return cell?.formula === content.formula;
  if (cell === undefined) return content.kind === "blank";
  if (cell.formula !== null) return false;
  const held = cell.content;
  return content.kind === "text"
    ? held?.kind === "text" && held.value === content.text
    : content.kind === "number" && held?.kind === "number" && held.value === content.value;
}
