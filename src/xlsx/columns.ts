import { insertChild } from "./schema-order";
import type { ColumnMark, SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import { asEmpty, editTag, qualified } from "./tag";

/** Columns of one width; `origin` is the `col` element they come from, null for none. */
interface Piece {
  readonly min: number;
  readonly max: number;
  /** As an empty-element tag; a `col` has no content. */
  readonly tag: string;
  readonly origin: ColumnMark | null;
}

/** Changes to the widths of a sheet's columns. */
export class ColumnEdits {
  readonly #outline: SheetOutline;
  #pieces: readonly Piece[];

  constructor(outline: SheetOutline) {
    this.#outline = outline;
    this.#pieces = outline.columns.map((origin) => ({
      min: origin.min,
      max: origin.max,
      tag: this.#tag(origin),
      origin,
    }));
  }

  /** Makes a column without a width of its own as wide as `characters` digits of the default font, and visible. */
  setWidth(column: number, characters: number): void {
    const width = String(fileWidth(characters));
    const covering = this.#pieces.find(({ min, max }) => min <= column && column <= max);
    if (covering !== undefined && /\bcustomWidth="(?:1|true)"/u.test(covering.tag)) return;
    const tag =
      covering?.tag ?? `<${qualified(this.#outline.prefix, "col")} min="${column}" max="${column}"/>`;
    const changes = { width, customWidth: "1", bestFit: null, hidden: null };
    if (covering !== undefined && editTag(tag, changes) === tag) return;
    const single = editTag(tag, { min: String(column), max: String(column), ...changes });
    this.#replace(column, { min: column, max: column, tag: single, origin: covering?.origin ?? null });
  }

  /** A column's width as the file counts it; null where it has the sheet's default width, 0 where it is hidden. */
  width(column: number): number | null {
    const tag = this.#pieces.find(({ min, max }) => min <= column && column <= max)?.tag ?? "";
    if (/\shidden\s*=\s*["'](?:1|true)["']/.test(tag)) return 0;
    const width = /\swidth\s*=\s*["']([^"']*)["']/.exec(tag)?.[1];
    return width === undefined ? null : Number(width);
  }

  /** Gives a column the sheet's default width and format. */
  clear(column: number): void {
    this.#replace(column, null);
  }

  splices(): readonly Splice[] {
    const cols = this.#outline.children.find(({ local }) => local === "cols");
    if (cols === undefined) {
      if (this.#pieces.length === 0) return [];
      const name = qualified(this.#outline.prefix, "cols");
      const inner = this.#pieces.map(({ tag }) => tag).join("");
      return [insertChild(this.#outline, "cols", `<${name}>${inner}</${name}>`)];
    }
    if (this.#pieces.length === 0) return [{ start: cols.start, end: cols.end, text: "" }];
    const patched = this.#outline.columns.flatMap((mark) => {
      const tags = this.#pieces.filter(({ origin }) => origin === mark).map(({ tag }) => tag);
      const { start, end } = mark;
      return tags.length === 1 && tags[0] === this.#tag(mark) ? [] : [{ start, end, text: tags.join("") }];
    });
    const added = this.#pieces
      .filter(({ origin }) => origin === null)
      .map(({ min, tag }) => {
        const place = this.#outline.columns.find((mark) => mark.min > min)?.start ?? cols.closeStart;
        return { start: place, end: place, text: tag };
      });
    return [...patched, ...added];
  }

  #tag({ start, openEnd }: ColumnMark): string {
    return asEmpty(this.#outline.xml.slice(start, openEnd));
  }

  #replace(column: number, replacement: Piece | null): void {
    this.#pieces = this.#pieces
      .flatMap((piece) => {
        if (column < piece.min || column > piece.max) return [piece];
        return [part(piece, piece.min, column - 1), part(piece, column + 1, piece.max)];
      })
      .concat(replacement ?? [])
      .filter(({ min, max }) => min <= max)
      .toSorted((a, b) => a.min - b.min);
  }
}

function part(piece: Piece, min: number, max: number): Piece {
  return { ...piece, min, max, tag: editTag(piece.tag, { min: String(min), max: String(max) }) };
}

/** The padding of a cell, in characters; a digit is taken as 7 pixels wide. */
export const PADDING = 5 / 7;

/** Widths in a file count the cell's padding too (ECMA-376 part 1, 18.3.1.13). */
export function fileWidth(characters: number): number {
  return Math.trunc((characters + PADDING) * 256) / 256;
}
