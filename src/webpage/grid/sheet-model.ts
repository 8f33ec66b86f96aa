import type { CSSProperties } from "react";
import {
  around,
  contains,
  intersects,
  isWithin,
  topLeft,
  type Address,
  type Area,
} from "../../domain/sheet/address";
import { cellAt, type Cell, type SheetSnapshot } from "../../domain/sheet/snapshot";
import type { Place } from "../../workbook/live-workbook";
import type { CellLook, Side, EdgeLook } from "../../xlsx/look";
import { styleAt, type SheetLook } from "../../xlsx/sheet-look";
import { PLAIN_LOOK } from "../../xlsx/read-looks";
import { changedLook, Painter } from "../conditional/painter";
import type { Icon } from "../conditional/icons";
import { cellCss } from "./cell-css";
import { formatColour, shownText } from "./cell-text";
import { innerLink } from "./inner-link";

/** Empty rows and columns shown beyond what is used, so that there is room to write. */
const SPARE_ROWS = 3;
const SPARE_COLUMNS = 2;
const LEAST_ROWS = 20;
const LEAST_COLUMNS = 8;
/** Formats alone stretch a sheet no further than this beyond its content. */
const STYLED_BEYOND = 20;

/** A cell as the grid draws it; a merged area is one cell. */
export interface ShownCell {
  readonly at: Address;
  readonly text: string;
  /** Of a conditional format; stands before the text. */
  readonly icon: Icon | null;
  /** It holds a link to a place in the workbook. */
  readonly leads: boolean;
  readonly css: CSSProperties;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Rows that are drawn together: merged areas that reach beyond are cut at the edges. */
export interface Band {
  readonly top: number;
  readonly bottom: number;
}

/** A sheet made ready for drawing. */
export class SheetModel {
  readonly rowCount: number;
  readonly columnCount: number;
  /** Numbers of the columns that are shown. */
  readonly columns: readonly number[];
  readonly #sheet: SheetSnapshot;
  readonly #look: SheetLook;
  readonly #sheets: readonly string[];
  readonly #mergesByRow: ReadonlyMap<number, readonly { readonly area: Area }[]>;
  readonly #painter: Painter;

  /** `sheets` are those of the workbook, to which links can lead. */
  constructor(sheet: SheetSnapshot, look: SheetLook, sheets: readonly string[]) {
    this.#sheet = sheet;
    this.#look = look;
    this.#sheets = sheets;
    const { bottom, right } = sheet.used ?? { bottom: 0, right: 0 };
    const styledRight = Math.max(0, ...look.columns.map(({ min }) => min));
    this.rowCount = Math.max(LEAST_ROWS, bottom + SPARE_ROWS);
    this.columnCount = Math.max(
      LEAST_COLUMNS,
      right + SPARE_COLUMNS,
      Math.min(styledRight, right + STYLED_BEYOND),
    );
    const all = Array.from({ length: this.columnCount }, (_, index) => index + 1);
    this.columns = all.filter((column) => !sheet.hiddenColumns.has(column));
    this.#mergesByRow = this.#byRow(sheet.merges.map((area) => ({ area })));
    this.#painter = new Painter(sheet, look.conditionalFormats);
  }

  isHidden(row: number): boolean {
    return this.#sheet.hiddenRows.has(row);
  }

  /** The rows of a band that are shown. */
  rowsIn({ top, bottom }: Band): readonly number[] {
    const last = Math.min(bottom, this.rowCount);
    return Array.from({ length: Math.max(0, last - top + 1) }, (_, index) => top + index).filter(
      (row) => !this.isHidden(row),
    );
  }

  /** In pixels. */
  columnWidth(column: number): number {
    const { columns, defaultWidth } = this.#look;
    const width = columns.find(({ min, max }) => min <= column && column <= max)?.width ?? defaultWidth;
    return Math.trunc(((256 * width + Math.trunc(128 / 7)) / 256) * 7);
  }

