import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { parseAddress, type Address } from "../../domain/sheet/address";
import { cellAt } from "../../domain/sheet/snapshot";
import { typedFrom } from "../typed-text";
import type { Entry } from "./cell-editor";
import type { GridProps } from "./grid-props";
import { gridKey } from "./grid-keys";
import { move } from "./move";
import type { SheetModel } from "./sheet-model";
import { useEntry } from "./use-entry";

/** What the grid's table listens to. */
export interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
}

/** What mouse, keys and clipboard do in the grid. */
export function useGridEvents(
  props: GridProps,
  model: SheetModel,
  active: Address,
  table: RefObject<HTMLElement | null>,
): { readonly entry: Entry | null; readonly handlers: GridHandlers } {
  const { sheet, onSelect } = props;
  const go = (key: string, toEdge: boolean): void => {
    const to = move(model, active, key, toEdge);
    if (to !== null) onSelect(model.areaAt(to));
  };
  const { entry, edit, erase } = useEntry(props, table, go);
  const handlers: GridHandlers = {
    onKeyDown: (event) => {
      const action = gridKey(event);
      if (action === null) return;
      event.preventDefault();
      if (action.kind === "move") go(action.key, action.toEdge);
      else if (action.kind === "edit") edit(active, action.typed);
      else erase(active);
    },
    onMouseDown: ({ target }) => {
      const at = addressOf(target);
      if (at !== null) onSelect(model.areaAt(at));
    },
    onDoubleClick: ({ target }) => {
      const at = addressOf(target);
      if (at !== null) edit(at, null);
    },
    onCopy: (event) => {
      if (entry !== null) return;
      event.clipboardData.setData("text/plain", typedFrom(cellAt(sheet, active)));
      event.preventDefault();
    },
  };
  return { entry, handlers };
}

/** The cell that an event came from. */
function addressOf(target: EventTarget): Address | null {
  const cell = target instanceof Element ? target.closest("[data-cell]")?.getAttribute("data-cell") : null;
  return parseAddress(cell ?? "");
}
