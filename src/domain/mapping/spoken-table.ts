import { readSettings, withSettings } from "../memory";
import type { Settings } from "../settings";
import type { Area } from "../sheet/address";
import { OWN_NAME, sameName } from "../sheet/own-name";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import type { ColumnRole } from "../table/column-role";
import { recogniseTables } from "../table/recognise";
import type { TableIndicator } from "../table/table";
import { columnsOfTable, type ColumnView } from "./column-views";
import { foundMappings } from "./mappings-of";
import { unusedMappings } from "./table-drafts";
import type { TableMapping } from "./table-mapping";

/** By its sheet and the first cell of its header a table is named until the sheet changes. */
export interface TablePlace {
  readonly sheet: string;
  readonly top: number;
  readonly left: number;
}

/** A table that something is said of. */
export interface SpokenTable {
  readonly sheet: string;
  readonly area: Area;
  readonly headerRows: number;
  readonly columns: readonly ColumnView[];
  readonly indicators: readonly TableIndicator[];
  readonly mapping: TableMapping | null;
}

/** Columns that come and go by themselves, or say nothing that is judged: their headers may change. */
const FREE: readonly (ColumnRole | null)[] = [
  "status",
  "analysis",
  "measures",
  "lead",
  "responsible",
  "deadline",
  "source",
  "note",
  null,
];

/** What the workbook remembers of the table with a name. */
export function mappingNamed({ memory }: WorkbookSnapshot, name: string | undefined): TableMapping | null {
  return readSettings(memory).mappings?.find((mapping) => mapping.name === name) ?? null;
}

/** The table that begins at a place; null where there is none any more. */
export function spokenTable(workbook: WorkbookSnapshot, place: TablePlace): SpokenTable | null {
  const isHere = ({ top, left }: Area): boolean => top === place.top && left === place.left;
  const sheet = workbook.sheets.find(({ name }) => name === place.sheet);
  if (sheet === undefined) return null;
  const found = foundMappings(workbook);
  const table = recogniseTables(sheet, found).find(({ area }) => isHere(area));
  if (table === undefined) {
    const draft = unusedMappings(workbook).drafts.find((one) => one.sheet === sheet.name && isHere(one.area));
    if (draft === undefined) return null;
    return { ...draft, indicators: [], mapping: mappingNamed(workbook, draft.name) };
  }
  const mapping = mappingNamed(workbook, table.mapping?.name);
  const placed = found.find((one) => one.mapping.name === mapping?.name);
  return {
    sheet: sheet.name,
    area: mapping?.byHand === true && placed !== undefined ? placed.area : table.area,
    headerRows: table.header.bottom - table.header.top + 1,
    columns: columnsOfTable(table),
    indicators: table.indicators,
    mapping,
  };
}

/** A name that no other mapping and nothing else in the workbook has. */
export function freeName(workbook: WorkbookSnapshot): string {
  const { mappings = [] } = readSettings(workbook.memory);
  const taken = [...mappings, ...(workbook.names ?? [])].map(({ name }) => name);
  let number = 1;
  while (taken.some((name) => sameName(name, `${OWN_NAME}Table${number}`))) number++;
  return `${OWN_NAME}Table${number}`;
}

/** The mapping of a table as it is now: anchored where the table stands, with the texts that its header must have. */
export function anchored(
  workbook: WorkbookSnapshot,
  { sheet, area, headerRows, columns, mapping }: Omit<SpokenTable, "indicators">,
): TableMapping {
  const said = mapping?.columns ?? [];
  const needed = columns.filter(({ column, text, nth, role }) => {
    if (text === "" || column < area.left || column > area.right) return false;
    return !FREE.includes(role) || said.some((one) => one.header === text && one.nth === nth);
  });
  return {
    name: mapping?.name ?? freeName(workbook),
    sheet,
    area,
    headerRows,
    byHand: mapping?.byHand ?? false,
    header: needed.map(({ text }) => text),
    columns: said,
    rows: mapping?.rows ?? [],
  };
}

/** The settings with another mapping; one that says nothing is left out. */
export function withMapping(settings: Settings, mapping: TableMapping): Settings {
  const { mappings = [], ...rest } = settings;
  const others = mappings.filter(({ name }) => name !== mapping.name);
  const says = mapping.byHand || mapping.columns.length + mapping.rows.length > 0;
  const all = says ? [...others, mapping] : others;
  return all.length === 0 ? rest : { ...rest, mappings: all };
}

/** The settings without what was said of the table with a name. */
export function withoutMapping({ mappings = [], ...rest }: Settings, name: string): Settings {
  const others = mappings.filter((mapping) => mapping.name !== name);
  return others.length === 0 ? rest : { ...rest, mappings: others };
}

/** The workbook as it would be with another mapping. */
export function imagined(workbook: WorkbookSnapshot, mapping: TableMapping): WorkbookSnapshot {
  const { name, sheet, area } = mapping;
  const others = (workbook.names ?? []).filter((own) => !sameName(own.name, name));
  return {
    ...workbook,
    memory: withSettings(workbook.memory, withMapping(readSettings(workbook.memory), mapping)),
    names: [...others, { name, place: { sheet, area } }],
  };
}
