import { teamsHighContrastTheme, webDarkTheme, webLightTheme, type Theme } from "@fluentui/react-components";

/** The colours of every theme. */
export const THEMES = {
  light: webLightTheme,
  dark: webDarkTheme,
  highContrast: teamsHighContrastTheme,
} as const satisfies Record<string, Theme>;

export type PaneTheme = keyof typeof THEMES;
