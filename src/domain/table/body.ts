import { normaliseText, onOneLine } from "../reading/normalise";
import { isNote } from "../reading/note";
import type { Address } from "../sheet/address";
import { readTaskHeader } from "../tasks/task-header";
import { readHeader, type Header, type HeaderColumn } from "./header";
import { columnMeaning, type ColumnRole } from "./column-role";
import { propertyNamed } from "./property-name";
import type { SheetView } from "./sheet-view";
import { tableCell } from "./table-cell";
import type { Property, TableCell, TableIndicator, TableRow } from "./table";

/** The value and target columns of a table, in the order in which rows list their cells. */
export interface YearColumns {
  readonly values: readonly HeaderColumn[];
  readonly targets: readonly HeaderColumn[];
}

const TOTAL = /^(?:合计|总计|共计|小计|总数)/u;

/** An indicator that is still being collected row by row. */
interface OpenIndicator {
  readonly head: Omit<TableIndicator, "rows">;
  readonly rows: TableRow[];
}

/** Reads the rows of one table under its header. */
class BodyReader {
  readonly #view: SheetView;
  readonly #header: Header;
  readonly #years: YearColumns;
  readonly #byRole: ReadonlyMap<ColumnRole, number>;
  readonly #nameColumn: number;
  readonly #indicators: OpenIndicator[] = [];
  #domain: string | null = null;
  #task: string | null = null;
  /** Without merged cells an empty cell of a component row means "as above"; with them it means empty. */
  readonly #emptyMeansAbove: boolean;
  /** Down to this row nothing ends the table. */
  readonly #certainTo: number;

