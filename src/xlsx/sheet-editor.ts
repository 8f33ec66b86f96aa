import { contains, intersects, isWithin, MAX_ROW, type Address } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { CellContent } from "../domain/sheet/snapshot";
import { EditRefused, type RefusalCode } from "../workbook/edit-refused";
import { STYLE_REACH } from "../workbook/text-style";
import { CellEdits, type EnteredContent } from "./cell-edits";
import { cellSplices, type RowHeight } from "./cell-splices";
import { ColumnEdits } from "./columns";
import { flagSplices } from "./flag-edits";
import { MergeEdits } from "./merges";
import { refuseOrphans, writePageCells } from "./page-cells";
import type { PageFormats } from "./page-formats";
import { refuseLongText, refuseOffSheet, refuseTableHeader } from "./refusals";
import { moveTitles } from "./right-edge";
import { RowHeightEdits } from "./row-heights";
import { outlineSheet, type SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import type { StyleSheet } from "./style-sheet";
import type { TablePart } from "./tables";
import { textLook } from "./text-look";
import { wrappedFormat } from "./wrapped-format";

/** What the user puts into a cell with their own hand; null empties it. */
export interface CellEntry {
  readonly kind: "enter";
  readonly sheet: string;
  readonly at: Address;
  readonly content: EnteredContent | null;
}

/** An edit of one sheet that is there. */
export type SheetEdit =
  Exclude<Extract<Edit, { readonly sheet: string }>, { kind: "addSheet" | "nameArea" }> | CellEntry;
type EditOf<Kind extends SheetEdit["kind"]> = Extract<SheetEdit, { readonly kind: Kind }>;

/** What editing a sheet needs of other parts; its styles are shared with the other sheets of the same write. */
export interface EditContext {
  readonly sharedStrings: readonly CellContent[];
  readonly tables: readonly TablePart[];
  readonly styles: StyleSheet;
  readonly formats: PageFormats;
}

/** What edits make of a sheet. */
export interface EditedSheet {
  /** None where all is so already. */
  readonly splices: readonly Splice[];
  /** Cells that had a formula and have none any more. */
  readonly lostFormulas: readonly Address[];
  /** What a cell holds then; only for cells that the edits name. */
  readonly content: (at: Address) => CellContent | null;
}

/** Applies edits to a worksheet part. Throws EditRefused, and MalformedPart for a part that cannot be read. */
export function editSheet(
  sheet: string,
  xml: string,
  edits: readonly SheetEdit[],
  context: EditContext,
): EditedSheet {
  const rows = new Set(edits.flatMap(rowsOf));
  const above = edits.reduce(
    (most, edit) => (edit.kind === "moveRightEdge" ? Math.max(most, edit.above) : most),
    0,
  );
  const editor = new SheetEditor(
    outlineSheet(xml, (row) => row < above || rows.has(row)),
    context,
  );
  for (const edit of edits) editor.apply(edit);
  return editor.finish(sheet);
}

class SheetEditor {
  readonly #outline: SheetOutline;
  readonly #context: EditContext;
  readonly #cells: CellEdits;
  readonly #columns: ColumnEdits;
  readonly #merges: MergeEdits;
  readonly #fitted = new Set<number>();
  readonly #followed = new Set<number>();
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
      case "fitRows":
        for (const row of edit.rows) this.#fitted.add(row);
        break;
      case "moveRightEdge":
        moveTitles({ cells: this.#cells, merges: this.#merges }, edit.above, edit);
        break;
      case "writePage":
        this.#writePage(edit);
        break;
      case "changeChart":
        break;
      case "enter":
        this.#enter(edit);
        break;
    }
  }

  finish(sheet: string): EditedSheet {
    refuseOrphans(this.#outline, this.#cells, sheet);
    const { styles, sharedStrings } = this.#context;
    const { drafts } = this.#cells;
    return {
      splices: [
        ...this.#columns.splices(),
        ...cellSplices(this.#outline, drafts, this.#heights(), sharedStrings),
        ...this.#merges.splices(),
        ...(this.#flags === null ? [] : flagSplices(this.#outline, this.#flags.flags, styles)),
      ],
      lostFormulas: this.#cells.lostFormulas(),
      content: (at) => this.#cells.content(at),
    };
  }

  #heights(): ReadonlyMap<number, RowHeight> {
    const edits = new RowHeightEdits({
      outline: this.#outline,
      cells: this.#cells,
      columns: this.#columns,
      merges: this.#merges,
      look: (style) => textLook(this.#context.styles, style),
    });
    edits.raise([...this.#fitted]);
    edits.follow(this.#followed);
    return edits.heights;
  }

  #writePage({ sheet, cells }: EditOf<"writePage">): void {
    const { formats, tables } = this.#context;
    const parts = { outline: this.#outline, cells: this.#cells, merges: this.#merges, tables, formats };
    for (const row of writePageCells(parts, sheet, cells)) this.#followed.add(row);
  }

  #writeText({ sheet, at, text }: EditOf<"writeText">): void {
    refuseLongText(sheet, at, text);
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
    if (own !== untouched || this.#merges.areaAt(at) !== null) return own;
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
    refuseLongText(sheet, at, content);
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
      if (this.#cells.styleAt({ row, column }) !== 0) continue;
      const style = wrappedFormat(this.#context.styles, this.#cells.visibleStyleAt({ row, column: like }));
      if (this.#cells.visibleStyleAt({ row, column }) !== style) this.#cells.setStyle({ row, column }, style);
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

  #refuseTableHeader(sheet: string, at: Address): void {
    refuseTableHeader(this.#context.tables, sheet, at);
  }

  #refuseUnlessFree(sheet: string, at: Address): void {
    refuseOffSheet(sheet, at);
    const refuse = (code: RefusalCode) => new EditRefused(code, sheet, at);
    if (this.#merges.isCovered(at)) throw refuse("mergedCell");
    const isFilled = this.#outline.filled.some((area) => contains(area, at));
    if (isFilled || this.#cells.formula(at) !== null) throw refuse("formulaCell");
  }
}

/** The rows whose cells an edit names; for titles above a table these are all rows above it. */
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
    case "fitRows":
      return edit.rows;
    case "writePage":
      return edit.cells.map(({ at }) => at.row);
    case "changeChart":
      return lines(edit.chart.data.top, edit.chart.data.bottom);
    case "setFlags":
    case "moveRightEdge":
      return [];
  }
}

function lines(first: number, last: number): readonly number[] {
  return Array.from(
    { length: Math.max(0, Math.min(last, MAX_ROW) - first + 1) },
    (_, index) => first + index,
  );
}
