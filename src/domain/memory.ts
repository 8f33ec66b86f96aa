import { fingerprint } from "./fingerprint";
import type { PageMemory } from "./pages/page-memory";
import { storedSettings, type Settings } from "./settings";
import type { SheetSnapshot } from "./sheet/snapshot";
import { MEMORY_VERSION, readStored } from "./stored-memory";

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

/** Reads the stored memory. What cannot be read counts as nothing, so every cell is then the user's. */
export function readMemory(stored: string | null): Memory {
  return readStored(stored).sheets.map(({ earlier, ...sheet }) => {
    const own = { ...sheet, texts: new Map(sheet.texts) };
    return earlier === undefined ? own : { ...own, earlier: new Map(earlier) };
  });
}

/** Reads the user's settings out of the stored memory; nothing is said in a memory from before there were any. */
export function readSettings(stored: string | null): Settings {
  return readStored(stored).settings;
}

/** Reads what is remembered of the sheets of ours. */
export function readPages(stored: string | null): readonly PageMemory[] {
  return readStored(stored).pages.map(({ kind, name, texts, replaced = false }) => {
    return { kind, name, isReplaced: replaced, prints: new Map(texts) };
  });
}

function byFirst([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

/**
 * The memory as it is stored: the same memory always gives the same text; null where there is nothing to remember. `before` is
 * what was stored so far: what other programs added to it, and what this one cannot read, is stored again as it is.
 */
export function storeMemory(
  memory: Memory,
  settings: Settings,
  pages: readonly PageMemory[],
  before: string | null,
): string | null {
  const { added, unread } = readStored(before);
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
      : {
          pages: pages.map(({ kind, name, isReplaced, prints }) => {
            const page = { kind, name, texts: [...prints].sort(byFirst) };
            return isReplaced ? { ...page, replaced: true } : page;
          }),
        };
  const kept = { ...added, ...(Object.keys(unread).length === 0 ? {} : { unread }) };
  const said = { ...storedSettings(settings), ...made, ...kept };
  if (sheets.length === 0 && Object.keys(said).length === 0) return null;
  return JSON.stringify({ version: MEMORY_VERSION, sheets, ...said });
}

/** The stored memory with other settings; the rest of it stays. */
export function withSettings(stored: string | null, settings: Settings): string | null {
  return storeMemory(readMemory(stored), settings, readPages(stored), stored);
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
