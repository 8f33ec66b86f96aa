import type { PageStyle } from "../domain/sheet/page";
import { PAGE_LOOKS, type PageLook } from "../workbook/page-look";
import { beginFormats } from "./first-formats";
import type { StyleSheet } from "./style-sheet";

/** Number formats that page looks use, by their built-in ids. */
const FORMAT_IDS: Readonly<Record<string, number>> = { General: 0, "0": 1, "0%": 9 };
/** Of a font that names no size. */
const STANDARD_SIZE = 11;

/** The cell formats of sheets of ours, made on the font of cells that were never touched. */
export class PageFormats {
  readonly #styles: StyleSheet;
  readonly #found = new Map<PageStyle, number>();

  constructor(styles: StyleSheet) {
    this.#styles = styles;
  }

  index(style: PageStyle): number {
    const found = this.#found.get(style) ?? pageFormat(this.#styles, style);
    this.#found.set(style, found);
    return found;
  }
}

function pageFormat(styles: StyleSheet, style: PageStyle): number {
  if (style === "plain") return 0;
  const look = PAGE_LOOKS[style];
  const tag = (local: string) => styles.name(local);
  beginFormats(styles);
  const plain = styles.item("cellXfs", 0)?.attributes ?? {};
  const font = fontOf(styles, Number(plain["fontId"] ?? 0), look);
  const fill = look.fill === null ? 0 : styles.index("fills", solidFill(tag, look.fill));
  const border = look.lined ? styles.index("borders", thinLines(tag)) : 0;
  const numberFormat = FORMAT_IDS[look.numberFormat] ?? 0;
  const cellStyle = styles.hasCellStyles ? ` xfId="${plain["xfId"] ?? 0}"` : "";
  return styles.index(
    "cellXfs",
    `<${tag("xf")} numFmtId="${numberFormat}" fontId="${font}" fillId="${fill}" borderId="${border}"${cellStyle}` +
      `${applied(numberFormat > 0, "NumberFormat")}${applied(true, "Font")}${applied(fill > 0, "Fill")}${applied(border > 0, "Border")}` +
      `${applied(true, "Alignment")}>${alignment(tag, look)}</${tag("xf")}>`,
  );
}

type Tag = (local: string) => string;

function applied(isSo: boolean, what: string): string {
  return isSo ? ` apply${what}="1"` : "";
}

/** Children in the order of CT_Font, as Excel writes them. */
function fontOf(styles: StyleSheet, base: number, { bold, underlined, size, colour }: PageLook): number {
  const from = styles.item("fonts", base)?.children ?? new Map<string, string>();
  const tag = (local: string) => styles.name(local);
  const kept = (local: string): string => from.get(local) ?? "";
  const ownSize = kept("sz") === "" ? `<${tag("sz")} val="${STANDARD_SIZE}"/>` : kept("sz");
  return styles.index(
    "fonts",
    `<${tag("font")}>${bold ? `<${tag("b")}/>` : ""}${underlined ? `<${tag("u")}/>` : ""}` +
      (size === null ? ownSize : `<${tag("sz")} val="${size}"/>`) +
      (colour === null ? kept("color") : `<${tag("color")} rgb="FF${colour}"/>`) +
      `${kept("name")}${kept("family")}${kept("charset")}${kept("scheme")}</${tag("font")}>`,
  );
}

function solidFill(tag: Tag, colour: string): string {
  return (
    `<${tag("fill")}><${tag("patternFill")} patternType="solid"><${tag("fgColor")} rgb="FF${colour}"/>` +
    `<${tag("bgColor")} indexed="64"/></${tag("patternFill")}></${tag("fill")}>`
  );
}

/** Black, as Excel itself writes it. */
function thinLines(tag: Tag): string {
  const sides = ["left", "right", "top", "bottom"].map(
    (side) => `<${tag(side)} style="thin"><${tag("color")} indexed="64"/></${tag(side)}>`,
  );
  return `<${tag("border")}>${sides.join("")}<${tag("diagonal")}/></${tag("border")}>`;
}

function alignment(tag: Tag, { horizontal, vertical, wraps }: PageLook): string {
  const across = horizontal === null ? "" : ` horizontal="${horizontal}"`;
  const down = vertical === null ? "" : ` vertical="${vertical}"`;
  return `<${tag("alignment")}${across}${down}${wraps ? ' wrapText="1"' : ""}/>`;
}
