import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, type ReactElement } from "react";
import { formatAddress, intersects, isWithin, type Address, type Area } from "../../domain/sheet/address";
import { CellEditor, type Entry } from "./cell-editor";
import type { SheetModel } from "./sheet-model";
import { selectionCss } from "./selection-css";
import { stickyCss, type FrozenColumns } from "./use-frozen-columns";

export interface RowProps {
  readonly model: SheetModel;
  readonly row: number;
  /** The band that is drawn with the row. */
  readonly top: number;
  readonly bottom: number;
  /** The selection where it touches this row's cells, else null. */
  readonly selection: Area | null;
  /** The column of the active cell where it begins in this row, else null. */
  readonly active: number | null;
  /** The entry being typed where it is in this row, else null. */
  readonly entry: Entry | null;
  readonly frozen: FrozenColumns;
}

const useStyles = makeStyles({
  head: {
    position: "sticky",
    left: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke1}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "center",
    cursor: "default",
  },
  selectedHead: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
  cell: {
    padding: "1px 3px",
    boxSizing: "border-box",
    overflowWrap: "anywhere",
    cursor: "cell",
    userSelect: "none",
  },
  active: { outline: "2px solid #0f6cbd", outlineOffset: "-2px" },
  /** Known by having no tint, which forced colours do not show. */
  activeInArea: {
    "@media (forced-colors: active)": { outline: "2px solid Highlight", outlineOffset: "-2px" },
  },
  leading: { cursor: "pointer" },
  icon: { float: "left", paddingRight: "4px", fontWeight: tokens.fontWeightSemibold },
  editing: { position: "relative" },
});

/** The id of a cell's element, by which the grid says which cell is active. */
export function cellId(at: Address): string {
  return `cell-${formatAddress(at)}`;
}

/** One row of the grid: its number and the cells that begin in it. */
export const GridRow = memo(function GridRow(props: RowProps): ReactElement {
  const { model, row, top, bottom, selection, active, entry, frozen } = props;
  const styles = useStyles();
  const isSelectedRow = selection !== null && row >= selection.top && row <= selection.bottom;
  return (
    <tr aria-rowindex={row + 1} data-row={row} style={{ height: model.rowHeight(row) }}>
      <th scope="row" className={mergeClasses(styles.head, isSelectedRow && styles.selectedHead)}>
        {row}
      </th>
      {model.cellsOf(row, { top, bottom }).map(({ at, text, icon, leads, css, rowSpan, columnSpan }) => {
        const area = model.areaAt(at);
        const isSelected = selection !== null && intersects(area, selection);
        const isActive = active === at.column;
        const isEdited = entry !== null && formatAddress(entry.at) === formatAddress(at);
        return (
          <td
            key={at.column}
            id={cellId(at)}
            role="gridcell"
            data-cell={formatAddress(at)}
            aria-colindex={at.column + 1}
            aria-selected={isSelected}
            rowSpan={rowSpan}
            colSpan={columnSpan}
            style={{
              ...css,
              ...stickyCss(frozen, area),
              ...(isSelected && selectionCss(model, area, selection, isActive)),
            }}
            className={mergeClasses(
              styles.cell,
              isActive && (isWithin(selection ?? area, area) ? styles.active : styles.activeInArea),
              leads && styles.leading,
              isEdited && styles.editing,
            )}
          >
            {icon !== null && (
              <span className={styles.icon} style={{ color: `#${icon.colour}` }}>
                {icon.sign}
              </span>
            )}
            {text}
            {isEdited && <CellEditor {...entry} />}
          </td>
        );
      })}
    </tr>
  );
});
