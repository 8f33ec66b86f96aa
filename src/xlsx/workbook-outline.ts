import { MalformedPart } from "./problem";
import { isRelationshipNamespace } from "./relationships";
import type { ElementMark } from "./sheet-outline";
import { isMain, scanXml, type XmlElement } from "./xml";
import { decodeText } from "./xml-text";

/** The order of a workbook's children up to its calculation settings (CT_Workbook, ECMA-376 part 1, 18.2.27). */
export const WORKBOOK_ORDER: readonly string[] = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
];

/** A `definedName` element. */
export interface NameMark extends ElementMark {
  readonly name: string;
  /** The place of the only sheet where it holds, counted from 0; null for a name of the whole workbook. */
  readonly sheet: number | null;
  readonly formula: string;
}

/** Where everything that an edit may touch stands in the workbook part. */
export interface WorkbookOutline {
  readonly xml: string;
  readonly prefix: string;
  readonly namespace: string;
  readonly rootOpenEnd: number;
  /** Children of the root that belong to SpreadsheetML, in order. */
  readonly children: readonly ElementMark[];
  /** Sheets of every kind, in tab order. */
  readonly sheets: readonly { readonly name: string; readonly id: number }[];
  readonly names: readonly NameMark[];
  /** The prefix that `r:id` attributes can have among the sheets; null where none is declared there. */
  readonly relationshipPrefix: string | null;
}

/** Throws MalformedPart. */
export function outlineWorkbook(xml: string): WorkbookOutline {
  const children: ElementMark[] = [];
  const sheets: { name: string; id: number }[] = [];
  const names: NameMark[] = [];
  const roots: XmlElement[] = [];
  let relationshipPrefix: string | null = null;
  let text = "";
  scanXml(xml, {
    open: (element) => {
      const { local, depth, attributes, parent } = element;
      text = "";
      if (depth === 0) roots.push(element);
      if (!isMain(element)) return;
      if (depth === 1 && local === "sheets") relationshipPrefix = prefixFor(element);
      if (depth === 2 && local === "sheet" && parent?.local === "sheets")
        sheets.push({ name: decodeText(attributes["name"] ?? ""), id: Number(attributes["sheetId"] ?? 0) });
    },
    text: (piece) => {
      text += piece;
    },
    close: (element, end) => {
      const { local, depth, start, openEnd, attributes } = element;
      if (!isMain(element)) return;
      if (depth === 1) children.push({ local, start, openEnd, ...end });
      if (depth === 2 && local === "definedName") {
        const { name = "", localSheetId } = attributes;
        const sheet = localSheetId === undefined ? null : Number(localSheetId);
        names.push({ local, start, openEnd, ...end, name, sheet, formula: text });
      }
    },
  });
  const root = roots[0];
  if (root === undefined) throw new MalformedPart("no workbook");
  const { prefix, namespace, openEnd } = root;
  return { xml, prefix, namespace, rootOpenEnd: openEnd, children, sheets, names, relationshipPrefix };
}

function prefixFor({ scope }: XmlElement): string | null {
  const found = [...scope].find(([prefix, namespace]) => prefix !== "" && isRelationshipNamespace(namespace));
  return found?.[0] ?? null;
}
