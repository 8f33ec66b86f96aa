import * as z from "zod/mini";
import { fingerprint } from "./fingerprint";
import { parseAddress } from "./sheet/address";
import { cellAt, type Cell, type SheetSnapshot } from "./sheet/snapshot";

z.config({ jitless: true });

const sheetMemory = z.object({
  /** Fingerprint of the text that we wrote, by cell address. */
  cells: z.record(z.string(), z.string()),
  /** Columns that we added, header included, as areas. */
  columns: z.array(z.string()),
});

const memorySchema = z.object({ version: z.literal(1), sheets: z.record(z.string(), sheetMemory) });

/** What we wrote last into one sheet. */
export type SheetMemory = z.infer<typeof sheetMemory>;
/** What we keep in the workbook about our own writing, by sheet name. */
export type Memory = z.infer<typeof memorySchema>;

const NOTHING: Memory = { version: 1, sheets: {} };

/** Reads the stored memory. What cannot be read counts as nothing, so every cell is then the user's. */
export function readMemory(stored: string | null): Memory {
  if (stored === null) return NOTHING;
  try {
    const json: unknown = JSON.parse(stored);
    const read = memorySchema.safeParse(json);
    return read.success ? read.data : NOTHING;
  } catch {
    return NOTHING;
  }
}

/** The memory as it is stored: the same memory always gives the same text. */
export function storeMemory(memory: Memory): string {
  const sorted = Object.entries(memory.sheets)
    .filter(([, { cells, columns }]) => Object.keys(cells).length > 0 || columns.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { cells, columns }]): readonly [string, SheetMemory] => {
      const ordered = Object.entries(cells).sort(([a], [b]) => (a < b ? -1 : 1));
      return [name, { cells: Object.fromEntries(ordered), columns: [...columns].sort() }];
    });
  return JSON.stringify({ version: 1, sheets: Object.fromEntries(sorted) });
}

function isOurs(cell: Cell | undefined, remembered: string): boolean {
  if (cell?.formula !== null) return false;
  return cell.content?.kind === "text" && fingerprint(cell.content.value) === remembered;
}

/** The cells of a sheet that still hold the very text that we wrote there, by address; all others are the user's. */
export function ownCells(sheet: SheetSnapshot, memory: Memory): ReadonlyMap<string, string> {
  const own = new Map<string, string>();
  for (const [address, remembered] of Object.entries(memory.sheets[sheet.name]?.cells ?? {})) {
    const at = parseAddress(address);
    if (at !== null && isOurs(cellAt(sheet, at), remembered)) own.set(address, remembered);
  }
  return own;
}

/** The columns that we added to a sheet, as areas. */
export function ownColumns(sheet: SheetSnapshot, memory: Memory): readonly string[] {
  return memory.sheets[sheet.name]?.columns ?? [];
}
