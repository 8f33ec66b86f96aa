import { readColour } from "./colours";
import type { AlignmentLook, BorderLook, CellLook, FontLook, Side } from "./look";
import { SIDES } from "./look";
import { isMain, readBoolean, scanXml, type XmlElement } from "./xml";

const FONT: FontLook = {
  name: null,
  size: 11,
  bold: false,
  italic: false,
  underline: false,
  strike: false,
  colour: null,
};
const BORDER: BorderLook = { left: null, right: null, top: null, bottom: null };
const ALIGNMENT: AlignmentLook = {
  horizontal: "general",
  vertical: "bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
};

/** How a cell looks that names no style, or one that the file does not describe. */
export const PLAIN_LOOK: CellLook = { font: FONT, fill: null, border: BORDER, alignment: ALIGNMENT };

interface Format {
  readonly font: number;
  readonly fill: number;
  readonly border: number;
  alignment: AlignmentLook;
}

/** The looks that cells name by their `s` attribute, in order; `theme` are the colours of `readTheme`. */
export function readLooks(xml: string, theme: readonly string[]): readonly CellLook[] {
  const reader = new LookReader(theme);
  scanXml(xml, reader);
  return reader.looks();
}

class LookReader {
  readonly #theme: readonly string[];
  readonly #fonts: FontLook[] = [];
  readonly #fills: (string | null)[] = [];
  readonly #borders: BorderLook[] = [];
  readonly #formats: Format[] = [];

  constructor(theme: readonly string[]) {
    this.#theme = theme;
  }

  open(element: XmlElement): void {
    if (!isMain(element)) return;
    const { local, depth, parent, attributes } = element;
    if (depth === 2) this.#openRecord(local, parent?.local, attributes);
    else if (depth === 3 && parent?.parent?.local === "fonts") this.#font(local, attributes);
    else if (depth === 3 && parent?.parent?.local === "borders") this.#edge(local, attributes);
    else if (depth === 4 && local === "color" && parent?.parent?.parent?.local === "borders") {
      this.#edgeColour(parent.local, attributes);
    } else if (local === "alignment" && parent?.parent?.local === "cellXfs") {
      const format = this.#formats.at(-1);
      if (format !== undefined) format.alignment = readAlignment(attributes);
    } else if (depth >= 3) this.#fill(element);
  }

  looks(): readonly CellLook[] {
    return this.#formats.map(({ font, fill, border, alignment }) => ({
      font: this.#fonts[font] ?? FONT,
      fill: this.#fills[fill] ?? null,
      border: this.#borders[border] ?? BORDER,
      alignment,
    }));
  }

  #openRecord(local: string, list: string | undefined, attributes: XmlElement["attributes"]): void {
    if (list === "fonts" && local === "font") this.#fonts.push(FONT);
    if (list === "fills" && local === "fill") this.#fills.push(null);
    if (list === "borders" && local === "border") this.#borders.push(BORDER);
    if (list !== "cellXfs" || local !== "xf") return;
    const { fontId, fillId, borderId } = attributes;
    this.#formats.push({
      font: Number(fontId ?? 0),
      fill: Number(fillId ?? 0),
      border: Number(borderId ?? 0),
      alignment: ALIGNMENT,
    });
  }

  #font(local: string, attributes: XmlElement["attributes"]): void {
    const font = this.#fonts.at(-1) ?? FONT;
    this.#fonts[this.#fonts.length - 1] = { ...font, ...readFontProperty(local, attributes, this.#theme) };
  }

  /** A pattern's colour stands for the pattern; a gradient's first stop for the gradient. */
  #fill({ local, parent, attributes }: XmlElement): void {
    const isPattern = parent?.parent?.parent?.local === "fills" && local === "fgColor";
    const isStop = parent?.local === "stop" && local === "color";
    if (!isPattern && !isStop) return;
    if (isPattern && ["none", "gray125", undefined].includes(parent.attributes["patternType"])) return;
    this.#fills[this.#fills.length - 1] ??= readColour(attributes, this.#theme);
  }

  #edge(local: string, { style }: XmlElement["attributes"]): void {
    const side = sideOf(local);
    if (side === null || style === undefined || style === "none") return;
    const border = this.#borders.at(-1) ?? BORDER;
    this.#borders[this.#borders.length - 1] = { ...border, [side]: { style, colour: null } };
  }

  #edgeColour(local: string, attributes: XmlElement["attributes"]): void {
    const side = sideOf(local);
    const border = this.#borders.at(-1) ?? BORDER;
    const edge = side === null ? null : border[side];
    if (side === null || edge === null) return;
    const colour = readColour(attributes, this.#theme);
    this.#borders[this.#borders.length - 1] = { ...border, [side]: { ...edge, colour } };
  }
}

/** What one child of a `font` says. */
export function readFontProperty(
  local: string,
  attributes: XmlElement["attributes"],
  theme: readonly string[],
): Partial<FontLook> {
  const isOn = readBoolean(attributes["val"], true);
  switch (local) {
    case "b":
      return { bold: isOn };
    case "i":
      return { italic: isOn };
    case "strike":
      return { strike: isOn };
    case "u":
      return { underline: attributes["val"] !== "none" };
    case "sz":
      return { size: Number(attributes["val"] ?? FONT.size) };
    case "name":
      return { name: attributes["val"] ?? null };
    case "color":
      return { colour: readColour(attributes, theme) };
    default:
      return {};
  }
}

/** The side that a child of a `border` names; strict files and right-to-left sheets say `start` and `end`. */
export function sideOf(local: string): Side | null {
  if (local === "start") return "left";
  if (local === "end") return "right";
  return SIDES.find((side) => side === local) ?? null;
}

function readAlignment(attributes: XmlElement["attributes"]): AlignmentLook {
  return {
    horizontal: attributes["horizontal"] ?? ALIGNMENT.horizontal,
    vertical: attributes["vertical"] ?? ALIGNMENT.vertical,
    wrap: readBoolean(attributes["wrapText"], false),
    indent: Number(attributes["indent"] ?? 0),
    rotation: Number(attributes["textRotation"] ?? 0),
  };
}
