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

/** What a page was made from and with, and when: the full titles of standards, the program's version, the day. */
export function noteOf(
  titles: readonly (string | null)[],
  { version, date }: Pick<PageSource, "version" | "date">,
  wording: Wording,
): string {
  const standards = titles.map((title) => title ?? wording.page("noStandard"));
  return wording.page("note", { version, date, standards: [...new Set(standards)].join("；") });
}

/** The note of a page that is made from tables. */
export function pageNote(source: PageSource, wording: Wording): string {
  const titles = source.tables.map(({ assessment: { system } }) =>
    system === null ? null : fullTitle(system),
  );
  return noteOf(titles, source, wording);
}

/** How the note of every page begins, in each language: by it a sheet of ours is known where our record is lost. */
export const NOTE_START = /^(?:由达标助手|Made by EcoGap)\s/u;
