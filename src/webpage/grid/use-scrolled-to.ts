import { useLayoutEffect, useRef, type RefObject } from "react";
import type { Address } from "../../domain/sheet/address";
import { cellId } from "./grid-row";

/** Brings the active cell into sight whenever it is another one; up to `left` pixels are covered by what stays in sight. */
export function useScrolledTo(
  scroller: RefObject<HTMLElement | null>,
  active: Address,
  reach: (row: number) => void,
  left: number,
): void {
  const id = cellId(active);
  const { row } = active;
  const pending = useRef<"draw" | "scroll" | null>(null);
  useLayoutEffect(() => {
    pending.current = "draw";
  }, [id]);
  useLayoutEffect(() => {
    if (pending.current === null) return;
    const cell = document.getElementById(id);
    const mayDraw = cell === null && pending.current === "draw";
    pending.current = mayDraw ? "scroll" : null;
    if (mayDraw) reach(row);
    const padding = scroller.current?.querySelector("thead")?.offsetHeight ?? 0;
    scroller.current?.style.setProperty("scroll-padding", `${padding}px 0 0 ${left}px`);
    cell?.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
}
