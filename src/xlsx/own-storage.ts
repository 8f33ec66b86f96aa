import {
  OWN_NAMESPACE,
  readOwnPart,
  writeOwnPart,
  type OwnContent,
  type StrayRecord,
} from "../workbook/own-part";
import { attachPart, detachPart } from "./attached-part";
import type { Draft, Parts } from "./package";
import { Unreadable } from "./problem";
import { readRelationships, relationshipsPart, type Relationship } from "./relationships";

/** Our custom XML part in a package. */
export interface OwnPart {
  readonly part: string;
  /** What has the relationship to it: the workbook part, or the package itself (empty) as LibreOffice saves it. */
  readonly source: string;
  readonly content: OwnContent;
}

/** What a package holds of ours. */
export interface OwnParts {
  /** The first that can be read; null where there is none. */
  readonly own: OwnPart | null;
  /** Why another one cannot be read; null where there is no such part. */
  readonly stray: StrayRecord | null;
}

interface Workbook {
  readonly part: string;
  readonly relationships: readonly Relationship[];
}

const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";
/** Item id of our part; beside a stray one it has another. */
const ITEM_ID = "{6B1B6C0E-3C56-4E0B-9C0F-EC06A9000001}";
const SECOND_ITEM_ID = "{6B1B6C0E-3C56-4E0B-9C0F-EC06A9000002}";

/** Finds our parts among the custom XML parts of the workbook and of the package. */
export async function findOwnParts(parts: Parts, workbook: Workbook): Promise<OwnParts> {
  const places = [
    { source: workbook.part, relationships: workbook.relationships },
    { source: "", relationships: await readRelationships(parts, "") },
  ];
  let own: OwnPart | null = null;
  let stray: StrayRecord | null = null;
  for (const { source, relationships } of places) {
    for (const { type, target } of relationships) {
      if (type !== "customXml" || target === null || !parts.has(target)) continue;
      const read = readOwnPart(await textOf(parts, target));
      if (read.kind === "own") own ??= { part: target, source, content: read.content };
      if (read.kind === "stray") stray ??= read.why;
    }
  }
  return { own, stray };
}

/** Nothing for a part that cannot be decoded: it is another program's, and no reason not to read the workbook. */
async function textOf(parts: Parts, part: string): Promise<string> {
  try {
    return await parts.text(part);
  } catch (error) {
    if (error instanceof Unreadable) return "";
    throw error;
  }
}

/** Adds an empty part of ours with its properties and relationships, and gives its name. */
export async function createOwnPart(
  draft: Draft,
  workbook: Workbook,
  { stray }: Pick<OwnParts, "stray">,
): Promise<string> {
  const number = freeNumber(draft.names());
  const part = `customXml/item${number}.xml`;
  const xml = writeOwnPart({ memory: null, journal: null });
  await attachPart(draft, {
    source: workbook.part,
    part,
    type: "customXml",
    relationshipId: null,
    contentType: null,
    xml,
  });
  await attachPart(draft, {
    source: part,
    part: `customXml/itemProps${number}.xml`,
    type: "customXmlProps",
    relationshipId: null,
    contentType: PROPERTIES_TYPE,
    xml: propertiesXml(stray === null ? ITEM_ID : SECOND_ITEM_ID),
  });
  return part;
}

/** How parts are called that hold the properties of custom XML. */
const PROPERTIES_PART = /^customXml\/itemProps\d+\.xml$/iu;

/** Removes our part and everything that `createOwnPart` added for it, whatever else it is said to be related to. */
export async function removeOwnPart(draft: Draft, { part, source }: OwnPart): Promise<void> {
  for (const { target } of await readRelationships(draft, part)) {
    if (target !== null && PROPERTIES_PART.test(target) && draft.has(target))
      await detachPart(draft, part, target);
  }
  if (draft.has(relationshipsPart(part))) draft.remove(relationshipsPart(part));
  await detachPart(draft, source, part);
}

function freeNumber(names: readonly string[]): number {
  const taken = names.map((name) => /^customXml\/item(?:Props)?(\d+)\.xml$/i.exec(name)?.[1] ?? "0");
  return Math.max(0, ...taken.map(Number)) + 1;
}

function propertiesXml(id: string): string {
  return (
    `<?xml version="1.0" encoding="UTF-8" standalone="no"?>\n` +
    `<ds:datastoreItem ds:itemID="${id}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml">` +
    `<ds:schemaRefs><ds:schemaRef ds:uri="${OWN_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
