import { isChart } from "./dialect";
import type { Parts } from "./package";
import { isRelationshipNamespace, readRelationships } from "./relationships";
import { attributeIn, scanXml, type XmlElement } from "./xml";

/** A chart on a sheet. */
export interface ChartPlace {
  readonly part: string;
  readonly drawingPart: string;
  /** The opening tag in the drawing that carries the chart's name, and its alternative text. */
  readonly start: number;
  readonly openEnd: number;
  readonly description: string;
}

/** Finds a chart by its name; null where the sheet has none. Throws Unreadable and MalformedPart. */
export async function findChart(parts: Parts, sheetPart: string, name: string): Promise<ChartPlace | null> {
  for (const { type, target } of await readRelationships(parts, sheetPart)) {
    if (type !== "drawing" || target === null || !parts.has(target)) continue;
    const frame = frameOf(await parts.text(target), name);
    if (frame === null) continue;
    const relationships = await readRelationships(parts, target);
    const part = relationships.find(({ id }) => id === frame.relationshipId)?.target ?? null;
    if (part !== null && parts.has(part)) return { ...frame, part, drawingPart: target };
  }
  return null;
}

interface Frame extends Omit<ChartPlace, "part" | "drawingPart"> {
  readonly relationshipId: string;
}

function frameOf(xml: string, name: string): Frame | null {
  const found: Frame[] = [];
  let named: XmlElement | null = null;
  scanXml(xml, {
    open: (element) => {
      const { local, attributes } = element;
      if (local === "cNvPr") named = attributes["name"] === name ? element : null;
      if (local !== "chart" || !isChart(element.namespace) || named === null) return;
      const relationshipId = attributeIn(element, "id", isRelationshipNamespace) ?? "";
      const { start, openEnd } = named;
      found.push({ start, openEnd, description: named.attributes["descr"] ?? "", relationshipId });
    },
  });
  return found[0] ?? null;
}
