import { useCallback, useEffect, useRef, type RefObject } from "react";
import type { Area } from "../domain/sheet/address";
import type { Place } from "../workbook/live-workbook";
import type { PageWorkbook } from "./page-workbook";

/** Selecting in the sheet in front, and where a link of it leads; then the focus goes along to the grid of another sheet. */
export function useSelecting(
  workbook: PageWorkbook,
  sheet: string,
): {
  /** For the element that holds the grid. */
  readonly holder: RefObject<HTMLElement>;
  readonly select: (area: Area) => void;
  readonly follow: (place: Place) => void;
} {
  const holder = useRef<HTMLElement>(null);
  const awaited = useRef<string | null>(null);
  const select = useCallback(
    (area: Area): void => void workbook.select(workbook.state().sheet.name, area),
    [workbook],
  );
  const follow = useCallback(
    (place: Place): void => {
      awaited.current = place.sheet;
      void workbook.select(place.sheet, place.area);
    },
    [workbook],
  );
  useEffect(() => {
    const isAwaited = awaited.current === sheet;
    awaited.current = null;
    if (isAwaited) holder.current?.querySelector<HTMLElement>('[role="grid"]')?.focus();
  }, [sheet]);
  return { holder, select, follow };
}
