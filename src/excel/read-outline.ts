import { intersects, type Area } from "../domain/sheet/address";
import type { ListObject, WorkbookSnapshot } from "../domain/sheet/snapshot";
import { isOwnName } from "../domain/sheet/own-name";
import type { NamedFormula } from "../workbook/own-names";
import { OWN_NAMESPACE, readOwnPart, type StrayRecord } from "../workbook/own-part";
import { asMatrix } from "./cells";
import { ExcelError } from "./excel-error";
import type { Sync } from "./excel-session";
import { findFlags, queueRules, type FoundFlag } from "./flag-rules";
import { readHostAddress } from "./host-address";
import { payloadBytes, sendInHalves } from "./payload";

/** What protects a sheet; null where nothing does. */
export type SheetProtection = { readonly mayFormatCells: boolean; readonly mayFormatColumns: boolean } | null;

/** A sheet before its cells are read. */
export interface SheetOutline {
  readonly id: string;
  readonly name: string;
  readonly used: Area | null;
  readonly protection: SheetProtection;
  readonly tables: readonly ListObject[];
  readonly flags: readonly FoundFlag[];
  /** Cells with a data validation; null where that has to be asked column by column. */
  readonly validated: readonly Area[] | null;
  /** How many bytes the answer about one cell takes, judged by the first rows. */
  readonly bytesPerCell: number;
  /** What Excel says of the whole used area; null for some rows or columns of it. */
  readonly rowHidden: boolean | null;
  readonly columnHidden: boolean | null;
}

/** A workbook before its cells are read. */
export interface WorkbookOutline {
  readonly sheets: readonly SheetOutline[];
  readonly calculation: WorkbookSnapshot["calculation"];
  readonly mayAddSheets: boolean;
  readonly own: OwnParts;
  /** Formulas of names that hold in the whole workbook, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of ours among them. */
  readonly ownNames: readonly NamedFormula[];
}

/** The custom XML parts in our namespace. */
export interface OwnParts {
  /** The first that can be read, and what it holds. */
  readonly part: { readonly id: string; readonly xml: string; readonly memory: string | null } | null;
  /** Ids of those that a later version of ours, or somebody else, has written. */
  readonly unreadable: readonly string[];
  /** Why one of them cannot be read; null where there is none. */
  readonly stray: StrayRecord | null;
}

/** More cells than this Excel does not give out (Excel JavaScript API, "Resource limits and performance optimization"). */
const MAX_CELLS = 5_000_000;
/** Cells by which the size of a sheet's answer is judged. */
const SAMPLE: Area = { top: 1, left: 1, bottom: 30, right: 20 };
/** Around the values of a cell in an answer: quotes, commas, a number format, a type. */
const MOST_BYTES = 40;

/** Reads, in two round trips and more only where Excel refuses an answer for its size, what sheets there are and how large. */
export async function readOutline(context: Excel.RequestContext, sync: Sync): Promise<WorkbookOutline> {
  const { worksheets, application, customXmlParts, names, tables, protection } = context.workbook;
  worksheets.load("items/id,items/name,items/protection/protected,items/protection/options");
  tables.load("items/name,items/worksheet/name");
  names.load("items/name,items/formula");
  application.load("calculationMode");
  protection.load("protected");
  const parts = customXmlParts.getByNamespace(OWN_NAMESPACE);
  parts.load("items/id");
  await sync();
  const texts = new Map<string, OfficeExtension.ClientResult<string>>();
  const tableRanges = new Map<Excel.Table, Excel.Range>();
  const queued = new Map<Excel.Worksheet, QueuedSheet>();
  await sendInHalves(
    [
      ...parts.items.map((part) => () => texts.set(part.id, part.getXml())),
      ...tables.items.map((table) => () => {
        const range = table.getRange();
        range.load("address");
        tableRanges.set(table, range);
      }),
      ...worksheets.items.map((sheet) => () => queued.set(sheet, queueSheet(sheet))),
    ],
    sync,
  );
  const sheets = [...queued.values()].map((sheet): SheetOutline => {
    const own = [...tableRanges].filter(([table]) => table.worksheet.name === sheet.name);
    return takeSheet(
      sheet,
      own.map(([{ name }, range]) => ({ name, area: readHostAddress(range.address) })),
    );
  });
  return {
    sheets,
    calculation: application.calculationMode === "Manual" ? "manual" : "automatic",
    mayAddSheets: !protection.protected,
    own: findOwn([...texts].map(([id, xml]) => ({ id, xml: xml.value }))),
    names: new Map(names.items.map((item) => [item.name.toLowerCase(), formulaText(item)])),
    ownNames: takeOwnNames(names),
  };
}

