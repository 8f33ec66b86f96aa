import type { Address } from "../sheet/address";
import type { SheetView } from "./sheet-view";
import type { TableCell } from "./table";

/** What a table shows at a place: the cell that holds it, and its text. */
export function tableCell(view: SheetView, place: Address): TableCell {
  return { at: view.merges.anchor(place), text: view.text(place) };
}
