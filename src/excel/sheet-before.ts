import { formatAddress, formatArea, type Address, type Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { asMatrix } from "./cells";
import { placeOf } from "./page-blocks";
import type { RowHeight } from "./page-step";
import { payloadBytes } from "./payload";
import { readHostAddress } from "./host-address";
import { queueCellLooks, type CellLooks } from "./looks";
import { rowsOf } from "./queue-page-step";
import { rectangles } from "./rectangles";
import type { SheetEdit } from "./refusals";
import { looksOf, LOOK_BYTES, type CellLook } from "./text-looks";
import { columnsIn, neededOf, rowsIn } from "./needed-before";

/** How a text in a cell is set. */
export interface CellFont {
  /** In points. */
  readonly size: number;
  readonly wraps: boolean;
}

/** What a sheet is like before rows are fitted, sheets of ours rewritten or titles widened in it. */
export interface SheetBefore {
  readonly lookAt: (at: Address) => CellLook | undefined;
  /** Of cells that were all read. */
  readonly looksIn: (area: Area) => CellLooks;
  readonly fontAt: (at: Address) => CellFont | undefined;
  readonly heights: ReadonlyMap<number, RowHeight>;
  /** In points. */
  readonly widths: ReadonlyMap<number, number>;
  /** Empty where none is set. */
  readonly printArea: readonly Area[];
}

/** A block of cells that is read in as many requests as its size asks for. */
export interface BeforeSpan {
  readonly area: Area;
  readonly bytesPerCell: number;
  /** Queues a part of it; gives what takes the answer and tells its bytes. */
  readonly queue: (block: Area) => () => number;
}

const FONT_BYTES = 80;
const HEIGHT_BYTES = 80;

/** Reads what has to be known of a sheet before it is written; nothing for edits that need none of it. */
export class SheetBeforeReader {
  readonly spans: readonly BeforeSpan[];
  readonly #context: Excel.RequestContext;
  readonly #name: string;
  readonly #needed: ReturnType<typeof neededOf>;
  readonly #looks = new Map<string, CellLook>();
  readonly #fonts = new Map<string, CellFont>();
  readonly #heights = new Map<number, RowHeight>();
  #small: () => Pick<SheetBefore, "printArea" | "widths"> = () => ({ printArea: [], widths: new Map() });

  constructor(context: Excel.RequestContext, sheet: SheetSnapshot, edits: readonly SheetEdit[]) {
    this.#context = context;
    this.#name = sheet.name;
    this.#needed = neededOf(sheet, edits);
    const { looks, fonts, rows } = this.#needed;
    this.spans = [
      ...rectangles(looks).map((area) => this.#span(area, LOOK_BYTES, (block) => this.#queueLooks(block))),
      ...rectangles(fonts).map((area) => this.#span(area, FONT_BYTES, (block) => this.#queueFonts(block))),
      ...rectangles(rows.map((row) => ({ row, column: 1 }))).map((area) =>
        this.#span(area, HEIGHT_BYTES, (block) => this.#queueHeights(block)),
      ),
    ];
  }

  /** Queues what is small; may be done again. */
  queue(): void {
    const sheet = this.#sheet();
    const print = this.#needed.printArea ? sheet.pageLayout.getPrintAreaOrNullObject() : null;
    print?.load("areas/items/address");
    const columns = this.#needed.columns.map((column) => {
      const { format } = sheet.getRange(formatAddress({ row: 1, column }));
      format.load("columnWidth");
      return [column, format] as const;
    });
    this.#small = () => ({
      printArea:
        print === null || print.isNullObject
          ? []
          : print.areas.items.map(({ address }) => readHostAddress(address)),
      widths: new Map(columns.map(([column, format]) => [column, format.columnWidth])),
    });
  }

  take(): SheetBefore {
    const lookAt = (place: Address) => this.#looks.get(placeOf(place.row, place.column));
    return {
      ...this.#small(),
      lookAt,
      looksIn: (area) => looksIn(area, lookAt),
      fontAt: ({ row, column }) => this.#fonts.get(placeOf(row, column)),
      heights: this.#heights,
    };
  }

  #span(area: Area, bytesPerCell: number, queue: BeforeSpan["queue"]): BeforeSpan {
    return { area, bytesPerCell, queue };
  }

  #sheet(): Excel.Worksheet {
    return this.#context.workbook.worksheets.getItem(this.#name);
  }

  #queueLooks(block: Area): () => number {
    const take = queueCellLooks(this.#sheet(), block);
    return () => {
      const found = take();
      for (const [down, row] of looksOf(found).entries())
        for (const [over, look] of row.entries())
          this.#looks.set(placeOf(block.top + down, block.left + over), look);
      return payloadBytes(found);
    };
  }

  #queueFonts(block: Area): () => number {
    const range = this.#sheet().getRange(formatArea(block));
    const cells = range.getCellProperties({ format: { font: { size: true }, wrapText: true } });
    return () => {
      for (const [down, row] of asMatrix(cells.value).entries())
        for (const [over, { format }] of row.entries())
          this.#fonts.set(placeOf(block.top + down, block.left + over), {
            size: format?.font?.size ?? 0,
            wraps: format?.wrapText === true,
          });
      return payloadBytes(cells.value);
    };
  }

  #queueHeights(block: Area): () => number {
    const rows = rowsOf(this.#sheet(), block.top, block.bottom).getRowProperties({
      format: { rowHeight: true, useStandardHeight: true },
    });
    return () => {
      for (const [down, { format }] of rows.value.entries())
        this.#heights.set(block.top + down, {
          points: format?.rowHeight ?? 0,
          isStandard: format?.useStandardHeight === true,
        });
      return payloadBytes(rows.value);
    };
  }
}

function looksIn(area: Area, lookAt: SheetBefore["lookAt"]): CellLooks {
  const rows = rowsIn(area).map((row) => columnsIn(area).map((column) => lookAt({ row, column })));
  return {
    area,
    numberFormats: rows.map((row) => row.map((look) => look?.numberFormat ?? null)),
    cells: rows.map((row) => row.map((look) => look?.properties ?? {})),
  };
}
