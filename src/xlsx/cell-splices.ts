import { formatAddress, type Address } from "../domain/sheet/address";
import type { CellContent } from "../domain/sheet/snapshot";
import { cellContent } from "./cell-content";
import type { CellDraft, EnteredContent } from "./cell-edits";
import { widenDimension } from "./dimension";
import type { CellMark, RowMark } from "./sheet-scan";
import type { SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";
import { asEmpty, asOpening, editTag, qualified } from "./tag";
import { decodeText, encodeText } from "./xml-text";

type RowDrafts = ReadonlyMap<number, CellDraft>;

/** A height that a row shall have. */
export interface RowHeight {
  /** In points; null for one that follows the content. */
  readonly height: number | null;
  /** True where programs shall keep it when the content changes. */
  readonly isOwn: boolean;
}

/** Turns changes to cells and row heights into splices of the worksheet part; changes to what is already so give none. */
export function cellSplices(
  outline: SheetOutline,
  drafts: ReadonlyMap<number, RowDrafts>,
  heights: ReadonlyMap<number, RowHeight>,
  sharedStrings: readonly CellContent[],
): readonly Splice[] {
  return new CellWriter(outline, heights, sharedStrings).splices(drafts);
}

/** A cell that has no element yet. */
interface NewCell {
  readonly at: Address;
  readonly xml: string;
}

class CellWriter {
  readonly #outline: SheetOutline;
  readonly #heights: ReadonlyMap<number, RowHeight>;
  readonly #sharedStrings: readonly CellContent[];

  constructor(
    outline: SheetOutline,
    heights: ReadonlyMap<number, RowHeight>,
    sharedStrings: readonly CellContent[],
  ) {
    this.#outline = outline;
    this.#heights = heights;
    this.#sharedStrings = sharedStrings;
  }

  splices(drafts: ReadonlyMap<number, RowDrafts>): readonly Splice[] {
    const rows = new Map(this.#outline.rows.map((row) => [row.row, row]));
    const splices: Splice[] = [];
    const added: NewCell[] = [];
    const newRows: (readonly [number, string])[] = [];
    const numbers = new Set([...drafts.keys(), ...this.#heights.keys()]);
    for (const number of [...numbers].sort((a, b) => a - b)) {
      const row = rows.get(number);
      const cells: RowDrafts = drafts.get(number) ?? new Map<number, CellDraft>();
      const inRow = this.#newCells(number, cells);
      added.push(...inRow);
      for (const draft of cells.values())
        if (draft.mark !== null) splices.push(this.#patchCell(draft.mark, draft));
      if (inRow.length === 0 && !this.#heights.has(number)) continue;
      if (row === undefined) newRows.push([number, this.#newRow(number, inRow)]);
      else splices.push(...this.#patchRow(row, inRow));
    }
    const widened = widenDimension(
      this.#outline,
      added.map(({ at }) => at),
    );
    return [...splices, ...this.#insertRows(newRows), ...widened];
  }

  #newCells(row: number, drafts: RowDrafts): readonly NewCell[] {
    return [...drafts]
      .sort(([a], [b]) => a - b)
      .flatMap(([column, draft]) => {
        const at = { row, column };
        const xml = draft.mark === null ? this.#newCell(at, draft) : "";
        return xml === "" ? [] : [{ at, xml }];
      });
  }

  #newCell(at: Address, { style, content }: CellDraft): string {
    const isEmpty = content === null || content === undefined;
    if (style === 0 && isEmpty) return "";
    const look = style === 0 ? "" : ` s="${style}"`;
    const tag = `<${this.#name("c")} r="${formatAddress(at)}"${look}/>`;
    return isEmpty ? tag : this.#filled(tag, content);
  }

  #patchCell(mark: CellMark, { style, content, isGone }: CellDraft): Splice {
    const { start, openEnd, end } = mark;
    if (isGone) return { start, end, text: "" };
    const tag = this.#outline.xml.slice(start, openEnd);
    const styled = style === mark.style ? tag : editTag(tag, { s: style === 0 ? null : String(style) });
    const keepsContent = content === undefined || this.#holds(mark, content);
    const isEmpty = keepsContent ? mark.value === null && mark.formula === null : content === null;
    if (isEmpty && style === 0 && mark.style !== 0) return { start, end, text: "" };
    if (keepsContent) return { start, end: openEnd, text: styled };
    const bare = editTag(styled, { t: typeOf(content), cm: null, vm: null });
    return { start, end, text: content === null ? asEmpty(bare) : this.#filled(bare, content) };
  }

  #holds(mark: CellMark, wanted: EnteredContent | null): boolean {
    const content = cellContent(mark, this.#sharedStrings);
    if (wanted === null) return content === null && mark.formula === null;
    const formula = typeof wanted === "object" ? wanted.formula : null;
    const present = mark.formula === null ? null : decodeText(mark.formula.text);
    if (formula !== present || (mark.formula !== null && mark.formula.type !== "normal")) return false;
    const value = typeof wanted === "object" ? wanted.result : wanted;
    return content?.kind === (typeof value === "string" ? "text" : "number") && content.value === value;
  }

  /** A cell made from its tag: a formula, a number, or a text as an inline string, so that the shared strings keep their bytes. */
  #filled(tag: string, content: EnteredContent): string {
    const [c, v, is, t] = [this.#name("c"), this.#name("v"), this.#name("is"), this.#name("t")];
    if (typeof content === "number") return `${asOpening(tag)}<${v}>${content}</${v}></${c}>`;
    if (typeof content === "object") {
      const { formula, result } = content;
      const f = this.#name("f");
      const typed = editTag(tag, { t: typeOf(content) });
      const value = typeof result === "string" ? encodeText(result) : result;
      return `${asOpening(typed)}<${f}>${encodeText(formula)}</${f}><${v}>${value}</${v}></${c}>`;
    }
    const opening = asOpening(editTag(tag, { t: typeOf(content) }));
    return `${opening}<${is}><${t} xml:space="preserve">${encodeText(content)}</${t}></${is}></${c}>`;
  }

  #newRow(row: number, cells: readonly NewCell[]): string {
    const name = this.#name("row");
    const tag = this.#heightened(`<${name} r="${row}">`, row);
    return `${tag}${cells.map(({ xml }) => xml).join("")}</${name}>`;
  }

  #patchRow(row: RowMark, cells: readonly NewCell[]): readonly Splice[] {
    const widened = widenSpans(
      this.#outline.xml.slice(row.start, row.openEnd),
      cells.map(({ at }) => at.column),
    );
    const tag = this.#heightened(widened, row.row);
    if (cells.length === 0) return [{ start: row.start, end: row.openEnd, text: tag }];
    if (row.openEnd === row.end) {
      const inner = cells.map(({ xml }) => xml).join("");
      return [{ start: row.start, end: row.end, text: `${asOpening(tag)}${inner}</${this.#name("row")}>` }];
    }
    const marks = this.#outline.cells.get(row.row) ?? [];
    const inserted = cells.map(({ at, xml }) => {
      const place = marks.find((mark) => mark.column > at.column)?.start ?? row.closeStart;
      return { start: place, end: place, text: xml };
    });
    return [{ start: row.start, end: row.openEnd, text: tag }, ...inserted];
  }

  #heightened(tag: string, row: number): string {
    const wanted = this.#heights.get(row);
    if (wanted === undefined) return tag;
    const { height, isOwn } = wanted;
    return editTag(tag, {
      ht: height === null ? null : String(height),
      customHeight: isOwn && height !== null ? "1" : null,
    });
  }

  #insertRows(rows: readonly (readonly [number, string])[]): readonly Splice[] {
    const data = this.#outline.children.find(({ local }) => local === "sheetData");
    if (data === undefined || rows.length === 0) return [];
    if (data.openEnd === data.end) {
      const tag = asOpening(this.#outline.xml.slice(data.start, data.openEnd));
      const inner = rows.map(([, xml]) => xml).join("");
      return [{ start: data.start, end: data.end, text: `${tag}${inner}</${this.#name("sheetData")}>` }];
    }
    let next = 0;
    return rows.map(([number, text]) => {
      while ((this.#outline.rows[next]?.row ?? Infinity) < number) next++;
      const place = this.#outline.rows[next]?.start ?? data.closeStart;
      return { start: place, end: place, text };
    });
  }

  #name(local: string): string {
    return qualified(this.#outline.prefix, local);
  }
}

/** The `t` of a cell; null for a number, which needs none. */
function typeOf(content: EnteredContent | null): string | null {
  if (typeof content === "string") return "inlineStr";
  return typeof content === "object" && typeof content?.result === "string" ? "str" : null;
}

/** Makes a row's `spans` reach columns beyond it; a tag without one stays without. */
function widenSpans(tag: string, columns: readonly number[]): string {
  const spans = /\sspans\s*=\s*["'](\d+):(\d+)["']/.exec(tag);
  if (spans === null) return tag;
  const [first, last] = [Number(spans[1]), Number(spans[2])];
  if (columns.every((column) => column >= first && column <= last)) return tag;
  return editTag(tag, { spans: `${Math.min(first, ...columns)}:${Math.max(last, ...columns)}` });
}
