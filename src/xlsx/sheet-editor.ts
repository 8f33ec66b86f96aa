import { contains, intersects, MAX_COLUMN, MAX_ROW, type Address } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { CellContent } from "../domain/sheet/snapshot";
import { EditRefused, MAX_TEXT, type RefusalCode } from "../workbook/edit-refused";
import { STYLE_REACH } from "../workbook/text-style";
import { CellEdits, type EnteredContent } from "./cell-edits";
import { cellSplices } from "./cell-splices";
import { ColumnEdits } from "./columns";
import type { FlagFormats } from "./flag-formats";
import { flagSplices } from "./flag-edits";
import { isWithin, MergeEdits } from "./merges";
import { outlineSheet, type SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import type { TablePart } from "./tables";

/** What the user puts into a cell with their own hand; null empties it. */
export interface CellEntry {
  readonly kind: "enter";
  readonly sheet: string;
  readonly at: Address;
  readonly content: EnteredContent | null;
}

/** An edit of one sheet. */
export type SheetEdit = Extract<Edit, { readonly sheet: string }> | CellEntry;
type EditOf<Kind extends SheetEdit["kind"]> = Extract<SheetEdit, { readonly kind: Kind }>;

/** What editing a sheet needs of other parts; its formats are shared with the other sheets of the same write. */
export interface EditContext {
  readonly sharedStrings: readonly CellContent[];
  readonly tables: readonly TablePart[];
  readonly formats: FlagFormats;
}

/**
 * The splices that apply edits to a worksheet part, none where all is so already.
 * Throws EditRefused, and MalformedPart for a part that cannot be read.
 */
export function editSheet(xml: string, edits: readonly SheetEdit[], context: EditContext): readonly Splice[] {
  const rows = new Set(edits.flatMap(rowsOf));
  const editor = new SheetEditor(
    outlineSheet(xml, (row) => rows.has(row)),
    context,
  );
  for (const edit of edits) editor.apply(edit);
  return editor.splices();
}

class SheetEditor {
  readonly #outline: SheetOutline;
  readonly #context: EditContext;
  readonly #cells: CellEdits;
  readonly #columns: ColumnEdits;
  readonly #merges: MergeEdits;
  #flags: EditOf<"setFlags"> | null = null;

  constructor(outline: SheetOutline, context: EditContext) {
    this.#outline = outline;
    this.#context = context;
    this.#cells = new CellEdits(outline, context.sharedStrings);
    this.#columns = new ColumnEdits(outline);
    this.#merges = new MergeEdits(outline);
  }

  apply(edit: SheetEdit): void {
    switch (edit.kind) {
      case "writeText":
        this.#writeText(edit);
        break;
      case "eraseText":
        this.#eraseText(edit);
        break;
      case "styleColumn":
        this.#styleColumn(edit);
        break;
      case "unstyleColumn":
        this.#unstyleColumn(edit);
        break;
      case "setFlags":
        this.#flags = edit;
        break;
      case "enter":
        this.#enter(edit);
        break;
    }
  }

  splices(): readonly Splice[] {
    const { formats, sharedStrings } = this.#context;
    return [
      ...this.#columns.splices(),
      ...cellSplices(this.#outline, this.#cells.drafts, sharedStrings),
      ...this.#merges.splices(),
      ...(this.#flags === null ? [] : flagSplices(this.#outline, this.#flags.flags, formats)),
    ];
  }

  #writeText({ sheet, at, text }: EditOf<"writeText">): void {
    if (text.length > MAX_TEXT) throw new EditRefused("textTooLong", sheet, at);
    this.#refuseUnlessFree(sheet, at);
    const content = this.#cells.content(at);
    const isThere = content?.kind === "text" && content.value === text;
    if (isThere && !this.#cells.isTouched(at)) return;
    if (!isThere) this.#refuseTableHeader(sheet, at);
    const style = this.#styleForText(at);
    this.#cells.setContent(at, text);
    this.#cells.setStyle(at, style);
  }

  /** A cell that was never touched takes the style of the nearest styled cell to its left; a merged area keeps its own. */
  #styleForText(at: Address): number {
    const own = this.#cells.visibleStyleAt(at);
    const untouched = this.#cells.untouchedStyle;
    if (own !== untouched || this.#merges.areas.some((area) => contains(area, at))) return own;
    for (let column = at.column - 1; column >= Math.max(1, at.column - STYLE_REACH); column--) {
      const style = this.#cells.visibleStyleAt({ ...at, column });
      if (style !== untouched) return style;
    }
    return own;
  }

  #eraseText({ sheet, at }: EditOf<"eraseText">): void {
    this.#refuseUnlessFree(sheet, at);
    if (this.#cells.content(at) === null) return;
    this.#refuseTableHeader(sheet, at);
    this.#cells.setContent(at, null);
  }

  /** As Excel does it: a cell that the file does not list takes the look of its row or column. */
  #enter({ sheet, at, content }: CellEntry): void {
    if (typeof content === "string" && content.length > MAX_TEXT)
      throw new EditRefused("textTooLong", sheet, at);
    this.#refuseUnlessFree(sheet, at);
    if (this.#holds(at, content)) return;
    this.#refuseTableHeader(sheet, at);
    const style = this.#cells.visibleStyleAt(at);
    this.#cells.setContent(at, content);
    this.#cells.setStyle(at, style);
  }

  #holds(at: Address, content: EnteredContent | null): boolean {
    const now = this.#cells.content(at);
    if (now === null || content === null) return now === content;
    return now.kind !== "error" && now.value === content;
  }

  #styleColumn({ sheet, column, like, header, body, width }: EditOf<"styleColumn">): void {
    for (const row of [...lines(header.top, header.bottom), ...lines(body.top, body.bottom)]) {
      refuseOffSheet(sheet, { row, column });
      const style = this.#cells.visibleStyleAt({ row, column: like });
      const isPlain = this.#cells.styleAt({ row, column }) === 0;
      if (isPlain && this.#cells.visibleStyleAt({ row, column }) !== style) {
        this.#cells.setStyle({ row, column }, style);
      }
    }
    for (const area of this.#merges.areas) {
      const isInHeader = area.top >= header.top && area.bottom <= header.bottom;
      if (isInHeader && area.left === like && area.right === like) {
        this.#merges.add({ ...area, left: column, right: column });
      }
    }
    this.#columns.setWidth(column, width);
  }

  #unstyleColumn({ sheet, area }: EditOf<"unstyleColumn">): void {
    const split = this.#merges.areas.find((merge) => intersects(merge, area) && !isWithin(merge, area));
    if (split !== undefined)
      throw new EditRefused("mergedCell", sheet, { row: split.top, column: split.left });
    this.#merges.removeWithin(area);
    for (const column of lines(area.left, area.right)) {
      for (const row of lines(area.top, area.bottom)) {
        if (this.#cells.styleAt({ row, column }) !== 0) this.#cells.setStyle({ row, column }, 0);
      }
      this.#columns.clear(column);
    }
  }

  /** The header of a table must say what its part says. */
  #refuseTableHeader(sheet: string, at: Address): void {
    const isHeader = this.#context.tables.some(({ area, headerRows }) =>
      contains({ ...area, bottom: area.top + headerRows - 1 }, at),
    );
    if (isHeader) throw new EditRefused("tableHeader", sheet, at);
  }

  #refuseUnlessFree(sheet: string, at: Address): void {
    refuseOffSheet(sheet, at);
    const refuse = (code: RefusalCode) => new EditRefused(code, sheet, at);
    if (this.#merges.isCovered(at)) throw refuse("mergedCell");
    const isFilled = this.#outline.filled.some((area) => contains(area, at));
    if (isFilled || this.#cells.hasFormula(at)) throw refuse("formulaCell");
  }
}

function refuseOffSheet(sheet: string, at: Address): void {
  const isOn = at.row >= 1 && at.row <= MAX_ROW && at.column >= 1 && at.column <= MAX_COLUMN;
  if (!isOn || !Number.isInteger(at.row) || !Number.isInteger(at.column)) {
    throw new EditRefused("offSheet", sheet, at);
  }
}

function rowsOf(edit: SheetEdit): readonly number[] {
  switch (edit.kind) {
    case "writeText":
    case "eraseText":
    case "enter":
      return [edit.at.row];
    case "styleColumn":
      return [...lines(edit.header.top, edit.header.bottom), ...lines(edit.body.top, edit.body.bottom)];
    case "unstyleColumn":
      return lines(edit.area.top, edit.area.bottom);
    case "setFlags":
      return [];
  }
}

function lines(first: number, last: number): readonly number[] {
  return Array.from(
    { length: Math.max(0, Math.min(last, MAX_ROW) - first + 1) },
    (_, index) => first + index,
  );
}
