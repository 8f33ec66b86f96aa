import { normaliseText, onOneLine } from "../reading/normalise";
import { isNote } from "../reading/note";
import { featureNamed } from "../region/region-feature-name";
import { columnMeaning, type ColumnRole } from "../table/column-role";
import { propertyNamed } from "../table/property-name";
import type { SheetView } from "../table/sheet-view";
import { tableCell } from "../table/table-cell";
import type { Property, TableCell } from "../table/table";
import { isCorner, subRole, type LabelColumn, type MatrixHead, type SubRole } from "./matrix-head";
import { isTotalName } from "./region-name";

/** A row of figures of an indicator: its value of a year, or what must be reached. */
export interface Line extends SubRole {
  readonly row: number;
}

/** What the regions of a matrix share of one judged row. */
export interface SharedRow {
  readonly row: number;
  readonly component: TableCell | null;
  readonly unit: TableCell | null;
  readonly criterion: TableCell | null;
  readonly upstream: TableCell | null;
  /** One for each target column beside the figures. */
  readonly targets: readonly TableCell[];
  readonly lines: readonly Line[];
}

/** An indicator of a matrix with the rows that all regions share. */
export interface SharedIndicator {
  readonly no: number | null;
  readonly name: TableCell;
  readonly domain: string | null;
  readonly task: string | null;
  readonly property: Property | null;
  readonly rows: readonly SharedRow[];
}

/** The columns of names: groups of indicators, the indicators, their components, and what each line holds. */
interface NameColumns {
  readonly domain: number | null;
  readonly task: number | null;
  readonly name: number;
  readonly component: number | null;
  readonly lines: number | null;
}

function columnsOf(labels: readonly LabelColumn[], wanted: ColumnRole): readonly number[] {
  return labels.flatMap(({ column, meaning }) =>
    typeof meaning === "object" && meaning.role === wanted ? [column] : [],
  );
}

/** The rows below the head down to the next gap. */
function bodyRows(view: SheetView, { bottom, left, right }: MatrixHead): readonly number[] {
  const columns = view.columns.filter((column) => column >= left && column <= right);
  const rows: number[] = [];
  for (let row = bottom + 1; row <= view.used.bottom; row++) {
    const filled = columns.filter((column) => view.text({ row, column }).trim() !== "");
    if (filled.length === 0) break;
    const [first] = filled;
    const isNoteLine = filled.length <= 2 && isNote(view.text({ row, column: first ?? left }));
    if (isNoteLine) break;
    rows.push(row);
  }
  return rows;
}

/** Whether a column says in every row of figures what the row holds: a year, 现状, 目标. */
function tellsLines(view: SheetView, rows: readonly number[], column: number): boolean {
  const texts = rows.map((row) => view.text({ row, column })).filter((text) => text.trim() !== "");
  return texts.length * 2 > rows.length && texts.every((text) => subRole(text) !== null);
}

function hasOwnText(view: SheetView, row: number, column: number): boolean {
  const area = view.merges.areaAt({ row, column });
  return (area === null || area.left === column) && view.text({ row, column }).trim() !== "";
}

/** Of two columns of names the second is the name where nearly every row says something of its own there; else it holds components. */
function nameColumns(
  view: SheetView,
  rows: readonly number[],
  labels: readonly LabelColumn[],
): NameColumns | null {
  const [years] = labels.filter(({ meaning }) => meaning === "years");
  const corners = labels.flatMap(({ column, meaning }) => (meaning === "corner" ? [column] : []));
  const telling = corners.find((column) => tellsLines(view, rows, column));
  const lines = years?.column ?? telling ?? null;
  const named = columnsOf(labels, "name");
  const free = [...corners.filter((column) => column !== lines), ...named].sort((a, b) => a - b);
  const filled = free.filter((column) => rows.some((row) => hasOwnText(view, row, column)));
  const last = named.at(-1) ?? filled.at(-1);
  if (last === undefined) return null;
  const before = filled.filter((column) => column < last);
  const [domain = null] = columnsOf(labels, "domain");
  const [task = null] = columnsOf(labels, "task");
  const [component = null] = columnsOf(labels, "component");
  const own = {
    domain: domain ?? before[0] ?? null,
    task: task ?? before[1] ?? null,
    name: last,
    component,
    lines,
  };
  const [only] = before;
  if (before.length !== 1 || only === undefined || domain !== null || component !== null) return own;
  const filledLast = rows.filter((row) => hasOwnText(view, row, last));
  const isName = filledLast.length * 10 >= rows.length * 9;
  return isName ? own : { domain: null, task: null, name: only, component: last, lines };
}

/** Longer names that speak of targets are indicators' own. */
const LONGEST_ROLE = 8;

/** A line that says something of the regions and is no indicator: 级别, 考核结果, 备注. */
function isNoIndicator(name: string): boolean {
  const meaning = name.length > LONGEST_ROLE ? null : columnMeaning(name);
  const isOther = meaning !== null && meaning.role !== "name";
  return isOther || isCorner(name) || isTotalName(name) || featureNamed(name) !== null;
}

