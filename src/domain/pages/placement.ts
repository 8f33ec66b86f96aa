import type { Address, Area } from "../sheet/address";
import type { Places, Register } from "./register";

/** Where a register stands in a sheet. */
export interface RegisterPlace {
  readonly caption: Address | null;
  readonly head: number;
  /** Columns of the sheet by key; a column that the user removed is absent. */
  readonly columns: ReadonlyMap<string, number>;
  /** Rows of the sheet by key, from top to bottom. */
  readonly rows: ReadonlyMap<string, number>;
}

/** Where all registers of a page stand, by key. */
export type Placement = ReadonlyMap<string, RegisterPlace>;

/** The first row of a page's registers: below a title, a note and an empty row. */
const FIRST_ROW = 4;

/** The last row of a register: that of its titles where it has no other. */
export function lastRow({ head, rows }: RegisterPlace): number {
  let last = head;
  for (const row of rows.values()) last = Math.max(last, row);
  return last;
}

/** Puts registers below each other from column A on, with an empty row between them. */
export function placeFresh(registers: readonly Register[]): Placement {
  const placement = new Map<string, RegisterPlace>();
  let row = FIRST_ROW;
  for (const { key, caption, columns, rows, height = 0 } of registers) {
    const next = row + height;
    const captionAt = caption === null ? null : { row: row++, column: 1 };
    const head = row++;
    placement.set(key, {
      caption: captionAt,
      head,
      columns: new Map(columns.map((column, index) => [column.key, index + 1])),
      rows: new Map(rows.map((one) => [one.key, row++])),
    });
    row = Math.max(row + 1, next);
  }
  return placement;
}

export function placesIn(placement: Placement): Places {
  const address = (register: string, row: number | undefined, column: string): Address | null => {
    const found = placement.get(register)?.columns.get(column);
    return found === undefined || row === undefined ? null : { row, column: found };
  };
  return {
    at: (register, row, column) => address(register, placement.get(register)?.rows.get(row), column),
    head: (register, column) => address(register, placement.get(register)?.head, column),
    column: (register, column): Area | null => {
      const place = placement.get(register);
      const at = address(register, place?.head, column);
      if (place === undefined || at === null || place.rows.size === 0) return null;
      return { top: at.row + 1, left: at.column, bottom: lastRow(place), right: at.column };
    },
  };
}