  constructor(view: SheetView, header: Header, years: YearColumns, certainTo: number) {
    this.#certainTo = certainTo;
    this.#view = view;
    this.#header = header;
    this.#years = years;
    const byRole = new Map<ColumnRole, number>();
    for (const { role, column } of header.columns) if (!byRole.has(role)) byRole.set(role, column);
    this.#byRole = byRole;
    this.#nameColumn = byRole.get("name") ?? header.left;
    this.#emptyMeansAbove = !view.sheet.merges.some(
      (area) =>
        area.top > header.bottom &&
        area.bottom > area.top &&
        area.left >= header.left &&
        area.right <= header.right,
    );
  }

  /** Reads to the table's end; returns its last row. */
  read(): { readonly indicators: readonly TableIndicator[]; readonly bottom: number } {
    let bottom = this.#header.bottom;
    let gap = false;
    for (let row = this.#header.bottom + 1; row <= this.#view.used.bottom; row++) {
      const texts = this.#texts(row);
      const isCertain = row <= this.#certainTo;
      if (texts.length === 0) {
        gap ||= !isCertain;
        continue;
      }
      if (!gap && this.#repeatsHeader(row)) {
        // The table begins at its last header; what is read from each of many would be read over and over.
        if (this.#indicators.length === 0 && !isCertain) break;
        continue;
      }
      if (this.#isNoteLine(texts) || this.#startsAnother(row)) {
        if (isCertain) continue;
        break;
      }
      if (this.#takeGroupTitle(row, texts)) continue;
      if (gap && !this.#continuesAfterGap(row)) break;
      if (!this.#takeRow(row) && !isCertain) break;
      gap = false;
      bottom = row;
    }
    return { indicators: this.#indicators.map(({ head, rows }) => ({ ...head, rows })), bottom };
  }

  #texts(row: number): readonly string[] {
    return this.#view.columns
      .filter((column) => column >= this.#header.left && column <= this.#header.right)
      .map((column) => this.#view.text({ row, column }))
      .filter((text) => text.trim() !== "");
  }

  #column(role: ColumnRole): number | null {
    return this.#byRole.get(role) ?? null;
  }

  #cellIn(row: number, column: number): TableCell {
    return tableCell(this.#view, { row, column });
  }

  #cell(row: number, role: ColumnRole): TableCell | null {
    const column = this.#column(role);
    return column === null ? null : this.#cellIn(row, column);
  }

  #text(row: number, role: ColumnRole): string {
    return onOneLine(this.#cell(row, role)?.text ?? "");
  }

  #number(row: number): number | null {
    const text = normaliseText(this.#text(row, "no")).replace(/[.、]$/u, "");
    return /^\d{1,5}$/u.test(text) ? Number(text) : null;
  }

  #property(row: number): Property | null {
    return propertyNamed(this.#text(row, "property"));
  }

  #continuesAfterGap(row: number): boolean {
    if (this.#indicators.length === 0) return this.#text(row, "name") !== "";
    const last = this.#indicators.at(-1)?.head.no ?? null;
    const no = this.#number(row);
    return (
      this.#text(row, "name") !== "" &&
      ((no !== null && last !== null && no === last + 1) || this.#property(row) !== null)
    );
  }

  /** A line of its own that starts with 注 or a marker; a cell like that inside a row is the row's. */
  #isNoteLine(texts: readonly string[]): boolean {
    const [first] = texts;
    return first !== undefined && isNote(first) && new Set(texts).size <= 2;
  }

  /** The header once more, as at the top of a printed page. */
  #repeatsHeader(row: number): boolean {
    const columns = this.#header.columns.filter(
      ({ role }) => role === "name" || role === "criterion" || role === "no",
    );
    return columns.every(({ column }) => {
      const text = this.#view.text({ row, column });
      return text !== "" && text === this.#view.text({ row: this.#header.top, column });
    });
  }

  /** The header of another table, of indicators, tasks or anything else. */
  #startsAnother(row: number): boolean {
    return (
      readHeader(this.#view, row) !== null ||
      readTaskHeader(this.#view, row) !== null ||
      columnMeaning(this.#text(row, "no"))?.role === "no"
    );
  }

  /** A line such as 一、生态制度, alone at the left or merged across the table, groups the rows below it. */
  #takeGroupTitle(row: number, texts: readonly string[]): boolean {
    const [title, ...more] = new Set(texts);
    const own = this.#view.merges.areaAt({ row, column: this.#nameColumn });
    if (title === undefined || more.length > 0 || (own !== null && own.top < row)) return false;
    const isComponent = this.#component(row) !== null;
    const isName =
      this.#nameColumn > this.#header.left &&
      this.#cellIn(row, this.#nameColumn).at.column === this.#nameColumn;
    if (isComponent || (isName && this.#text(row, "name") !== "")) return false;
    this.#domain = onOneLine(title);
    return true;
  }

  /** Takes one row in; false where it no longer belongs to the table. */
  #takeRow(row: number): boolean {
    const name = this.#cellIn(row, this.#nameColumn);
    const component = this.#component(row);
    if (this.#isTotal(row, name)) return true;
    this.#domain = this.#text(row, "domain") || this.#domain;
    this.#task = this.#text(row, "task") || this.#task;
    const open = this.#indicators.at(-1);
    if (this.#belongsTo(open, row, name, component)) {
      open.rows.push(this.#row(row, open.head.name, component, open.rows[0]));
      return true;
    }
    if (name.text.trim() === "") return this.#saysSomething(row);
    if (this.#nameColumn === this.#header.left && !this.#saysSomething(row)) return false;
    this.#indicators.push({
      head: {
        no: this.#number(row),
        name,
        domain: this.#domain,
        task: this.#task,
        property: this.#property(row),
      },
      rows: [this.#row(row, name, component, undefined)],
    });
    return true;
  }

  /** 合计 and the like, in the name or in a column that numbers or groups the rows. */
  #isTotal(row: number, name: TableCell): boolean {
    const labels = (["no", "domain", "task"] as const).map((role) => this.#text(row, role));
    return [name.text, ...labels].some((text) => TOTAL.test(normaliseText(text)));
  }

  #component(row: number): TableCell | null {
    const cell = this.#cell(row, "component");
    if (cell === null || cell.at.column === this.#nameColumn || cell.text.trim() === "") return null;
    return cell.text === this.#cellIn(row, this.#nameColumn).text ? null : cell;
  }

  #belongsTo(
    open: OpenIndicator | undefined,
    row: number,
    name: TableCell,
    component: TableCell | null,
  ): open is OpenIndicator {
    if (open === undefined) return false;
    if (name.at.row < row) return true;
    if (component === null) return false;
    const repeated = name.text === open.head.name.text && open.rows[0]?.component !== null;
    return (
      name.text.trim() === "" ||
      (repeated && (this.#number(row) === open.head.no || this.#number(row) === null))
    );
  }

  #saysSomething(row: number): boolean {
    const roles: readonly ColumnRole[] = [
      "no",
      "unit",
      "criterion",
      "property",
      "current",
      "target",
      "status",
    ];
    return roles.some((role) => this.#text(row, role) !== "");
  }

  #row(row: number, name: TableCell, component: TableCell | null, first: TableRow | undefined): TableRow {
    const own = (role: ColumnRole): TableCell | null => this.#cell(row, role);
    const orAbove = (role: "unit" | "criterion" | "status"): TableCell | null => {
      const cell = own(role);
      const above = first?.[role] ?? null;
      const inherits = this.#emptyMeansAbove && cell !== null && cell.text.trim() === "" && above !== null;
      return inherits && above.text.trim() !== "" ? above : cell;
    };
    return {
      row,
      name,
      component,
      unit: orAbove("unit"),
      criterion: orAbove("criterion"),
      status: orAbove("status"),
      upstream: own("upstream"),
      analysis: own("analysis"),
      measures: own("measures"),
      lead: own("lead"),
      responsible: own("responsible"),
      deadline: own("deadline"),
      values: this.#years.values.map(({ column }): Address => this.#cellIn(row, column).at),
      targets: this.#years.targets.map(({ column }) => this.#cellIn(row, column)),
    };
  }
}

/**
 * Reads the rows under a header; the table ends at a note, another header, or what no longer looks like an indicator, but
 * not before the row `certainTo`.
 */
export function readBody(
  view: SheetView,
  header: Header,
  years: YearColumns,
  certainTo = 0,
): { readonly indicators: readonly TableIndicator[]; readonly bottom: number } {
  return new BodyReader(view, header, years, certainTo).read();
}
