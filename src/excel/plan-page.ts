import type { Address } from "../domain/sheet/address";
import type { PageCell, PageCellChange } from "../domain/sheet/page";
import { cellAt, type SheetSnapshot } from "../domain/sheet/snapshot";
import { PAGE_LOOKS } from "../workbook/page-look";
import { formerOf, type Former, type LeftCells } from "./left-cells";
import {
  blockCells,
  byPlace,
  formerCell,
  isContent,
  pageBlocks,
  placeOf,
  type PageBlock,
} from "./page-blocks";
import type { RowHeight } from "./page-step";
import { grownRows, planHeights, runsOf } from "./plan-heights";
import { planPageLooks } from "./plan-look";
import { mergeAt } from "./needed-before";
import { pieces, rectangles } from "./rectangles";
import type { SheetEdit } from "./refusals";
import type { SheetBefore } from "./sheet-before";
import type { Step } from "./step";
import { hasPageLook } from "./has-page-look";

export interface PagePlan {
  readonly steps: readonly Step[];
  readonly inverse: readonly Step[];
  readonly left: readonly LeftCells[];
}

/** Of a sheet without a font of its own, in points. */
const USUAL_SIZE = 11;
/** So many cells are given back their looks in one step. */
const MAX_LOOKS = 500;

/**
 * Puts contents and looks into cells of a sheet of ours, where they are not so already. Looks come first, so that contents
 * are typed for them, and are given back last.
 */
export function planPage(sheet: SheetSnapshot, edits: readonly SheetEdit[], before: SheetBefore): PagePlan {
  const cells = [...byPlace(edits.flatMap((edit) => (edit.kind === "writePage" ? edit.cells : []))).values()];
  if (cells.length === 0) return { steps: [], inverse: [], left: [] };
  const { name } = sheet;
  const dressed = cells.flatMap(({ at, content, style }): readonly PageCell[] =>
    style === null || hasPageLook(before.lookAt(at), style) ? [] : [{ at, content, style }],
  );
  const filled = cells.filter(({ at, content }) => !isContent(cellAt(sheet, at), content));
  const blocks = blocksOf(sheet, filled);
  const former = new Map(filled.map(({ at }) => [placeOf(at.row, at.column), formerCell(cellAt(sheet, at))]));
  const heights = planRows(sheet, filled, before);
  return {
    steps: [...planPageLooks(name, dressed), ...blocks.map((block) => fill(name, block)), ...heights.steps],
    inverse: [
      ...blocks.flatMap(({ area }) => pageBlocks(area, former, null)).map((block) => fill(name, block)),
      ...looksBack(name, dressed, before),
      ...heights.inverse,
    ],
    left: blocks.map(({ area, wanted, expected }) => {
      const held = ({ row, column }: Address): Former => formerOf(cellAt(sheet, { row, column }));
      const former = wanted.map((row, down) =>
        row.map((input, over) =>
          input === null ? null : held({ row: area.top + down, column: area.left + over }),
        ),
      );
      return { sheet: name, area, expected, former };
    }),
  };
}

function fill(sheet: string, { area, wanted }: PageBlock): Step {
  return { kind: "setFormulas", sheet, area, cells: wanted };
}

/** A hidden row stands alone, because Excel puts a block that meets filtered rows into the wrong cells (office-js issue 224). */
function blocksOf(sheet: SheetSnapshot, filled: readonly PageCellChange[]): readonly PageBlock[] {
  const seen = filled.filter(({ at, content }) => content.kind !== "blank" || isSeen(sheet, at));
  const isShown = (row: number) => !sheet.hiddenRows.has(row);
  const areas = rectangles(
    seen.map(({ at }) => at),
    ({ bottom }, row) => isShown(bottom) && isShown(row),
  );
  const cells = blockCells(seen);
  return areas.flatMap((area) => pageBlocks(area, cells, null));
}

/** Not under a merged area. */
function isSeen(sheet: SheetSnapshot, at: Address): boolean {
  const merge = mergeAt(sheet, at);
  return merge === undefined || (merge.top === at.row && merge.left === at.column);
}

function looksBack(sheet: string, dressed: readonly PageCell[], before: SheetBefore): readonly Step[] {
  const areas = rectangles(dressed.map(({ at }) => at));
  const parts = areas.flatMap((area) => pieces(area, MAX_LOOKS));
  return [
    ...areas.map((area): Step => ({ kind: "plainLook", sheet, area })),
    ...parts.map((area): Step => ({ kind: "restoreLooks", sheet, looks: before.looksIn(area) })),
  ];
}

/** Excel fits rows to their texts; it leaves merged areas out, to which rows grow. */
function planRows(
  sheet: SheetSnapshot,
  filled: readonly PageCellChange[],
  before: SheetBefore,
): { readonly steps: readonly Step[]; readonly inverse: readonly Step[] } {
  const merged = filled.filter(({ at }) => mergeAt(sheet, at) !== undefined);
  const byHand = new Set(merged.map(({ at }) => at.row));
  const rows = [...new Set(filled.map(({ at }) => at.row))].filter((row) => !sheet.hiddenRows.has(row));
  const texts = merged.flatMap(({ at, content }) => {
    const area = mergeAt(sheet, at);
    return content.kind === "text" && area !== undefined ? [{ text: content.text, area, font: at }] : [];
  });
  const styles = new Map(
    filled.flatMap(({ at, style }) =>
      style === null ? [] : [[placeOf(at.row, at.column), PAGE_LOOKS[style]] as const],
    ),
  );
  const grown = grownRows(sheet, texts, before, (at) => {
    const look = styles.get(placeOf(at.row, at.column));
    return look === undefined ? undefined : { size: look.size ?? USUAL_SIZE, wraps: look.wraps };
  });
  const fitted = runsOf(rows.filter((row) => !byHand.has(row)));
  const heights = new Map<number, RowHeight>(
    rows.flatMap((row) => {
      const height = before.heights.get(row);
      return height === undefined || (byHand.has(row) && !grown.has(row)) ? [] : [[row, height] as const];
    }),
  );
  return {
    steps: [
      ...fitted.map((run): Step => ({ kind: "autofit", sheet: sheet.name, ...run })),
      ...planHeights(sheet.name, grown),
    ],
    inverse: planHeights(sheet.name, heights),
  };
}
