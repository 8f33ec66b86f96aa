import { normaliseText } from "../reading/normalise";
import { readValue } from "../reading/value";
import { contains, type Address, type Area } from "../sheet/address";
import type { SheetSnapshot } from "../sheet/snapshot";
import { columnMeaning } from "../table/column-role";
import { viewSheet, type SheetView } from "../table/sheet-view";
import { occupiedArea, type IndicatorTable } from "../table/table";
import { BaseData, type BaseDatum } from "./base-data";
import { quantityLabel, type QuantityLabel } from "./quantity-label";
import { knownUnit } from "./unit-conversion";
import { yearHeading, type YearHeading } from "./year-heading";

/** A sheet with the indicator tables that were found in it. */
export interface RecognisedSheet {
  readonly sheet: SheetSnapshot;
  readonly tables: readonly IndicatorTable[];
}

/** Header rows beside the one with the years, and rows between a header and its first figures. */
const HEADER_ROWS = 3;
const HEADS_NAMES = /^(?:年份|年度|时间|项目(?:名称)?|数据(?:名称|项)|统计指标|基础数据)$/u;

/** A cell that names a quantity, and the cells of its figures with their years. */
interface Series {
  readonly label: QuantityLabel;
  readonly units: readonly string[];
  readonly figures: readonly { readonly at: Address; readonly heading: YearHeading }[];
}

/** A unit cell's text without brackets around the whole. */
function bareUnit(text: string): string {
  return normaliseText(text).replace(/^\((.*)\)$/u, "$1");
}

/** Finds base data in one sheet, outside its indicator tables. */
class SheetReader {
  readonly #view: SheetView;
  readonly #tables: readonly Area[];

  constructor(view: SheetView, tables: readonly IndicatorTable[]) {
    this.#view = view;
    this.#tables = [...new Set(tables.map(occupiedArea))];
  }

