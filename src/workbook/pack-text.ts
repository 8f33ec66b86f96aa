import { deflateSync, inflateSync, strFromU8, strToU8 } from "fflate";

/** A text that would unpack to more is not one of ours. */
const LONGEST = 2 ** 27;

/** Names the way, tells the bytes that it unpacks to, and gives the packed ones in base64. */
const PACKED = /^deflate:(\d{1,9}):([A-Za-z0-9+/]+={0,2})$/u;

/** A text in less room, in letters that any XML may hold; halves of characters that stand alone come back too. */
export function packText(text: string): string {
  const bytes = strToU8(JSON.stringify(text));
  return `deflate:${bytes.length}:${btoa(strFromU8(deflateSync(bytes), true))}`;
}

/** The text that `packText` was given; null for what it did not write. No more room is taken than is told, and not too much. */
export function unpackText(packed: string): string | null {
  const [, told, base64] = PACKED.exec(packed) ?? [];
  const length = Number(told);
  if (base64 === undefined || !(length <= LONGEST)) return null;
  try {
    const bytes = inflateSync(strToU8(atob(base64), true), { out: new Uint8Array(length) });
    const text: unknown = JSON.parse(strFromU8(bytes));
    return typeof text === "string" ? text : null;
  } catch {
    return null;
  }
}
