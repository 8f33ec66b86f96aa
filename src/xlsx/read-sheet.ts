import { contains, MAX_COLUMN, type Area } from "../domain/sheet/address";
import type { Cell, CellContent, Protection, SheetSnapshot } from "../domain/sheet/snapshot";
import type { Amounts } from "./amounts";
import { AreaCollector, readArea } from "./areas";
import { cellContent } from "./cell-content";
import { FormatCollector } from "./flag-rules";
import { scanSheet, type CellMark, type FormulaMark, type RowMark } from "./sheet-scan";
import { DEFAULT_STYLE, type CellStyle } from "./styles";
import { ValidationCollector, type ValidationMark } from "./validations";
import { isMain, readBoolean, readCount, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

/** What all sheets of a workbook share. */
export interface SheetContext {
  readonly sharedStrings: readonly CellContent[];
  readonly styles: readonly CellStyle[];
  readonly dates1904: boolean;
  readonly amounts: Amounts;
}

/** A sheet as its own part tells it; tables and validations need other parts. */
export interface ReadSheet {
  readonly snapshot: SheetSnapshot;
  readonly validations: readonly ValidationMark[];
}

/** Reads a worksheet part; throws MalformedPart, and Unreadable for more than is read of any workbook. */
export function readSheet(name: string, xml: string, context: SheetContext): ReadSheet {
  const cells = new CellReader(context);
  const formats = new FormatCollector();
  const validations = new ValidationCollector();
  const lines = new LineReader();
  const merges: Area[] = [];
  let protection: Omit<Protection, "unlocked"> | null = null;
  scanSheet(xml, {
    cell: (cell) => {
      cells.cell(cell);
    },
    row: (row) => {
      lines.row(row);
    },
    element: (element, end, text) => {
      formats.element(element, end, text);
      validations.element(element, text);
      if (!isMain(element)) return;
      lines.element(element);
      if (element.local === "mergeCell") merges.push(readArea(element.attributes["ref"] ?? ""));
      if (element.local === "sheetProtection") protection = readProtection(element);
    },
  });
  context.amounts.merges(merges, cells.used);
  cells.spreadArrays();
  const unlocked = cells.unlocked.areas();
  const snapshot: SheetSnapshot = {
    name,
    used: cells.used,
    rows: cells.rows,
    merges,
    hiddenRows: lines.hiddenRows(cells.used?.bottom ?? 0),
    hiddenColumns: lines.hiddenColumns(),
    validations: [],
    tables: [],
    protection: withUnlocked(protection, unlocked),
    flags: formats.flags(),
  };
  return { snapshot, validations: validations.marks };
}

class CellReader {
  readonly rows: (Cell | undefined)[][] = [];
  readonly unlocked = new AreaCollector();
  used: Area | null = null;
  readonly #context: SheetContext;
  /** Cells without a formula that hold the same shared text in the same format are one object. */
  readonly #shared = new Map<string, Cell>();
  readonly #masters = new Map<string, string>();
  readonly #arrays: { readonly area: Area; readonly text: string }[] = [];

  constructor(context: SheetContext) {
    this.#context = context;
  }

  cell(mark: CellMark): void {
    const { row, column } = mark;
    const { format, locked } = this.#context.styles[mark.style] ?? DEFAULT_STYLE;
    if (!locked) this.unlocked.add(row, column);
    if (mark.formula === null && mark.value === null) return;
    const cell = this.#read(mark, format);
    if (cell === null) return;
    this.#context.amounts.cell(cell.content);
    (this.rows[row] ??= [])[column] = cell;
    this.#extend(row, column);
  }

  /** Gives each cell that an array formula fills the text of that formula. */
  spreadArrays(): void {
    for (const { area, text } of this.#arrays) {
      const bottom = Math.min(area.bottom, this.used?.bottom ?? 0);
      const right = Math.min(area.right, this.used?.right ?? 0);
      this.#context.amounts.filled({ ...area, bottom, right });
      for (let row = area.top; row <= bottom; row++) {
        const cells = this.rows[row];
        if (cells === undefined) continue;
        for (let column = area.left; column <= right; column++) {
          const cell = cells[column];
          if (cell?.formula === null) cells[column] = { ...cell, formula: text };
        }
      }
    }
  }

  #read(mark: CellMark, format: string): Cell | null {
    const formula = mark.formula === null ? null : this.#formula(mark.formula);
    if (formula === null && mark.type === "s") {
      const key = `${mark.value ?? ""} ${format}`;
      const known = this.#shared.get(key);
      if (known !== undefined) return known;
    }
    const { sharedStrings, dates1904 } = this.#context;
    const content = cellContent(mark, sharedStrings, dates1904);
    if (content === null && formula === null) return null;
    const cell = { content, format, formula };
    if (formula === null && mark.type === "s") this.#shared.set(`${mark.value ?? ""} ${format}`, cell);
    return cell;
  }

  #formula({ text, type, reference, sharedIndex }: FormulaMark): string {
    const decoded = decodeText(text);
    if ((type === "array" || type === "dataTable") && reference !== null) {
      this.#arrays.push({ area: readArea(reference), text: decoded });
    }
    if (type !== "shared" || sharedIndex === null) return decoded;
    if (decoded !== "") this.#masters.set(sharedIndex, decoded);
    return this.#masters.get(sharedIndex) ?? "";
  }

  #extend(row: number, column: number): void {
    const used = this.used;
    if (used === null) this.used = { top: row, left: column, bottom: row, right: column };
    else if (!contains(used, { row, column })) {
      this.used = {
        top: Math.min(used.top, row),
        left: Math.min(used.left, column),
        bottom: Math.max(used.bottom, row),
        right: Math.max(used.right, column),
      };
    }
  }
}

