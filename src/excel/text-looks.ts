import { contains, MAX_COLUMN, MAX_ROW, type Address, type Area } from "../domain/sheet/address";
import { cellAt, type SheetSnapshot } from "../domain/sheet/snapshot";
import { STYLE_REACH } from "../workbook/text-style";
import type { Sync } from "./excel-session";
import { queueAreaLook, queueCellLooks, type AreaLook, type CellLooks } from "./looks";
import { payloadBytes, readInBlocks } from "./payload";
import type { SheetEdit } from "./refusals";

/** How one cell looks. */
export interface CellLook {
  readonly numberFormat: string;
  readonly properties: Excel.SettableCellProperties;
}

/** What is known of the looks of a sheet's cells that get texts, and of those to their left. */
export interface TextLooks {
  /** By row, then column. */
  readonly cells: readonly Address[];
  /** Undefined for a cell that does not matter. */
  readonly lookAt: (at: Address) => CellLook | undefined;
  /** How a cell of the sheet looks that was never touched. */
  readonly untouched: CellLook;
}

/** Cells of one column; one look stands for all of them. */
interface Span {
  readonly sheet: string;
  readonly area: Area;
  readonly looks: CellLook[];
}

/** About so many bytes describe a cell. */
export const LOOK_BYTES = 700;
/** So many cells are read one by one; of more, columns that look alike are read as one. */
const FEW_CELLS = 2000;
/** In columns with more rows texts keep the look that they find: even asking would take megabytes. */
const MOST_ROWS = 20_000;
const LAST_CELL: Area = { top: MAX_ROW, left: MAX_COLUMN, bottom: MAX_ROW, right: MAX_COLUMN };

/** Reads the looks that matter to texts in untouched cells of the sheets to be written. */
export class TextLookReader {
  /** Spans that are read cell by cell. */
  readonly each: readonly Span[];
  readonly #context: Excel.RequestContext;
  readonly #cells: ReadonlyMap<string, readonly Address[]>;
  readonly #uniform: readonly Span[];
  readonly #untouched = new Map<string, () => CellLooks>();
  #takeUniform: readonly (() => void)[] = [];

