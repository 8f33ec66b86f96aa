import { isOwnName } from "../domain/sheet/own-name";
import type { NamedFormula } from "../workbook/own-names";
import { isRelationshipNamespace, type Relationship } from "./relationships";
import { MalformedPart } from "./problem";
import { attributeIn, isMain, readBoolean, scanXml, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

export interface SheetEntry {
  readonly name: string;
  readonly part: string;
  /** Its `sheetId`, by which other parts name it. */
  readonly id: number;
}

/** What the workbook part says, apart from what its sheets hold. */
export interface WorkbookPart {
  /** Worksheets in tab order, hidden ones included. */
  readonly sheets: readonly SheetEntry[];
  /** Names of chart sheets, dialogs and macro sheets. */
  readonly otherSheets: readonly string[];
  /** False where the workbook's structure is protected. */
  readonly mayAddSheets: boolean;
  readonly calculation: "automatic" | "manual";
  /** True where day 0 of the calendar is 1 January 1904. */
  readonly dates1904: boolean;
  /** Formulas of names that hold in the whole workbook, by name in lower case. */
  readonly names: ReadonlyMap<string, string>;
  /** Names of ours among them. */
  readonly ownNames: readonly NamedFormula[];
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

/** Throws MalformedPart also where two sheets have one name or one part: what is written into one would stand in the other. */
export function readWorkbookPart(xml: string, relationships: readonly Relationship[]): WorkbookPart {
  const byId = new Map(relationships.map((relationship) => [relationship.id, relationship]));
  const sheets: SheetEntry[] = [];
  const otherSheets: string[] = [];
  const taken = new Set<string>();
  const names = new Map<string, string>();
  const ownNames: NamedFormula[] = [];
  let mayAddSheets = true;
  let dates1904 = false;
  let calculation: WorkbookPart["calculation"] = "automatic";
  let formula = "";
  scanXml(xml, {
    open: (element) => {
      if (!isMain(element)) return;
      formula = "";
      if (element.local === "workbookPr") dates1904 = readBoolean(element.attributes["date1904"], false);
      if (element.local === "calcPr" && element.attributes["calcMode"] === "manual") calculation = "manual";
      if (element.local === "workbookProtection")
        mayAddSheets = !readBoolean(element.attributes["lockStructure"], false);
      if (element.local !== "sheet" || element.parent?.local !== "sheets") return;
      const relationship = byId.get(attributeIn(element, "id", isRelationshipNamespace) ?? "");
      if (relationship === undefined) throw new MalformedPart("sheet without relationship");
      const name = decodeText(element.attributes["name"] ?? "");
      const id = Number(element.attributes["sheetId"] ?? 0);
      const { type, target } = relationship;
      const part = type === "worksheet" ? target : null;
      for (const mark of part === null ? [`n${name}`] : [`n${name}`, `p${part.toLowerCase()}`]) {
        if (taken.has(mark)) throw new MalformedPart(`sheet ${name} twice`);
        taken.add(mark);
      }
      if (part === null) otherSheets.push(name);
      else sheets.push({ name, part, id });
    },
    text: (text) => {
      formula += text;
    },
    close: (element) => {
      const name = globalName(element);
      if (name === null) return;
      names.set(name.toLowerCase(), formula);
      if (isOwnName(name)) ownNames.push({ name, formula });
    },
  });
  return { sheets, otherSheets, mayAddSheets, calculation, dates1904, names, ownNames };
}

function globalName({ local, attributes }: XmlElement): string | null {
  if (local !== "definedName" || attributes["localSheetId"] !== undefined) return null;
  return attributes["name"] ?? null;
}
