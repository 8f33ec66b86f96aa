import { normaliseText } from "../reading/normalise";
import { columnMeaning, type ColumnMeaning, type ColumnRole } from "../table/column-role";
import type { SheetView } from "../table/sheet-view";
import { tableCell } from "../table/table-cell";
import type { TableCell } from "../table/table";
import { isAmongRegions, isRegionName, isTotalName } from "./region-name";

/** What a cell of a region holds: its value of a year, or what it must reach. */
export interface SubRole {
  readonly role: Extract<ColumnRole, "current" | "target" | "criterion" | "upstream">;
  readonly year: number | null;
}

/** A column of figures of one region. */
export interface RegionColumn extends SubRole {
  readonly column: number;
  readonly region: TableCell;
}

/** A column beside the figures that says what its rows are; a corner holds names or groups of indicators. */
export interface LabelColumn {
  readonly column: number;
  readonly meaning: ColumnMeaning | "corner" | "years";
}

/** The head of a matrix, as seen with its indicators in rows. */
export interface MatrixHead {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  readonly regions: readonly RegionColumn[];
  readonly labels: readonly LabelColumn[];
}

/** Heads of what stands where regions meet indicators: 地区, 旗县区, 指标＼地区, or nothing. */
const CORNER =
  /^(?:(?:各?(?:地区|区域|行政区划?|旗县区?|[县市]区|县市|区县|盟市|地市|市州)|项目|指标)(?:名称)?[\\/|、.]?){0,2}$/u;
const YEARS = /^(?:年份|年度|时间)$/u;
/** Rows above and below the regions' names that may still be heads. */
const MOST_SUB_ROWS = 2;

export function isCorner(text: string): boolean {
  return CORNER.test(normaliseText(text));
}

/** What a head says of one of several cells of a region; null for what is no such head. */
export function subRole(text: string): SubRole | null {
  const meaning = text === "" ? null : columnMeaning(text);
  if (meaning === null) return null;
  const { role, year } = meaning;
  if (role !== "current" && role !== "target" && role !== "criterion" && role !== "upstream") return null;
  return { role, year };
}

function ownText(view: SheetView, row: number, column: number): string {
  const anchor = view.merges.anchor({ row, column });
  return anchor.row === row && anchor.column === column ? view.text(anchor) : "";
}

/** The columns of a row whose own cell names a region. */
function regionsIn(view: SheetView, row: number): readonly number[] {
  const found: number[] = [];
  view.sheet.rows[row]?.forEach((cell, column) => {
    if (cell?.content?.kind === "text" && isRegionName(cell.content.value)) found.push(column);
  });
  return found;
}

function countDistinct(view: SheetView, row: number, columns: readonly number[]): number {
  return new Set(columns.map((column) => normaliseText(view.text({ row, column })))).size;
}

/** A head of its own below a region's name, which is the region's though its name stands to the left only. */
function isBelowName(view: SheetView, row: number, column: number): boolean {
  return subRole(view.text({ row: row + 1, column })) !== null;
}

interface NamedColumn {
  readonly column: number;
  readonly region: TableCell;
}

/** The columns right of the first region's as far as regions go, with the cell that names each; totals are left out. */
function runOfRegions(view: SheetView, row: number, first: number): readonly NamedColumn[] | null {
  const run: NamedColumn[] = [];
  let others = 0;
  let region = tableCell(view, { row, column: first });
  let next = first;
  for (const column of view.columns.filter((one) => one >= first)) {
    const cell = tableCell(view, { row, column });
    const isBlank = cell.text.trim() === "";
    const isHead = isBlank ? isBelowName(view, row, column) : columnMeaning(cell.text) === null;
    if (column > next || !isHead) break;
    if (!isBlank) region = cell;
    next = column + 1;
    if (isAmongRegions(region.text)) run.push({ column, region });
    else if (!isTotalName(region.text)) others++;
  }
  const named = new Set(run.map(({ region }) => normaliseText(region.text))).size;
  return named < 2 || others * 2 > named ? null : run;
}

/** Whether a row holds heads of the regions' single columns, years or what each is, and nothing but heads. */
function holdsSubHeads(view: SheetView, row: number, columns: readonly number[]): boolean {
  if (row < view.used.top || row > view.used.bottom) return false;
  const texts = columns.map((column) => view.text({ row, column })).filter((text) => text !== "");
  return texts.length > 0 && texts.every((text) => subRole(text) !== null);
}

/** Heads below the names are known from figures by what stands to their left: nothing, or a word for years. */
function leavesLabelsBlank(view: SheetView, row: number, first: number): boolean {
  return view.columns
    .filter((column) => column < first)
    .every((column) => {
      const text = ownText(view, row, column);
      return text === "" || isCorner(text) || YEARS.test(normaliseText(text));
    });
}

