import { webLightTheme, type Theme } from "@fluentui/react-components";
import type { PaneTheme } from "./themes";

/** The colours of a theme; those of the light one are at hand, and stand in where others cannot be loaded. */
export async function loadTheme(theme: PaneTheme): Promise<Theme> {
  if (theme === "light") return webLightTheme;
  try {
    return (await import("./themes")).THEMES[theme];
  } catch {
    return webLightTheme;
  }
}
