import type { Language } from "../domain/reporting/wording";
import type { PaneTheme } from "../pane/themes";

/** The pane's language for Excel's own: Chinese unless Excel is in another language. */
export function languageFor(displayLanguage: string | undefined): Language {
  return displayLanguage === undefined || /^zh\b/iu.test(displayLanguage) ? "zh-CN" : "en-US";
}

/** How bright a colour such as `#1f1f1f` is, from 0 to 1; null for anything that is no such colour. */
function brightness(colour: string): number | null {
  const [, red, green, blue] = /^#?([\da-f]{2})([\da-f]{2})([\da-f]{2})/iu.exec(colour) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return null;
  return (0.299 * parseInt(red, 16) + 0.587 * parseInt(green, 16) + 0.114 * parseInt(blue, 16)) / 255;
}

/** The pane's theme for Excel's: by its background, which it may not tell; then by what the system prefers. */
export function themeFor(
  background: string | undefined,
  prefers: { readonly contrast: boolean; readonly dark: boolean },
): PaneTheme {
  if (prefers.contrast) return "highContrast";
  const light = background === undefined ? null : brightness(background);
  if (light !== null) return light < 0.5 ? "dark" : "light";
  return prefers.dark ? "dark" : "light";
}
