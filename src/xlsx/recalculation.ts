import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { MalformedPart } from "./problem";
import { insertionPoint } from "./schema-order";
import type { ElementMark } from "./sheet-outline";
import type { Splice } from "./splice";
import { editTag, qualified } from "./tag";
import { isMain, scanXml, type XmlElement } from "./xml";

/** The order of a workbook's children up to its calculation settings (CT_Workbook, ECMA-376 part 1, 18.2.27). */
const WORKBOOK_ORDER: readonly string[] = [
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

export function hasFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ rows }) =>
    rows.some((row) => row?.some((cell) => cell !== undefined && cell.formula !== null)),
  );
}

/** Asks Excel to calculate all formulas when it opens the workbook whose main part is given. */
export function recalculation(xml: string): readonly Splice[] {
  const children: ElementMark[] = [];
  const roots: XmlElement[] = [];
  scanXml(xml, {
    close: (element, end) => {
      const { local, depth, start, openEnd } = element;
      if (depth === 0) roots.push(element);
      if (depth === 1 && isMain(element)) children.push({ local, start, openEnd, ...end });
    },
  });
  const root = roots[0];
  if (root === undefined) throw new MalformedPart("no workbook");
  const settings = children.find(({ local }) => local === "calcPr");
  if (settings !== undefined) {
    const { start, openEnd } = settings;
    return [{ start, end: openEnd, text: editTag(xml.slice(start, openEnd), { fullCalcOnLoad: "1" }) }];
  }
  const place = insertionPoint(children, "calcPr", WORKBOOK_ORDER) ?? root.openEnd;
  return [{ start: place, end: place, text: `<${qualified(root.prefix, "calcPr")} fullCalcOnLoad="1"/>` }];
}
