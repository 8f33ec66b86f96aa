import type { Address, Area } from "../../domain/sheet/address";
import { cellAt, type SheetSnapshot } from "../../domain/sheet/snapshot";
import { typedFrom } from "../typed-text";

const NEEDS_QUOTES = /["\t\n\r]/;

/** An area as spreadsheets put it on the clipboard: tabs between cells, a line for each row, quotes around what holds either. */
export function clipboardText(sheet: SheetSnapshot, { top, left, bottom, right }: Area): string {
  const lines: string[] = [];
  for (let row = top; row <= bottom; row++) {
    const cells: string[] = [];
    for (let column = left; column <= right; column++) {
      const text = typedFrom(cellAt(sheet, { row, column }));
      cells.push(NEEDS_QUOTES.test(text) ? `"${text.replaceAll(`"`, `""`)}"` : text);
    }
    lines.push(cells.join("\t"));
  }
  return lines.join("\r\n");
}

/** The cells of a text from the clipboard, from a cell on to the right and down. */
export function clipboardCells(
  text: string,
  at: Address,
): readonly { readonly at: Address; readonly typed: string }[] {
  const cells: { readonly at: Address; readonly typed: string }[] = [];
  let { row, column } = at;
  const body = text.replace(/\r?\n$/, "");
  for (const [, quoted, plain = "", end] of body.matchAll(/(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|$)/g)) {
    cells.push({ at: { row, column }, typed: quoted?.replaceAll(`""`, `"`) ?? plain });
    if (end === "") break;
    if (end === "\t") column += 1;
    else {
      row += 1;
      column = at.column;
    }
  }
  return cells;
}
