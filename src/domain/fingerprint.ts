const PRIME = 0x01000193;

function fnv1a(text: string, basis: number): number {
  let hash = basis;
  for (let index = 0; index < text.length; index++) hash = Math.imul(hash ^ text.charCodeAt(index), PRIME);
  return hash >>> 0;
}

/**
 * A 64-bit fingerprint of a text, in base 36: FNV-1a from two offset bases. For telling whether a text is still
 * the one that was written; not against somebody who forges one.
 */
export function fingerprint(text: string): string {
  return `${fnv1a(text, 0x811c9dc5).toString(36)}.${fnv1a(text, 0x2f0b4a67).toString(36)}`;
}
