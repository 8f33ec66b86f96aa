import { SaxesParser } from "saxes";
import { DocumentType, MalformedPart } from "./problem";

/** Namespaces of SpreadsheetML: transitional and strict (ECMA-376 parts 4 and 1). */
const MAIN_NAMESPACES: ReadonlySet<string> = new Set([
  "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
  "http://purl.oclc.org/ooxml/spreadsheetml/main",
]);

/** Elements nest no deeper in what programs save; each namespace that is declared is remembered for all inside. */
const MAX_DEPTH = 200;
const MAX_NAMESPACES = 200;

/** An element while it is read. Offsets count UTF-16 code units from the start of the document. */
export interface XmlElement {
  readonly name: string;
  readonly local: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly parent: XmlElement | null;
  /** 0 for the root. */
  readonly depth: number;
  /** Where its `<` stands, and the place behind the `>` of its opening tag. */
  readonly start: number;
  readonly openEnd: number;
  /** Namespaces by prefix; the default namespace under the empty string. */
  readonly scope: ReadonlyMap<string, string>;
}

/** Where an element ends; for an empty-element tag both are `openEnd`. */
export interface XmlEnd {
  readonly closeStart: number;
  readonly end: number;
}

export interface XmlHandler {
  open?(element: XmlElement): void;
  /** Character data and CDATA; one text may come in several calls. */
  text?(text: string, inside: XmlElement): void;
  close?(element: XmlElement, end: XmlEnd): void;
}

/**
 * Walks a document in order. Throws DocumentType where it declares one, and MalformedPart where it is not well-formed,
 * nests without bounds, or uses a namespace prefix that it does not declare.
 */
export function scanXml(xml: string, handler: XmlHandler): void {
  const parser = new SaxesParser({ xmlns: false, position: false });
  let current: XmlElement | null = null;
  parser.on("doctype", () => {
    throw new DocumentType();
  });
  parser.on("error", (error) => {
    throw new MalformedPart(error.message, error);
  });
  parser.on("opentag", (tag) => {
    const openEnd = parser.position;
    const start = xml.lastIndexOf("<", openEnd - 1);
    current = element(tag.name, tag.attributes, current, start, openEnd);
    handler.open?.(current);
  });
  const onText = (text: string) => {
    if (current !== null) handler.text?.(text, current);
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", (tag) => {
    if (current === null) return;
    const end = parser.position;
    handler.close?.(current, { closeStart: tag.isSelfClosing ? end : xml.lastIndexOf("<", end - 1), end });
    current = current.parent;
  });
  parser.write(xml).close();
}

/** True for an element of SpreadsheetML itself, not of an extension. */
export function isMain(element: XmlElement): boolean {
  return MAIN_NAMESPACES.has(element.namespace);
}

/** The value of an attribute in a namespace that `matches`; undefined when there is none. */
export function attributeIn(
  element: XmlElement,
  local: string,
  matches: (namespace: string) => boolean,
): string | undefined {
  for (const [name, value] of Object.entries(element.attributes)) {
    const colon = name.indexOf(":");
    if (colon < 0 || name.slice(colon + 1) !== local) continue;
    if (matches(element.scope.get(name.slice(0, colon)) ?? "")) return value;
  }
  return undefined;
}

/** Reads an xsd:boolean; `fallback` for an absent attribute. */
export function readBoolean(value: string | undefined, fallback: boolean): boolean {
  return value === undefined ? fallback : value === "1" || value === "true" || value === "on";
}

/** Reads an xsd:unsignedInt; `fallback` for an absent attribute. Throws MalformedPart. */
export function readCount(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const count = /^\s*\+?\d{1,10}\s*$/.test(value) ? Number(value) : NaN;
  if (Number.isNaN(count)) throw new MalformedPart(`count ${value}`);
  return count;
}

function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: XmlElement | null,
  start: number,
  openEnd: number,
): XmlElement {
  const colon = name.indexOf(":");
  const prefix = colon < 0 ? "" : name.slice(0, colon);
  const scope = scopeOf(attributes, parent);
  const namespace = scope.get(prefix);
  if (namespace === undefined && prefix !== "") throw new MalformedPart(`undeclared prefix ${prefix}`);
  const depth = parent === null ? 0 : parent.depth + 1;
  if (depth > MAX_DEPTH) throw new MalformedPart("nested too deep");
  return {
    name,
    local: colon < 0 ? name : name.slice(colon + 1),
    prefix,
    namespace: namespace ?? "",
    attributes,
    parent,
    depth,
    start,
    openEnd,
    scope,
  };
}

const NO_NAMESPACES: ReadonlyMap<string, string> = new Map([["xml", "http://www.w3.org/XML/1998/namespace"]]);

/** The one string of a main namespace, since comparing long strings that are not one costs time at every element. */
const SAME_NAMESPACE: ReadonlyMap<string, string> = new Map(
  [...MAIN_NAMESPACES].map((namespace) => [namespace, namespace]),
);

function scopeOf(attributes: Readonly<Record<string, string>>, parent: XmlElement | null) {
  const inherited = parent === null ? NO_NAMESPACES : parent.scope;
  let own: Map<string, string> | null = null;
  for (const name in attributes) {
    if (!name.startsWith("xmlns")) continue;
    if (name.length > 5 && name.charAt(5) !== ":") continue;
    own ??= new Map(inherited);
    const namespace = attributes[name] ?? "";
    own.set(name.slice(6), SAME_NAMESPACE.get(namespace) ?? namespace);
    if (own.size > MAX_NAMESPACES) throw new MalformedPart("too many namespaces");
  }
  return own ?? inherited;
}
