import { fingerprint } from "../fingerprint";
import type { SheetMemory } from "../memory";
import { nameKey } from "../reading/normalise";
import { formatAddress, type Address } from "../sheet/address";
import { cellAt, type Cell, type SheetSnapshot } from "../sheet/snapshot";
import type { IndicatorTable, TableCell } from "./table";

/** The columns of a table that we may add or fill. */
export type WrittenRole = "status" | "analysis" | "measures";

export const WRITTEN_ROLES: readonly WrittenRole[] = ["status", "analysis", "measures"];

/** A place for a text of ours: the row's indicator and component, or the header, and the column's role. */
interface Place {
  readonly key: string;
  readonly cell: TableCell | null;
}

/**
 * Names the places of a sheet's tables by what stands in their rows, not by address, so that inserted rows, sorting and
 * moved columns do not confuse them. Equal rows are counted in the order of the sheet.
 */
export class TablePlaces {
  readonly #rowKeys = new Map<number, string>();
  readonly #headerKeys = new Map<number, string>();

  constructor(tables: readonly IndicatorTable[]) {
    const seen = new Map<string, number>();
    const unique = (key: string): string => {
      const count = seen.get(key) ?? 0;
      seen.set(key, count + 1);
      return count === 0 ? key : `${key}#${count}`;
    };
    for (const { header, indicators } of tables) {
      this.#headerKeys.set(header.top, unique("header"));
      for (const { name, rows } of indicators) {
        for (const { row, component } of rows) {
          this.#rowKeys.set(
            row,
            unique(fingerprint(`${nameKey(name.text)}|${nameKey(component?.text ?? "")}`)),
          );
        }
      }
    }
  }

  ofRow(row: number, role: WrittenRole): string {
    return `${this.#rowKeys.get(row) ?? ""}:${role}`;
  }

  ofHeader(top: number, role: WrittenRole): string {
    return `${this.#headerKeys.get(top) ?? ""}:${role}`;
  }
}

function headerPlaces({ header, columns }: IndicatorTable, places: TablePlaces): readonly Place[] {
  return columns.flatMap(({ role, column }) => {
    const written = WRITTEN_ROLES.find((candidate) => candidate === role);
    if (written === undefined) return [];
    return [
      { key: places.ofHeader(header.top, written), cell: { at: { row: header.top, column }, text: "" } },
    ];
  });
}

function allPlaces(tables: readonly IndicatorTable[], places: TablePlaces): readonly Place[] {
  return tables.flatMap((table) => [
    ...headerPlaces(table, places),
    ...table.indicators.flatMap(({ rows }) =>
      rows.flatMap((row) =>
        WRITTEN_ROLES.map((role) => ({ key: places.ofRow(row.row, role), cell: row[role] })),
      ),
    ),
  ]);
}

function holds(cell: Cell | undefined, remembered: string): boolean {
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
    const remembered = memory.texts[key];
    if (cell === null || remembered === undefined || !holds(cellAt(sheet, cell.at), remembered)) continue;
    own.set(formatAddress(cell.at), { at: cell.at, key, fingerprint: remembered });
  }
  return own;
}
