import { normaliseText } from "../reading/normalise";
import { yearIn } from "../reading/year";
import { flipped, flippedArea } from "../sheet/transpose";
import type { Address, Area } from "../sheet/address";
import type { HeaderColumn } from "../table/header";
import type { SheetView } from "../table/sheet-view";
import { tableCell } from "../table/table-cell";
import type { IndicatorTable, MatrixPlace, TableCell, TableIndicator, TableRow } from "../table/table";
import { readMatrixHead, type MatrixHead, type RegionColumn, type SubRole } from "./matrix-head";
import { readLines, type Line, type SharedIndicator, type SharedRow } from "./matrix-lines";

/** A matrix as it stands in its sheet: regions against indicators, and of each region a table. */
export interface Matrix extends MatrixPlace {
  /** Whether it says what must be reached; else only a standard that knows its indicators can. */
  readonly stated: boolean;
  readonly tables: readonly IndicatorTable[];
}

/** What stands around a matrix. */
export type Surroundings = Pick<IndicatorTable, "title" | "above" | "below" | "notes">;

/** The columns of one region. */
interface RegionPart {
  readonly region: string;
  readonly columns: readonly RegionColumn[];
}

/** A matrix as read with its indicators in rows. */
export interface ReadMatrix {
  readonly head: MatrixHead;
  readonly indicators: readonly SharedIndicator[];
  readonly bottom: number;
}

/** The area of a matrix as it was read. */
export function areaOf({ head: { top, left, right }, bottom }: ReadMatrix): Area {
  return { top, left, bottom, right };
}

/** Columns of one name belong together, unless they tell the same of the same year: then they are two regions'. */
function partsOf(columns: readonly RegionColumn[]): readonly RegionPart[] {
  const parts: { region: string; columns: RegionColumn[] }[] = [];
  for (const column of columns) {
    const region = normaliseText(column.region.text);
    const part = parts.findLast((one) => one.region === region);
    const isRepeated =
      part?.columns.some(({ role, year }) => role === column.role && year === column.year) === true;
    if (part === undefined || isRepeated) parts.push({ region, columns: [column] });
    else part.columns.push(column);
  }
  return parts.filter((part) => part.columns.some(({ role }) => role === "current"));
}

/** Regions' figures are figures, at least a third of them; words alone are some other list. */
function holdsFigures(view: SheetView, { head, indicators }: ReadMatrix): boolean {
  const values = head.regions.filter(({ role }) => role === "current");
  const texts = indicators.flatMap(({ rows }) =>
    rows.flatMap(({ lines }) =>
      lines.flatMap(({ row, role }) =>
        role === "current" ? values.map(({ column }) => view.text({ row, column })) : [],
      ),
    ),
  );
  const said = texts.filter((text) => text.trim() !== "");
  return said.length > 0 && said.filter((text) => /\d/u.test(normaliseText(text))).length * 3 >= said.length;
}

/** Each head has all rows below it read; a sheet with more of them that head no matrix is a list of regions. */
const MOST_FAILED = 10;

function readMatrix(view: SheetView, head: MatrixHead): ReadMatrix | null {
  const lines = readLines(view, head);
  if (lines === null || lines.indicators.length === 0) return null;
  const matrix = { head, ...lines };
  return partsOf(head.regions).length >= 2 && holdsFigures(view, matrix) ? matrix : null;
}

/** All matrices of a view whose indicators stand in rows, from top to bottom. */
export function matricesIn(view: SheetView): readonly ReadMatrix[] {
  const found: ReadMatrix[] = [];
  let failed = 0;
  for (let row = view.used.top; row < view.used.bottom && failed < MOST_FAILED; row++) {
    const head = readMatrixHead(view, row);
    if (head === null) continue;
    const matrix = readMatrix(view, head);
    if (matrix === null) {
      failed++;
      continue;
    }
    found.push(matrix);
    row = matrix.bottom;
  }
  return found;
}

function byYear(a: SubRole, b: SubRole): number {
  return (a.year ?? Infinity) - (b.year ?? Infinity);
}

/** One figure of a region's row: a line and a column, of which at most one tells more than the other. */
interface Place extends SubRole {
  readonly at: Address;
}

/** Turns what all regions share, and a region's own columns, into its table. */
class TableMaker {
  readonly #view: SheetView;
  readonly #matrix: ReadMatrix;
  readonly #place: MatrixPlace;
  readonly #around: Surroundings;
  readonly #year: number | null;

  constructor(view: SheetView, matrix: ReadMatrix, place: MatrixPlace, around: Surroundings) {
    this.#view = view;
    this.#matrix = matrix;
    this.#place = place;
    this.#around = around;
    this.#year = yearIn(normaliseText(around.title ?? "")) ?? yearIn(normaliseText(view.sheet.name));
  }

