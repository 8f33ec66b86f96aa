import { parseAddress } from "../sheet/address";
import { cellLink, fileLink } from "./cell-link";
import { textCell, type RegisterCell } from "./register";

/** A cell that leads to a cell of a sheet, in another file where one is named; without a cell there is no way but to a file. */
export function linkTo(file: string | null, sheet: string, cell: string | null, text: string): RegisterCell {
  const at = cell === null ? null : parseAddress(cell);
  if (file !== null) return { content: fileLink(file, sheet, at, text), style: "link" };
  return at === null ? textCell(text) : { content: cellLink(sheet, at, text), style: "link" };
}
