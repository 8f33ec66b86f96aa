import { insertionPoint } from "./schema-order";
import { MalformedPart } from "./problem";
import { describeItem, isList, LISTS, type StyleList } from "./style-items";
import type { ElementMark } from "./sheet-outline";
import type { Splice } from "./splice";
import { asOpening, editTag, qualified } from "./tag";
import { isMain, scanXml, type XmlElement } from "./xml";

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

/** A record of a list of a style sheet. */
interface StyleItem {
  /** In a spelling that does not depend on prefixes and order, so that records alike are told alike. */
  readonly description: string;
  readonly attributes: XmlElement["attributes"];
  /** Its children by their local names, as they stand in the document. */
  readonly children: ReadonlyMap<string, string>;
}

/** The records that cells and rules of a workbook name by index, to which others are added as they are asked for. */
export class StyleSheet {
  readonly #xml: string;
  readonly #outline: StyleOutline;
  readonly #known: Readonly<Record<StyleList, StyleItem[]>>;
  readonly #added: Readonly<Record<StyleList, string[]>>;
  #lastFormatId: number;

  /** Throws MalformedPart. */
  constructor(xml: string) {
    this.#xml = xml;
    this.#outline = outlineStyles(xml);
    this.#known = this.#outline.items;
    this.#added = emptyLists();
    this.#lastFormatId = Math.max(FIRST_CUSTOM_FORMAT - 1, this.#outline.lastFormatId);
  }

  /** For a number format that is added. */
  get nextFormatId(): number {
    return this.#lastFormatId + 1;
  }

  /** True where cell formats may name a cell style. */
  get hasCellStyles(): boolean {
    return this.#outline.children.some(({ local }) => local === "cellStyleXfs");
  }

  /** With the document's prefix. */
  name(local: string): string {
    return qualified(this.#outline.prefix, local);
  }

  item(list: StyleList, index: number): StyleItem | undefined {
    return this.#known[list][index];
  }

  /** The index of the record that is just so, a new one where there is none. */
  index(list: StyleList, xml: string): number {
    const item = this.#read(list, xml);
    const found = this.#known[list].findIndex(({ description }) => description === item.description);
    return found >= 0 ? found : this.#add(list, xml, item);
  }

  /** Adds records to a list that has fewer, so that those at the first places, which have a meaning of their own, stay theirs. */
  begin(list: StyleList, first: readonly string[]): void {
    for (const xml of first.slice(this.#known[list].length)) this.#add(list, xml, this.#read(list, xml));
  }

  splices(): readonly Splice[] {
    return LISTS.filter((list) => this.#added[list].length > 0).flatMap((list) => this.#listSplices(list));
  }

  #add(list: StyleList, xml: string, item: StyleItem): number {
    this.#known[list].push(item);
    this.#added[list].push(xml);
    return this.#known[list].length - 1;
  }

  #read(list: StyleList, xml: string): StyleItem {
    const { prefix, namespace } = this.#outline;
    const declared = prefix === "" ? "" : ` xmlns:${prefix}="${namespace}"`;
    const { items, lastFormatId } = outlineStyles(
      `<styleSheet xmlns="${namespace}"${declared}><${list}>${xml}</${list}></styleSheet>`,
    );
    const [item] = items[list];
    if (item === undefined) throw new MalformedPart(`no record of ${list}`);
    if (!this.#known[list].some(({ description }) => description === item.description))
      this.#lastFormatId = Math.max(this.#lastFormatId, lastFormatId);
    return item;
  }

  #listSplices(list: StyleList): readonly Splice[] {
    const name = this.name(list);
    const inner = this.#added[list].join("");
    const count = String(this.#known[list].length);
    const { children, rootOpenEnd } = this.#outline;
    const mark = children.find(({ local }) => local === list);
    if (mark === undefined) {
      const place = insertionPoint(children, list, STYLESHEET_ORDER) ?? rootOpenEnd;
      return [{ start: place, end: place, text: `<${name} count="${count}">${inner}</${name}>` }];
    }
    const tag = editTag(this.#xml.slice(mark.start, mark.openEnd), { count });
    if (mark.openEnd === mark.end) {
      return [{ start: mark.start, end: mark.end, text: `${asOpening(tag)}${inner}</${name}>` }];
    }
    return [
      { start: mark.start, end: mark.openEnd, text: tag },
      { start: mark.closeStart, end: mark.closeStart, text: inner },
    ];
  }
}

const NO_CHILDREN: ReadonlyMap<string, string> = new Map();

interface StyleOutline {
  readonly prefix: string;
  readonly namespace: string;
  readonly rootOpenEnd: number;
  readonly children: readonly ElementMark[];
  readonly items: Readonly<Record<StyleList, StyleItem[]>>;
  readonly lastFormatId: number;
}

function emptyLists<T>(): Readonly<Record<StyleList, T[]>> {
  return { fonts: [], fills: [], borders: [], cellXfs: [], dxfs: [] };
}

function outlineStyles(xml: string): StyleOutline {
  const children: ElementMark[] = [];
  const items = emptyLists<StyleItem>();
  const roots: XmlElement[] = [];
  /** What was described of each open element's children. */
  const inside: string[][] = [];
  let parts: Map<string, string> | null = null;
  let lastFormatId = 0;
  scanXml(xml, {
    open: (element) => {
      const { local, depth, attributes } = element;
      if (depth === 0) roots.push(element);
      if (depth === 2) parts = null;
      if (local === "numFmt") lastFormatId = Math.max(lastFormatId, Number(attributes["numFmtId"] ?? 0));
      inside[depth] = [];
    },
    close: (element, { closeStart, end }) => {
      const { local, depth, start, openEnd, parent, attributes } = element;
      const list = listOf(element);
      if (list !== null) {
        const description = describeItem(list, element, inside[depth] ?? []);
        if (depth > 2) inside[depth - 1]?.push(description);
        else items[list].push({ description, attributes, children: parts ?? NO_CHILDREN });
      }
      if (depth === 3) parts = (parts ?? new Map<string, string>()).set(local, xml.slice(start, end));
      if (depth === 1 && parent !== null && isMain(element))
        children.push({ local, start, openEnd, closeStart, end });
    },
  });
  const root = roots[0];
  if (root === undefined) throw new MalformedPart("no style sheet");
  const { prefix, namespace, openEnd } = root;
  return { prefix, namespace, rootOpenEnd: openEnd, children, items, lastFormatId };
}

/** The list in one of whose records an element stands, or that it is a record of. */
function listOf(element: XmlElement): StyleList | null {
  if (element.depth < 2) return null;
  let above: XmlElement = element;
  while (above.depth > 1 && above.parent !== null) above = above.parent;
  return isMain(above) && isList(above.local) ? above.local : null;
}