class LineReader {
  readonly #hiddenColumns: { readonly first: number; readonly last: number }[] = [];
  readonly #hiddenRows = new Set<number>();
  readonly #listed = new Set<number>();
  #zeroHeight = false;

  row({ row, hidden }: RowMark): void {
    if (hidden) this.#hiddenRows.add(row);
    this.#listed.add(row);
  }

  element({ local, attributes, parent }: XmlElement): void {
    if (local === "sheetFormatPr") this.#zeroHeight = readBoolean(attributes["zeroHeight"], false);
    if (local !== "col" || parent?.local !== "cols") return;
    if (!readBoolean(attributes["hidden"], false) && Number(attributes["width"] ?? 1) !== 0) return;
    const last = Math.min(readCount(attributes["max"], 0), MAX_COLUMN);
    this.#hiddenColumns.push({ first: Math.max(1, readCount(attributes["min"], 1)), last });
  }

  hiddenColumns(): ReadonlySet<number> {
    const hidden = new Set<number>();
    let next = 1;
    for (const { first, last } of this.#hiddenColumns.toSorted((a, b) => a.first - b.first)) {
      for (let column = Math.max(first, next); column <= last; column++) hidden.add(column);
      next = Math.max(next, last + 1);
    }
    return hidden;
  }

  /** Rows that the file does not list are hidden too where the sheet's default height is zero. */
  hiddenRows(last: number): ReadonlySet<number> {
    if (this.#zeroHeight) {
      for (let row = 1; row <= last; row++) if (!this.#listed.has(row)) this.#hiddenRows.add(row);
    }
    return this.#hiddenRows;
  }
}

/** In a file, `formatCells="0"` means that formatting is not protected (ECMA-376 part 1, 18.3.1.85). */
function readProtection({ attributes }: XmlElement): Omit<Protection, "unlocked"> | null {
  if (!readBoolean(attributes["sheet"], false)) return null;
  return {
    mayFormatCells: !readBoolean(attributes["formatCells"], true),
    mayFormatColumns: !readBoolean(attributes["formatColumns"], true),
  };
}

function withUnlocked(
  protection: Omit<Protection, "unlocked"> | null,
  unlocked: readonly Area[],
): Protection | null {
  return protection === null ? null : { ...protection, unlocked };
}
