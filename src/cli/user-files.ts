import { readFile } from "node:fs/promises";
import { readJson, type FileMistake, type ReadJson } from "../domain/file-mistake";
import { readOwnMeasures, type OwnMeasure } from "../domain/measures/own-measure";
import type { RegionTraits } from "../domain/region/region-feature";
import { readRegionTraits } from "../domain/region/region-profile";
import type { IndicatorSystem } from "../domain/standards/indicator-system";
import { readIndicatorSystem } from "../domain/standards/read-indicator-system";
import type { Say } from "../locales/messages";
import { BadInput, systemReason } from "./bad-input";

async function readFileAsJson(path: string): Promise<ReadJson> {
  try {
    return readJson(await readFile(path, "utf8"));
  } catch (error) {
    throw new BadInput("problem.cannotRead", { path, reason: systemReason(error) });
  }
}

function told(path: string, mistakes: readonly FileMistake[], say: Say): Record<string, string | number> {
  const lines = mistakes.map(({ path: place, code, params }) =>
    say("mistake.place", { path: place, mistake: say(`mistake.${code}`, params) }),
  );
  return { path, count: mistakes.length, mistakes: lines.join("\n") };
}

/** Reads standards of the user's own. Throws BadInput that tells every mistake of the first file that has any. */
export async function readStandards(paths: readonly string[], say: Say): Promise<readonly IndicatorSystem[]> {
  const systems: IndicatorSystem[] = [];
  for (const path of paths) {
    const file = await readFileAsJson(path);
    const read = file.ok ? readIndicatorSystem(file.json) : file;
    if (!read.ok) throw new BadInput("problem.badStandard", told(path, read.mistakes, say));
    const { system } = read;
    if (systems.some(({ id }) => id === system.id))
      throw new BadInput("problem.sameStandard", { id: system.id });
    systems.push(system);
  }
  return systems;
}

/** Reads what the user says of the region; nothing where no file is given. Throws BadInput that tells every mistake. */
export async function readProfile(path: string | null, say: Say): Promise<RegionTraits> {
  if (path === null) return {};
  const file = await readFileAsJson(path);
  const read = file.ok ? readRegionTraits(file.json) : file;
  if (!read.ok) throw new BadInput("problem.badProfile", told(path, read.mistakes, say));
  return read.traits;
}

/** Reads a library of measures of the user's own; nothing where no file is given. Throws BadInput that tells every mistake. */
export async function readMeasures(path: string | null, say: Say): Promise<readonly OwnMeasure[]> {
  if (path === null) return [];
  const file = await readFileAsJson(path);
  const read = file.ok ? readOwnMeasures(file.json) : file;
  if (!read.ok) throw new BadInput("problem.badMeasures", told(path, read.mistakes, say));
  return read.measures;
}