  /** The least height of a row in pixels; text that needs more makes it higher unless `isFixed`. */
  rowHeight(row: number): number {
    return ((this.#look.rows.get(row)?.height ?? this.#look.defaultHeight) * 4) / 3;
  }

  /** The area that is selected with a cell: its merged area, or the cell. */
  areaAt(at: Address): Area {
    const { row, column } = at;
    return this.#mergeAt(at) ?? { top: row, left: column, bottom: row, right: column };
  }

  /** Where the link of a cell leads inside of the workbook; null where it holds none. */
  linkAt(at: Address): Place | null {
    return this.#linkIn(cellAt(this.#sheet, topLeft(this.areaAt(at))));
  }

  #linkIn(cell: Cell | undefined): Place | null {
    const formula = cell?.formula ?? null;
    return formula === null ? null : innerLink(formula, this.#sheets);
  }

  /** The least area that holds another and cuts no merged area. */
  whole(area: Area): Area {
    let whole = area;
    for (let row = whole.top; row <= Math.min(whole.bottom, this.rowCount); row++) {
      for (const { area: merge } of this.#mergesByRow.get(row) ?? []) {
        if (!intersects(merge, whole) || isWithin(merge, whole)) continue;
        whole = around(whole, merge);
        row = whole.top - 1;
        break;
      }
    }
    return whole;
  }

  /** A row with all merged areas that touch it. */
  rowReach(row: number): Area {
    const merges = this.#mergesByRow.get(row)?.map(({ area }) => area) ?? [];
    return {
      top: Math.min(row, ...merges.map(({ top }) => top)),
      left: 1,
      bottom: Math.max(row, ...merges.map(({ bottom }) => bottom)),
      right: this.columnCount,
    };
  }

  /** The cells of a row that begin in it, in a band that is drawn. */
  cellsOf(row: number, band: Band): readonly ShownCell[] {
    return this.columns.flatMap((column) => {
      const merge = this.#mergeAt({ row, column });
      if (merge === null) return [this.#cell({ row, column }, null, 1, 1)];
      const rows = this.rowsIn({
        top: Math.max(merge.top, band.top),
        bottom: Math.min(merge.bottom, band.bottom),
      });
      const columns = this.columns.filter((other) => other >= merge.left && other <= merge.right);
      if (rows[0] !== row || columns[0] !== column) return [];
      return [this.#cell(topLeft(merge), merge, rows.length, columns.length)];
    });
  }

  #cell(at: Address, merge: Area | null, rowSpan: number, columnSpan: number): ShownCell {
    const cell = cellAt(this.#sheet, at);
    const { change, bar, icon, hidesText } = this.#painter.paintAt(at);
    const text =
      cell === undefined || hidesText
        ? ""
        : shownText(cell, change.format ?? cell.format, this.#look.dates1904);
    const look = this.#lookAt(at);
    const last = merge === null ? at : { row: merge.bottom, column: merge.right };
    const kind = cell?.content?.kind ?? null;
    const css = cellCss({
      look,
      edges: {
        right: this.#edge({ row: at.row, column: last.column }, "right", {
          row: at.row,
          column: last.column + 1,
        }),
        bottom: this.#edge({ row: last.row, column: at.column }, "bottom", {
          row: last.row + 1,
          column: at.column,
        }),
      },
      gridLines: this.#look.gridLines,
      kind,
      colour: cell === undefined || change.font.colour !== undefined ? null : formatColour(cell),
      bar,
      overflows: kind === "text" && !look.alignment.wrap && this.#isFree({ ...at, column: last.column + 1 }),
    });
    return { at, text, icon, leads: this.#linkIn(cell) !== null, css, rowSpan, columnSpan };
  }

  #isFree(at: Address): boolean {
    return (cellAt(this.#sheet, at)?.content ?? null) === null;
  }

  /** As the conditional formats make it. */
  #lookAt(at: Address): CellLook {
    const look = this.#look.looks[styleAt(this.#look, at.row, at.column)] ?? PLAIN_LOOK;
    return changedLook(look, this.#painter.paintAt(at).change);
  }

  /** The line between two cells: that of the first, else that of the one behind it. */
  #edge(first: Address, side: "right" | "bottom", behind: Address): EdgeLook | null {
    const opposite: Side = side === "right" ? "left" : "top";
    return this.#lookAt(first).border[side] ?? this.#lookAt(behind).border[opposite];
  }

  #mergeAt(at: Address): Area | null {
    return this.#mergesByRow.get(at.row)?.find(({ area }) => contains(area, at))?.area ?? null;
  }

  /** Lists things under every shown row that their areas touch. */
  #byRow<T extends { readonly area: Area }>(things: readonly T[]): ReadonlyMap<number, readonly T[]> {
    const byRow = new Map<number, T[]>();
    for (const thing of things) {
      for (let row = thing.area.top; row <= Math.min(thing.area.bottom, this.rowCount); row++) {
        const others = byRow.get(row);
        if (others === undefined) byRow.set(row, [thing]);
        else others.push(thing);
      }
    }
    return byRow;
  }
}
