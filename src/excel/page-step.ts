import type { Area } from "../domain/sheet/address";
import type { PageChart, PageStyle } from "../domain/sheet/page";
import type { CellInput } from "./text-input";

export interface RowHeight {
  /** In points. */
  readonly points: number;
  /** The row is as high as the sheet's default. */
  readonly isStandard: boolean;
}

/** What of a chart can be given to it again. */
export type ChartState = Pick<PageChart, "name" | "kind" | "data" | "title" | "colours" | "inPercent">;

/** One thing to do to a sheet of ours or around a table; doing it again changes nothing more, but for `addSheet`. */
export type PageStep =
  /** Adds an empty worksheet behind the last one; the one in front stays there. */
  | { readonly kind: "addSheet"; readonly sheet: string }
  /** Like `setCells`; what starts with `=` is a formula. */
  | {
      readonly kind: "setFormulas";
      readonly sheet: string;
      readonly area: Area;
      readonly cells: readonly (readonly CellInput[])[];
    }
  /** Gives cells the look of a style and nothing else, but for its lines and number format. */
  | {
      readonly kind: "dress";
      readonly sheet: string;
      readonly style: PageStyle;
      readonly areas: readonly Area[];
    }
  | { readonly kind: "drawLines"; readonly sheet: string; readonly area: Area }
  | { readonly kind: "setFormat"; readonly sheet: string; readonly area: Area; readonly format: string }
  /** Makes rows as high as their texts need; merged areas do not count. */
  | { readonly kind: "autofit"; readonly sheet: string; readonly top: number; readonly bottom: number }
  | {
      readonly kind: "setHeights";
      readonly sheet: string;
      readonly top: number;
      readonly heights: readonly RowHeight[];
    }
  /** Landscape on A4, one page wide; so many rows at the top stay in sight, and rows repeat on every page. */
  | {
      readonly kind: "layOut";
      readonly sheet: string;
      readonly frozenRows: number;
      readonly repeatedRows: string | null;
    }
  | { readonly kind: "addChart"; readonly sheet: string; readonly chart: PageChart }
  | { readonly kind: "changeChart"; readonly sheet: string; readonly chart: ChartState }
  | { readonly kind: "setPrintArea"; readonly sheet: string; readonly areas: readonly Area[] };
