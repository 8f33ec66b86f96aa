import { cleanLines } from "./clean-text";

function escaped(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/**
 * The part `docProps/core.xml`: title, language and day, and nobody's name. The library's own would name an author and
 * the moment of writing.
 */
export function coreProperties({
  title,
  language,
  date,
}: {
  readonly title: string;
  readonly language: string;
  /** As `2026-03-01`. */
  readonly date: string;
}): string {
  const moment = (name: string): string =>
    `<dcterms:${name} xsi:type="dcterms:W3CDTF">${escaped(date)}T00:00:00Z</dcterms:${name}>`;
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n',
    '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"',
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escaped(cleanLines(title).join(" "))}</dc:title>`,
    `<dc:language>${escaped(language)}</dc:language>`,
    moment("created"),
    moment("modified"),
    "</cp:coreProperties>",
  ].join("");
}
