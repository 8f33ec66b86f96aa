import type { Address, Area } from "./address";
import type { Flag } from "./flag";
import type { Page, PageCellChange, PageChart } from "./page";

/**
 * One change to a workbook, as the domain asks for it. A seam applies a list of edits as one write, in order, and
 * refuses the whole list rather than touch a formula cell or half of a merged area.
 */
export type Edit =
  /**
   * Puts text into a cell. One that was never touched takes the look of the nearest styled cell a few columns to its left;
   * a merged area keeps its own, and so do in a running Excel cells of very large columns.
   */
  | { readonly kind: "writeText"; readonly sheet: string; readonly at: Address; readonly text: string }
  /** Empties a cell, keeping its format. */
  | { readonly kind: "eraseText"; readonly sheet: string; readonly at: Address }
  /**
   * Gives an empty column beside a table the look of the column `like`, row by row, header merges included; its texts wrap,
   * also where those of the column `like` do not. Cells that have a look of their own, and a width that the user set, stay;
   * in a running Excel cells that look different from each other stay, and cells that a rule covers only wrap.
   */
  | {
      readonly kind: "styleColumn";
      readonly sheet: string;
      readonly column: number;
      readonly like: number;
      readonly header: { readonly top: number; readonly bottom: number };
      readonly body: { readonly top: number; readonly bottom: number };
      /** In characters, as Excel counts column widths. */
      readonly width: number;
    }
  /** The opposite of `styleColumn`: format, merges and width of these cells go back to the default. */
  | { readonly kind: "unstyleColumn"; readonly sheet: string; readonly area: Area }
  /** Replaces all flags of ours in the sheet by these; an empty list removes them. */
  | { readonly kind: "setFlags"; readonly sheet: string; readonly flags: readonly Flag[] }
  /** Makes rows as high as the texts need that these edits write into them; never lower, and hidden rows stay hidden. */
  | { readonly kind: "fitRows"; readonly sheet: string; readonly rows: readonly number[] }
  /**
   * The print area and the merged titles above row `above` that end at column `from` end at column `to`. What does not end
   * there, or would run into a cell that holds something or another merged area, stays.
   */
  | {
      readonly kind: "moveRightEdge";
      readonly sheet: string;
      readonly above: number;
      readonly from: number;
      readonly to: number;
    }
  /** Adds a worksheet behind the last one. Refused with `sheetExists` where a sheet of any kind has the name. */
  | { readonly kind: "addSheet"; readonly sheet: string; readonly page: Page }
  /** Puts contents and looks into cells of a sheet of ours; also over a formula. Row heights follow the texts. */
  | { readonly kind: "writePage"; readonly sheet: string; readonly cells: readonly PageCellChange[] }
  /** Gives a chart of ours, known by its name, other data, title and colours; where the user removed it, nothing happens. */
  | { readonly kind: "changeChart"; readonly sheet: string; readonly chart: PageChart }
  /** Gives a name of ours, which no list of names shows, to an area; one that there is points there from now on. */
  | { readonly kind: "nameArea"; readonly name: string; readonly sheet: string; readonly area: Area }
  /** Removes a name of ours; where there is none, nothing happens. */
  | { readonly kind: "removeName"; readonly name: string }
  /** Stores our memory in the workbook. */
  | { readonly kind: "remember"; readonly memory: string }
  /** Removes our memory from the workbook. */
  | { readonly kind: "forget" };
