/** A combination of keys, and what it does. */
export interface Shortcut {
  readonly action: "checkSheet" | "checkSelection" | "showPane" | "takeBackWrite";
  /** As a person reads it. */
  readonly keys: string;
  /** As `aria-keyshortcuts` has it. */
  readonly aria: string;
}

/** All shortcuts; those that Excel passes on are the same, see src/addin/shortcuts.json. */
export const SHORTCUTS: readonly Shortcut[] = [
  { action: "checkSheet", keys: "Ctrl+Alt+J", aria: "Control+Alt+J" },
  { action: "checkSelection", keys: "Ctrl+Alt+Shift+J", aria: "Control+Alt+Shift+J" },
  { action: "showPane", keys: "Ctrl+Alt+K", aria: "Control+Alt+K" },
  { action: "takeBackWrite", keys: "Ctrl+Alt+U", aria: "Control+Alt+U" },
];
