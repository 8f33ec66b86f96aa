import { useSyncExternalStore } from "react";
import type { Language } from "../domain/reporting/wording";
import type { PaneTheme } from "../pane/themes";

/** The language that the address asks for by `lang`, else the first of the browser's that there is, else Chinese. */
export function pageLanguage(search: string, preferred: readonly string[]): Language {
  const asked = new URLSearchParams(search).get("lang");
  for (const tag of asked === null ? preferred : [asked, ...preferred]) {
    if (/^zh\b/i.test(tag)) return "zh-CN";
    if (/^en\b/i.test(tag)) return "en-US";
  }
  return "zh-CN";
}

const DARK = "(prefers-color-scheme: dark)";
const FORCED = "(forced-colors: active)";

function subscribe(listener: () => void): () => void {
  const queries = [DARK, FORCED].map((query) => matchMedia(query));
  for (const query of queries) query.addEventListener("change", listener);
  return () => {
    for (const query of queries) query.removeEventListener("change", listener);
  };
}

function currentTheme(): PaneTheme {
  if (matchMedia(FORCED).matches) return "highContrast";
  return matchMedia(DARK).matches ? "dark" : "light";
}

/** The theme that the browser and the system ask for, and again when they ask for another one. */
export function usePageTheme(): PaneTheme {
  return useSyncExternalStore(subscribe, currentTheme);
}