  table({ region, columns }: RegionPart): IndicatorTable {
    const indicators = this.#matrix.indicators.map((indicator) => this.#indicator(indicator, columns));
    const [first] = this.#matrix.indicators[0]?.rows ?? [];
    const values = first === undefined ? [] : this.#places(first.lines, columns, "current");
    const targets = first === undefined ? [] : this.#places(first.lines, columns, "target");
    const header = this.#area({ ...areaOf(this.#matrix), bottom: this.#matrix.head.bottom });
    const block = this.#area({
      top: this.#matrix.head.top,
      left: Math.min(...columns.map(({ column }) => column)),
      bottom: this.#matrix.bottom,
      right: Math.max(...columns.map(({ column }) => column)),
    });
    const heading = ({ year, at }: Place, role: "current" | "target"): HeaderColumn => {
      return { column: this.#address(at).column, role, year, bare: false };
    };
    return {
      sheet: this.#view.sheet.name,
      area: block,
      header: { top: header.top, bottom: header.bottom },
      region,
      columns: values.map((value) => heading(value, "current")),
      headers: [],
      mapping: null,
      valueColumns: values.map((value) => heading({ ...value, year: value.year ?? this.#year }, "current")),
      targetColumns: [...this.#sharedTargets(), ...targets.map((target) => heading(target, "target"))],
      indicators,
      ...this.#around,
      matrix: this.#place,
    };
  }

  #address(at: Address): Address {
    return this.#place.isAcross ? flipped(at) : at;
  }

  #area(area: Area): Area {
    return this.#place.isAcross ? flippedArea(area) : area;
  }

  #cell(cell: TableCell): TableCell {
    return this.#place.isAcross ? { ...cell, at: flipped(cell.at) } : cell;
  }

  #cellOrNull(cell: TableCell | null): TableCell | null {
    return cell === null ? null : this.#cell(cell);
  }

  #sharedTargets(): readonly HeaderColumn[] {
    return this.#matrix.head.labels.flatMap(({ column, meaning }): readonly HeaderColumn[] => {
      if (typeof meaning !== "object" || meaning.role !== "target") return [];
      return [{ ...meaning, column: this.#address({ row: 1, column }).column }];
    });
  }

  /** Where the figures of a role stand, oldest year first; the line tells the role where it is not the column. */
  #places(lines: readonly Line[], columns: readonly RegionColumn[], role: SubRole["role"]): readonly Place[] {
    const places = lines.flatMap((line) =>
      columns.map((column): Place => {
        const isColumns = column.role !== "current" || line.role === "current";
        return {
          at: this.#view.merges.anchor({ row: line.row, column: column.column }),
          role: isColumns ? column.role : line.role,
          year: column.year ?? line.year,
        };
      }),
    );
    return places.filter((place) => place.role === role).sort(byYear);
  }

  #indicator({ rows, ...head }: SharedIndicator, columns: readonly RegionColumn[]): TableIndicator {
    const name = this.#cell(head.name);
    return { ...head, name, rows: rows.map((row) => this.#row(name, row, columns)) };
  }

  #row(name: TableCell, shared: SharedRow, columns: readonly RegionColumn[]): TableRow {
    const placed = (role: SubRole["role"]): readonly TableCell[] =>
      this.#places(shared.lines, columns, role).map(({ at }) => this.#cell(tableCell(this.#view, at)));
    const values = this.#places(shared.lines, columns, "current").map(({ at }) => this.#address(at));
    return {
      row: shared.row,
      name,
      component: this.#cellOrNull(shared.component),
      unit: this.#cellOrNull(shared.unit),
      criterion: placed("criterion")[0] ?? this.#cellOrNull(shared.criterion),
      upstream: placed("upstream")[0] ?? this.#cellOrNull(shared.upstream),
      status: null,
      analysis: null,
      measures: null,
      lead: null,
      responsible: null,
      deadline: null,
      values,
      targets: [...shared.targets.map((cell) => this.#cell(cell)), ...placed("target")],
    };
  }
}

function statesCriteria(tables: readonly IndicatorTable[]): boolean {
  const rows = tables.flatMap(({ indicators }) => indicators.flatMap((indicator) => indicator.rows));
  return rows.some(({ criterion, targets }) =>
    [criterion, ...targets].some((cell) => (cell?.text ?? "").trim() !== ""),
  );
}

/** The matrix with the tables of its regions, in places of the sheet; `isAcross` where it was read transposed. */
export function matrixOf(view: SheetView, read: ReadMatrix, isAcross: boolean, around: Surroundings): Matrix {
  const area = isAcross ? flippedArea(areaOf(read)) : areaOf(read);
  const place: MatrixPlace = { area, isAcross };
  const maker = new TableMaker(view, read, place, around);
  const tables = partsOf(read.head.regions).map((part) => maker.table(part));
  return { ...place, stated: statesCriteria(tables), tables };
}
