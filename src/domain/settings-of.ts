import { memoryBySheet, readMemory, readSettings } from "./memory";
import type { Settings } from "./settings";
import type { WorkbookSnapshot } from "./sheet/snapshot";

type Names = ReadonlyMap<string, string>;

/** The present name of each sheet that was renamed since a check; its flags tell it. */
function renamedSheets({ memory, sheets }: WorkbookSnapshot): Names {
  const there = new Set(sheets.map(({ name }) => name));
  const known = [...memoryBySheet(readMemory(memory), sheets)];
  return new Map(known.flatMap(([now, { name }]) => (there.has(name) ? [] : [[name, now]])));
}

/** What was said of a sheet under its present name counts before what was said under an earlier one. */
function underPresentNames<T>(entries: ReadonlyMap<string, T>, renamed: Names): ReadonlyMap<string, T> {
  const all = [...entries];
  const followed = all.flatMap(([name, entry]) => {
    const now = renamed.get(name);
    return now === undefined ? [] : [[now, entry] as const];
  });
  return new Map([...followed, ...all.filter(([name]) => !renamed.has(name))]);
}

function namesSheets({ regionOfSheet, standardOfSheet, ignored }: Settings): boolean {
  return regionOfSheet.size + standardOfSheet.size + ignored.length > 0;
}

/** What the user has said of a workbook; what is said of a sheet stands under the name that the sheet has now. */
export function settingsOf(workbook: WorkbookSnapshot): Settings {
  const settings = readSettings(workbook.memory);
  const renamed = namesSheets(settings) ? renamedSheets(workbook) : new Map<string, string>();
  if (renamed.size === 0) return settings;
  return {
    ...settings,
    regionOfSheet: underPresentNames(settings.regionOfSheet, renamed),
    standardOfSheet: underPresentNames(settings.standardOfSheet, renamed),
    ignored: settings.ignored.map((one) => ({ ...one, sheet: renamed.get(one.sheet) ?? one.sheet })),
  };
}

/** Sheets that the user chose a standard or a region for and that are not in the workbook, so that it is not used. */
export function goneSheets(settings: Settings, { sheets }: WorkbookSnapshot): readonly string[] {
  const named = new Set([...settings.regionOfSheet.keys(), ...settings.standardOfSheet.keys()]);
  return [...named].filter((name) => sheets.every((sheet) => sheet.name !== name)).sort();
}
