import type { ElementMark, SheetOutline } from "./sheet-outline";
import type { Splice } from "./splice";

/** The order in which a worksheet's children must stand (CT_Worksheet, ECMA-376 part 1, 18.3.1.99). */
const WORKSHEET_ORDER: readonly string[] = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
];

/** Puts an element where the schema wants it, behind others of its name. */
export function insertChild(outline: SheetOutline, local: string, text: string): Splice {
  const place = insertionPoint(outline.children, local, WORKSHEET_ORDER) ?? outline.rootOpenEnd;
  return { start: place, end: place, text };
}

/** The end of the last child that must stand before an element, or null where none must. */
export function insertionPoint(
  children: readonly ElementMark[],
  local: string,
  order: readonly string[],
): number | null {
  const rank = order.indexOf(local);
  const before = children.findLast((child) => {
    const other = order.indexOf(child.local);
    return other >= 0 && other <= rank;
  });
  return before?.end ?? null;
}
