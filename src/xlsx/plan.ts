import type { Edit } from "../domain/sheet/edit";
import { EditRefused } from "../workbook/edit-refused";
import { FlagFormats } from "./flag-formats";
import type { Parts } from "./package";
import { readingPart } from "./problem";
import { readStrings, type WorkbookLayout } from "./read-workbook";
import { editSheet, type CellEntry, type SheetEdit } from "./sheet-editor";
import { applySplices, type Splice } from "./splice";
import { readTables } from "./tables";

/** What edits change in a package. */
export interface Plan {
  /** Splices by part; none of them is without effect. */
  readonly splices: ReadonlyMap<string, readonly Splice[]>;
  /** A style sheet for a workbook that has none. */
  readonly newStyles: string | null;
}

/** Works out what edits of sheets change, and changes nothing. Throws EditRefused. */
export async function planEdits(
  parts: Parts,
  layout: WorkbookLayout,
  edits: readonly (Edit | CellEntry)[],
): Promise<Plan> {
  const splices = new Map<string, readonly Splice[]>();
  const bySheet = groupBySheet(edits);
  if (bySheet.size === 0) return { splices, newStyles: null };
  const sharedStrings = await readStrings(parts, layout);
  const { stylesPart } = layout;
  const stylesXml = stylesPart === null ? EMPTY_STYLES : await parts.text(stylesPart);
  const formats = readingPart(stylesPart ?? "", () => new FlagFormats(stylesXml));
  for (const [name, sheetEdits] of bySheet) {
    const part = layout.sheets.find((sheet) => sheet.name === name)?.part;
    if (part === undefined) throw new EditRefused("unknownSheet", name, null);
    const tables = await readTables(parts, part);
    const xml = await parts.text(part);
    const found = readingPart(part, () => editSheet(xml, sheetEdits, { sharedStrings, tables, formats }));
    if (found.some(({ start, end, text }) => xml.slice(start, end) !== text)) splices.set(part, found);
  }
  const added = formats.splices();
  if (added.length === 0) return { splices, newStyles: null };
  if (stylesPart === null) return { splices, newStyles: applySplices(stylesXml, added).text };
  return { splices: splices.set(stylesPart, added), newStyles: null };
}

function groupBySheet(edits: readonly (Edit | CellEntry)[]): ReadonlyMap<string, readonly SheetEdit[]> {
  const groups = new Map<string, SheetEdit[]>();
  for (const edit of edits) {
    if (edit.kind === "remember" || edit.kind === "forget") continue;
    const group = groups.get(edit.sheet);
    if (group === undefined) groups.set(edit.sheet, [edit]);
    else group.push(edit);
  }
  return groups;
}

const EMPTY_STYLES =
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n` +
  `<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">` +
  `<fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
  `<cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs></styleSheet>`;
