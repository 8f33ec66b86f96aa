import type { Address, Area } from "../domain/sheet/address";
import { heightFor } from "../workbook/row-height";
import type { CellEdits } from "./cell-edits";
import type { RowHeight } from "./cell-splices";
import { PADDING, type ColumnEdits } from "./columns";
import type { MergeEdits } from "./merges";
import { STANDARD_HEIGHT, STANDARD_WIDTH } from "./read-sheet-look";
import type { RowMark } from "./sheet-scan";
import type { SheetOutline } from "./sheet-outline";
import type { TextLook } from "./text-look";

/** What the heights of a sheet's rows depend on, with the changes made so far. */
interface Sheet {
  readonly outline: SheetOutline;
  readonly cells: CellEdits;
  readonly columns: ColumnEdits;
  readonly merges: MergeEdits;
  readonly look: (style: number) => TextLook;
}

/** A text with the room that it has. */
interface Room {
  readonly text: string;
  readonly characters: number;
  readonly fontSize: number;
  readonly isMerged: boolean;
  /** Of the other rows that its merged area covers, in points. */
  readonly heightElsewhere: number;
}

/** Changes to the heights of a sheet's rows, estimated from their texts. */
export class RowHeightEdits {
  readonly heights = new Map<number, RowHeight>();
  readonly #sheet: Sheet;
  readonly #marks: ReadonlyMap<number, RowMark>;
  readonly #default: { readonly width: number; readonly height: number; readonly isOwn: boolean };

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
    this.#marks = new Map(sheet.outline.rows.map((mark) => [mark.row, mark]));
    this.#default = defaultsOf(sheet.outline);
  }

  /**
   * Raises rows for the texts of several lines that were written into them; never lowers one. A row whose height follows
   * its content goes on doing so, unless a text does not fit into a merged area, of which programs take no account; it gets
   * a height all the same, since not every program fits rows when it opens a file.
   */
  raise(rows: readonly number[]): void {
    for (const row of rows) {
      const written = [...(this.#sheet.cells.drafts.get(row) ?? [])].filter(
        ([, { content }]) => typeof content === "string",
      );
      const rooms = this.#rooms(
        row,
        written.map(([column]) => column),
      );
      const mark = this.#marks.get(row);
      if (!rooms.some(hasLines) || mark?.hidden === true) continue;
      const height = mark?.height ?? null;
      if (height !== null) {
        const needed = neededFor(rooms);
        if (needed > height) this.heights.set(row, { height: needed, isOwn: mark?.hasOwnHeight === true });
      } else if (neededFor(rooms) > this.#default.height) {
        const tooLow = rooms.some((room) => room.isMerged && neededFor([room]) > this.#default.height);
        const needed = neededFor(this.#rooms(row, this.#columns(row)));
        this.heights.set(row, { height: needed, isOwn: this.#default.isOwn || tooLow });
      }
    }
  }

  /** Makes the rows of cells that were changed as high as all their texts need; what the user made higher stays so. */
  follow(rows: ReadonlySet<number>): void {
    for (const row of rows) {
      const mark = this.#marks.get(row);
      if (mark?.hidden === true) continue;
      const rooms = this.#rooms(row, this.#columns(row));
      const needed = neededFor(rooms);
      const isEnough = !rooms.some(hasLines);
      const [height, isOwn] = [mark?.height ?? null, mark?.hasOwnHeight === true];
      if (isOwn) {
        if (needed > (height ?? 0)) this.heights.set(row, { height: needed, isOwn });
      } else if (!isEnough) {
        this.heights.set(row, {
          height: needed,
          isOwn: rooms.some((room) => room.isMerged && hasLines(room)),
        });
      } else if (height !== null) this.heights.set(row, { height: null, isOwn: false });
    }
  }

  #columns(row: number): readonly number[] {
    const { outline, cells } = this.#sheet;
    const listed = (outline.cells.get(row) ?? []).map(({ column }) => column);
    return [...new Set([...listed, ...(cells.drafts.get(row)?.keys() ?? [])])];
  }

  #rooms(row: number, columns: readonly number[]): readonly Room[] {
    return columns.flatMap((column) => {
      const at = { row, column };
      const text = this.#sheet.cells.text(at);
      return text === null || text === "" ? [] : [this.#room(at, text)];
    });
  }

  #room(at: Address, text: string): Room {
    const { cells, look, merges } = this.#sheet;
    const { fontSize, wraps } = look(cells.styleAt(at));
    const area = merges.areaAt(at);
    const { left, right } = area ?? { left: at.column, right: at.column };
    const own = { fontSize, isMerged: area !== null, heightElsewhere: this.#heightBelow(area) };
    if (!wraps) return { ...own, text: text.replace(/[\r\n]+/g, " "), characters: Infinity };
    let width = 0;
    for (let column = left; column <= right; column++)
      width += this.#sheet.columns.width(column) ?? this.#default.width;
    return { ...own, text, characters: Math.round((width - PADDING) * 100) / 100 };
  }

  #heightBelow(area: Area | null): number {
    if (area === null) return 0;
    let height = 0;
    for (let row = area.top + 1; row <= area.bottom; row++) {
      const mark = this.#marks.get(row);
      if (mark?.hidden === true) continue;
      height += this.heights.get(row)?.height ?? mark?.height ?? this.#default.height;
    }
    return height;
  }
}

/** True for a text that one line does not hold. */
function hasLines(room: Room): boolean {
  return heightFor([room]) > heightFor([{ ...room, text: "." }]);
}

function neededFor(rooms: readonly Room[]): number {
  return Math.max(0, ...rooms.map((room) => heightFor([room]) - room.heightElsewhere));
}

/** Widths and heights of columns and rows that give none; `isOwn` where such rows do not follow their content. */
function defaultsOf({ xml, children }: SheetOutline): {
  readonly width: number;
  readonly height: number;
  readonly isOwn: boolean;
} {
  const mark = children.find(({ local }) => local === "sheetFormatPr");
  const tag = mark === undefined ? "" : xml.slice(mark.start, mark.openEnd);
  const value = (name: string) => new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag)?.[1];
  return {
    width: Number(value("defaultColWidth") ?? STANDARD_WIDTH),
    height: Number(value("defaultRowHeight") ?? STANDARD_HEIGHT),
    isOwn: ["1", "true"].includes(value("customHeight") ?? ""),
  };
}
