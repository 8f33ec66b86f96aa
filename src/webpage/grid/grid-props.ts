import type { Address, Area } from "../../domain/sheet/address";
import type { Place } from "../../workbook/live-workbook";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import type { Entered } from "../page-workbook";
import type { SheetLook } from "../../xlsx/sheet-look";

export interface GridProps {
  readonly label: string;
  readonly sheet: SheetSnapshot;
  /** Names of the workbook's sheets, to which links of its cells can lead. */
  readonly sheets: readonly string[];
  readonly look: SheetLook;
  readonly selection: Area;
  readonly onSelect: (area: Area) => void;
  /** Goes where a link of a cell leads. */
  readonly onFollow: (place: Place) => void;
  /** Asked before an entry begins; says itself why not. */
  readonly mayEnter: (at: Address) => boolean;
  /** Takes what was typed or pasted, all of it or nothing. */
  readonly onEnter: (entries: readonly Entered[]) => void;
}
