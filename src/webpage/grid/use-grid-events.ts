import type { ClipboardEvent, KeyboardEvent, MouseEvent, RefObject } from "react";
import { flushSync } from "react-dom";
import { parseAddress, type Address, type Area } from "../../domain/sheet/address";
import type { SheetSnapshot } from "../../domain/sheet/snapshot";
import type { Entered } from "../page-workbook";
import type { Entry } from "./cell-editor";
import { clipboardCells, clipboardText } from "./clipboard-text";
import type { GridProps } from "./grid-props";
import { gridKey, type GridAction } from "./grid-keys";
import { useEntry } from "./use-entry";
import type { SheetModel } from "./sheet-model";
import type { SelectionControl } from "./use-selection";

/** What the grid's table listens to. */
export interface GridHandlers {
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onMouseDown: (event: MouseEvent) => void;
  readonly onMouseOver: (event: MouseEvent) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
  readonly onCopy: (event: ClipboardEvent) => void;
  readonly onCut: (event: ClipboardEvent) => void;
  readonly onPaste: (event: ClipboardEvent) => void;
}

/** What mouse, keys and clipboard do in the grid. */
export function useGridEvents(
  props: GridProps,
  model: SheetModel,
  control: SelectionControl,
  table: RefObject<HTMLElement | null>,
): { readonly entry: Entry | null; readonly handlers: GridHandlers } {
  const { sheet, selection, onEnter, onFollow } = props;
  const { active, go } = control;
  const { entry, edit } = useEntry(props, table, (key) => {
    go(key, false, false);
  });
  const erase = (): void => {
    onEnter(filledIn(sheet, selection).map((at) => ({ at, typed: "" })));
  };
  /** False for a cell without a link to a place in the workbook. */
  const follow = (at: Address): boolean => {
    const place = model.linkAt(at);
    if (place !== null) onFollow(place);
    return place !== null;
  };
  const act = (action: GridAction): void => {
    if (action.kind === "move") go(action.key, action.toEdge, action.extend);
    else if (action.kind === "edit") edit(active, action.typed);
    else if (action.kind === "enter") {
      if (!follow(active)) edit(active, null);
    } else if (action.kind === "erase") erase();
    else if (action.kind === "select") selectBy(control, action.what);
    else {
      flushSync(() => {
        edit(active, "");
      });
    }
  };
  const handlers: GridHandlers = {
    onKeyDown: (event) => {
      const action = gridKey(event);
      if (action === null) return;
      if (action.kind !== "compose") event.preventDefault();
      act(action);
    },
    onMouseDown: (event) => {
      pointAt(control, event);
    },
    onMouseOver: ({ target, buttons }) => {
      const at = addressOf(target);
      if (at !== null && buttons === 1 && entry === null) control.extend(at);
    },
    onClick: ({ target, shiftKey, detail }) => {
      const at = addressOf(target);
      if (at !== null && !shiftKey && detail === 1) follow(at);
    },
    onDoubleClick: ({ target }) => {
      const at = addressOf(target);
      if (at !== null) edit(at, null);
    },
    ...clipboardHandlers(props, active, entry === null, erase),
  };
  return { entry, handlers };
}

function selectBy(control: SelectionControl, what: "all" | "column" | "row"): void {
  const { row, column } = control.active;
  if (what === "all") control.selectAll();
  else if (what === "column") control.selectColumn(column);
  else control.selectRow(row);
}

/** Copying, cutting and pasting of what is selected; while a cell is being typed in, the field's own. */
function clipboardHandlers(
  { sheet, selection, onEnter }: GridProps,
  active: Address,
  isIdle: boolean,
  erase: () => void,
): Pick<GridHandlers, "onCopy" | "onCut" | "onPaste"> {
  const copy = (event: ClipboardEvent): void => {
    event.clipboardData.setData("text/plain", clipboardText(sheet, selection));
    event.preventDefault();
  };
  return {
    onCopy: (event) => {
      if (isIdle) copy(event);
    },
    onCut: (event) => {
      if (!isIdle) return;
      copy(event);
      erase();
    },
    onPaste: (event) => {
      if (!isIdle) return;
      event.preventDefault();
      const cells: readonly Entered[] = clipboardCells(event.clipboardData.getData("text/plain"), active);
      onEnter(cells);
    },
  };
}

/** A press on a cell, on the letter of a column or on the number of a row; with Shift it draws the selection to there. */
function pointAt(control: SelectionControl, { target, shiftKey }: MouseEvent): void {
  const at = addressOf(target);
  if (at !== null) {
    if (shiftKey) control.extend(at);
    else control.select(at);
    return;
  }
  const head = target instanceof Element ? target.closest("th") : null;
  const column = Number(head?.getAttribute("data-column") ?? 0);
  const row = Number(head?.closest("[data-row]")?.getAttribute("data-row") ?? 0);
  if (column > 0) control.selectColumn(column);
  else if (row > 0) control.selectRow(row);
}

/** The cells of an area that hold anything. */
function filledIn(sheet: SheetSnapshot, { top, left, bottom, right }: Area): readonly Address[] {
  const filled: Address[] = [];
  for (let row = top; row <= bottom; row++) {
    for (const [column, cell] of (sheet.rows[row] ?? []).entries()) {
      if (cell !== undefined && column >= left && column <= right) filled.push({ row, column });
    }
  }
  return filled;
}

/** The cell that an event came from. */
function addressOf(target: EventTarget): Address | null {
  const cell = target instanceof Element ? target.closest("[data-cell]")?.getAttribute("data-cell") : null;
  return parseAddress(cell ?? "");
}
