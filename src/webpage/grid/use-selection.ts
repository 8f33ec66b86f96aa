import { useState } from "react";
import { around, topLeft, type Address, type Area } from "../../domain/sheet/address";
import type { GridProps } from "./grid-props";
import { move } from "./move";
import type { SheetModel } from "./sheet-model";

/** A selection that was drawn from one cell to another. */
interface Span {
  readonly from: Address;
  readonly to: Address;
  readonly area: Area;
}

export interface SelectionControl {
  /** The cell that the selection began with. */
  readonly active: Address;
  /** Selects a cell, with the whole of its merged area. */
  readonly select: (at: Address) => void;
  /** Draws the selection from the active cell to another. */
  readonly extend: (to: Address) => void;
  /** Selects what a key leads to or, with `extend`, draws the selection to there. */
  readonly go: (key: string, toEdge: boolean, extend: boolean) => void;
  readonly selectColumn: (column: number) => void;
  readonly selectRow: (row: number) => void;
  readonly selectAll: () => void;
}

const FIRST: Address = { row: 1, column: 1 };

function isSame(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

/** The selected area of a sheet; what is drawn from cell to cell never cuts a merged area. */
export function useSelection(
  { selection, onSelect }: Pick<GridProps, "selection" | "onSelect">,
  model: SheetModel,
): SelectionControl {
  const [span, setSpan] = useState<Span | null>(null);
  const isSpanned = span !== null && isSame(span.area, selection);
  const active = topLeft(model.areaAt(isSpanned ? span.from : topLeft(selection)));
  const end = isSpanned ? span.to : active;
  const take = (next: Span): void => {
    setSpan(next);
    onSelect(next.area);
  };
  const draw = (from: Address, to: Address): void => {
    take({ from, to, area: model.whole(around(model.areaAt(from), model.areaAt(to))) });
  };
  const select = (at: Address): void => {
    draw(at, at);
  };
  const last = { row: model.rowCount, column: model.columnCount };
  return {
    active,
    select,
    extend: (to) => {
      draw(active, to);
    },
    go: (key, toEdge, extend) => {
      const to = move(model, extend ? end : active, key, toEdge);
      if (to === null) return;
      if (extend) draw(active, to);
      else select(to);
    },
    selectColumn: (column) => {
      const [from, to] = [
        { ...FIRST, column },
        { ...last, column },
      ];
      take({ from, to, area: { top: from.row, left: column, bottom: to.row, right: column } });
    },
    selectRow: (row) => {
      const [from, to] = [
        { ...FIRST, row },
        { ...last, row },
      ];
      take({ from, to, area: { top: row, left: from.column, bottom: row, right: to.column } });
    },
    selectAll: () => {
      const area = { top: FIRST.row, left: FIRST.column, bottom: last.row, right: last.column };
      take({ from: active, to: last, area });
    },
  };
}
