import { absoluteReference } from "../workbook/absolute-reference";
import type { Address } from "../domain/sheet/address";
import type { PageChart } from "../domain/sheet/page";
import type { CellContent } from "../domain/sheet/snapshot";

/** Cells that a chart shows, with what they hold now; null for an empty one. */
export interface ChartCells {
  readonly reference: string;
  readonly values: readonly (string | null)[];
}

export interface ChartSeries {
  readonly name: ChartCells;
  readonly categories: ChartCells;
  /** Numbers, as a file spells them. */
  readonly values: ChartCells;
  /** RRGGBB. */
  readonly colour: string;
}

/** For a series without a colour of its own. */
const GREY = "7F7F7F";

/** What the series of a chart show; `content` tells what a cell of its sheet holds. */
export function chartSeries(
  sheet: string,
  { data, colours }: PageChart,
  content: (at: Address) => CellContent | null,
): readonly ChartSeries[] {
  const { top, left, bottom, right } = data;
  const column = (place: number, read: (found: CellContent) => string | null): ChartCells => ({
    reference: absoluteReference(sheet, { top: top + 1, left: place, bottom, right: place }),
    values: Array.from({ length: bottom - top }, (_, index) => {
      const found = content({ row: top + 1 + index, column: place });
      return found === null ? null : read(found);
    }),
  });
  return Array.from({ length: right - left }, (_, index) => {
    const place = left + 1 + index;
    const name = content({ row: top, column: place });
    const head = { top, left: place, bottom: top, right: place };
    return {
      name: { reference: absoluteReference(sheet, head), values: [name === null ? null : textOf(name)] },
      categories: column(left, textOf),
      values: column(place, (found) => (found.kind === "number" ? String(found.value) : null)),
      colour: colours[index] ?? GREY,
    };
  });
}

function textOf(content: CellContent): string {
  return content.kind === "error" ? content.code : String(content.value);
}
