import { useLayoutEffect, useMemo, useState, type RefObject } from "react";
import type { SheetModel } from "./sheet-model";

/** In pixels: the column of row numbers. */
export const HEAD_WIDTH = 44;

/** The columns that stay in sight, and where their left edges are. */
export interface FrozenColumns {
  /** Number of the last one; 0 for none. */
  readonly last: number;
  /** In pixels, by the number of the column. */
  readonly left: ReadonlyMap<number, number>;
  /** Where the others begin, in pixels. */
  readonly right: number;
}

const NONE: FrozenColumns = { last: 0, left: new Map(), right: HEAD_WIDTH };

/** The first `last` columns as long as they leave half of the room to the others, else none. */
export function useFrozenColumns(
  model: SheetModel,
  last: number,
  scroller: RefObject<HTMLElement | null>,
): FrozenColumns {
  const [room, setRoom] = useState(Infinity);
  useLayoutEffect(() => {
    const element = scroller.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => {
      setRoom(element.clientWidth);
    });
    observer.observe(element);
    return () => {
      observer.disconnect();
    };
  }, [scroller]);
  const frozen = useMemo(() => frozenUpTo(model, last), [model, last]);
  return frozen.right * 2 > room ? NONE : frozen;
}

function frozenUpTo(model: SheetModel, last: number): FrozenColumns {
  const left = new Map<number, number>();
  let right = HEAD_WIDTH;
  for (const column of model.columns.filter((shown) => shown <= last)) {
    left.set(column, right);
    right += model.columnWidth(column);
  }
  return { last, left, right };
}

/** Where a cell or head stays that reaches over these columns; nothing for one that moves. */
export function stickyCss(
  { last, left }: FrozenColumns,
  columns: { readonly left: number; readonly right: number },
): { readonly position?: "sticky"; readonly left?: number; readonly zIndex?: number } {
  const place = left.get(columns.left);
  return place === undefined || columns.right > last ? {} : { position: "sticky", left: place, zIndex: 1 };
}
