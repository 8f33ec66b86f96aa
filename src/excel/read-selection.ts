import type { Place } from "../workbook/live-workbook";
import type { Sync } from "./excel-session";
import { readHostAddress } from "./host-address";

/** The first area of what the user has selected. Excel refuses with `InvalidSelection` where that is a chart or a picture. */
export async function readSelection(context: Excel.RequestContext, sync: Sync): Promise<Place | null> {
  const selected = context.workbook.getSelectedRanges();
  selected.worksheet.load("name");
  selected.areas.load("address");
  await sync();
  const [first] = selected.areas.items;
  return first === undefined
    ? null
    : { sheet: selected.worksheet.name, area: readHostAddress(first.address) };
}
