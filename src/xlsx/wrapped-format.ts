import { beginFormats } from "./first-formats";
import type { StyleSheet } from "./style-sheet";
import { editTag } from "./tag";
import { textLook } from "./text-look";
import { escapeXml } from "./xml-text";

/**
 * The index of a cell format that is as the one at this index and wraps texts besides. One is added where there is none; an
 * index that no format has stays as it is, but for 0, which every cell has that was never touched.
 */
export function wrappedFormat(styles: StyleSheet, index: number): number {
  if (textLook(styles, index).wraps) return index;
  if (index === 0) beginFormats(styles);
  const format = styles.item("cellXfs", index);
  if (format === undefined) return index;
  const xf = styles.name("xf");
  const attributes = Object.entries({ ...format.attributes, applyAlignment: "1" })
    .filter(([name]) => !/^xmlns$|:/.test(name))
    .map(([name, value]) => ` ${name}="${escapeXml(value)}"`);
  const alignment = format.children.get("alignment") ?? `<${styles.name("alignment")}/>`;
  const end = alignment.indexOf(">") + 1;
  const wrapped = editTag(alignment.slice(0, end), { wrapText: "1" }) + alignment.slice(end);
  const protection = format.children.get("protection") ?? "";
  return styles.index("cellXfs", `<${xf}${attributes.join("")}>${wrapped}${protection}</${xf}>`);
}