interface OpenIndicator {
  readonly head: Omit<SharedIndicator, "rows">;
  readonly rows: { readonly head: Omit<SharedRow, "lines">; readonly lines: Line[] }[];
}

/** Collects the rows of a matrix into indicators. */
class LineReader {
  readonly #view: SheetView;
  readonly #head: MatrixHead;
  readonly #columns: NameColumns;
  readonly #indicators: OpenIndicator[] = [];
  #domain: string | null = null;
  #task: string | null = null;

  constructor(view: SheetView, head: MatrixHead, columns: NameColumns) {
    this.#view = view;
    this.#head = head;
    this.#columns = columns;
  }

  get indicators(): readonly SharedIndicator[] {
    return this.#indicators.map(({ head, rows }) => ({
      ...head,
      rows: rows.map((row) => ({ ...row.head, lines: row.lines })),
    }));
  }

  /** Takes one row in; false where it shows that this is no matrix. */
  take(row: number): boolean {
    const { domain, task, name: nameColumn, component: componentColumn, lines } = this.#columns;
    const name = this.#cell(row, nameColumn);
    const text = onOneLine(name.text);
    if (this.#isGroupTitle(row, text)) {
      this.#domain = text;
      return true;
    }
    this.#domain = this.#text(row, domain) || this.#domain;
    this.#task = this.#text(row, task) || this.#task;
    const open = this.#indicators.at(-1);
    const isSame =
      open !== undefined && (text === "" || name.at.row < row || name.text === open.head.name.text);
    if (text !== "" && isNoIndicator(text)) return true;
    if (text === "" && !isSame) return true;
    const line = this.#line(row, lines);
    if (line === null) return false;
    const indicator = isSame ? open : this.#open(row, name);
    const cell = componentColumn === null ? null : this.#cell(row, componentColumn);
    const component = cell === null || cell.text.trim() === "" || cell.text === name.text ? null : cell;
    const last = indicator.rows.at(-1);
    if (last !== undefined && last.head.component?.text === component?.text && lines !== null)
      last.lines.push(line);
    else indicator.rows.push({ head: this.#row(row, component), lines: [line] });
    return true;
  }

  #cell(row: number, column: number): TableCell {
    return tableCell(this.#view, { row, column });
  }

  #text(row: number, column: number | null): string {
    return column === null ? "" : onOneLine(this.#view.text({ row, column }));
  }

  #isGroupTitle(row: number, name: string): boolean {
    const { left, right } = this.#head;
    const columns = this.#view.columns.filter((column) => column >= left && column <= right);
    const texts = new Set(columns.map((column) => onOneLine(this.#view.text({ row, column }))));
    texts.delete("");
    return texts.size === 1 && texts.has(name);
  }

  #line(row: number, lines: number | null): Line | null {
    if (lines === null) return { row, role: "current", year: null };
    const role = subRole(this.#view.text({ row, column: lines }));
    return role === null ? null : { row, ...role };
  }

  #open(row: number, name: TableCell): OpenIndicator {
    const { labels } = this.#head;
    const [no = null] = columnsOf(labels, "no");
    const [property = null] = columnsOf(labels, "property");
    const number = normaliseText(this.#text(row, no));
    const indicator: OpenIndicator = {
      head: {
        no: /^\d{1,5}$/u.test(number) ? Number(number) : null,
        name,
        domain: this.#domain,
        task: this.#task,
        property: propertyNamed(this.#text(row, property)),
      },
      rows: [],
    };
    this.#indicators.push(indicator);
    return indicator;
  }

  #row(row: number, component: TableCell | null): Omit<SharedRow, "lines"> {
    const only = (role: ColumnRole): TableCell | null => {
      const [column] = columnsOf(this.#head.labels, role);
      return column === undefined ? null : this.#cell(row, column);
    };
    return {
      row,
      component,
      unit: only("unit"),
      criterion: only("criterion"),
      upstream: only("upstream"),
      targets: columnsOf(this.#head.labels, "target").map((column) => this.#cell(row, column)),
    };
  }
}

/** What each line of an indicator is, so that indicators can be told to have the same lines. */
function shapeOf({ lines }: SharedRow): string {
  return lines.map(({ role, year }) => `${role}${year ?? ""}`).join(" ");
}

/** The indicators below a head and the last row; null where the rows are not all made alike. */
export function readLines(
  view: SheetView,
  head: MatrixHead,
): { readonly indicators: readonly SharedIndicator[]; readonly bottom: number } | null {
  const rows = bodyRows(view, head);
  const columns = nameColumns(view, rows, head.labels);
  if (columns === null) return null;
  const reader = new LineReader(view, head, columns);
  for (const row of rows) if (!reader.take(row)) return null;
  const shapes = new Set(reader.indicators.flatMap((indicator) => indicator.rows.map(shapeOf)));
  if (shapes.size !== 1) return null;
  return { indicators: reader.indicators, bottom: rows.at(-1) ?? head.bottom };
}
