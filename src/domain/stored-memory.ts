import * as z from "zod/mini";
import { pageMemorySchema } from "./pages/page-memory";
import { NO_SETTINGS, settingsFields, settingsFrom, storedSettings, type Settings } from "./settings";

z.config({ jitless: true });

/**
 * The version of what is stored. A program reads its own version. Fields may be added to it: a program that does not know one
 * keeps it as it is. Whatever else changes its meaning needs a new version, and a program that finds a later one than its own
 * keeps that word for word in `unread` of its own memory, from where the later program takes it.
 */
export const MEMORY_VERSION = 1;

const sheetMemory = z.object({
  name: z.string(),
  /** Stands in the sheet's flags too, and so knows the sheet again under another name; null for a sheet without flags. */
  token: z.nullable(z.string()),
  /** Fingerprint of each text that we wrote, by its place in the tables of the sheet. */
  texts: z.array(z.tuple([z.string(), z.string()])),
  /** The same of texts that stand in it still, but were written for another year or into the sheet it was copied from. */
  earlier: z.optional(z.array(z.tuple([z.string(), z.string()]))),
});

type Fields = Readonly<Record<string, unknown>>;

/** What a stored memory holds. */
export interface StoredMemory {
  readonly sheets: readonly z.infer<typeof sheetMemory>[];
  readonly settings: Settings;
  /** Of sheets of ours. */
  readonly pages: readonly z.infer<typeof pageMemorySchema>[];
  /** Fields that another program added; they are stored again as they are. */
  readonly added: Fields;
  /** What could not be read and was set aside when it was found, by its field; the whole memory as a text under `memory`. */
  readonly unread: Fields;
  /** True where some of `unread` was found just now and is still to be set aside. */
  readonly isDamaged: boolean;
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function fieldsOf(json: unknown): ReadonlyMap<string, unknown> {
  const isObject = typeof json === "object" && json !== null && !Array.isArray(json);
  return new Map<string, unknown>(isObject ? Object.entries(json) : []);
}

/** A text that is the same for the same JSON, in whatever order its fields and the elements of its lists stand. */
function canonical(json: unknown): string {
  if (Array.isArray(json)) return `[${json.map(canonical).sort().join(",")}]`;
  if (typeof json !== "object" || json === null) return JSON.stringify(json);
  const fields = Object.entries(json).map(([name, value]) => `${JSON.stringify(name)}:${canonical(value)}`);
  return `{${fields.sort().join(",")}}`;
}

function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

/** The elements of a list that a schema reads, and all others; a list that is none is one of the others. */
function sorted<T>(
  schema: { safeParse(value: unknown): { success: true; data: T } | { success: false } },
  list: unknown,
): { readonly read: readonly T[]; readonly others: readonly unknown[] } {
  if (list === undefined) return { read: [], others: [] };
  if (!Array.isArray(list)) return { read: [], others: [list] };
  const read: T[] = [];
  const others: unknown[] = [];
  for (const element of list) {
    const result = schema.safeParse(element);
    if (result.success) read.push(result.data);
    else others.push(element);
  }
  return { read, others };
}

const settingsSchema = z.object(settingsFields);

/** A setting is understood if it is read whole and would be stored again as it is, or says what holds without it. */
function isUnderstood(name: string, value: unknown): boolean {
  const read = settingsSchema.safeParse({ [name]: value });
  if (!read.success || !isSame(fieldsOf(read.data).get(name), value)) return isSame(value, {});
  const settings = settingsFrom(read.data);
  const again = fieldsOf(storedSettings(settings)).get(name);
  return isSame(again, value) || isSame(storedSettings(settings), storedSettings(NO_SETTINGS));
}

function unreadSettings(fields: ReadonlyMap<string, unknown>): Fields {
  const lost = Object.keys(settingsFields).filter(
    (name) => fields.has(name) && !isUnderstood(name, fields.get(name)),
  );
  return Object.fromEntries(lost.map((name) => [name, fields.get(name)]));
}

/** Adds what was found to what was set aside before, under a name of its own where one is taken by something else. */
function setAside(before: Fields, found: Fields): Fields {
  const all = new Map(Object.entries(before));
  for (const [name, value] of Object.entries(found)) {
    let free = name;
    for (let count = 2; all.has(free) && !isSame(all.get(free), value); count++) free = `${name}#${count}`;
    all.set(free, value);
  }
  return Object.fromEntries(all);
}

const NOTHING: StoredMemory = {
  sheets: [],
  settings: NO_SETTINGS,
  pages: [],
  added: {},
  unread: {},
  isDamaged: false,
};

/** What was read last: one check asks for the same memory many times. */
let last: { readonly stored: string; readonly memory: StoredMemory } | null = null;

/** Reads a stored memory. What cannot be read of it counts as not there, and is told in `unread`. */
export function readStored(stored: string | null): StoredMemory {
  if (stored === null) return NOTHING;
  if (last?.stored !== stored) last = { stored, memory: parsed(stored) };
  return last.memory;
}

function parsed(stored: string): StoredMemory {
  const fields = fieldsOf(jsonIn(stored));
  if (fields.get("version") !== MEMORY_VERSION)
    return { ...NOTHING, unread: { memory: stored }, isDamaged: true };
  const said = settingsSchema.safeParse(Object.fromEntries(fields));
  const settings = said.success ? settingsFrom(said.data) : NO_SETTINGS;
  const sheets = sorted(sheetMemory, fields.get("sheets"));
  const pages = sorted(pageMemorySchema, fields.get("pages"));
  const found = {
    ...unreadSettings(fields),
    ...(sheets.others.length > 0 ? { sheets: sheets.others } : {}),
    ...(pages.others.length > 0 ? { pages: pages.others } : {}),
  };
  const known = new Set(["version", "sheets", "pages", "unread", ...Object.keys(settingsFields)]);
  return {
    sheets: sheets.read,
    settings,
    pages: pages.read,
    added: Object.fromEntries([...fields].filter(([name]) => !known.has(name))),
    unread: setAside(Object.fromEntries(fieldsOf(fields.get("unread"))), found),
    isDamaged: Object.keys(found).length > 0,
  };
}

function isLater(memory: unknown): boolean {
  const version = typeof memory === "string" ? fieldsOf(jsonIn(memory)).get("version") : null;
  return typeof version === "number" && version > MEMORY_VERSION;
}

/** True where a later program than this one has left its memory, be it set aside. */
export function holdsLaterMemory(stored: string | null): boolean {
  return Object.entries(readStored(stored).unread).some(
    ([name, value]) => name.startsWith("memory") && isLater(value),
  );
}
