/** A code unit that XML 1.0 cannot hold, or that a parser would not give back: controls, halves of surrogate pairs. */
const UNWRITABLE =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g;

/** An underscore that would be read as the start of an escape once what follows it is written. */
const AMBIGUOUS =
  // eslint-disable-next-line no-control-regex
  /_(?=x[0-9A-Fa-f]{4}(?:[_\u0000-\u0008\u000B-\u001F\uFFFE\uFFFF]|[\uD800-\uDFFF]))/g;

/** Writes a text as ST_Xstring (ECMA-376 part 1, 22.9.2.19) with XML's own specials escaped. */
export function encodeText(text: string): string {
  return escapeXml(
    text
      .replace(AMBIGUOUS, "_x005F_")
      .replace(UNWRITABLE, (unit) => `_x${unit.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`),
  );
}

/** Reads `_xHHHH_` escapes; XML's own were read by the parser. */
export function decodeText(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, digits: string) =>
    String.fromCharCode(parseInt(digits, 16)),
  );
}

/** Escapes what may not stand in character data or in a double-quoted attribute. */
export function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (character) =>
    character === "&" ? "&amp;" : character === "<" ? "&lt;" : character === ">" ? "&gt;" : "&quot;",
  );
}
