import * as z from "zod/mini";
import { mistakeOf, readJson, type FileMistake } from "./file-mistake";
import { outputNamed, OUTPUTS } from "./outputs";
import { settingsFields, settingsFrom, storedSettings, type Settings, type StoredSettings } from "./settings";
import { readIndicatorSystem } from "./standards/read-indicator-system";

z.config({ jitless: true });

/** The form of the file; a later one gets another number. */
const VERSION = 1;

const stored = z.object(settingsFields);

/** A kind of settings, by the name of its field in the file. */
export type SettingsField = keyof StoredSettings;

export const SETTINGS_FIELDS: readonly SettingsField[] = z.keyof(stored).options;

/** What the user has said about a workbook as a file that another workbook can take over. */
export function writeSettingsFile(settings: Settings): string {
  return `${JSON.stringify({ ecogap: VERSION, ...storedSettings(settings) }, null, 2)}\n`;
}

/** A file of settings as it was read; `unknown` are fields that we do not know and leave out. */
export type ReadSettingsFile =
  | { readonly ok: true; readonly said: StoredSettings; readonly unknown: readonly string[] }
  | { readonly ok: false; readonly mistakes: readonly FileMistake[] };

function inField(field: string, mistakes: readonly FileMistake[]): readonly FileMistake[] {
  return mistakes.map((mistake) => {
    const { path } = mistake;
    const joint = path === "" || path.startsWith("[") ? "" : ".";
    return { ...mistake, path: `${field}${joint}${path}` };
  });
}

function mistakesOfMeaning(field: SettingsField, value: unknown): readonly FileMistake[] {
  const items: readonly unknown[] = Array.isArray(value) ? value : [];
  if (field === "ownStandards")
    return items.flatMap((item, index) => {
      const read = readIndicatorSystem(item);
      return read.ok ? [] : inField(`${field}[${index}]`, read.mistakes);
    });
  if (field !== "outputs") return [];
  return items.flatMap((item, index): readonly FileMistake[] => {
    if (typeof item !== "string" || outputNamed(item) !== null) return [];
    return [{ path: `${field}[${index}]`, code: "wrongChoice", params: { choices: OUTPUTS.join(", ") } }];
  });
}

function mistakesIn(field: SettingsField, value: unknown): readonly FileMistake[] {
  const ofMeaning = mistakesOfMeaning(field, value);
  if (field === "ownStandards" && ofMeaning.length > 0) return ofMeaning;
  const read = z.safeParse(settingsFields[field]._zod.def.innerType, value, { reportInput: true });
  const ofForm = read.success ? [] : inField(field, read.error.issues.map(mistakeOf));
  return [...ofForm, ...ofMeaning];
}

/** Reads a file of settings; where it has mistakes, every one of them with its place. */
export function readSettingsFile(text: string): ReadSettingsFile {
  const file = readJson(text);
  if (!file.ok) return file;
  const { json } = file;
  if (typeof json !== "object" || json === null || Array.isArray(json))
    return { ok: false, mistakes: [{ path: "", code: "wrongType", params: { expected: "object" } }] };
  const fields: ReadonlyMap<string, unknown> = new Map(Object.entries(json));
  const choices = { choices: String(VERSION) };
  const ofVersion: readonly FileMistake[] =
    fields.get("ecogap") === VERSION ? [] : [{ path: "ecogap", code: "wrongChoice", params: choices }];
  const known = SETTINGS_FIELDS.filter((field) => fields.has(field));
  const mistakes = [...ofVersion, ...known.flatMap((field) => mistakesIn(field, fields.get(field)))];
  if (mistakes.length > 0) return { ok: false, mistakes };
  const names: readonly string[] = ["ecogap", ...SETTINGS_FIELDS];
  const unknown = [...fields.keys()].filter((field) => !names.includes(field));
  return { ok: true, said: stored.parse(json), unknown };
}

/** The settings with what a file says; what it does not name stays. */
export function withSaid(settings: Settings, said: StoredSettings): Settings {
  return settingsFrom({ ...storedSettings(settings), ...said });
}

/** The kinds of settings that a file would change. */
export function changedFields(settings: Settings, said: StoredSettings): readonly SettingsField[] {
  const [before, after] = [settings, withSaid(settings, said)].map(storedSettings);
  return SETTINGS_FIELDS.filter(
    (field) => JSON.stringify(before?.[field]) !== JSON.stringify(after?.[field]),
  );
}
