import * as z from "zod/mini";
import { fingerprint } from "./fingerprint";
import { pageMemorySchema, type PageMemory } from "./pages/page-memory";
import { NO_SETTINGS, settingsFields, settingsFrom, storedSettings, type Settings } from "./settings";
import type { SheetSnapshot } from "./sheet/snapshot";

z.config({ jitless: true });

const sheetMemory = z.object({
  name: z.string(),
  /** Stands in the sheet's flags too, and so knows the sheet again under another name; null for a sheet without flags. */
  token: z.nullable(z.string()),
  /** Fingerprint of each text that we wrote, by its place in the tables of the sheet. */
  texts: z.array(z.tuple([z.string(), z.string()])),
  /** The same of texts that stand in it still, but were written for another year or into the sheet it was copied from. */
  earlier: z.optional(z.array(z.tuple([z.string(), z.string()]))),
});

const memorySchema = z.object({
  version: z.literal(1),
  sheets: z.array(sheetMemory),
  /** Sheets of ours. */
  pages: z.catch(z.optional(z.array(pageMemorySchema)), []),
  ...settingsFields,
});

/** What we wrote last into one sheet. */
export interface SheetMemory {
  readonly name: string;
  readonly token: string | null;
  readonly texts: ReadonlyMap<string, string>;
  /** What we wrote for another year, or into the sheet that it is a copy of, and what still stands there so. */
  readonly earlier?: ReadonlyMap<string, string>;
}

/** What we keep in the workbook about our own writing. */
export type Memory = readonly SheetMemory[];

function parseMemory(stored: string | null): z.infer<typeof memorySchema> | null {
  if (stored === null) return null;
  try {
    const json: unknown = JSON.parse(stored);
    const read = memorySchema.safeParse(json);
    return read.success ? read.data : null;
  } catch {
    return null;
  }
}

/** Reads the stored memory. What cannot be read counts as nothing, so every cell is then the user's. */
export function readMemory(stored: string | null): Memory {
  const sheets = parseMemory(stored)?.sheets ?? [];
  return sheets.map(({ earlier, ...sheet }) => {
    const own = { ...sheet, texts: new Map(sheet.texts) };
    return earlier === undefined ? own : { ...own, earlier: new Map(earlier) };
  });
}

/** Reads the user's settings out of the stored memory; nothing is said in a memory from before there were any. */
export function readSettings(stored: string | null): Settings {
  const memory = parseMemory(stored);
  return memory === null ? NO_SETTINGS : settingsFrom(memory);
}

/** Reads what is remembered of the sheets of ours. */
export function readPages(stored: string | null): readonly PageMemory[] {
  const pages = parseMemory(stored)?.pages ?? [];
  return pages.map(({ kind, name, texts }) => ({ kind, name, prints: new Map(texts) }));
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/** The memory as it is stored: the same memory always gives the same text; null where there is nothing to remember. */
export function storeMemory(memory: Memory, settings: Settings, pages: readonly PageMemory[]): string | null {
  const sheets = memory
    .filter(({ texts, token, earlier }) => texts.size > 0 || token !== null || earlier !== undefined)
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, token, texts, earlier }) => {
      const own = { name, token, texts: [...texts].sort(byFirst) };
      return earlier === undefined ? own : { ...own, earlier: [...earlier].sort(byFirst) };
    });
  const made =
    pages.length === 0
      ? {}
      : { pages: pages.map(({ kind, name, prints }) => ({ kind, name, texts: [...prints].sort(byFirst) })) };
  const said = { ...storedSettings(settings), ...made };
  if (sheets.length === 0 && Object.keys(said).length === 0) return null;
  return JSON.stringify({ version: 1, sheets, ...said });
}

/** The stored memory with other settings; the rest of it stays. */
export function withSettings(stored: string | null, settings: Settings): string | null {
  return storeMemory(readMemory(stored), settings, readPages(stored));
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

/** The entry of the sheet that this one is a copy of: its flags came along; undefined for a sheet that is none. */
export function memoryOfOriginal(
  memory: Memory,
  { flags }: SheetSnapshot,
  own: SheetMemory | undefined,
): SheetMemory | undefined {
  return memory.find((entry) => entry !== own && flags.some(({ token }) => token === entry.token));
}

/** An entry is kept as long as its sheet is there, or sheets that may be copies of it. */
export function isKnown(
  entry: SheetMemory,
  bySheet: ReadonlyMap<string, SheetMemory>,
  sheets: readonly SheetSnapshot[],
): boolean {
  const carried = sheets.some(({ flags }) => flags.some(({ token }) => token === entry.token));
  return carried || [...bySheet.values()].includes(entry);
}

/** A token that no other sheet has. */
export function newToken(name: string, memory: Memory): string {
  const base = fingerprint(name);
  const taken = new Set(memory.map(({ token }) => token));
  let token = base;
  for (let count = 2; taken.has(token); count++) token = `${base}#${count}`;
  return token;
}
