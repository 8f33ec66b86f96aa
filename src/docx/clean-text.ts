/** Characters that XML 1.0 cannot hold, and halves of characters that lost their other half. */
const NOT_IN_XML =
  // eslint-disable-next-line no-control-regex
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** The lines of a text, without what a document cannot hold. */
export function cleanLines(text: string): readonly string[] {
  return text.replace(/\r\n?/gu, "\n").replace(NOT_IN_XML, "").split("\n");
}
