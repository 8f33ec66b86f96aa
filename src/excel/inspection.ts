import { formatAddress, formatArea, type Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { OWN_NAMESPACE } from "../workbook/own-part";
import { asMatrix, typedRow } from "./cells";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { findFlags, findUnfinished, queueRules, type FoundFlag } from "./flag-rules";
import { readHostAddress } from "./host-address";
import { queueAreaLook, queueCellLooks, type AreaLook, type CellLooks } from "./looks";
import { payloadBytes, readInBlocks } from "./payload";
import type { Present } from "./queue-step";
import { takeOwnNames, type OwnParts } from "./read-outline";
import type { ReadWorkbook, SheetTrace } from "./read-workbook";
import { ChartReader } from "./chart-before";
import type { AdmittedEdits, SheetEdit } from "./refusals";
import { SheetBeforeReader, type BeforeSpan, type SheetBefore } from "./sheet-before";
import type { ChartState } from "./page-step";
import type { ColumnWidth } from "./step";
import { TextLookReader, type TextLooks, LOOK_BYTES } from "./text-looks";

/** How the cells look that a column edit will change. */
export interface ColumnBefore {
  readonly widths: readonly ColumnWidth[];
  /** Null where the cells look different from each other, and for an edit that keeps the looks cell by cell. */
  readonly look: AreaLook | null;
  readonly looks: CellLooks | null;
  /** Conditional formats on the cells themselves, and on those whose look they get. */
  readonly rules: number;
  readonly rulesOfModel: number;
}

export interface Inspection {
  readonly present: Present;
  readonly columns: ReadonlyMap<SheetEdit, ColumnBefore>;
  /** By the name of the sheet. */
  readonly texts: ReadonlyMap<string, TextLooks>;
  readonly before: ReadonlyMap<SheetSnapshot, SheetBefore>;
  /** Of the charts that are there. */
  readonly charts: ReadonlyMap<SheetEdit, ChartState>;
}

/**
 * Reads again what was read, and how that looks which will be changed; in one round trip and one more for each 5 MB,
 * and in one more where cells of a column that get texts look different from each other or charts will change.
 * Throws `changedMeanwhile` where a cell of a sheet to be written, its flags or our part are no longer as they were read,
 * or a sheet to be added is there.
 */
export async function inspect(
  context: Excel.RequestContext,
  sync: Sync,
  { bySheet: edits, added }: AdmittedEdits,
  { traces, own }: ReadWorkbook,
  tellsSources: boolean,
): Promise<Inspection> {
  const sheets = [...edits.keys()].map((sheet) => ({ sheet, trace: traces.get(sheet.name) ?? NOTHING_READ }));
  const texts = new TextLookReader(context, edits);
  const charts = new ChartReader(context, edits, tellsSources);
  const before = new Map(
    [...edits].map(([sheet, list]) => [sheet, new SheetBeforeReader(context, sheet, list)]),
  );
  const spans: readonly BeforeSpan[] = [
    ...sheets.flatMap(({ sheet: { name }, trace }) =>
      trace.used === null ? [] : [typedSpan(context, name, trace, trace.used)],
    ),
    ...texts.each.map((span) => ({
      area: span.area,
      bytesPerCell: LOOK_BYTES,
      queue: (block: Area) => texts.queueBlock(span, block),
    })),
    ...[...before.values()].flatMap((reader) => reader.spans),
  ];
  let check: () => Present = notYet;
  let takeColumns: () => Inspection["columns"] = notYet;
  await readInBlocks(
    spans,
    {
      first: () => {
        const used = sheets.map(({ sheet, trace }) => queueUsed(context, sheet.name, trace));
        const names = sheets.map(({ sheet }) => sheet.name);
        check = queueChecks(context, names, added, own, used);
        takeColumns = queueColumns(context, edits);
        texts.queue();
        charts.queue();
        for (const reader of before.values()) reader.queue();
      },
      queue: (index, block) => spans[index]?.queue(block) ?? (() => 0),
      take: (_index, _block, take) => take(),
    },
    sync,
  );
  const present = check();
  let isPending = charts.queueDetails();
  const looks = await texts.take(() => {
    isPending = false;
    return sync();
  });
  if (isPending) await sync();
  return {
    present,
    columns: takeColumns(),
    texts: looks,
    before: new Map([...before].map(([sheet, reader]) => [sheet, reader.take()])),
    charts: charts.take(),
  };
}

function notYet(): never {
  throw new Error("nothing was read");
}

/** Queues what tells whether the workbook is still as it was read; what takes the answer throws where it is not. */
function queueChecks(
  context: Excel.RequestContext,
  names: readonly string[],
  added: AdmittedEdits["added"],
  own: OwnParts,
  used: readonly (() => void)[],
): () => Present {
  const takePresent = queuePresent(context, names, own);
  const absent = added.map(({ sheet }) => queueAbsent(context, sheet));
  return () => {
    for (const check of [...used, ...absent]) check();
    const present = takePresent();
    if (present.ownPart !== (own.part?.id ?? null)) throw new ExcelError("changedMeanwhile", null);
    return present;
  };
}

/** What was typed into a sheet, to be compared with what was read. */
function typedSpan(context: Excel.RequestContext, name: string, trace: SheetTrace, area: Area): BeforeSpan {
  return {
    area,
    bytesPerCell: trace.typedBytesPerCell,
    queue: (block) => {
      const range = context.workbook.worksheets.getItem(name).getRange(formatArea(block));
      range.load("formulas");
      return () => compare(trace, block, range);
    },
  };
}

function queueAbsent(context: Excel.RequestContext, name: string): () => void {
  const sheet = context.workbook.worksheets.getItemOrNullObject(name);
  sheet.load("name");
  return () => {
    if (!sheet.isNullObject) throw new ExcelError("changedMeanwhile", null);
  };
}

const NOTHING_READ: SheetTrace = { id: "", used: null, typed: new Map(), typedBytesPerCell: 1 };

function queueUsed(context: Excel.RequestContext, name: string, { used }: SheetTrace): () => void {
  const range = context.workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true);
  range.load("address");
  return () => {
    const now = range.isNullObject ? null : formatArea(readHostAddress(range.address));
    if (now !== (used === null ? null : formatArea(used))) throw new ExcelError("changedMeanwhile", null);
  };
}

