import type { Area } from "../domain/sheet/address";
import type { Edit } from "../domain/sheet/edit";
import type { Page, PageCell } from "../domain/sheet/page";
import { PAGE_LOOKS } from "../workbook/page-look";
import { repeatedRows } from "../workbook/repeated-rows";
import { heightFor } from "../workbook/row-height";
import { pointsOf } from "./column-width";
import type { LeftCells } from "./left-cells";
import { blockCells, byPlace, pageBlocks } from "./page-blocks";
import type { RowHeight } from "./page-step";
import { planPageLooks } from "./plan-look";
import type { Step } from "./step";

export type AddSheet = Extract<Edit, { readonly kind: "addSheet" }>;

/** A sheet that a write adds, and all that it leaves on it. */
export interface AddedSheet {
  readonly name: string;
  readonly left: readonly LeftCells[];
}

/** Of a cell without a size of its own, in points; what Excel gives a new workbook. */
const USUAL_SIZE = 11;
/** Wide as a column that nobody touched. */
const USUAL_CHARACTERS = 8;

/**
 * The steps that fill a sheet. The sheets are added before, so that a formula finds each of them. Looks come before contents, so that
 * rows are fitted to both, and merged areas after contents, so that nothing is written under them.
 */
export function planAdded({ sheet, page }: AddSheet): {
  readonly steps: readonly Step[];
  readonly added: AddedSheet;
} {
  const cells = [...byPlace(page.cells).values()];
  const area = extentOf(cells);
  const filled = cells.filter(({ content }) => content.kind !== "blank");
  const blocks = area === null ? [] : pageBlocks(area, blockCells(filled), "");
  const steps: readonly Step[] = [
    ...page.widths.map((width, index): Step => ({
      kind: "setWidth",
      sheet,
      column: index + 1,
      width: { points: pointsOf(width), isStandard: false, isHidden: false },
    })),
    ...planPageLooks(
      sheet,
      cells.filter(({ style }) => style !== "plain"),
    ),
    ...blocks.map((block): Step => ({ kind: "setFormulas", sheet, area: block.area, cells: block.wanted })),
    ...page.merges.map((merge): Step => ({ kind: "merge", sheet, area: merge })),
    ...planHeights(sheet, page, area),
    { kind: "layOut", sheet, frozenRows: page.frozenRows, repeatedRows: repeatedRows(page) },
    ...page.charts.map((chart): Step => ({ kind: "addChart", sheet, chart })),
  ];
  const left = blocks.map((block) => ({ sheet, area: block.area, expected: block.expected, former: [] }));
  return { steps, added: { name: sheet, left } };
}

/** From the first cell of the sheet to the last that is given. */
function extentOf(cells: readonly PageCell[]): Area | null {
  const [bottom, right] = cells.reduce(
    ([row, column], { at }) => [Math.max(row, at.row), Math.max(column, at.column)],
    [0, 0],
  );
  return bottom === 0 ? null : { top: 1, left: 1, bottom, right };
}

/** Excel fits rows to their texts, but leaves merged areas out. */
function planHeights(sheet: string, page: Page, area: Area | null): readonly Step[] {
  if (area === null) return [];
  const fitted: Step = { kind: "autofit", sheet, top: area.top, bottom: area.bottom };
  const rows = new Map<number, Parameters<typeof heightFor>[0][number][]>();
  const merged = new Set<number>();
  for (const { at, content, style } of byPlace(page.cells).values()) {
    if (content.kind !== "text") continue;
    const merge = page.merges.find(({ top, left }) => top === at.row && left === at.column);
    const { wraps, size } = PAGE_LOOKS[style];
    if (merge !== undefined && merge.bottom > merge.top) continue;
    if (merge !== undefined) merged.add(at.row);
    const characters = wraps ? widthOf(page, at.column, merge?.right ?? at.column) : Infinity;
    const cell = { text: content.text, characters, fontSize: size ?? USUAL_SIZE };
    rows.set(at.row, [...(rows.get(at.row) ?? []), cell]);
  }
  return [
    fitted,
    ...[...merged].map((row): Step => {
      const height: RowHeight = { points: heightFor(rows.get(row) ?? []), isStandard: false };
      return { kind: "setHeights", sheet, top: row, heights: [height] };
    }),
  ];
}

function widthOf({ widths }: Page, left: number, right: number): number {
  let sum = 0;
  for (let column = left; column <= right; column++) sum += widths[column - 1] ?? USUAL_CHARACTERS;
  return sum;
}
