import type { PageWord } from "../reporting/page-word";
import type { Wording } from "../reporting/wording";
import { fullTitle } from "../standards/full-title";
import type { PageSource } from "./page-source";

/** The title of a page, with the region where all its tables are of one. */
export function pageTitle(
  word: Extract<PageWord, `${string}.title`>,
  { tables }: PageSource,
  wording: Wording,
): string {
  const [region, ...others] = new Set(tables.map(({ assessment }) => assessment.region));
  return wording.page(word, { region: others.length === 0 ? (region ?? "") : "" });
}

/** What a page was made from and with, and when: the standards, the program's version, the day. */
export function pageNote({ tables, version, date }: PageSource, wording: Wording): string {
  const standards = tables.map(({ assessment: { system } }) =>
    system === null ? wording.page("noStandard") : fullTitle(system),
  );
  return wording.page("note", { version, date, standards: [...new Set(standards)].join("；") });
}

/** How the note of every page begins, in each language: by it a sheet of ours is known where our record is lost. */
export const NOTE_START = /^(?:由达标助手|Made by EcoGap)\s/u;
