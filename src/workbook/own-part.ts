import { SaxesParser } from "saxes";
import { packText, unpackText } from "./pack-text";

/** Namespace of the custom XML part in which a workbook carries what is ours. */
export const OWN_NAMESPACE = "urn:ecogap:workbook";

const VERSION = "1";
/** The same with a packed memory; a program that does not know it takes it for a later one's and leaves it alone. */
const PACKED_VERSION = "1.5";
/** A longer memory is packed: Excel on the web takes 5 MB at a time, and the part is handed over whole. */
const LONGEST_PLAIN = 500_000;

/** What our custom XML part holds; both are texts whose meaning is not known here. */
export interface OwnContent {
  /** What `remember` stored last. */
  readonly memory: string | null;
  /** How a seam over files takes its writes back. */
  readonly journal: string | null;
}

/**
 * The XML of our part. Texts are held as JSON string literals, so that characters which XML has no way to write
 * survive too.
 */
export function writeOwnPart({ memory, journal }: OwnContent): string {
  const isLong = memory !== null && memory.length > LONGEST_PLAIN;
  const [version, held] = isLong ? [PACKED_VERSION, packText(memory)] : [VERSION, memory];
  const child = (name: string, text: string | null) =>
    text === null ? "" : `<${name}>${escape(text)}</${name}>`;
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
    `<ecogap xmlns="${OWN_NAMESPACE}" version="${version}">${child("memory", held)}${child("journal", journal)}</ecogap>`
  );
}

/**
 * What a custom XML part is to this program: not ours at all, ours, or a stray one that it leaves alone: ours as a `later`
 * program writes it, or `damaged` so that it cannot be told what it was.
 */
export type OwnPartRead =
  | { readonly kind: "other" }
  | { readonly kind: "own"; readonly content: OwnContent }
  | { readonly kind: "stray"; readonly why: StrayRecord };

export type StrayRecord = "later" | "damaged";

/** Reads what `writeOwnPart` wrote. A memory that is no text any more is given as it stands there. */
export function readOwnPart(xml: string): OwnPartRead {
  if (!xml.includes(OWN_NAMESPACE)) return { kind: "other" };
  const texts = { memory: "", journal: "" };
  const versions: (string | undefined)[] = [];
  let open: string | null = null;
  const parser = new SaxesParser({ xmlns: true, position: false });
  parser.on("opentag", (tag) => {
    if (tag.uri !== OWN_NAMESPACE) return;
    if (tag.local === "ecogap") versions.push(tag.attributes["version"]?.value);
    else open = tag.local;
  });
  const onText = (text: string) => {
    if (open === "memory" || open === "journal") texts[open] += text;
  };
  parser.on("text", onText);
  parser.on("cdata", onText);
  parser.on("closetag", () => {
    open = null;
  });
  parser.on("doctype", () => {
    throw new Error("document type declaration");
  });
  try {
    parser.write(xml).close();
    const [version] = versions;
    if (version === undefined) return { kind: "other" };
    if (version === PACKED_VERSION) return packedPart(texts);
    if (version !== VERSION)
      return { kind: "stray", why: Number(version) > Number(VERSION) ? "later" : "damaged" };
  } catch {
    return { kind: "stray", why: "damaged" };
  }
  const { memory, journal } = texts;
  return { kind: "own", content: { memory: unescape(memory) ?? given(memory), journal: unescape(journal) } };
}

function packedPart(texts: { readonly memory: string; readonly journal: string }): OwnPartRead {
  const memory = unpackText(unescape(texts.memory) ?? "");
  if (memory === null) return { kind: "stray", why: "damaged" };
  return { kind: "own", content: { memory, journal: unescape(texts.journal) } };
}

function escape(text: string): string {
  return JSON.stringify(text)
    .replace(/[\uFFFE\uFFFF]/g, (character) => `\\u${character.charCodeAt(0).toString(16)}`)
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;");
}

function given(text: string): string | null {
  return text.trim() === "" ? null : text;
}

/** Null for what `escape` did not write. */
function unescape(literal: string): string | null {
  try {
    const text: unknown = JSON.parse(literal);
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