function headRows(
  view: SheetView,
  row: number,
  columns: readonly number[],
): { readonly top: number; readonly bottom: number } {
  const first = columns[0] ?? 1;
  let [top, bottom] = [row, row];
  while (row - top < MOST_SUB_ROWS && holdsSubHeads(view, top - 1, columns)) top--;
  while (
    bottom - row < MOST_SUB_ROWS &&
    holdsSubHeads(view, bottom + 1, columns) &&
    leavesLabelsBlank(view, bottom + 1, first)
  )
    bottom++;
  return { top, bottom };
}

/** What the heads over and under a region's name say of a column; null where they say what is no figure of a region. */
function roleOfColumn(
  view: SheetView,
  row: number,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  column: number,
): SubRole | null {
  let role: SubRole = { role: "current", year: null };
  for (let at = top; at <= bottom; at++) {
    const cell = at === row ? null : leftFilled(view, at, column);
    if (cell === null) continue;
    const own = subRole(cell.text);
    if (own === null) return null;
    role = { role: own.role === "current" ? role.role : own.role, year: own.year ?? role.year };
  }
  return role;
}

/** The head in a row over a column: its own, or the nearest to the left; null where there is none. */
function leftFilled(view: SheetView, row: number, column: number): TableCell | null {
  for (let left = column; left >= view.used.left; left--) {
    const cell = tableCell(view, { row, column: left });
    if (cell.text.trim() !== "") return cell;
  }
  return null;
}

function meaningOfLabel(
  view: SheetView,
  top: number,
  bottom: number,
  column: number,
): LabelColumn["meaning"] | null {
  const texts: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const text = view.text({ row, column });
    if (text !== "" && text !== texts.at(-1)) texts.push(text);
  }
  const head = texts.join("");
  if (YEARS.test(normaliseText(head))) return "years";
  const meaning = columnMeaning(head);
  if (meaning !== null && meaning.role !== "name") return meaning;
  return meaning ?? (isCorner(head) || texts.every(isCorner) ? "corner" : null);
}

/** Whether a column holds anything below the heads that is not a title laid over heads and rows alike. */
function labelsRows(view: SheetView, bottom: number, column: number): boolean {
  for (let row = bottom + 1; row <= Math.min(view.used.bottom, bottom + 20); row++) {
    if (view.text({ row, column }) === "") continue;
    if (view.merges.anchor({ row, column }).row > bottom) return true;
  }
  return false;
}

/** The columns beside the regions' that tell what their rows are; null where one right beside them tells something else. */
function labelColumns(
  view: SheetView,
  { top, bottom }: { readonly top: number; readonly bottom: number },
  first: number,
  last: number,
): readonly LabelColumn[] | null {
  const labels: LabelColumn[] = [];
  const before = view.columns.filter((column) => column < first).toReversed();
  let next = first;
  for (const column of before) {
    if (column < next - 1 || !labelsRows(view, bottom, column)) break;
    const meaning = meaningOfLabel(view, top, bottom, column);
    if (meaning === null && labels.length === 0) return null;
    if (meaning !== null) labels.unshift({ column, meaning });
    next = column;
  }
  let previous = last;
  for (const column of view.columns.filter((one) => one > last)) {
    const meaning = column > previous + 1 ? null : meaningOfLabel(view, top, bottom, column);
    if (meaning === null || meaning === "corner") break;
    labels.push({ column, meaning });
    previous = column;
  }
  return labels;
}

/** Reads the head whose regions' names stand in a row; null where none does. */
export function readMatrixHead(view: SheetView, row: number): MatrixHead | null {
  const named = regionsIn(view, row);
  const [first] = named;
  if (first === undefined || countDistinct(view, row, named) < 2) return null;
  const finer = regionsIn(view, row + 1);
  if (finer.length > named.length && finer[0] === first) return null;
  const run = runOfRegions(view, row, first);
  if (run === null) return null;
  const rows = headRows(
    view,
    row,
    run.map(({ column }) => column),
  );
  const last = run.at(-1)?.column ?? first;
  const labels = labelColumns(view, rows, first, last);
  if (labels === null || labels.length === 0) return null;
  const regions = run.flatMap(({ column, region }): readonly RegionColumn[] => {
    const role = roleOfColumn(view, row, rows, column);
    return role === null ? [] : [{ column, region, ...role }];
  });
  const edges = [...labels.map(({ column }) => column), first, last];
  return { ...rows, left: Math.min(...edges), right: Math.max(...edges), regions, labels };
}
