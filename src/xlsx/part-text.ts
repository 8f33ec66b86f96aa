import { MalformedPart } from "./problem";

/** The encodings that an XML part may have (ECMA-376 part 2, 8.1). */
export type Encoding = "utf-8" | "utf-16le" | "utf-16be";

/** Decodes a part, its byte order mark kept as U+FEFF, so that encoding the text again gives the same bytes. */
export function decodePart(bytes: Uint8Array): { readonly text: string; readonly encoding: Encoding } {
  const encoding = encodingOf(bytes);
  try {
    return { text: new TextDecoder(encoding, { fatal: true, ignoreBOM: true }).decode(bytes), encoding };
  } catch (error) {
    throw new MalformedPart(`not ${encoding}`, error);
  }
}

/** The bytes of a text that `decodePart` gave, or of one made from it. */
export function encodePart(text: string, encoding: Encoding): Uint8Array {
  if (encoding === "utf-8") return new TextEncoder().encode(text);
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let index = 0; index < text.length; index++) {
    view.setUint16(index * 2, text.charCodeAt(index), encoding === "utf-16le");
  }
  return bytes;
}

function encodingOf(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return "utf-16be";
  return "utf-8";
}
