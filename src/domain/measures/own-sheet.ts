import { normaliseText, onOneLine } from "../reading/normalise";
import type { SheetSnapshot } from "../sheet/snapshot";
import { viewSheet, type SheetView } from "../table/sheet-view";
import { tableCell } from "../table/table-cell";
import type { TableCell } from "../table/table";
import { departmentsIn } from "../tasks/departments";
import { inBoth, type OwnMeasure } from "./own-measure";
import type { MeasureKind } from "./measure";

type OwnColumn = "indicator" | "measure" | "kind" | "lead" | "responsible" | "deadline";

const SHEET_NAME = /措施库|^measures?(?:library)?$/iu;

const HEADERS: readonly (readonly [RegExp, OwnColumn])[] = [
  [/^(?:对应|相关|适用)?指标(?:名称)?$|^indicators?$/iu, "indicator"],
  [/^(?:提升|改进|整改|具体|工作)?措施(?:内容)?$|^measures?$/iu, "measure"],
  [/^(?:措施)?(?:类型|类别)$|^(?:kind|type)$/iu, "kind"],
  [/^牵头(?:部门|单位)$|^lead(?:department)?$/iu, "lead"],
  [/^(?:责任|配合)(?:部门|单位)$|^responsible(?:departments?)?$/iu, "responsible"],
  [/^(?:完成)?(?:时限|时间|期限)$|^deadline$/iu, "deadline"],
];

const KINDS: readonly (readonly [RegExp, MeasureKind])[] = [
  [/制度|institution/iu, "institution"],
  [/工程|works/iu, "works"],
  [/管理|management/iu, "management"],
  [/监测|monitoring/iu, "monitoring"],
  [/宣传|publicity/iu, "publicity"],
];

const EMPTY = /^[-—–/\\]*$/u;
/** A header stands in one of the first rows, under a title at most. */
const HEADER_ROWS = 10;

interface OwnHeader {
  readonly row: number;
  readonly columns: ReadonlyMap<OwnColumn, number>;
}

function headerIn(view: SheetView, row: number): OwnHeader | null {
  const columns = new Map<OwnColumn, number>();
  for (const column of view.columns) {
    const text = normaliseText(view.text({ row, column }));
    const kind = HEADERS.find(([pattern]) => pattern.test(text))?.[1];
    if (kind !== undefined && !columns.has(kind)) columns.set(kind, column);
  }
  return columns.has("indicator") && columns.has("measure") ? { row, columns } : null;
}

function headerOf(view: SheetView): OwnHeader | null {
  const last = Math.min(view.used.bottom, view.used.top + HEADER_ROWS);
  for (let row = view.used.top; row <= last; row++) {
    const header = headerIn(view, row);
    if (header !== null) return header;
  }
  return null;
}

function ownSheet(sheet: SheetSnapshot): { readonly view: SheetView; readonly header: OwnHeader } | null {
  if (!SHEET_NAME.test(normaliseText(sheet.name))) return null;
  const view = viewSheet(sheet);
  const header = view === null ? null : headerOf(view);
  return view === null || header === null ? null : { view, header };
}

/** Whether a sheet is the user's library of measures: it is called 措施库 or Measures, and its header names indicator and measure. */
export function isMeasureSheet(sheet: SheetSnapshot): boolean {
  return ownSheet(sheet) !== null;
}

/** The measures of the user's library in a sheet, from top to bottom; none in any other sheet. */
export function readMeasureSheet(sheet: SheetSnapshot): readonly OwnMeasure[] {
  const own = ownSheet(sheet);
  if (own === null) return [];
  const { view, header } = own;
  const cell = (row: number, kind: OwnColumn): TableCell | null => {
    const column = header.columns.get(kind);
    return column === undefined ? null : tableCell(view, { row, column });
  };
  const text = (row: number, kind: OwnColumn): string => {
    const shown = onOneLine(cell(row, kind)?.text ?? "");
    return EMPTY.test(normaliseText(shown)) ? "" : shown;
  };
  const measures: OwnMeasure[] = [];
  let named: TableCell | null = null;
  for (let row = header.row + 1; row <= view.used.bottom; row++) {
    if (text(row, "indicator") !== "") named = cell(row, "indicator");
    const said = text(row, "measure");
    if (said === "" || named === null) continue;
    const kind = text(row, "kind");
    measures.push({
      indicator: onOneLine(named.text),
      text: inBoth(said),
      kind: KINDS.find(([pattern]) => pattern.test(kind))?.[1] ?? null,
      lead: text(row, "lead") || null,
      responsible: departmentsIn([text(row, "responsible")]),
      deadline: text(row, "deadline") || null,
      from: { sheet: sheet.name, at: named.at },
    });
  }
  return measures;
}
