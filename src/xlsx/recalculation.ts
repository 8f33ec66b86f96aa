import type { WorkbookSnapshot } from "../domain/sheet/snapshot";
import { insertionPoint } from "./schema-order";
import type { Splice } from "./splice";
import { editTag, qualified } from "./tag";
import { outlineWorkbook, WORKBOOK_ORDER } from "./workbook-outline";

export function hasFormulas({ sheets }: WorkbookSnapshot): boolean {
  return sheets.some(({ rows }) =>
    rows.some((row) => row?.some((cell) => cell !== undefined && cell.formula !== null)),
  );
}

/** Asks Excel to calculate all formulas when it opens the workbook whose main part is given. */
export function recalculation(xml: string): readonly Splice[] {
  const { children, prefix, rootOpenEnd } = outlineWorkbook(xml);
  const settings = children.find(({ local }) => local === "calcPr");
  if (settings !== undefined) {
    const { start, openEnd } = settings;
    return [{ start, end: openEnd, text: editTag(xml.slice(start, openEnd), { fullCalcOnLoad: "1" }) }];
  }
  const place = insertionPoint(children, "calcPr", WORKBOOK_ORDER) ?? rootOpenEnd;
  return [{ start: place, end: place, text: `<${qualified(prefix, "calcPr")} fullCalcOnLoad="1"/>` }];
}