/** Names of ours, of which names and formulas were loaded. */
export function takeOwnNames({ items }: Excel.NamedItemCollection): readonly NamedFormula[] {
  return items
    .filter(({ name }) => isOwnName(name))
    .map((item) => ({ name: item.name, formula: formulaText(item) }));
}

function formulaText({ formula }: Excel.NamedItem): string {
  const text: unknown = formula;
  return String(text).replace(/^=/, "");
}

function findOwn(parts: readonly { readonly id: string; readonly xml: string }[]): OwnParts {
  const unreadable: string[] = [];
  let part: OwnParts["part"] = null;
  let stray: OwnParts["stray"] = null;
  for (const { id, xml } of parts) {
    const read = readOwnPart(xml);
    if (read.kind === "own") part ??= { id, xml, memory: read.content.memory };
    else unreadable.push(id);
    if (read.kind === "stray") stray ??= read.why;
  }
  return { part, unreadable, stray };
}

function queueSheet(sheet: Excel.Worksheet) {
  const { protected: isProtected, options } = sheet.protection;
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("address,cellCount,rowHidden,columnHidden");
  const sample = sheet.getRangeByIndexes(0, 0, SAMPLE.bottom, SAMPLE.right);
  sample.load("formulas");
  const validated = isProtected
    ? null
    : sheet.getRange().getSpecialCellsOrNullObject(Excel.SpecialCellType.dataValidations);
  validated?.load("areas/items/address");
  const protection: SheetProtection = isProtected
    ? {
        mayFormatCells: options.allowFormatCells === true,
        mayFormatColumns: options.allowFormatColumns === true,
      }
    : null;
  return { id: sheet.id, name: sheet.name, protection, used, sample, validated, rules: queueRules(sheet) };
}

type QueuedSheet = ReturnType<typeof queueSheet>;

function takeSheet(queued: QueuedSheet, tables: readonly ListObject[]): SheetOutline {
  const { id, name, protection, used, sample, validated, rules } = queued;
  const area = used.isNullObject ? null : readHostAddress(used.address);
  if (area !== null && (used.cellCount < 0 || used.cellCount > MAX_CELLS))
    throw new ExcelError("tooManyCells", null);
  return {
    id,
    name,
    used: area,
    protection,
    tables,
    flags: findFlags(rules),
    validated: validated === null ? null : areasOf(validated),
    bytesPerCell: area === null ? 0 : judgeSize(asMatrix(sample.formulas), area),
    rowHidden: area === null ? false : flagOf(used.rowHidden),
    columnHidden: area === null ? false : flagOf(used.columnHidden),
  };
}

function areasOf(areas: Excel.RangeAreas): readonly Area[] {
  return areas.isNullObject ? [] : areas.areas.items.map(({ address }) => readHostAddress(address));
}

/** Excel answers null, whatever the type says, where cells differ. */
function flagOf(value: boolean | null): boolean | null {
  return value;
}

function judgeSize(formulas: readonly (readonly unknown[])[], used: Area): number {
  if (!intersects(used, SAMPLE)) return MOST_BYTES * 2;
  const inside = formulas.slice(used.top - 1, used.bottom).map((row) => row.slice(used.left - 1, used.right));
  const cells = inside.length * (inside[0]?.length ?? 0);
  return cells === 0 ? MOST_BYTES * 2 : (payloadBytes(inside) / cells) * 2 + MOST_BYTES;
}
