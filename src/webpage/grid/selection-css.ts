import type { CSSProperties } from "react";
import type { Area } from "../../domain/sheet/address";
import type { SheetModel } from "./sheet-model";

const COLOUR = "#0f6cbd";
/** Light enough for the cell's own fill and text to be told through it. */
const TINT = "inset 0 0 0 9999px rgb(15 108 189 / 10%)";

/** The frame of a selection where a selected cell, or merged area, is at its edge, and a light tint but for the active cell. */
export function selectionCss(
  model: SheetModel,
  cell: Area,
  selection: Area,
  isActive: boolean,
): Pick<CSSProperties, "boxShadow"> {
  const isShown = (column: number): boolean => model.columns.includes(column);
  const isRowShown = (row: number): boolean => !model.isHidden(row);
  const edges = [
    !isAny(selection.top, cell.top - 1, isRowShown) && `inset 0 2px ${COLOUR}`,
    !isAny(cell.bottom + 1, selection.bottom, isRowShown) && `inset 0 -2px ${COLOUR}`,
    !isAny(selection.left, cell.left - 1, isShown) && `inset 2px 0 ${COLOUR}`,
    !isAny(cell.right + 1, selection.right, isShown) && `inset -2px 0 ${COLOUR}`,
  ];
  const shadows = [...edges.filter((edge) => edge !== false), ...(isActive ? [] : [TINT])];
  return { boxShadow: shadows.length === 0 ? "none" : shadows.join(", ") };
}

function isAny(first: number, last: number, is: (line: number) => boolean): boolean {
  for (let line = first; line <= last; line++) if (is(line)) return true;
  return false;
}
