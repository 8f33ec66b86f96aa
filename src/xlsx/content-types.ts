import { appendToRoot } from "./relationships";
import type { Splice } from "./splice";
import { qualified } from "./tag";
import { scanXml } from "./xml";
import { escapeXml } from "./xml-text";

/** The part that names the content type of every other (ECMA-376 part 2, 7.3). */
export const CONTENT_TYPES_PART = "[Content_Types].xml";

interface Override {
  readonly part: string;
  readonly start: number;
  readonly end: number;
}

/** States the content type of one part. */
export function addOverride(xml: string, part: string, contentType: string): Splice {
  return appendToRoot(
    xml,
    (prefix) =>
      `<${qualified(prefix, "Override")} PartName="/${escapeXml(part)}" ContentType="${contentType}"/>`,
  );
}

/** Takes out what is stated of one part. */
export function removeOverrides(xml: string, part: string): readonly Splice[] {
  return readTypes(xml)
    .overrides.filter((override) => override.part.toLowerCase() === `/${part}`.toLowerCase())
    .map(({ start, end }) => ({ start, end, text: "" }));
}

/** True where files with this extension have a content type already. */
export function hasDefault(xml: string, extension: string): boolean {
  return readTypes(xml).extensions.has(extension);
}

/** Throws MalformedPart where the part cannot be read. */
export function checkContentTypes(xml: string): void {
  readTypes(xml);
}

function readTypes(xml: string) {
  const overrides: Override[] = [];
  const extensions = new Set<string>();
  scanXml(xml, {
    close: ({ local, depth, attributes, start }, { end }) => {
      if (depth !== 1) return;
      if (local === "Override") overrides.push({ part: attributes["PartName"] ?? "", start, end });
      if (local === "Default") extensions.add((attributes["Extension"] ?? "").toLowerCase());
    },
  });
  return { overrides, extensions };
}
