import {
  contains,
  intersects,
  MAX_COLUMN,
  MAX_ROW,
  topLeft,
  type Address,
  type Area,
} from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import { cellAt, type SheetSnapshot, type WorkbookSnapshot } from "../domain/sheet/snapshot";
import { EditRefused, MAX_TEXT } from "../workbook/edit-refused";

/** The edits of each sheet, in order. Throws EditRefused for a list that may not be carried out as a whole. */
export function admitEdits(
  edits: readonly Edit[],
  { sheets }: WorkbookSnapshot,
): ReadonlyMap<SheetSnapshot, readonly SheetEdit[]> {
  const groups = new Map<SheetSnapshot, SheetEdit[]>();
  for (const edit of edits) {
    if (edit.kind === "remember" || edit.kind === "forget") continue;
    const sheet = sheets.find(({ name }) => name === edit.sheet);
    if (sheet === undefined) throw new EditRefused("unknownSheet", edit.sheet, null);
    admit(edit, sheet);
    const group = groups.get(sheet);
    if (group === undefined) groups.set(sheet, [edit]);
    else group.push(edit);
  }
  return groups;
}

/** An edit of one sheet. */
export type SheetEdit = Extract<Edit, { readonly sheet: string }>;

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
      admitPlace(topLeft(area), sheet);
      admitPlace({ row: area.bottom, column }, sheet);
      refuseMerge(sheet, (merge) => intersects(merge, area));
      break;
    }
    case "unstyleColumn":
      refuseMerge(sheet, (merge) => intersects(merge, edit.area) && !isWithin(merge, edit.area));
      break;
    case "setFlags":
      break;
  }
}

function admitText(at: Address, text: string | null, sheet: SheetSnapshot): void {
  admitPlace(at, sheet);
  const covering = sheet.merges.find((merge) => contains(merge, at));
  if (covering !== undefined && (covering.top !== at.row || covering.left !== at.column))
    throw new EditRefused("mergedCell", sheet.name, at);
  const cell = cellAt(sheet, at);
  if (cell?.formula !== undefined && cell.formula !== null)
    throw new EditRefused("formulaCell", sheet.name, at);
  const isSame = cell === undefined ? text === null : isText(cell.content, text);
  const isHeader = sheet.tables.some(({ area }) => contains({ ...area, bottom: area.top }, at));
  if (isHeader && !isSame) throw new EditRefused("tableHeader", sheet.name, at);
}

function isText(
  content: { readonly kind: string; readonly value?: unknown } | null,
  text: string | null,
): boolean {
  return content?.kind === "text" && content.value === text;
}

function admitPlace(at: Address, sheet: SheetSnapshot): void {
  const isOn = at.row >= 1 && at.row <= MAX_ROW && at.column >= 1 && at.column <= MAX_COLUMN;
  if (!isOn || !Number.isInteger(at.row) || !Number.isInteger(at.column))
    throw new EditRefused("offSheet", sheet.name, at);
}

function refuseMerge(sheet: SheetSnapshot, isInTheWay: (merge: Area) => boolean): void {
  const merge = sheet.merges.find(isInTheWay);
  if (merge !== undefined) throw new EditRefused("mergedCell", sheet.name, topLeft(merge));
}

export function isWithin(area: Area, outer: Area): boolean {
  return contains(outer, topLeft(area)) && contains(outer, { row: area.bottom, column: area.right });
}
