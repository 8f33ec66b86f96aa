import {
  contains,
  intersects,
  isWithin,
  MAX_COLUMN,
  MAX_ROW,
  topLeft,
  type Address,
  type Area,
} from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { PlacedContent } from "../domain/sheet/page";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../domain/sheet/snapshot";
import { EditRefused, MAX_TEXT } from "../workbook/edit-refused";
import { isContent } from "./page-blocks";

/** A list of edits that may be carried out. */
export interface AdmittedEdits {
  /** The edits of each sheet, in order. */
  readonly bySheet: ReadonlyMap<SheetSnapshot, readonly SheetEdit[]>;
  readonly added: readonly AddSheet[];
}

type AddSheet = Extract<Edit, { readonly kind: "addSheet" }>;

/** An edit of a sheet that is there. */
export type SheetEdit = Exclude<Extract<Edit, { readonly sheet: string }>, AddSheet | NameEdit>;

/** An edit of a name of ours. */
export type NameEdit = Extract<Edit, { readonly kind: "nameArea" | "removeName" }>;

/** Sorts edits by sheet. Throws EditRefused for a list that may not be carried out as a whole. */
export function admitEdits(edits: readonly Edit[], snapshot: WorkbookSnapshot): AdmittedEdits {
  const bySheet = new Map<SheetSnapshot, SheetEdit[]>();
  const added: AddSheet[] = [];
  for (const edit of edits) {
    if (edit.kind === "remember" || edit.kind === "forget" || edit.kind === "removeName") continue;
    if (edit.kind === "addSheet") {
      admitSheet(edit, snapshot, added);
      added.push(edit);
      continue;
    }
    const sheet = snapshot.sheets.find(({ name }) => name === edit.sheet);
    if (sheet === undefined) throw new EditRefused("unknownSheet", edit.sheet, null);
    const group = bySheet.get(sheet);
    if (edit.kind === "nameArea") {
      if (group === undefined) bySheet.set(sheet, []);
      continue;
    }
    admit(edit, sheet);
    if (group === undefined) bySheet.set(sheet, [edit]);
    else group.push(edit);
  }
  return { bySheet, added };
}

function admitSheet(
  { sheet, page }: AddSheet,
  { sheets, otherSheets, mayAddSheets }: WorkbookSnapshot,
  added: readonly AddSheet[],
): void {
  if (!mayAddSheets) throw new EditRefused("structureProtected", sheet, null);
  const taken = [...sheets.map(({ name }) => name), ...otherSheets, ...added.map((other) => other.sheet)];
  if (taken.some((name) => name.toLowerCase() === sheet.toLowerCase()))
    throw new EditRefused("sheetExists", sheet, null);
  admitCells(page.cells, sheet, page.merges);
}

/** What stands under a merged area cannot be seen. */
function admitCells(cells: readonly PlacedContent[], sheet: string, merges: readonly Area[]): void {
  for (const { at, content } of cells) {
    admitPlace(at, sheet);
    if (content.kind === "text" && content.text.length > MAX_TEXT)
      throw new EditRefused("textTooLong", sheet, at);
    const covering = content.kind === "blank" ? undefined : merges.find((merge) => contains(merge, at));
    if (covering !== undefined && (covering.top !== at.row || covering.left !== at.column))
      throw new EditRefused("mergedCell", sheet, at);
  }
}

function admit(edit: SheetEdit, sheet: SheetSnapshot): void {
  switch (edit.kind) {
    case "writeText":
      if (edit.text.length > MAX_TEXT) throw new EditRefused("textTooLong", sheet.name, edit.at);
      admitText(edit.at, edit.text, sheet);
      break;
    case "eraseText":
      admitText(edit.at, null, sheet);
      break;
    case "styleColumn": {
      const { column, header, body } = edit;
      const area = { top: header.top, left: column, bottom: body.bottom, right: column };
      admitPlace(topLeft(area), sheet.name);
      admitPlace({ row: area.bottom, column }, sheet.name);
      refuseMerge(sheet, (merge) => intersects(merge, area));
      break;
    }
    case "unstyleColumn":
      refuseMerge(sheet, (merge) => intersects(merge, edit.area) && !isWithin(merge, edit.area));
      break;
    case "writePage":
      admitCells(edit.cells, sheet.name, sheet.merges);
      for (const { at, content } of edit.cells)
        refuseHeader(sheet, at, isContent(cellAt(sheet, at), content));
      break;
    case "setFlags":
    case "fitRows":
    case "moveRightEdge":
    case "changeChart":
      break;
  }
}

function admitText(at: Address, text: string | null, sheet: SheetSnapshot): void {
  admitPlace(at, sheet.name);
  const covering = sheet.merges.find((merge) => contains(merge, at));
  if (covering !== undefined && (covering.top !== at.row || covering.left !== at.column))
    throw new EditRefused("mergedCell", sheet.name, at);
  const cell = cellAt(sheet, at);
  if (cell?.formula !== undefined && cell.formula !== null)
    throw new EditRefused("formulaCell", sheet.name, at);
  const isSame = cell === undefined ? text === null : isText(cell.content, text);
  refuseHeader(sheet, at, isSame);
}

function refuseHeader(sheet: SheetSnapshot, at: Address, isSame: boolean): void {
  const isHeader = sheet.tables.some(({ area }) => contains({ ...area, bottom: area.top }, at));
  if (isHeader && !isSame) throw new EditRefused("tableHeader", sheet.name, at);
}

function isText(
  content: { readonly kind: string; readonly value?: unknown } | null,
  text: string | null,
): boolean {
  return content?.kind === "text" && content.value === text;
}

function admitPlace(at: Address, sheet: string): void {
  const isOn = at.row >= 1 && at.row <= MAX_ROW && at.column >= 1 && at.column <= MAX_COLUMN;
  if (!isOn || !Number.isInteger(at.row) || !Number.isInteger(at.column))
    throw new EditRefused("offSheet", sheet, at);
}

function refuseMerge(sheet: SheetSnapshot, isInTheWay: (merge: Area) => boolean): void {
  const merge = sheet.merges.find(isInTheWay);
  if (merge !== undefined) throw new EditRefused("mergedCell", sheet.name, topLeft(merge));
}
