import { formatAddress, formatArea, type Area } from "../domain/sheet/address";
import type { SheetSnapshot } from "../domain/sheet/snapshot";
import { OWN_NAMESPACE } from "../workbook/own-part";
import { asMatrix, typedRow } from "./cells";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { findFlags, queueRules, type FoundFlag } from "./flag-rules";
import { readHostAddress } from "./host-address";
import { queueAreaLook, queueCellLooks, type AreaLook, type CellLooks } from "./looks";
import { payloadBytes, readInBlocks } from "./payload";
import type { Present } from "./queue-step";
import type { OwnParts } from "./read-outline";
import type { ReadWorkbook, SheetTrace } from "./read-workbook";
import type { SheetEdit } from "./refusals";
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
}

/**
 * Reads again what was read, and how that looks which will be changed; in one round trip and one more for each 5 MB,
 * and in one more where cells of a column that get texts look different from each other.
 * Throws `changedMeanwhile` where a cell of a sheet to be written, its flags or our part are no longer as they were read.
 */
export async function inspect(
  context: Excel.RequestContext,
  sync: Sync,
  edits: ReadonlyMap<SheetSnapshot, readonly SheetEdit[]>,
  { traces, own }: ReadWorkbook,
): Promise<Inspection> {
  const sheets = [...edits.keys()].map((sheet) => ({ sheet, trace: traces.get(sheet.name) ?? NOTHING_READ }));
  const filled = sheets.flatMap(({ sheet: { name }, trace }) =>
    trace.used === null ? [] : [{ name, trace, area: trace.used, bytesPerCell: trace.typedBytesPerCell }],
  );
  const texts = new TextLookReader(context, edits);
  const looks = texts.each.map((span) => ({ span, area: span.area, bytesPerCell: LOOK_BYTES }));
  let take = (): Promise<Inspection> => Promise.reject(new Error("nothing was read"));
  await readInBlocks(
    [...filled, ...looks],
    {
      first: () => {
        const used = sheets.map(({ sheet, trace }) => queueUsed(context, sheet.name, trace));
        const takePresent = queuePresent(
          context,
          [...edits.keys()].map(({ name }) => name),
          own,
        );
        const takeColumns = queueColumns(context, edits);
        texts.queue();
        take = async () => {
          for (const check of used) check();
          const present = takePresent();
          if (present.ownPart !== (own.part?.id ?? null)) throw new ExcelError("changedMeanwhile", null);
          return { present, columns: takeColumns(), texts: await texts.take(sync) };
        };
      },
      queue: (index, block) => {
        const look = looks[index - filled.length];
        if (look !== undefined) return texts.queueBlock(look.span, block);
        const { name, trace } = filled[index] ?? { name: "", trace: NOTHING_READ };
        const range = context.workbook.worksheets.getItem(name).getRange(formatArea(block));
        range.load("formulas");
        return () => compare(trace, block, range);
      },
      take: (_index, _block, check) => check(),
    },
    sync,
  );
  return take();
}

const NOTHING_READ: SheetTrace = { used: null, typed: new Map(), typedBytesPerCell: 1 };

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
  return () => {
    const ids = parts.items.map(({ id }) => id).filter((id) => !own.unreadable.includes(id));
    const flags = new Map<string, readonly FoundFlag[]>(
      rules.map(([name, found]) => [name, findFlags(found)]),
    );
    return { flags, ownPart: ids[0] ?? null };
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
