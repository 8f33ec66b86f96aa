import { MAX_COLUMN, type Address } from "../domain/sheet/address";
import type { CellContent } from "../domain/sheet/snapshot";
import { cellContent } from "./cell-content";
import type { CellMark, RowMark } from "./sheet-scan";
import type { SheetOutline } from "./sheet-outline";
import { decodeText } from "./xml-text";

/** What can be written into a cell. */
export type EnteredContent = string | number | EnteredFormula;

/** A formula without its leading `=`, and what it comes to. */
export interface EnteredFormula {
  readonly formula: string;
  readonly result: string | number;
}

/** A cell as it is (null where there is no element) and as it shall be. */
export interface CellDraft {
  readonly mark: CellMark | null;
  readonly style: number;
  /** Undefined keeps what the cell holds, null empties it. */
  readonly content: EnteredContent | null | undefined;
  /** True for a cell that shall have no element, so that it is as if it was never touched. */
  readonly isGone: boolean;
}

/** Changes to the cells of a sheet, each on top of those before. */
export class CellEdits {
  readonly drafts = new Map<number, Map<number, CellDraft>>();
  readonly #outline: SheetOutline;
  readonly #sharedStrings: readonly CellContent[];
  readonly #rows: ReadonlyMap<number, RowMark>;

  constructor(outline: SheetOutline, sharedStrings: readonly CellContent[]) {
    this.#outline = outline;
    this.#sharedStrings = sharedStrings;
    this.#rows = new Map(outline.rows.map((row) => [row.row, row]));
  }

  /** What the cell holds with the changes made so far. */
  content(at: Address): CellContent | null {
    const draft = this.#drafted(at);
    const entered = draft?.content;
    if (entered === null) return null;
    if (entered !== undefined) return contentOf(typeof entered === "object" ? entered.result : entered);
    const mark = this.#mark(at);
    return mark === null ? null : cellContent(mark, this.#sharedStrings);
  }

  /** The formula of the cell with the changes made so far, without its leading `=`; null for none. */
  formula(at: Address): string | null {
    const entered = this.#drafted(at)?.content;
    if (entered !== undefined)
      return typeof entered === "object" && entered !== null ? entered.formula : null;
    const formula = this.#mark(at)?.formula ?? null;
    return formula === null ? null : decodeText(formula.text);
  }

  /** What the cell shows as text; null for anything else. */
  text(at: Address): string | null {
    const content = this.content(at);
    return content?.kind === "text" ? content.value : null;
  }

  /** True for a cell that was changed already. */
  isTouched(at: Address): boolean {
    return this.#drafted(at) !== null;
  }

  /** True for a cell that no longer holds what it did. */
  isReplaced(at: Address): boolean {
    return this.#drafted(at)?.content !== undefined;
  }

  /** Cells that had a formula and have none any more. */
  lostFormulas(): readonly Address[] {
    return [...this.drafts].flatMap(([row, cells]) =>
      [...cells]
        .filter(([, { mark, content }]) => {
          const isLost = content === null || typeof content === "string" || typeof content === "number";
          return isLost && mark !== null && mark.formula !== null;
        })
        .map(([column]) => ({ row, column })),
    );
  }

  setContent(at: Address, content: EnteredContent | null): void {
    this.#change(at, { content });
  }

  setStyle(at: Address, style: number): void {
    this.#change(at, { style });
  }

  /** Makes the cell as if it was never touched. */
  remove(at: Address): void {
    this.#change(at, { content: null, style: 0, isGone: true });
  }

  /** The cell's own style; 0, the default, for a missing cell. */
  styleAt(at: Address): number {
    return this.#drafted(at)?.style ?? this.#mark(at)?.style ?? 0;
  }

  /** The style that shows in a cell: its own or, where there is no cell, that of its row or column. */
  visibleStyleAt(at: Address): number {
    const cell = this.#drafted(at) ?? this.#mark(at);
    if (cell !== null) return cell.style;
    const row = this.#rows.get(at.row)?.style ?? 0;
    if (row !== 0) return row;
    return this.#outline.columns.find(({ min, max }) => min <= at.column && at.column <= max)?.style ?? 0;
  }

  /** The style of a cell that was never touched: that of the whole sheet where it has one. */
  get untouchedStyle(): number {
    return this.#outline.columns.find(({ max }) => max >= MAX_COLUMN)?.style ?? 0;
  }

  #mark({ row, column }: Address): CellMark | null {
    return this.#outline.cells.get(row)?.find((mark) => mark.column === column) ?? null;
  }

  #drafted({ row, column }: Address): CellDraft | null {
    return this.drafts.get(row)?.get(column) ?? null;
  }

  #change(at: Address, change: Partial<Omit<CellDraft, "mark">>): void {
    const mark = this.#mark(at);
    const before = this.#drafted(at) ?? { mark, style: mark?.style ?? 0, content: undefined };
    const row = this.drafts.get(at.row) ?? new Map<number, CellDraft>();
    row.set(at.column, { ...before, isGone: false, ...change });
    this.drafts.set(at.row, row);
  }
}

function contentOf(value: string | number): CellContent {
  return typeof value === "string" ? { kind: "text", value } : { kind: "number", value };
}
