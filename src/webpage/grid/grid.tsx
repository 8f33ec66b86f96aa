import { makeStyles, tokens } from "@fluentui/react-components";
import { useMemo, useRef, type ReactElement } from "react";
import { ColumnHeads } from "./column-heads";
import type { GridProps } from "./grid-props";
import { cellId } from "./grid-row";
import { GridRows } from "./grid-rows";
import { SheetModel } from "./sheet-model";
import { HEAD_WIDTH, useFrozenColumns } from "./use-frozen-columns";
import { useGridEvents } from "./use-grid-events";
import { useRowWindow } from "./use-row-window";
import { useScrolledTo } from "./use-scrolled-to";
import { useSelection } from "./use-selection";

const useStyles = makeStyles({
  scroller: { flexGrow: 1, minHeight: 0, overflow: "auto", backgroundColor: tokens.colorNeutralBackground3 },
  table: {
    borderCollapse: "separate",
    borderSpacing: 0,
    tableLayout: "fixed",
    backgroundColor: "#ffffff",
    ":focus": { outline: "none" },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

/** Frozen rows beyond this number would leave no room for the others. */
const MOST_FROZEN = 8;

/** A sheet as a table that looks like the file, with a selection that moves by mouse and keyboard, and cells to type in. */
export function Grid(props: GridProps): ReactElement {
  const { label, sheet, sheets, look, selection } = props;
  const styles = useStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const model = useMemo(() => new SheetModel(sheet, look, sheets), [sheet, look, sheets]);
  const frozenRows = Math.min(look.frozen.rows, MOST_FROZEN);
  const { shown, follow, reach } = useRowWindow(model, frozenRows + 1, scroller);
  const frozen = useFrozenColumns(model, look.frozen.columns, scroller);
  const control = useSelection(props, model);
  const { active } = control;
  const { entry, handlers } = useGridEvents(props, model, control, table);
  useScrolledTo(scroller, active, reach, frozen.right);
  const width = model.columns.reduce((sum, column) => sum + model.columnWidth(column), HEAD_WIDTH);
  return (
    <div ref={scroller} className={styles.scroller} onScroll={follow}>
      <table
        ref={table}
        role="grid"
        tabIndex={0}
        aria-multiselectable
        aria-label={label}
        aria-rowcount={model.rowCount + 1}
        aria-colcount={model.columnCount + 1}
        aria-activedescendant={cellId(active)}
        className={styles.table}
        style={{ width }}
        {...handlers}
      >
        <ColumnHeads model={model} selection={selection} frozen={frozen}>
          <GridRows
            model={model}
            band={{ top: 1, bottom: frozenRows }}
            selection={selection}
            active={active}
            entry={entry}
            frozen={frozen}
          />
        </ColumnHeads>
        <tbody>
          <Spacer height={shown.before} />
          <GridRows
            model={model}
            band={shown.band}
            selection={selection}
            active={active}
            entry={entry}
            frozen={frozen}
          />
          <Spacer height={shown.after} />
        </tbody>
      </table>
    </div>
  );
}

/** The room that rows take which are not drawn. */
function Spacer({ height }: { readonly height: number }): ReactElement | null {
  return height === 0 ? null : <tr aria-hidden="true" style={{ height }} />;
}
