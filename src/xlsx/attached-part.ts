import { addOverride, CONTENT_TYPES_PART, hasDefault, removeOverrides } from "./content-types";
import type { Draft } from "./package";
import { addRelationship, parseRelationships, relationshipsPart } from "./relationships";
import { applySplices, type Splice } from "./splice";

/** Adds a part to which `source` has a relationship of a type; a null content type is that of any XML. */
export async function attachPart(
  draft: Draft,
  source: string,
  added: {
    readonly part: string;
    readonly type: string;
    readonly contentType: string | null;
    readonly xml: string;
  },
): Promise<void> {
  const { part, type, contentType, xml } = added;
  draft.put(part, xml);
  await patch(draft, relationshipsPart(source), (text) => [addRelationship(text, source, type, part)]);
  await patch(draft, CONTENT_TYPES_PART, (text) => {
    if (contentType === null && hasDefault(text, "xml")) return [];
    return [addOverride(text, part, contentType ?? "application/xml")];
  });
}

/** Removes a part with its content type and the relationships that `source` has to it: what `attachPart` added. */
export async function detachPart(draft: Draft, source: string, part: string): Promise<void> {
  draft.remove(part);
  const relationships = relationshipsPart(source);
  if (draft.has(relationships)) {
    await patch(draft, relationships, (text) =>
      parseRelationships(text, source)
        .filter(({ target }) => target?.toLowerCase() === part.toLowerCase())
        .map(({ start, end }) => ({ start, end, text: "" })),
    );
  }
  await patch(draft, CONTENT_TYPES_PART, (text) => removeOverrides(text, part));
}

async function patch(
  draft: Draft,
  part: string,
  splices: (text: string) => readonly Splice[],
): Promise<void> {
  const text = await draft.text(part);
  draft.put(part, applySplices(text, splices(text)).text);
}
