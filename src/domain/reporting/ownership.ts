import { memoryBySheet, readMemory } from "../memory";
import { formatAddress, type Address } from "../sheet/address";
import type { WorkbookSnapshot } from "../sheet/snapshot";
import { allTexts, textsOfSheet } from "../table/earlier-texts";
import type { IndicatorTable } from "../table/table";

/** Whether a cell of a table holds a text of ours, and not the user's. */
export type IsOurs = (at: Address) => boolean;

/** Tells the texts of ours in the tables of each sheet, those of another year too, from the user's. */
export function ownershipIn(
  { sheets, memory }: WorkbookSnapshot,
  tables: readonly IndicatorTable[],
): (sheet: string) => IsOurs {
  const stored = readMemory(memory);
  const bySheet = memoryBySheet(stored, sheets);
  const own = new Map(
    sheets.map((sheet) => {
      const onSheet = tables.filter((table) => table.sheet === sheet.name);
      return [sheet.name, allTexts(textsOfSheet(sheet, onSheet, stored, bySheet.get(sheet.name)))] as const;
    }),
  );
  return (sheet) => (at) => own.get(sheet)?.has(formatAddress(at)) === true;
}
