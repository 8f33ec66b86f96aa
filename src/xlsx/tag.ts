import { escapeXml } from "./xml-text";

/** Spaces are taken from their first on, or a tag of nothing else would be tried from each of them anew. */
const ATTRIBUTE = /(?<!\s)(\s+)([^\s=/>]+)\s*=\s*(?:"[^"]*"|'[^']*')/g;

/**
 * Changes attributes of an opening tag given as it stands in the document (`<c r="J3" s="3"/>`): a string sets
 * one, null removes it. Everything else keeps its characters; new attributes come last.
 */
export function editTag(tag: string, changes: Readonly<Record<string, string | null>>): string {
  const pending = new Map(Object.entries(changes));
  const kept = tag.replace(ATTRIBUTE, (whole, space: string, name: string) => {
    const value = pending.get(name);
    if (value === undefined) return whole;
    pending.delete(name);
    return value === null ? "" : `${space}${name}="${escapeXml(value)}"`;
  });
  const added = [...pending]
    .map(([name, value]) => (value === null ? "" : ` ${name}="${escapeXml(value)}"`))
    .join("");
  return kept.replace(/(?<!\s)\s*\/?>$/, (end) => `${added}${end}`);
}

/** `<row …/>` → `<row …>`. */
export function asOpening(tag: string): string {
  return tag.replace(/(?<!\s)\s*\/>$/, ">");
}

/** `<c …>` → `<c …/>`. */
export function asEmpty(tag: string): string {
  return tag.endsWith("/>") ? tag : `${tag.slice(0, -1)}/>`;
}

/** `x`, `row` → `x:row`; without a prefix the bare name. */
export function qualified(prefix: string, local: string): string {
  return prefix === "" ? local : `${prefix}:${local}`;
}