  read(): readonly BaseDatum[] {
    return this.#labels().flatMap(({ at, label }) => {
      const series = this.#yearsBeside(at, label) ?? this.#yearsAbove(at, label);
      return series === null ? [] : this.#data(series);
    });
  }

  #labels(): readonly { readonly at: Address; readonly label: QuantityLabel }[] {
    const found: { readonly at: Address; readonly label: QuantityLabel }[] = [];
    this.#view.sheet.rows.forEach((line, row) => {
      line?.forEach((cell, column) => {
        if (cell?.content?.kind !== "text") return;
        const at = { row, column };
        const label = this.#inTable(at) ? null : quantityLabel(cell.content.value);
        if (label !== null) found.push({ at, label });
      });
    });
    return found;
  }

  #inTable(at: Address): boolean {
    return this.#tables.some((area) => contains(area, at));
  }

  #text(row: number, column: number): string {
    return this.#view.text({ row, column }).trim();
  }

  #right({ row, column }: Address): number {
    return this.#view.merges.areaAt({ row, column })?.right ?? column;
  }

  #isEmpty(row: number, left: number, right: number): boolean {
    return this.#view.columns.every(
      (column) => column < left || column > right || this.#text(row, column) === "",
    );
  }

  #data({ label, units, figures }: Series): readonly BaseDatum[] {
    return figures.map(({ at, heading }): BaseDatum => {
      const anchor = this.#view.merges.anchor(at);
      const { figures: read, statements, remarks } = readValue(this.#view.cell(at));
      const [figure] = read.filter(({ year }) => year === null || year === heading.year);
      const planned = [...statements, ...remarks].some(({ kind }) => kind === "notActual");
      const plain =
        figure !== undefined &&
        read.length === 1 &&
        figure.extent.kind === "exact" &&
        !figure.cumulative &&
        !planned;
      const named = [label.unit, heading.unit, ...units].flatMap((unit) => unit ?? []);
      return {
        quantity: label.quantity.id,
        year: heading.year,
        sheet: this.#view.sheet.name,
        at: anchor,
        figure: plain ? figure : null,
        units: plain && figure.unit !== null ? [figure.unit] : [...new Set(named.map(bareUnit))],
      };
    });
  }

  /** Years in rows: the quantity heads a column, and a column to its left holds the years. */
  #yearsBeside(at: Address, label: QuantityLabel): Series | null {
    const years = this.#yearColumn(at);
    if (years === null) return null;
    const units: string[] = [];
    const figures: { readonly at: Address; readonly heading: YearHeading }[] = [];
    for (let row = at.row + 1; row <= this.#view.used.bottom; row++) {
      if (this.#inTable({ row, column: at.column }) || this.#isEmpty(row, years, at.column)) break;
      const text = this.#text(row, at.column);
      const heading = yearHeading(this.#text(row, years));
      if (quantityLabel(text) !== null && this.#view.merges.anchor({ row, column: at.column }).row === row)
        break;
      if (heading !== null) figures.push({ at: { row, column: at.column }, heading });
      else if (figures.length === 0 && knownUnit(text) !== null) units.push(text);
      else if (figures.length === 0 && row - at.row > HEADER_ROWS) break;
    }
    return figures.some((one) => this.#holdsNumber(one.at)) ? { label, units, figures } : null;
  }

  #holdsNumber(at: Address): boolean {
    return readValue(this.#view.cell(at)).figures.length > 0;
  }

  #yearColumn({ row, column }: Address): number | null {
    for (let left = column - 1; left >= this.#view.used.left; left--) {
      const below = Array.from({ length: HEADER_ROWS }, (_, index) => this.#text(row + 1 + index, left));
      if (this.#inTable({ row, column: left })) return null;
      if (below.some((text) => yearHeading(text) !== null) && !this.#isQuantity(row, left)) return left;
      if (this.#text(row, left) === "" && below.every((text) => text === "")) return null;
    }
    return null;
  }

  #isQuantity(row: number, column: number): boolean {
    return quantityLabel(this.#text(row, column)) !== null;
  }

  /** Years in columns: the quantity heads a row, and a row above holds the years. */
  #yearsAbove(at: Address, label: QuantityLabel): Series | null {
    const first = this.#right(at) + 1;
    for (let row = at.row - 1; row >= this.#view.used.top; row--) {
      const right = this.#blockRight(row, at.row, first);
      if (this.#inTable({ row, column: at.column }) || this.#isEmpty(row, at.column, right)) return null;
      const headings = this.#headingsIn(row, at, first, right);
      if (headings.length === 0) continue;
      const figures = headings.map(({ column, heading }) => ({ at: { row: at.row, column }, heading }));
      return { label, units: this.#unitsBeside(row, at, first, right), figures };
    }
    return null;
  }

  /** The last column of a block: before a gap, an indicator table, or the names of another block. */
  #blockRight(headerRow: number, row: number, first: number): number {
    let right = first - 1;
    for (let column = first; column <= this.#view.used.right; column++) {
      const empty = this.#text(headerRow, column) === "" && this.#text(row, column) === "";
      const own = this.#view.merges.anchor({ row: headerRow, column }).column < first;
      const names = !own && this.#headsNames(headerRow, column);
      if (empty || names || this.#inTable({ row, column }) || this.#isQuantity(row, column)) break;
      right = column;
    }
    return right;
  }

  #headsNames(row: number, column: number): boolean {
    const text = this.#text(row, column);
    return columnMeaning(text)?.role === "name" || HEADS_NAMES.test(normaliseText(text));
  }

  #headingsIn(
    row: number,
    at: Address,
    first: number,
    right: number,
  ): readonly { readonly column: number; readonly heading: YearHeading }[] {
    const found = this.#view.columns
      .filter((column) => column >= first && column <= right)
      .flatMap((column) => {
        const heading = yearHeading(this.#text(row, column));
        return heading === null ? [] : [{ column, heading }];
      });
    const headed = this.#text(row, at.column) === "" || this.#headsNames(row, at.column);
    const certain = headed || found.every(({ heading }) => !heading.bare);
    return certain && !this.#holdsFigures(row, first, right) ? found : [];
  }

  /** A row with figures is no header, though a remark in it may name a year. */
  #holdsFigures(row: number, first: number, right: number): boolean {
    return this.#view.columns.some((column) => {
      const within = column >= first && column <= right;
      return within && yearHeading(this.#text(row, column)) === null && this.#holdsNumber({ row, column });
    });
  }

  /** The units in a column of units, whose head may stand over the row with the years. */
  #unitsBeside(headerRow: number, at: Address, first: number, right: number): readonly string[] {
    const columns = this.#view.columns.filter((column) => column >= first && column <= right);
    const heads = columns.filter((column) => {
      for (let row = headerRow; row > headerRow - HEADER_ROWS && row >= this.#view.used.top; row--) {
        const text = this.#text(row, column);
        if (text !== "") return columnMeaning(text)?.role === "unit";
      }
      return false;
    });
    return heads.map((column) => this.#text(at.row, column)).filter((text) => text !== "");
  }
}

/** Finds the figures of known quantities in all sheets of a workbook; what stands in an indicator table is none. */
export function findBaseData(sheets: readonly RecognisedSheet[]): BaseData {
  return new BaseData(
    sheets.flatMap(({ sheet, tables }) => {
      const view = viewSheet(sheet);
      return view === null ? [] : new SheetReader(view, tables).read();
    }),
  );
}
