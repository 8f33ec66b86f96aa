import type { Parts } from "./package";
import { MalformedPart, readingPart } from "./problem";
import type { Splice } from "./splice";
import { qualified } from "./tag";
import { scanXml, type XmlElement } from "./xml";
import { escapeXml } from "./xml-text";

/** Where relationship types of Office Open XML start: transitional and strict. */
const OFFICE_TYPES = [
  "http://schemas.openxmlformats.org/officeDocument/2006/relationships/",
  "http://purl.oclc.org/ooxml/officeDocument/relationships/",
] as const;
/** What we write; Excel reads it in strict packages too. */
const TRANSITIONAL = OFFICE_TYPES[0];

export interface Relationship {
  readonly id: string;
  /** The last step of an Office relationship type (`worksheet`, `styles`); any other type in full. */
  readonly type: string;
  /** Part name without a leading slash; null for a target outside the package. */
  readonly target: string | null;
  /** Where the element stands in its part. */
  readonly start: number;
  readonly end: number;
}

/** True for the namespace of the `r:id` attributes that point to relationships. */
export function isRelationshipNamespace(namespace: string): boolean {
  return OFFICE_TYPES.some((base) => base === `${namespace}/`);
}

/** `xl/workbook.xml` → `xl/_rels/workbook.xml.rels`; the empty string stands for the package itself. */
export function relationshipsPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

/** The relationships of a part, none where it has no such part. Throws Unreadable. */
export async function readRelationships(parts: Parts, source: string): Promise<readonly Relationship[]> {
  const part = relationshipsPart(source);
  if (!parts.has(part)) return [];
  const xml = await parts.text(part);
  return readingPart(part, () => parseRelationships(xml, source));
}

export function parseRelationships(xml: string, source: string): readonly Relationship[] {
  const found: Relationship[] = [];
  scanXml(xml, {
    close: ({ local, depth, attributes, start }, { end }) => {
      if (local !== "Relationship" || depth !== 1) return;
      const { Id: id, Type: type, Target: target, TargetMode: mode } = attributes;
      if (id === undefined || type === undefined || target === undefined) {
        throw new MalformedPart("incomplete relationship");
      }
      const inside = mode === "External" ? null : resolveTarget(source, target);
      found.push({ id, type: shortType(type), target: inside, start, end });
    },
  });
  return found;
}

/** Adds a relationship as the last one of the part whose XML is given; a null id stands for a new one. */
export function addRelationship(
  xml: string,
  source: string,
  added: { readonly id: string | null; readonly type: string; readonly target: string },
): Splice {
  const id = added.id ?? freeId(new Set(parseRelationships(xml, source).map((one) => one.id)));
  const path = escapeXml(relativeTarget(source, added.target));
  return appendToRoot(
    xml,
    (prefix) =>
      `<${qualified(prefix, "Relationship")} Id="${id}" Type="${TRANSITIONAL}${added.type}" Target="${path}"/>`,
  );
}

/** An id for a relationship that none of the others has. */
export function freeId(taken: ReadonlySet<string>): string {
  let number = taken.size + 1;
  while (taken.has(`rId${number}`)) number++;
  return `rId${number}`;
}

/** Puts an element, made for the root's prefix, behind the last child of the root. */
export function appendToRoot(xml: string, make: (prefix: string) => string): Splice {
  const splices: Splice[] = [];
  scanXml(xml, {
    close: (element: XmlElement, { closeStart, end }) => {
      if (element.depth > 0) return;
      if (closeStart === end) throw new MalformedPart("empty root");
      splices.push({ start: closeStart, end: closeStart, text: make(element.prefix) });
    },
  });
  const splice = splices[0];
  if (splice === undefined) throw new MalformedPart("no root");
  return splice;
}

/** `xl/workbook.xml`, `customXml/item1.xml` → `../customXml/item1.xml`. */
function relativeTarget(source: string, target: string): string {
  const from = source.split("/").slice(0, -1);
  const to = target.split("/");
  let common = 0;
  while (common < from.length && common < to.length - 1 && from[common] === to[common]) common++;
  return [...from.slice(common).map(() => ".."), ...to.slice(common)].join("/");
}

/** Resolves a target against the part that refers to it (RFC 3986, 5.2.4 for dot segments). */
function resolveTarget(source: string, target: string): string {
  const path = target.replaceAll("\\", "/").replace(/[?#].*$/, "");
  const steps = path.startsWith("/") ? [] : source.split("/").slice(0, -1);
  for (const step of path.split("/")) {
    if (step === "..") steps.pop();
    else if (step !== "." && step !== "") steps.push(step);
  }
  const joined = steps.join("/");
  try {
    return decodeURIComponent(joined);
  } catch {
    return joined;
  }
}

function shortType(type: string): string {
  const base = OFFICE_TYPES.find((start) => type.startsWith(start));
  return base === undefined ? type : type.slice(base.length);
}
