import type { FlagKind, FlagPlace } from "../domain/sheet/flag";
import { FLAG_LOOKS, signFormat } from "../workbook/flag-look";
import type { StyleSheet } from "./style-sheet";
import { escapeXml } from "./xml-text";

/** The index of the differential format (`dxf`) for a flag. */
export function flagFormat(styles: StyleSheet, kind: FlagKind, place: FlagPlace): number {
  return styles.index("dxfs", formatXml(styles, kind, place));
}

/** In a dxf the colour of a solid fill is its background colour. */
function formatXml(styles: StyleSheet, kind: FlagKind, place: FlagPlace): string {
  const look = FLAG_LOOKS[kind];
  const tag = (local: string) => styles.name(local);
  const bold = look.bold ? `<${tag("b")}/>` : "";
  const italic = look.italic ? `<${tag("i")}/>` : "";
  const colour = `<${tag("color")} rgb="FF${look.font}"/>`;
  const code = escapeXml(signFormat(look));
  const format =
    place === "name" ? `<${tag("numFmt")} numFmtId="${styles.nextFormatId}" formatCode="${code}"/>` : "";
  const fill = `<${tag("patternFill")}><${tag("bgColor")} rgb="FF${look.fill}"/></${tag("patternFill")}>`;
  return (
    `<${tag("dxf")}><${tag("font")}>${bold}${italic}${colour}</${tag("font")}>${format}` +
    `<${tag("fill")}>${fill}</${tag("fill")}></${tag("dxf")}>`
  );
}
