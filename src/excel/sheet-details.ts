import { formatArea, parseArea, type Area } from "../domain/sheet/address";
import type { Flag } from "../domain/sheet/flag";
import { joinFlags } from "../workbook/join-flags";
import { columnsOf, common, mergeBlocks, withBeside } from "./blocks";
import { queueFlagAreas } from "./flag-rules";
import { readHostAddress } from "./host-address";
import type { SheetOutline } from "./read-outline";

/** A data validation as Excel states it. */
export interface ValidationMark {
  readonly area: Area;
  /** What a list admits, as a literal or a reference with `=`; null for any other rule. */
  readonly list: string | null;
}

/** A column of a protected sheet; null where some of its cells are locked and some not. */
export interface ColumnLock {
  readonly area: Area;
  readonly locked: boolean | null;
}

/** What a snapshot tells beside the cells. */
export interface SheetDetails {
  readonly merges: readonly Area[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  readonly validations: readonly ValidationMark[];
  readonly locks: readonly ColumnLock[];
  readonly flags: readonly Flag[];
}

/** Areas with validations that are asked for one by one; a sheet with more is taken to admit nothing there. */
const MAX_VALIDATED = 400;

/** Queues everything about a sheet that its outline did not tell, and gives what takes the answers. */
export function queueDetails(context: Excel.RequestContext, outline: SheetOutline): () => SheetDetails {
  const sheet = context.workbook.worksheets.getItem(outline.name);
  const flags = queueFlagAreas(sheet, outline.flags);
  const { used } = outline;
  const takeFlags = () =>
    joinFlags(flags.map(({ flag, ranges }): Flag => ({ ...flag, areas: areasIn(ranges) })));
  const nothing = { merges: [], hiddenRows: NONE, hiddenColumns: NONE, validations: [], locks: [] };
  if (used === null) return () => ({ ...nothing, flags: takeFlags() });
  const merges = mergeBlocks(used).map((block) => queueMerges(sheet, block));
  const takeLines = queueHidden(sheet, outline, used);
  const takeValidations = queueValidations(sheet, outline.validated, used);
  const locks =
    outline.protection === null ? [] : columnsOf(withBeside(used)).map((column) => queueLock(sheet, column));
  return () => ({
    ...takeLines(),
    merges: distinct(merges.flatMap(areasIn)),
    validations: takeValidations(),
    locks: locks.map(({ area, protection }) => ({ area, locked: orNull(protection.locked) })),
    flags: takeFlags(),
  });
}

const NONE: ReadonlySet<number> = new Set();

function queueMerges(sheet: Excel.Worksheet, block: Area): Excel.RangeAreas {
  const merges = sheet.getRange(formatArea(block)).getMergedAreasOrNullObject();
  merges.load("areas/items/address");
  return merges;
}

function areasIn(ranges: Excel.RangeAreas): readonly Area[] {
  return ranges.isNullObject ? [] : ranges.areas.items.map(({ address }) => readHostAddress(address));
}

/** A merged area that reaches over the edge of a block may be listed with each block it meets. */
function distinct(areas: readonly Area[]): readonly Area[] {
  return [...new Set(areas.map(formatArea))].flatMap((address) => parseArea(address) ?? []);
}

/** Single rows and columns are asked for only where some are hidden and some not. */
function queueHidden(sheet: Excel.Worksheet, { rowHidden, columnHidden }: SheetOutline, used: Area) {
  const range = sheet.getRange(formatArea(used));
  const rows = rowHidden === null ? range.getRowProperties({ rowHidden: true }) : null;
  const columns = columnHidden === null ? range.getColumnProperties({ columnHidden: true }) : null;
  return () => {
    const hiddenRows = new Set<number>();
    const hiddenColumns = new Set<number>();
    for (let row = used.top; row <= used.bottom; row++) {
      const hidden = rows === null ? rowHidden : rows.value[row - used.top]?.rowHidden;
      if (hidden === true) hiddenRows.add(row);
    }
    for (let column = used.left; column <= used.right; column++) {
      const hidden = columns === null ? columnHidden : columns.value[column - used.left]?.columnHidden;
      if (hidden === true) hiddenColumns.add(column);
    }
    return { hiddenRows, hiddenColumns };
  };
}

/** Columns are asked one by one: within a column neighbouring cells mostly share one rule. */
function queueValidations(
  sheet: Excel.Worksheet,
  validated: readonly Area[] | null,
  used: Area,
): () => readonly ValidationMark[] {
  const reach = withBeside(used);
  const areas = (validated ?? [reach]).flatMap((area) => common(area, reach) ?? []).flatMap(columnsOf);
  const asked = areas.slice(0, MAX_VALIDATED).map((area) => {
    const { dataValidation } = sheet.getRange(formatArea(area));
    dataValidation.load("type,rule");
    return { area, dataValidation };
  });
  const unasked = areas.slice(MAX_VALIDATED).map((area): ValidationMark => ({ area, list: null }));
  return () => [
    ...asked.flatMap(({ area, dataValidation }): readonly ValidationMark[] => {
      if (dataValidation.type === "None") return [];
      const source = dataValidation.type === "List" ? dataValidation.rule.list?.source : undefined;
      return [{ area, list: typeof source === "string" ? source : null }];
    }),
    ...unasked,
  ];
}

function queueLock(sheet: Excel.Worksheet, area: Area) {
  const { protection } = sheet.getRange(formatArea(area)).format;
  protection.load("locked");
  return { area, protection };
}

/** Excel answers null, whatever the type says, where cells differ. */
function orNull(value: boolean | null): boolean | null {
  return value;
}
