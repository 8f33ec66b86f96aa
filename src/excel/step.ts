import type { Area } from "../domain/sheet/address";
import type { PlacedFlag } from "./flag-rules";
import type { AreaLook, CellLooks } from "./looks";
import type { PageStep } from "./page-step";
import type { CellInput } from "./text-input";

export interface ColumnWidth {
  /** As Excel gives it to an add-in, in points. */
  readonly points: number;
  /** The column is as wide as the sheet's default. */
  readonly isStandard: boolean;
  readonly isHidden: boolean;
}

/** One thing to do to a workbook; doing it again changes nothing more, but for `addSheet`, `addFlag`, `setName` and `keep`. */
export type Step =
  | PageStep
  /** Deletes a sheet where it is there; the one in `front`, where that is given, comes to the front before. */
  | { readonly kind: "removeSheet"; readonly sheet: string; readonly front: string | null }
  /** Removes all flags of ours from a sheet. */
  | { readonly kind: "removeFlags"; readonly sheet: string }
  | { readonly kind: "addFlag"; readonly sheet: string; readonly flag: PlacedFlag }
  /** Copies formats of a column, without merged areas and, where asked, without the user's rules. */
  | {
      readonly kind: "copyLook";
      readonly sheet: string;
      readonly from: readonly Area[];
      readonly column: number;
      readonly withoutRules: boolean;
    }
  /** Lets the texts of cells wrap, and changes nothing else of their look. */
  | { readonly kind: "wrapTexts"; readonly sheet: string; readonly area: Area }
  /** Gives cells the default look. */
  | { readonly kind: "plainLook"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "restoreLook"; readonly sheet: string; readonly look: AreaLook }
  | { readonly kind: "restoreLooks"; readonly sheet: string; readonly looks: CellLooks }
  | { readonly kind: "merge"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly area: Area }
  | {
      readonly kind: "setWidth";
      readonly sheet: string;
      readonly column: number;
      readonly width: ColumnWidth;
    }
  | {
      readonly kind: "setCells";
      readonly sheet: string;
      readonly area: Area;
      readonly cells: readonly (readonly CellInput[])[];
    }
  /** Lets a name of ours, which no list shows, have this formula, without `=`; null removes the name. */
  | { readonly kind: "setName"; readonly name: string; readonly formula: string | null }
  /** Makes this the content of our custom XML part, or with null removes the part. */
  | { readonly kind: "keep"; readonly xml: string | null };
