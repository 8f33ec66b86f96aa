import type { CheckOptions } from "../domain/check";
import { CATALOGUE } from "../domain/standards/catalogue";
import type { Say } from "../locales/messages";
import { BadInput } from "./bad-input";
import { readBands } from "./read-bands";
import { readMeasures, readProfile, readStandards } from "./user-files";

/** What a run was asked to decide beforehand: a system by its id, files of standards, a file about the region, a file of measures, the words for a gap. */
interface Chosen {
  readonly system: string | null;
  readonly standards: readonly string[];
  readonly profile: string | null;
  /** A file with measures of the user's own. */
  readonly measures: string | null;
  /** `10,30`, in percent of the limit. */
  readonly bands: string | null;
}

/** Reads what was given. Throws BadInput: every mistake of a file, or the ids that there are, for a system that is not one. */
export async function chosenOptions(
  { system, standards: files, profile, measures: library, bands: thresholds }: Chosen,
  say: Say,
): Promise<CheckOptions> {
  const bands = readBands(thresholds);
  const region = await readProfile(profile, say);
  const measures = await readMeasures(library, say);
  const standards = await readStandards(files, say);
  const given = { region, standards, measures, ...(bands === null ? {} : { bands }) };
  if (system === null) return given;
  const ids = [...standards, ...CATALOGUE].map(({ id }) => id);
  if (!ids.includes(system)) throw new BadInput("usage.noSuchSystem", { id: system, ids: ids.join(", ") });
  return { ...given, systemId: system };
}
