import { createContext } from "react";
import type { Language } from "../../domain/reporting/wording";

/** The chapters of the guide; each is an anchor in its pages, in docs/guide. */
export const GUIDE_CHAPTERS = [
  "first-check",
  "tables",
  "verdicts",
  "mapping",
  "region",
  "result",
  "materials",
  "regions",
  "next-year",
  "ignoring",
  "settings",
  "shortcuts",
  "take-back",
  "page",
  "command-line",
  "questions",
] as const;

export type GuideChapter = (typeof GUIDE_CHAPTERS)[number];

/** The address of the guide, or of a chapter of it, beside the page that the pane stands on. */
export function guideAddress(language: Language, chapter: GuideChapter | null): string {
  return `guide/${language}.html${chapter === null ? "" : `#${chapter}`}`;
}

/** Opens an address of ours in a window of the browser. */
export type OpenWindow = (address: string) => void;

/** How the guide is opened; null where a link does. */
export const OpenWindowContext = createContext<OpenWindow | null>(null);
