import * as z from "zod/mini";
import type { SheetSnapshot } from "./sheet/snapshot";

z.config({ jitless: true });

const sheetMemory = z.object({
  /** Fingerprint of each text that we wrote, by its place in the table: which indicator and which column. */
  texts: z.record(z.string(), z.string()),
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
    .filter(([, { texts }]) => Object.keys(texts).length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, { texts }]): readonly [string, SheetMemory] => {
      const ordered = Object.entries(texts).sort(([a], [b]) => (a < b ? -1 : 1));
      return [name, { texts: Object.fromEntries(ordered) }];
    });
  return JSON.stringify({ version: 1, sheets: Object.fromEntries(sorted) });
}

/** The memory with the entry of a sheet that was renamed under its new name, where only one sheet can have been. */
export function followRenamed(memory: Memory, sheets: readonly SheetSnapshot[]): Memory {
  const names = sheets.map(({ name }) => name);
  const lost = Object.keys(memory.sheets).filter((name) => !names.includes(name));
  const fresh = names.filter((name) => memory.sheets[name] === undefined);
  const [from] = lost;
  const [to] = fresh;
  const entry = from === undefined ? undefined : memory.sheets[from];
  if (from === undefined || to === undefined || entry === undefined || lost.length > 1 || fresh.length > 1)
    return memory;
  const others = Object.entries(memory.sheets).filter(([name]) => name !== from);
  return { version: 1, sheets: Object.fromEntries([...others, [to, entry]]) };
}
