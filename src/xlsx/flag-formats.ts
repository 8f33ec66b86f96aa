import type { FlagKind, FlagPlace } from "../domain/sheet/flag";
import { FLAG_LOOKS, signFormat } from "../workbook/flag-look";
import { insertionPoint } from "./schema-order";
import { MalformedPart } from "./problem";
import type { ElementMark } from "./sheet-outline";
import type { Splice } from "./splice";
import { asOpening, editTag, qualified } from "./tag";
import { isMain, scanXml, type XmlElement } from "./xml";
import { escapeXml } from "./xml-text";

/** The order of a style sheet's children (CT_Stylesheet, ECMA-376 part 1, 18.8.39). */
const STYLESHEET_ORDER: readonly string[] = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
];
/** Ids below are built in. */
const FIRST_CUSTOM_FORMAT = 164;

/** The differential formats (`dxf`) of a style sheet, to which those of flags are added as they are asked for. */
export class FlagFormats {
  readonly #xml: string;
  readonly #sheet: StyleSheet;
  readonly #added: string[] = [];
  readonly #known: string[];
  #nextFormatId: number;

  /** Throws MalformedPart. */
  constructor(xml: string) {
    this.#xml = xml;
    this.#sheet = outlineStyles(xml);
    this.#known = [...this.#sheet.formats];
    this.#nextFormatId = Math.max(FIRST_CUSTOM_FORMAT - 1, this.#sheet.lastFormatId) + 1;
  }

  /** The index of the format for a flag: one that looks just so where there is one, a new one otherwise. */
  index(kind: FlagKind, place: FlagPlace): number {
    const xml = this.#formatXml(kind, place);
    const look = outlineStyles(
      `<styleSheet xmlns="${this.#sheet.namespace}"${this.#declaration()}><dxfs>${xml}</dxfs></styleSheet>`,
    ).formats[0];
    const known = this.#known.indexOf(look ?? "");
    if (known >= 0) return known;
    this.#known.push(look ?? "");
    this.#added.push(xml);
    if (place === "name") this.#nextFormatId++;
    return this.#known.length - 1;
  }

  splices(): readonly Splice[] {
    if (this.#added.length === 0) return [];
    const { dxfs, children, prefix, rootOpenEnd } = this.#sheet;
    const name = qualified(prefix, "dxfs");
    const inner = this.#added.join("");
    const count = String(this.#known.length);
    if (dxfs === null) {
      const place = insertionPoint(children, "dxfs", STYLESHEET_ORDER) ?? rootOpenEnd;
      return [{ start: place, end: place, text: `<${name} count="${count}">${inner}</${name}>` }];
    }
    const tag = editTag(this.#xml.slice(dxfs.start, dxfs.openEnd), { count });
    if (dxfs.openEnd === dxfs.end) {
      return [{ start: dxfs.start, end: dxfs.end, text: `${asOpening(tag)}${inner}</${name}>` }];
    }
    return [
      { start: dxfs.start, end: dxfs.openEnd, text: tag },
      { start: dxfs.closeStart, end: dxfs.closeStart, text: inner },
    ];
  }

  /** In a dxf the colour of a solid fill is its background colour. */
  #formatXml(kind: FlagKind, place: FlagPlace): string {
    const look = FLAG_LOOKS[kind];
    const tag = (local: string) => qualified(this.#sheet.prefix, local);
    const bold = look.bold ? `<${tag("b")}/>` : "";
    const italic = look.italic ? `<${tag("i")}/>` : "";
    const colour = `<${tag("color")} rgb="FF${look.font}"/>`;
    const code = escapeXml(signFormat(look));
    const format =
      place === "name" ? `<${tag("numFmt")} numFmtId="${this.#nextFormatId}" formatCode="${code}"/>` : "";
    const fill = `<${tag("patternFill")}><${tag("bgColor")} rgb="FF${look.fill}"/></${tag("patternFill")}>`;
    return (
      `<${tag("dxf")}><${tag("font")}>${bold}${italic}${colour}</${tag("font")}>${format}` +
      `<${tag("fill")}>${fill}</${tag("fill")}></${tag("dxf")}>`
    );
  }

  #declaration(): string {
    const { prefix, namespace } = this.#sheet;
    return prefix === "" ? "" : ` xmlns:${prefix}="${namespace}"`;
  }
}

interface StyleSheet {
  readonly prefix: string;
  readonly namespace: string;
  readonly rootOpenEnd: number;
  readonly children: readonly ElementMark[];
  readonly dxfs: ElementMark | null;
  /** How each dxf looks, in a spelling that does not depend on prefixes, attribute order or format ids. */
  readonly formats: readonly string[];
  readonly lastFormatId: number;
}

function outlineStyles(xml: string): StyleSheet {
  const children: ElementMark[] = [];
  const formats: string[] = [];
  const roots: XmlElement[] = [];
  let look = "";
  let lastFormatId = 0;
  scanXml(xml, {
    open: (element) => {
      const { local, depth, attributes, parent } = element;
      if (depth === 0) roots.push(element);
      if (local === "numFmt") lastFormatId = Math.max(lastFormatId, Number(attributes["numFmtId"] ?? 0));
      if (depth === 2 && local === "dxf" && parent?.local === "dxfs") look = "";
      else look += describe(element);
    },
    close: (element, { closeStart, end }) => {
      const { local, depth, start, openEnd, parent } = element;
      if (!isMain(element)) return;
      if (depth === 1) children.push({ local, start, openEnd, closeStart, end });
      if (depth === 2 && local === "dxf" && parent?.local === "dxfs") formats.push(look);
      else look += ")";
    },
  });
  const root = roots[0];
  if (root === undefined) throw new MalformedPart("no style sheet");
  const { prefix, namespace, openEnd } = root;
  const dxfs = children.find(({ local }) => local === "dxfs") ?? null;
  return { prefix, namespace, rootOpenEnd: openEnd, children, dxfs, formats, lastFormatId };
}

function describe({ local, attributes }: XmlElement): string {
  const told = Object.entries(attributes)
    .filter(
      ([name, value]) => name !== "numFmtId" && !(name === "val" && value === "1") && name !== "patternType",
    )
    .map(([name, value]) => ` ${name}=${JSON.stringify(value)}`);
  return `(${local}${told.toSorted().join("")}`;
}
