import { isRelationshipNamespace, type Relationship } from "./relationships";
import { MalformedPart } from "./problem";
import { attributeIn, isMain, scanXml, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
}

/** What the workbook part says, apart from what its sheets hold. */
export interface WorkbookPart {
  /** Worksheets in tab order, hidden ones included. */
  readonly sheets: readonly SheetEntry[];
  readonly calculation: "automatic" | "manual";
  /** Formulas of names that hold in the whole workbook, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
}

/** True where the root is that of a workbook. */
export function isWorkbook(xml: string): boolean {
  let found = false;
  scanXml(xml, {
    open: (element) => {
      if (element.depth === 0) found = element.local === "workbook" && isMain(element);
    },
  });
  return found;
}

export function readWorkbookPart(xml: string, relationships: readonly Relationship[]): WorkbookPart {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const names = new Map<string, string>();
  let calculation: WorkbookPart["calculation"] = "automatic";
  let formula = "";
  scanXml(xml, {
    open: (element) => {
      if (!isMain(element)) return;
      formula = "";
      if (element.local === "calcPr" && element.attributes["calcMode"] === "manual") calculation = "manual";
      if (element.local !== "sheet" || element.parent?.local !== "sheets") return;
      const relationship = byId.get(attributeIn(element, "id", isRelationshipNamespace) ?? "");
      if (relationship === undefined) throw new MalformedPart("sheet without relationship");
      if (relationship.type !== "worksheet" || relationship.target === null) return;
      sheets.push({ name: decodeText(element.attributes["name"] ?? ""), part: relationship.target });
    },
    text: (text) => {
      formula += text;
    },
    close: (element) => {
      const name = globalName(element);
      if (name !== null) names.set(name.toLowerCase(), formula);
    },
  });
  return { sheets, calculation, names };
}

function globalName({ local, attributes }: XmlElement): string | null {
  if (local !== "definedName" || attributes["localSheetId"] !== undefined) return null;
  return attributes["name"] ?? null;
}
