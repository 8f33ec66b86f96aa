import { contains, type Address, type Area } from "../domain/sheet/address";
import type { PageCellChange, PageContent } from "../domain/sheet/page";
import { EditRefused } from "../workbook/edit-refused";
import type { CellEdits, EnteredContent } from "./cell-edits";
import type { MergeEdits } from "./merges";
import type { PageFormats } from "./page-formats";
import { refuseLongText, refuseOffSheet, refuseTableHeader } from "./refusals";
import type { SheetOutline } from "./sheet-outline";
import type { TablePart } from "./tables";

/** What writing cells of a sheet of ours needs. */
interface Sheet {
  readonly outline: SheetOutline;
  readonly cells: CellEdits;
  readonly merges: MergeEdits;
  readonly tables: readonly TablePart[];
  readonly formats: PageFormats;
}

/** Puts contents and looks into cells of a sheet of ours, and gives the rows that it changed. Throws EditRefused. */
export function writePageCells(
  sheet: Sheet,
  name: string,
  pageCells: readonly PageCellChange[],
): ReadonlySet<number> {
  const changed = new Set<number>();
  for (const { at, content, style } of pageCells) {
    const entered = enteredOf(content);
    refuseOffSheet(name, at);
    refuseLongText(name, at, typeof entered === "object" ? entered?.result : entered);
    if (entered !== null && sheet.merges.isCovered(at)) throw new EditRefused("mergedCell", name, at);
    const isSame = holds(sheet.cells, at, entered);
    if (!isSame) refusePartOfArray(sheet, name, at);
    if (!isSame) refuseTableHeader(sheet.tables, name, at);
    const format = style === null ? sheet.cells.styleAt(at) : sheet.formats.index(style);
    if (isSame && sheet.cells.styleAt(at) === format) continue;
    changed.add(at.row);
    if (entered === null && style === "plain") sheet.cells.remove(at);
    else {
      if (!isSame) sheet.cells.setContent(at, entered);
      sheet.cells.setStyle(at, format);
    }
  }
  return changed;
}

const MAX_FORMULA = 8192;
/** A text in a formula holds at most 255 characters. */
const LONG_LITERAL = /"(?:[^"]|""){256,}"/u;

/** Throws an Error for what Excel does not open a file with. */
function enteredOf(content: PageContent): EnteredContent | null {
  switch (content.kind) {
    case "blank":
      return null;
    case "text":
      return content.text;
    case "number":
      if (!Number.isFinite(content.value)) throw new Error(`number: ${content.value}`);
      return content.value;
    case "formula": {
      const { formula, result } = content;
      if (formula.length > MAX_FORMULA || LONG_LITERAL.test(formula)) throw new Error(`formula: ${formula}`);
      return { formula, result };
    }
  }
}

function holds(cells: CellEdits, at: Address, wanted: EnteredContent | null): boolean {
  const formula = cells.formula(at);
  const content = cells.content(at);
  if (wanted === null) return formula === null && content === null;
  const value = typeof wanted === "object" ? wanted.result : wanted;
  if (formula !== (typeof wanted === "object" ? wanted.formula : null)) return false;
  return content?.kind === (typeof value === "string" ? "text" : "number") && content.value === value;
}

function refusePartOfArray({ outline }: Sheet, name: string, at: Address): void {
  const isPart = outline.filled.some((area) => contains(area, at) && !isOneCell(area));
  if (isPart) throw new EditRefused("formulaCell", name, at);
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right;
}

/**
 * Refuses to take a formula from a cell while others that stay share it, as only that cell spells it out
 * (ECMA-376 part 1, 18.3.1.40).
 */
export function refuseOrphans({ shared }: SheetOutline, cells: CellEdits, name: string): void {
  const lost = new Set(
    shared.filter(({ isMaster, at }) => isMaster && cells.isReplaced(at)).map(({ index }) => index),
  );
  const orphan = shared.find(({ index, at }) => lost.has(index) && !cells.isReplaced(at));
  if (orphan !== undefined) throw new EditRefused("formulaCell", name, orphan.at);
}