function compare({ typed }: SheetTrace, block: Area, range: Excel.Range): number {
  const formulas = asMatrix(range.formulas);
  for (const [index, row] of formulas.entries()) {
    if (typed.get(block.top + index) !== typedRow(row)) throw new ExcelError("changedMeanwhile", null);
  }
  return payloadBytes(formulas);
}

/** Queues finding what a workbook holds of ours in these sheets. */
export function queuePresent(
  context: Excel.RequestContext,
  sheets: readonly string[],
  own: OwnParts,
): () => Present {
  const rules = sheets.map((name) => [name, queueRules(context.workbook.worksheets.getItem(name))] as const);
  const parts = context.workbook.customXmlParts.getByNamespace(OWN_NAMESPACE);
  parts.load("items/id");
  const { names } = context.workbook;
  names.load("items/name,items/formula");
  return () => {
    const ids = parts.items.map(({ id }) => id).filter((id) => !own.unreadable.includes(id));
    const flags = new Map<string, readonly FoundFlag[]>(
      rules.map(([name, found]) => [name, findFlags(found)]),
    );
    const unfinished = new Map(rules.map(([name, found]) => [name, findUnfinished(found)]));
    return { flags, unfinished, ownPart: ids[0] ?? null, ownNames: takeOwnNames(names) };
  };
}

function queueColumns(
  context: Excel.RequestContext,
  edits: ReadonlyMap<SheetSnapshot, readonly SheetEdit[]>,
): () => ReadonlyMap<SheetEdit, ColumnBefore> {
  const queued = [...edits].flatMap(([{ name }, list]) => {
    const sheet = context.workbook.worksheets.getItem(name);
    return list.flatMap((edit) => {
      const taken = queueColumn(sheet, edit);
      return taken === null ? [] : [[edit, taken] as const];
    });
  });
  return () => new Map(queued.map(([edit, taken]) => [edit, taken()]));
}

function queueColumn(sheet: Excel.Worksheet, edit: SheetEdit): (() => ColumnBefore) | null {
  if (edit.kind === "unstyleColumn") {
    const widths = queueWidths(sheet, edit.area.left, edit.area.right);
    const looks = queueCellLooks(sheet, edit.area);
    return () => ({ widths: widths(), look: null, looks: looks(), rules: 0, rulesOfModel: 0 });
  }
  if (edit.kind !== "styleColumn") return null;
  const area = styledArea(edit);
  const widths = queueWidths(sheet, edit.column, edit.column);
  const look = queueAreaLook(sheet, area);
  const rules = sheet.getRange(formatArea(area)).conditionalFormats.getCount();
  const model = sheet.getRange(formatArea({ ...area, left: edit.like, right: edit.like }));
  const rulesOfModel = model.conditionalFormats.getCount();
  return () => ({
    widths: widths(),
    look: look(),
    looks: null,
    rules: rules.value,
    rulesOfModel: rulesOfModel.value,
  });
}

/** The cells that get the look of another column. */
export function styledArea({
  column,
  header,
  body,
}: Extract<SheetEdit, { readonly kind: "styleColumn" }>): Area {
  return { top: header.top, left: column, bottom: body.bottom, right: column };
}

function queueWidths(sheet: Excel.Worksheet, left: number, right: number): () => readonly ColumnWidth[] {
  const ranges = Array.from({ length: right - left + 1 }, (_, index) => {
    const range = sheet.getRange(formatAddress({ row: 1, column: left + index }));
    range.load("columnHidden");
    range.format.load("columnWidth,useStandardWidth");
    return range;
  });
  return () =>
    ranges.map(({ format, columnHidden }) => ({
      points: format.columnWidth,
      isStandard: format.useStandardWidth,
      isHidden: columnHidden,
    }));
}
