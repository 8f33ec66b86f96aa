import { useCallback, useLayoutEffect, useRef, useState, type RefObject } from "react";
import type { Band, SheetModel } from "./sheet-model";

/** Up to this many rows all are drawn. */
const DRAW_ALL = 300;
/** Rows drawn beyond what is in sight, on each side. */
const MARGIN = 40;
/** Drawn rows left beyond what is in sight below which others are drawn. */
const SPARE = 15;

/** The rows that are drawn, and the room that the others take, in pixels. */
export interface RowWindow {
  readonly band: Band;
  readonly before: number;
  readonly after: number;
}

export interface RowWindowControl {
  readonly shown: RowWindow;
  /** Draws the rows that are in sight now. */
  readonly follow: () => void;
  /** Draws a row and those around it. */
  readonly reach: (row: number) => void;
}

/** Draws only the rows around those in sight where a sheet has many. Heights are estimated until a row was drawn once. */
export function useRowWindow(
  model: SheetModel,
  first: number,
  scroller: RefObject<HTMLElement | null>,
): RowWindowControl {
  const heights = useRef(new Map<number, number>());
  const last = model.rowCount;
  const drawsAll = last - first < DRAW_ALL;
  const [part, setPart] = useState<RowWindow | null>(null);

  const height = useCallback(
    (row: number): number => (model.isHidden(row) ? 0 : (heights.current.get(row) ?? model.rowHeight(row))),
    [model],
  );

  const around = useCallback(
    (top: number, bottom: number): RowWindow => {
      const band = { top: Math.max(first, top - MARGIN), bottom: Math.min(last, bottom + MARGIN) };
      let [before, after] = [0, 0];
      for (let row = first; row < band.top; row++) before += height(row);
      for (let row = band.bottom + 1; row <= last; row++) after += height(row);
      return { band, before, after };
    },
    [height, first, last],
  );

  const follow = useCallback((): void => {
    const element = scroller.current;
    if (element === null || drawsAll) return;
    let top = first;
    let y = height(top);
    while (top < last && y < element.scrollTop) y += height(++top);
    let bottom = top;
    while (bottom < last && y < element.scrollTop + element.clientHeight) y += height(++bottom);
    const drawn = part?.band ?? { top: first, bottom: first + 2 * MARGIN };
    const isDrawn =
      drawn.top <= Math.max(first, top - SPARE) && drawn.bottom >= Math.min(last, bottom + SPARE);
    if (!isDrawn) setPart(around(top, bottom));
  }, [scroller, drawsAll, part, around, height, first, last]);

  const reach = useCallback(
    (row: number): void => {
      if (!drawsAll) setPart(around(row, row));
    },
    [drawsAll, around],
  );

  useLayoutEffect(() => {
    for (const element of scroller.current?.querySelectorAll<HTMLElement>("tr[data-row]") ?? []) {
      heights.current.set(Number(element.dataset["row"]), element.offsetHeight);
    }
  }, [scroller, part]);

  const whole = { band: { top: first, bottom: last }, before: 0, after: 0 };
  const beginning = { band: { top: first, bottom: Math.min(last, first + 2 * MARGIN) }, before: 0, after: 0 };
  return { shown: drawsAll ? whole : (part ?? beginning), follow, reach };
}
