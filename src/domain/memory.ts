import * as z from "zod/mini";
import { fingerprint } from "./fingerprint";
import type { SheetSnapshot } from "./sheet/snapshot";

z.config({ jitless: true });

const sheetMemory = z.object({
  name: z.string(),
  /** Stands in the sheet's flags too, and so knows the sheet again under another name; null for a sheet without flags. */
  token: z.nullable(z.string()),
  /** Fingerprint of each text that we wrote, by its place in the tables of the sheet. */
  texts: z.array(z.tuple([z.string(), z.string()])),
});

const memorySchema = z.object({ version: z.literal(1), sheets: z.array(sheetMemory) });

/** What we wrote last into one sheet. */
export interface SheetMemory {
  readonly name: string;
  readonly token: string | null;
  readonly texts: ReadonlyMap<string, string>;
}

/** What we keep in the workbook about our own writing. */
export type Memory = readonly SheetMemory[];

/** Reads the stored memory. What cannot be read counts as nothing, so every cell is then the user's. */
export function readMemory(stored: string | null): Memory {
  if (stored === null) return [];
  try {
    const json: unknown = JSON.parse(stored);
    const read = memorySchema.safeParse(json);
    return read.success ? read.data.sheets.map((sheet) => ({ ...sheet, texts: new Map(sheet.texts) })) : [];
  } catch {
    return [];
  }
}

function byFirst([a]: readonly [string, string], [b]: readonly [string, string]): number {
  return a < b ? -1 : 1;
}

/** The memory as it is stored: the same memory always gives the same text; null where there is nothing to remember. */
export function storeMemory(memory: Memory): string | null {
  const sheets = memory
    .filter(({ texts, token }) => texts.size > 0 || token !== null)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, token, texts }) => ({ name, token, texts: [...texts].sort(byFirst) }));
  return sheets.length === 0 ? null : JSON.stringify({ version: 1, sheets });
}

/**
 * The entry of each sheet. A sheet with flags of ours is known by their token, whatever its name; of a copy, which has the
 * same flags, only the one with the old name. A sheet without flags has an entry only if it had none when we left it.
 */
export function memoryBySheet(
  memory: Memory,
  sheets: readonly SheetSnapshot[],
): ReadonlyMap<string, SheetMemory> {
  const found = new Map<string, SheetMemory>();
  for (const entry of memory) {
    const { token, name } = entry;
    const candidates = sheets.filter(({ flags }) =>
      token === null ? flags.length === 0 : flags.some((flag) => flag.token === token),
    );
    const named = candidates.find((sheet) => sheet.name === name);
    const [only, ...others] = candidates;
    const sheet = named ?? (token !== null && others.length === 0 ? only : undefined);
    if (sheet !== undefined) found.set(sheet.name, entry);
  }
  return found;
}

/** A token that no other sheet has. */
export function newToken(name: string, memory: Memory): string {
  const base = fingerprint(name);
  const taken = new Set(memory.map(({ token }) => token));
  let token = base;
  for (let count = 2; taken.has(token); count++) token = `${base}#${count}`;
  return token;
}
