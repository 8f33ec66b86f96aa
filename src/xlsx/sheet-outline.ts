import type { Address, Area } from "../domain/sheet/address";
import { readArea } from "./areas";
import { FormatCollector, type FormatMark } from "./flag-rules";
import { scanSheet, type CellMark, type RowMark } from "./sheet-scan";
import { isMain, type XmlElement, type XmlEnd } from "./xml";

/** An element and where it stands. */
export interface ElementMark extends XmlEnd {
  readonly local: string;
  readonly start: number;
  readonly openEnd: number;
}

/** A `col` element: the columns it covers and their format. */
export interface ColumnMark extends ElementMark {
  readonly min: number;
  readonly max: number;
  readonly style: number;
}

export interface MergeMark extends ElementMark {
  readonly area: Area;
}

/** A cell that shares its formula with those of the same index; the master spells it out. */
export interface SharedFormula {
  readonly at: Address;
  readonly index: string;
  readonly isMaster: boolean;
}

/** Where everything that an edit may touch stands in a worksheet part. */
export interface SheetOutline {
  readonly xml: string;
  /** Namespace prefix of the document's own elements, often empty. */
  readonly prefix: string;
  readonly rootOpenEnd: number;
  /** Children of the root that belong to SpreadsheetML, in order. */
  readonly children: readonly ElementMark[];
  readonly rows: readonly RowMark[];
  /** The cells of the rows asked for, in order. */
  readonly cells: ReadonlyMap<number, readonly CellMark[]>;
  readonly columns: readonly ColumnMark[];
  readonly merges: readonly MergeMark[];
  /** What array formulas and data tables fill. */
  readonly filled: readonly Area[];
  /** The cells of all rows that share a formula with others. */
  readonly shared: readonly SharedFormula[];
  readonly formats: readonly FormatMark[];
  readonly lastPriority: number;
}

/** Outlines a worksheet part; throws MalformedPart. */
export function outlineSheet(xml: string, wantsRow: (row: number) => boolean): SheetOutline {
  const collector = new OutlineCollector(wantsRow);
  scanSheet(xml, collector);
  const { prefix, rootOpenEnd, children, rows, cells, columns, merges, filled, shared } = collector;
  const { formats, lastPriority } = collector.formats;
  return {
    xml,
    prefix,
    rootOpenEnd,
    children,
    rows,
    cells,
    columns,
    merges,
    filled,
    shared,
    formats,
    lastPriority,
  };
}

class OutlineCollector {
  prefix = "";
  rootOpenEnd = 0;
  readonly children: ElementMark[] = [];
  readonly rows: RowMark[] = [];
  readonly cells = new Map<number, CellMark[]>();
  readonly columns: ColumnMark[] = [];
  readonly merges: MergeMark[] = [];
  readonly filled: Area[] = [];
  readonly shared: SharedFormula[] = [];
  readonly formats = new FormatCollector();
  readonly #wantsRow: (row: number) => boolean;

  constructor(wantsRow: (row: number) => boolean) {
    this.#wantsRow = wantsRow;
  }

  cell(cell: CellMark): void {
    const { formula, row, column } = cell;
    if (formula?.type === "shared" && formula.sharedIndex !== null) {
      const isMaster = formula.text !== "";
      this.shared.push({ at: { row, column }, index: formula.sharedIndex, isMaster });
    }
    if (formula !== null && formula.reference !== null && formula.type !== "shared") {
      this.filled.push(readArea(formula.reference));
    }
    if (!this.#wantsRow(row)) return;
    const cells = this.cells.get(row);
    if (cells === undefined) this.cells.set(row, [cell]);
    else cells.push(cell);
  }

  row(row: RowMark): void {
    this.rows.push(row);
  }

  element(element: XmlElement, end: XmlEnd, text: string): void {
    this.formats.element(element, end, text);
    if (!isMain(element)) return;
    const { local, start, openEnd, attributes, depth } = element;
    const mark = { local, start, openEnd, closeStart: end.closeStart, end: end.end };
    if (depth === 0) {
      this.prefix = element.prefix;
      this.rootOpenEnd = openEnd;
    }
    if (depth === 1) this.children.push(mark);
    if (depth === 2 && local === "mergeCell")
      this.merges.push({ ...mark, area: readArea(attributes["ref"] ?? "") });
    if (depth === 2 && local === "col") {
      const [min, max, style] = [attributes["min"], attributes["max"], attributes["style"] ?? 0].map(Number);
      this.columns.push({ ...mark, min: min ?? 0, max: max ?? 0, style: style ?? 0 });
    }
  }
}
