import { splitList } from "./split-list";

const SIGNS = "、，,；;\n";

/** The departments that texts name, each once, as they are written: a gap inside a name stays one space. */
export function departmentsIn(texts: readonly string[]): readonly string[] {
  const names = texts.flatMap((text) => splitList(text, SIGNS));
  return [...new Set(names.map((name) => name.replace(/\s+/gu, " ")))];
}
