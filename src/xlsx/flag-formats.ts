import type { Flag } from "../domain/sheet/flag";
import { flagLook, type FlagLook, type FrameLine } from "../workbook/flag-look";
import type { StyleSheet } from "./style-sheet";
import { escapeXml } from "./xml-text";

/** The index of the differential format (`dxf`) for a flag. */
export function flagFormat(styles: StyleSheet, flag: Flag): number {
  return styles.index("dxfs", formatXml(styles, flagLook(flag)));
}

const LINES: Readonly<Record<FrameLine, string>> = {
  continuous: "thin",
  dashed: "dashed",
  dotted: "dotted",
};

/** In a dxf the colour of a solid fill is its background colour. */
function formatXml(styles: StyleSheet, look: FlagLook): string {
  const parts = [font(styles, look), numberFormat(styles, look), fill(styles, look), border(styles, look)];
  return `<${styles.name("dxf")}>${parts.join("")}</${styles.name("dxf")}>`;
}

function font(styles: StyleSheet, look: FlagLook): string {
  if (look.font === null) return "";
  const [tag, b, i, color] = ["font", "b", "i", "color"].map((local) => styles.name(local));
  const bold = look.bold ? `<${b ?? ""}/>` : "";
  const italic = look.italic ? `<${i ?? ""}/>` : "";
  return `<${tag ?? ""}>${bold}${italic}<${color ?? ""} rgb="FF${look.font}"/></${tag ?? ""}>`;
}

function numberFormat(styles: StyleSheet, look: FlagLook): string {
  if (look.numberFormat === null) return "";
  const code = escapeXml(look.numberFormat);
  return `<${styles.name("numFmt")} numFmtId="${styles.nextFormatId}" formatCode="${code}"/>`;
}

function fill(styles: StyleSheet, look: FlagLook): string {
  if (look.fill === null) return "";
  const [tag, pattern, colour] = ["fill", "patternFill", "bgColor"].map((local) => styles.name(local));
  return `<${tag ?? ""}><${pattern ?? ""}><${colour ?? ""} rgb="FF${look.fill}"/></${pattern ?? ""}></${tag ?? ""}>`;
}

function border(styles: StyleSheet, { frame }: FlagLook): string {
  if (frame === null) return "";
  const colour = `<${styles.name("color")} rgb="FF${frame.colour}"/>`;
  const sides = ["left", "right", "top", "bottom"].map((side) => {
    const tag = styles.name(side);
    return `<${tag} style="${LINES[frame.line]}">${colour}</${tag}>`;
  });
  return `<${styles.name("border")}>${sides.join("")}</${styles.name("border")}>`;
}
