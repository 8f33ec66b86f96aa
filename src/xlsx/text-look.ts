import type { StyleSheet } from "./style-sheet";
import { readBoolean } from "./xml";

/** What of a cell's look decides how much room its text needs. */
export interface TextLook {
  /** In points. */
  readonly fontSize: number;
  readonly wraps: boolean;
}

const STANDARD_SIZE = 11;

/** Of a cell format by its index. */
export function textLook(styles: StyleSheet, index: number): TextLook {
  const format = styles.item("cellXfs", index);
  const font = styles.item("fonts", Number(format?.attributes["fontId"] ?? 0));
  const size = Number(attribute(font?.children.get("sz"), "val") ?? STANDARD_SIZE);
  const alignment = format?.children.get("alignment");
  return {
    fontSize: size > 0 ? size : STANDARD_SIZE,
    wraps: readBoolean(attribute(alignment, "wrapText"), false),
  };
}

function attribute(tag: string | undefined, name: string): string | undefined {
  return new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(tag ?? "")?.[1];
}
