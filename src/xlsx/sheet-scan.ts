import { columnLetters, MAX_COLUMN, parseAddress } from "../domain/sheet/address";
import { MalformedPart } from "./problem";
import { isTextOf } from "./shared-strings";
import { isMain, readBoolean, readCount, scanXml, type XmlElement, type XmlEnd } from "./xml";

/** A `row` element and where it stands. */
export interface RowMark {
  readonly row: number;
  readonly style: number;
  readonly hidden: boolean;
  /** In points; null where the file gives none. */
  readonly height: number | null;
  /** True where the user gave the height, so that it does not follow the content. */
  readonly hasOwnHeight: boolean;
  readonly start: number;
  readonly openEnd: number;
  readonly closeStart: number;
  readonly end: number;
}

/** The `f` of a cell. */
export interface FormulaMark {
  readonly text: string;
  /** `normal`, `shared`, `array` or `dataTable`. */
  readonly type: string;
  /** Cells that an array formula or data table fills. */
  readonly reference: string | null;
  readonly sharedIndex: string | null;
}

/** A `c` element, undecoded, and where it stands. */
export interface CellMark {
  readonly row: number;
  readonly column: number;
  readonly style: number;
  readonly type: string;
  /** Text of `v`, or of `is` for an inline string; null when there is neither. */
  readonly value: string | null;
  readonly formula: FormulaMark | null;
  readonly start: number;
  readonly openEnd: number;
  readonly end: number;
}

export interface SheetVisitor {
  /** Cells come in the order of the file, before the row that holds them. */
  cell(cell: CellMark): void;
  row(row: RowMark): void;
  /** Any other element, when it ends, with the character data directly in it. */
  element(element: XmlElement, end: XmlEnd, text: string): void;
}

/**
 * Walks a worksheet part. Throws MalformedPart where rows or cells do not come in their order, as they do in every file
 * that Excel opens: of two at one place it could not be told which one shows.
 */
export function scanSheet(xml: string, visitor: SheetVisitor): void {
  const walk = new SheetWalk(visitor);
  scanXml(xml, walk);
  if (!walk.sawSheetData) throw new MalformedPart("no sheetData");
}

class SheetWalk {
  sawSheetData = false;
  readonly #visitor: SheetVisitor;
  #row = 0;
  #column = 0;
  #columns = 0;
  #value: string | null = null;
  #formula: FormulaMark | null = null;
  #text = "";

  constructor(visitor: SheetVisitor) {
    this.#visitor = visitor;
  }

  open(element: XmlElement): void {
    this.#text = "";
    if (element.depth === 0 && !(element.local === "worksheet" && isMain(element))) {
      throw new MalformedPart("not a worksheet");
    }
    if (element.local === "col" && ++this.#columns > MAX_COLUMN) throw new MalformedPart("columns");
    if (element.depth === 1 && isSheetData(element) && this.sawSheetData)
      throw new MalformedPart("sheetData");
    if (isRow(element)) this.#openRow(element);
    else if (isCell(element)) this.#openCell(element);
    else if (element.depth === 4 && isMain(element) && element.local === "is") this.#value = "";
  }

  text(text: string, inside: XmlElement): void {
    if (isTextOf(inside, isInlineString)) this.#value = (this.#value ?? "") + text;
    else this.#text += text;
  }

  close(element: XmlElement, end: XmlEnd): void {
    if (isCell(element)) {
      this.#visitor.cell({
        row: this.#row,
        column: this.#column,
        style: readCount(element.attributes["s"], 0),
        type: element.attributes["t"] ?? "n",
        value: this.#value,
        formula: this.#formula,
        start: element.start,
        openEnd: element.openEnd,
        end: end.end,
      });
    } else if (element.depth === 4 && isCell(element.parent) && isMain(element)) {
      if (element.local === "v") this.#value = this.#text;
      if (element.local === "f") this.#formula = formulaMark(element, this.#text);
    } else if (isRow(element)) {
      this.#visitor.row(rowMark(element, end, this.#row));
    } else {
      if (element.depth === 1 && element.local === "sheetData") this.sawSheetData = true;
      this.#visitor.element(element, end, this.#text);
    }
  }

  #openRow({ attributes }: XmlElement): void {
    const given = attributes["r"];
    const row = given === undefined ? this.#row + 1 : Number(given);
    if (row <= this.#row || parseAddress(`A${row}`) === null) throw new MalformedPart(`row ${row}`);
    this.#row = row;
    this.#column = 0;
  }

  #openCell({ attributes }: XmlElement): void {
    this.#value = null;
    this.#formula = null;
    const given = attributes["r"];
    const address = parseAddress(given ?? `${columnLetters(this.#column + 1)}${this.#row}`);
    if (address?.row !== this.#row || address.column <= this.#column)
      throw new MalformedPart(`cell ${given ?? ""}`);
    this.#column = address.column;
  }
}

function isRow(element: XmlElement): boolean {
  return element.depth === 2 && element.local === "row" && isMain(element) && isSheetData(element.parent);
}

function isCell(element: XmlElement | null): boolean {
  return (
    element?.depth === 3 && element.local === "c" && isMain(element) && isSheetData(element.parent?.parent)
  );
}

function isInlineString(element: XmlElement): boolean {
  return element.local === "is" && isCell(element.parent);
}

function isSheetData(element: XmlElement | null | undefined): boolean {
  return element?.local === "sheetData" && isMain(element);
}

function formulaMark({ attributes }: XmlElement, text: string): FormulaMark {
  return {
    text,
    type: attributes["t"] ?? "normal",
    reference: attributes["ref"] ?? null,
    sharedIndex: attributes["si"] ?? null,
  };
}

function rowMark(element: XmlElement, { closeStart, end }: XmlEnd, row: number): RowMark {
  const { attributes, start, openEnd } = element;
  const hidden = readBoolean(attributes["hidden"], false) || Number(attributes["ht"] ?? 1) === 0;
  const style = readCount(attributes["s"], 0);
  const given = Number(attributes["ht"] ?? NaN);
  const height = Number.isFinite(given) ? given : null;
  const hasOwnHeight = readBoolean(attributes["customHeight"], false);
  return { row, style, hidden, height, hasOwnHeight, start, openEnd, closeStart, end };
}
