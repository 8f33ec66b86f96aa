import { fingerprint } from "../fingerprint";
import type { SheetMemory } from "../memory";
import { nameKey } from "../reading/normalise";
import { formatAddress, type Address } from "../sheet/address";
import { cellAt, type Cell, type SheetSnapshot } from "../sheet/snapshot";
import type { IndicatorTable, TableCell } from "./table";
import { ADDED_ROLES, WRITTEN_ROLES, type AddedRole, type WrittenRole } from "./written-role";

/** A place for a text of ours: the row's indicator and component, or the header, and the column's role. */
interface Place {
  readonly key: string;
  readonly cell: TableCell | null;
}

/**
 * Names the places of a sheet's tables by the year and by what stands in their rows, not by address, so that inserted
 * rows, sorting and moved columns do not confuse them. Tables of one year with the same rows are counted in the order of
 * the sheet, and how many there are is part of the name: when one comes or goes, none of their texts is taken for ours.
 */
export class TablePlaces {
  readonly #rowKeys = new Map<number, string>();
  readonly #headerKeys = new Map<number, string>();

  constructor(tables: readonly IndicatorTable[]) {
    const years = tables.map(({ valueColumns }) => String(valueColumns.at(-1)?.year ?? ""));
    const tablesOf = new Map<string, number>();
    for (const year of years) tablesOf.set(year, (tablesOf.get(year) ?? 0) + 1);
    const before = new Map<string, number>();
    for (const [index, { header, indicators }] of tables.entries()) {
      const year = years[index] ?? "";
      const number = (before.get(year) ?? 0) + 1;
      before.set(year, number);
      const ofYear = tablesOf.get(year) ?? 0;
      const prefix = ofYear === 1 ? year : `${year}(${number}/${ofYear})`;
      this.#headerKeys.set(header.top, `${prefix}:header`);
      const seen = new Map<string, number>();
      for (const { name, rows } of indicators) {
        for (const { row, component } of rows) {
          const key = `${prefix}:${fingerprint(`${nameKey(name.text)}|${nameKey(component?.text ?? "")}`)}`;
          const count = seen.get(key) ?? 0;
          seen.set(key, count + 1);
          this.#rowKeys.set(row, count === 0 ? key : `${key}#${count}`);
        }
      }
    }
  }

  ofRow(row: number, role: WrittenRole): string {
    return `${this.#rowKeys.get(row) ?? ""}:${role}`;
  }

  ofHeader(top: number, role: AddedRole): string {
    return `${this.#headerKeys.get(top) ?? ""}:${role}`;
  }
}

/** Whether a place that `TablePlaces` named is in a column of one of these roles. */
export function isInRoles({ key }: OwnText, roles: readonly WrittenRole[]): boolean {
  return roles.some((role) => key.endsWith(`:${role}`));
}

function headerPlaces({ header, columns }: IndicatorTable, places: TablePlaces): readonly Place[] {
  return columns.flatMap(({ role, column }) => {
    const added = ADDED_ROLES.find((candidate) => candidate === role);
    if (added === undefined) return [];
    return [{ key: places.ofHeader(header.top, added), cell: { at: { row: header.top, column }, text: "" } }];
  });
}

/** All places of texts of ours in a sheet's tables. */
export function allPlaces(tables: readonly IndicatorTable[], places: TablePlaces): readonly Place[] {
  return tables.flatMap((table) => [
    ...headerPlaces(table, places),
    ...table.indicators.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        WRITTEN_ROLES.map((role) => ({ key: places.ofRow(row.row, role), cell: row[role] })),
      ),
    ),
  ]);
}

/** Whether a cell shows the text with this fingerprint, and no formula does. */
export function holds(cell: Cell | undefined, remembered: string): boolean {
  if (cell?.formula !== null) return false;
  return cell.content?.kind === "text" && fingerprint(cell.content.value) === remembered;
}

/** A cell that still holds the very text that we wrote at its place; all other cells are the user's. */
export interface OwnText {
  readonly at: Address;
  readonly key: string;
  readonly fingerprint: string;
}

/** The texts of ours in a sheet's tables, by address. */
export function ownTexts(
  sheet: SheetSnapshot,
  tables: readonly IndicatorTable[],
  memory: SheetMemory | undefined,
): ReadonlyMap<string, OwnText> {
  const own = new Map<string, OwnText>();
  if (memory === undefined) return own;
  for (const { key, cell } of allPlaces(tables, new TablePlaces(tables))) {
    const remembered = memory.texts.get(key);
    if (cell === null || remembered === undefined || !holds(cellAt(sheet, cell.at), remembered)) continue;
    own.set(formatAddress(cell.at), { at: cell.at, key, fingerprint: remembered });
  }
  return own;
}
