/** The names that the manifest and the keyboard shortcuts give to what can be done without the pane. */
export const COMMAND_NAMES = [
  "checkSheet",
  "checkSelection",
  "makeMaterials",
  "clearMarks",
  "takeBackWrite",
] as const;

export type CommandName = (typeof COMMAND_NAMES)[number];