  constructor(context: Excel.RequestContext, edits: ReadonlyMap<SheetSnapshot, readonly SheetEdit[]>) {
    this.#context = context;
    const cells = [...edits].map(([sheet, list]) => [sheet.name, cellsToStyle(sheet, list)] as const);
    this.#cells = new Map(cells.filter(([, found]) => found.length > 0));
    const spans = [...this.#cells].map(([sheet, found]) => spansOf(sheet, found));
    this.each = spans.flatMap(({ areFew, found }) => (areFew ? found : []));
    this.#uniform = spans.flatMap(({ areFew, found }) => (areFew ? [] : found));
  }

  /** Queues what is small; may be done again. */
  queue(): void {
    for (const sheet of this.#cells.keys()) {
      this.#untouched.set(sheet, queueCellLooks(this.#sheet(sheet), LAST_CELL));
    }
    this.#takeUniform = this.#uniform.map((span) => queueUniform(this.#sheet(span.sheet), span));
  }

  /** Queues some cells of a span; gives what takes the answer and tells its bytes. */
  queueBlock(span: Span, block: Area): () => number {
    const take = queueCellLooks(this.#sheet(span.sheet), block);
    return () => {
      const looks = take();
      span.looks.push(...looksOf(looks).flat());
      return payloadBytes(looks);
    };
  }

  /**
   * What was read, by the name of the sheet. Columns that were asked for as one and whose cells look different from each
   * other are read now, in one round trip more for each 5 MB.
   */
  async take(sync: Sync): Promise<ReadonlyMap<string, TextLooks>> {
    for (const take of this.#takeUniform) take();
    const mixed = this.#uniform.filter(({ looks }) => looks.length === 0);
    if (mixed.length > 0) await this.#readEach(mixed, sync);
    const spans = [...this.each, ...this.#uniform];
    return new Map(
      [...this.#cells].map(([sheet, cells]) => {
        const own = spans.filter((span) => span.sheet === sheet);
        const untouched = looksOf(this.#untouched.get(sheet)?.() ?? NOTHING)[0]?.[0] ?? NO_LOOK;
        return [sheet, { cells, untouched, lookAt: (at: Address) => lookIn(own, at) }] as const;
      }),
    );
  }

  #readEach(spans: readonly Span[], sync: Sync): Promise<void> {
    return readInBlocks(
      spans.map(({ area }) => ({ area, bytesPerCell: LOOK_BYTES })),
      {
        first: () => undefined,
        queue: (index, block) => {
          const span = spans[index];
          return span === undefined ? () => 0 : this.queueBlock(span, block);
        },
        take: (_index, _block, take) => take(),
      },
      sync,
    );
  }

  #sheet(name: string): Excel.Worksheet {
    return this.#context.workbook.worksheets.getItem(name);
  }
}

function lookIn(spans: readonly Span[], at: Address): CellLook | undefined {
  const span = spans.find(({ area }) => contains(area, at));
  if (span === undefined) return undefined;
  return span.looks.length === 1 ? span.looks[0] : span.looks[at.row - span.area.top];
}

const NOTHING: CellLooks = { area: LAST_CELL, numberFormats: [], cells: [] };
const NO_LOOK: CellLook = { numberFormat: "General", properties: {} };

/**
 * The cells that get a text and could look like their neighbours: none of a merged area, of a column that the same write
 * styles, or of a protected sheet, where what may be written was styled by somebody.
 */
function cellsToStyle(sheet: SheetSnapshot, edits: readonly SheetEdit[]): readonly Address[] {
  if (sheet.protection !== null) return [];
  const styled = new Set(edits.flatMap((edit) => (edit.kind === "styleColumn" ? [edit.column] : [])));
  const cells = edits.flatMap((edit) => {
    if (edit.kind !== "writeText" || edit.at.column === 1 || styled.has(edit.at.column)) return [];
    const content = cellAt(sheet, edit.at)?.content ?? null;
    const isSame = content?.kind === "text" && content.value === edit.text;
    return isSame || sheet.merges.some((merge) => contains(merge, edit.at)) ? [] : [edit.at];
  });
  return cells.toSorted((a, b) => a.row - b.row || a.column - b.column);
}

/** The cells and those to their left: column by column where they are few, else the first, inner and last rows apart. */
function spansOf(
  sheet: string,
  cells: readonly Address[],
): { readonly areFew: boolean; readonly found: readonly Span[] } {
  const [top = 1, bottom = top] = [cells[0]?.row, cells.at(-1)?.row];
  if (bottom - top >= MOST_ROWS) return { areFew: true, found: [] };
  const reached = cells.flatMap(({ column }) =>
    Array.from({ length: STYLE_REACH + 1 }, (_, distance) => column - distance),
  );
  const columns = [...new Set(reached)].filter((column) => column >= 1);
  const areFew = columns.length * (bottom - top + 1) <= FEW_CELLS;
  const inner = { top: top + 1, bottom: bottom - 1 };
  const rows = areFew ? [{ top, bottom }] : [{ top, bottom: top }, inner, { top: bottom, bottom }];
  const found = columns.flatMap((column) =>
    rows.map((part): Span => ({ sheet, area: { ...part, left: column, right: column }, looks: [] })),
  );
  return { areFew, found };
}

/** Queues a span as one; what takes the answer leaves it without looks where its cells look different from each other. */
function queueUniform(worksheet: Excel.Worksheet, { area, looks }: Span): () => void {
  const together = queueAreaLook(worksheet, area);
  const first = queueCellLooks(worksheet, { ...area, bottom: area.top });
  return () => {
    const look = together();
    if (look !== null && (area.top === area.bottom || hasSameLines(look)))
      looks.push(...looksOf(first()).flat());
  };
}

/** Whether the lines above and below each cell are the same. */
function hasSameLines({ borders }: AreaLook): boolean {
  const lines = borders
    .filter(([edge]) => edge !== "EdgeLeft" && edge !== "EdgeRight")
    .map(([, look]) => JSON.stringify(look));
  return new Set(lines).size === 1;
}

/** Row by row. */
export function looksOf({ numberFormats, cells }: CellLooks): readonly (readonly CellLook[])[] {
  return cells.map((row, down) =>
    row.map((properties, over) => ({ numberFormat: numberFormats[down]?.[over] ?? "General", properties })),
  );
}

/**
 * Whether a cell looks as if nobody had touched it. Excel tells the lines that a neighbour draws as lines of the cell too,
 * so that only lines both above and below count as its own.
 */
export function isUntouched(look: CellLook, untouched: CellLook): boolean {
  const { top, bottom } = look.properties.format?.borders ?? {};
  const isLined = [top, bottom].every((line) => line?.style !== undefined && line.style !== "None");
  return !isLined && withoutBorders(look) === withoutBorders(untouched);
}

function withoutBorders({ numberFormat, properties: { style, format } }: CellLook): string {
  return JSON.stringify([numberFormat, style, { ...format, borders: null }]);
}
