import { addOverride, CONTENT_TYPES_PART, hasDefault, removeOverrides } from "./content-types";
import type { Draft } from "./package";
import { addRelationship, parseRelationships, relationshipsPart } from "./relationships";
import { applySplices, type Splice } from "./splice";

/** A part and the relationship from `source` that leads to it. */
export interface AttachedPart {
  readonly source: string;
  readonly part: string;
  readonly type: string;
  /** Null for any id that is free. */
  readonly relationshipId: string | null;
  /** Null for that of any XML. */
  readonly contentType: string | null;
  readonly xml: string;
}

/** Adds a part with its relationship and content type. */
export async function attachPart(draft: Draft, added: AttachedPart): Promise<void> {
  const { source, part, type, relationshipId, contentType, xml } = added;
  draft.put(part, xml);
  const relationships = relationshipsPart(source);
  if (!draft.has(relationships)) draft.put(relationships, NO_RELATIONSHIPS);
  await patch(draft, relationships, (text) => [
    addRelationship(text, source, { id: relationshipId, type, target: part }),
  ]);
  await patch(draft, CONTENT_TYPES_PART, (text) => {
    if (contentType === null && hasDefault(text, "xml")) return [];
    return [addOverride(text, part, contentType ?? "application/xml")];
  });
}

/** A part that was removed, with the elements that named it: texts by part and the place where each stood. */
export interface DetachedPart {
  readonly part: string;
  readonly xml: string;
  readonly named: readonly { readonly part: string; readonly start: number; readonly text: string }[];
}

/** Removes a part with its content type and the relationships that `source` has to it: what `attachPart` added. */
export async function detachPart(draft: Draft, source: string, part: string): Promise<DetachedPart> {
  const xml = await draft.text(part);
  draft.remove(part);
  const relationships = relationshipsPart(source);
  const related = !draft.has(relationships)
    ? []
    : await patch(draft, relationships, (text) =>
        parseRelationships(text, source)
          .filter(({ target }) => target?.toLowerCase() === part.toLowerCase())
          .map(({ start, end }) => ({ start, end, text: "" })),
      );
  const typed = await patch(draft, CONTENT_TYPES_PART, (text) => removeOverrides(text, part));
  return { part, xml, named: [...related, ...typed] };
}

/** Undoes `detachPart`, where nothing was taken out since of what stood before. */
export async function reattachPart(draft: Draft, { part, xml, named }: DetachedPart): Promise<void> {
  draft.put(part, xml);
  for (const { part: naming, start, text } of named) {
    const now = await draft.text(naming);
    draft.put(naming, now.slice(0, start) + text + now.slice(start));
  }
}

/** Gives what was taken out, in the order in which it can be put in again. */
async function patch(
  draft: Draft,
  part: string,
  splices: (text: string) => readonly Splice[],
): Promise<DetachedPart["named"]> {
  const text = await draft.text(part);
  const found = splices(text);
  draft.put(part, applySplices(text, found).text);
  return found
    .filter(({ start, end }) => end > start)
    .map(({ start, end }) => ({ part, start, text: text.slice(start, end) }));
}

const NO_RELATIONSHIPS =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"></Relationships>`;
