import { formatAddress } from "../sheet/address";
import type { Edit } from "../sheet/edit";
import type { Page, PageCell } from "../sheet/page";
import type { SheetSnapshot } from "../sheet/snapshot";
import { contentPrint } from "./fingerprint-content";
import { freshCells, NOTE_ROW, TITLE_ROW, type CellPlace, type PlacedCell } from "./page-cells";
import type { PageMemory } from "./page-memory";
import { placeFresh, type Placement } from "./placement";
import type { PageChange } from "./page-change";
import { chartsAt, type WantedPage } from "./wanted-page";

interface Layout {
  readonly placement: Placement;
  readonly cells: readonly PlacedCell[];
}

function layOut(page: WantedPage): Layout {
  const placement = placeFresh(page.registers);
  const numbered = page.registers.filter((register) => register.numbered);
  const numbers = new Map(
    numbered.flatMap(({ rows }) => rows.map(({ key }, index) => [key, index + 1] as const)),
  );
  return { placement, cells: freshCells(page, placement, numbers) };
}

function remember(page: WantedPage, name: string, cells: readonly PlacedCell[]): PageMemory {
  const prints = new Map<CellPlace, string>();
  for (const { place, content } of cells) {
    const print = contentPrint(content);
    if (print !== null) prints.set(place, print);
  }
  return { kind: page.kind, name, isReplaced: false, prints };
}

function withoutPlace({ at, content, style }: PlacedCell): PageCell {
  return { at, content, style };
}

/** A page on a sheet of its own. Its rows down to the first register's titles stay in sight where it has only that one. */
export function newPage(page: WantedPage, name: string): PageChange {
  const { placement, cells } = layOut(page);
  const [first] = placement.values();
  const last = page.registers.at(-1);
  const sheet: Page = {
    cells: cells.map(withoutPlace),
    merges: [TITLE_ROW, NOTE_ROW].map((row) => ({
      top: row,
      left: 1,
      bottom: row,
      right: page.widths.length,
    })),
    widths: page.widths,
    frozenRows: page.registers.length === 1 ? (first?.head ?? 0) : 0,
    ...(page.repeatsLastHead === true && last !== undefined
      ? { repeatedRow: placement.get(last.key)?.head ?? 0 }
      : {}),
    charts: chartsAt(page, placement),
  };
  const written = cells.filter(({ content }) => content.kind !== "blank").length;
  return {
    edits: [{ kind: "addSheet", sheet: name, page: sheet }],
    memory: remember(page, name, cells),
    written,
    kept: 0,
  };
}

/** Lays a page out again on a sheet that holds nothing but it. */
export function layOutAnew({ name, rows }: SheetSnapshot, page: WantedPage): PageChange {
  const { placement, cells } = layOut(page);
  const used = new Set(cells.map(({ at }) => formatAddress(at)));
  const standing = rows.flatMap((line, row) =>
    (line ?? []).flatMap((cell, column) => (cell === undefined ? [] : [{ row, column }])),
  );
  const left = standing
    .filter((at) => !used.has(formatAddress(at)))
    .map((at): PageCell => ({ at, content: { kind: "blank" }, style: "plain" }));
  return {
    edits: [
      { kind: "writePage", sheet: name, cells: [...left, ...cells.map(withoutPlace)] },
      ...chartsAt(page, placement).map((chart): Edit => ({ kind: "changeChart", sheet: name, chart })),
    ],
    memory: remember(page, name, cells),
    written: cells.length,
    kept: 0,
  };
}
