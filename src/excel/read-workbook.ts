import { formatArea, type Area } from "../domain/sheet/address";
import type { Protection, SheetSnapshot, Validation, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { namesPart } from "../workbook/own-names";
import { listValues } from "../workbook/list-values";
import { CellCollector, queueCells } from "./cells";
import type { Sync } from "./excel-session";
import { readInBlocks } from "./payload";
import { readOutline, type OwnParts, type SheetOutline, type WorkbookOutline } from "./read-outline";
import { queueDetails, type ColumnLock, type SheetDetails, type ValidationMark } from "./sheet-details";

/** What was read of a sheet beside the snapshot: by it a change by others is noticed before writing. */
export interface SheetTrace {
  readonly id: string;
  readonly used: Area | null;
  readonly typed: ReadonlyMap<number, string>;
  readonly typedBytesPerCell: number;
}

export interface ReadWorkbook {
  readonly snapshot: WorkbookSnapshot;
  readonly traces: ReadonlyMap<string, SheetTrace>;
  readonly own: OwnParts;
}

/** Reads all sheets: two round trips for what there is, one for each 5 MB of cells, one more for a partly locked sheet. */
export async function readWorkbook(context: Excel.RequestContext, sync: Sync): Promise<ReadWorkbook> {
  const outline = await readOutline(context, sync);
  const filled = outline.sheets.flatMap(({ name, used, bytesPerCell }) =>
    used === null ? [] : [{ name, area: used, bytesPerCell }],
  );
  const collectors = new Map(outline.sheets.map(({ name }) => [name, new CellCollector()]));
  let takeDetails: readonly (() => SheetDetails)[] = [];
  await readInBlocks(
    filled,
    {
      first: () => {
        takeDetails = outline.sheets.map((sheet) => queueDetails(context, sheet));
      },
      queue: (index, block) => {
        const sheet = context.workbook.worksheets.getItem(filled[index]?.name ?? "");
        return queueCells(sheet.getRange(formatArea(block)));
      },
      take: (index, block, range) => collectors.get(filled[index]?.name ?? "")?.take(block, range) ?? 0,
    },
    sync,
  );
  const details = takeDetails.map((take) => take());
  const unlocked = await readUnlocked(context, sync, outline, details);
  return assemble(outline, collectors, details, unlocked);
}

function assemble(
  outline: WorkbookOutline,
  collectors: ReadonlyMap<string, CellCollector>,
  details: readonly SheetDetails[],
  unlocked: readonly (readonly Area[])[],
): ReadWorkbook {
  const traces = new Map<string, SheetTrace>();
  const marks: (readonly ValidationMark[])[] = [];
  const bare = outline.sheets.map((sheet, index): SheetSnapshot => {
    const cells = collectors.get(sheet.name) ?? new CellCollector();
    const found = details[index] ?? NO_DETAILS;
    traces.set(sheet.name, {
      id: sheet.id,
      used: sheet.used,
      typed: cells.typed,
      typedBytesPerCell: cells.typedBytesPerCell,
    });
    marks.push(found.validations);
    return {
      name: sheet.name,
      used: cells.used,
      rows: cells.rows,
      merges: found.merges,
      hiddenRows: found.hiddenRows,
      hiddenColumns: found.hiddenColumns,
      validations: [],
      tables: sheet.tables,
      protection: protectionOf(sheet, unlocked[index] ?? []),
      flags: found.flags,
    };
  });
  const sheets = bare.map((sheet, index) => ({
    ...sheet,
    validations: (marks[index] ?? []).map((mark) => resolve(mark, sheet, bare, outline.names)),
  }));
  return {
    snapshot: {
      sheets,
      calculation: outline.calculation,
      mayAddSheets: outline.mayAddSheets,
      otherSheets: [],
      ...namesPart(outline.ownNames),
      memory: outline.own.part?.memory ?? null,
      ...(outline.own.stray === null ? {} : { strayRecord: outline.own.stray }),
    },
    traces,
    own: outline.own,
  };
}

const NO_DETAILS: SheetDetails = {
  merges: [],
  hiddenRows: new Set(),
  hiddenColumns: new Set(),
  validations: [],
  locks: [],
  flags: [],
};

function protectionOf({ protection }: SheetOutline, unlocked: readonly Area[]): Protection | null {
  return protection === null ? null : { ...protection, unlocked };
}

/** Excel gives the items of a literal list without quotes and a reference with `=`. */
function resolve(
  { area, list }: ValidationMark,
  sheet: SheetSnapshot,
  sheets: readonly SheetSnapshot[],
  names: ReadonlyMap<string, string>,
): Validation {
  const formula = list === null || list.startsWith("=") ? list : `"${list.replaceAll('"', '""')}"`;
  const values = formula === null ? null : listValues(formula, sheet, sheets, names);
  return { areas: [area], rule: values === null ? { kind: "other" } : { kind: "list", values } };
}

/** The cells of each protected sheet that may be written; cells are asked for only in columns where they differ. */
async function readUnlocked(
  context: Excel.RequestContext,
  sync: Sync,
  { sheets }: WorkbookOutline,
  details: readonly SheetDetails[],
): Promise<readonly (readonly Area[])[]> {
  const queued = details.map(({ locks }, index) =>
    locks.map((lock) => ({ ...lock, cells: queueLocks(context, sheets[index]?.name ?? "", lock) })),
  );
  if (queued.some((locks) => locks.some(({ cells }) => cells !== null))) await sync();
  return queued.map((locks) =>
    locks.flatMap(({ area, locked, cells }): readonly Area[] => {
      if (cells === null) return locked === false ? [area] : [];
      return unlockedRuns(
        area,
        cells.value.map(([cell]) => cell?.format?.protection?.locked === false),
      );
    }),
  );
}

function queueLocks(context: Excel.RequestContext, sheet: string, { area, locked }: ColumnLock) {
  if (locked !== null) return null;
  const range = context.workbook.worksheets.getItem(sheet).getRange(formatArea(area));
  return range.getCellProperties({ format: { protection: true } });
}

function unlockedRuns(column: Area, unlocked: readonly boolean[]): readonly Area[] {
  const runs: Area[] = [];
  for (const [index, isUnlocked] of unlocked.entries()) {
    if (!isUnlocked) continue;
    const row = column.top + index;
    const last = runs.at(-1);
    if (last?.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ ...column, top: row, bottom: row });
  }
  return runs;
}
