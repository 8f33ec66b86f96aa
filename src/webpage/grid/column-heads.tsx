import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement, ReactNode } from "react";
import { columnLetters, type Area } from "../../domain/sheet/address";
import type { SheetModel } from "./sheet-model";
import { HEAD_WIDTH, stickyCss, type FrozenColumns } from "./use-frozen-columns";

const useStyles = makeStyles({
  frame: { position: "sticky", top: 0, zIndex: 3, backgroundColor: "#ffffff" },
  head: {
    height: "20px",
    padding: 0,
    textAlign: "center",
    backgroundColor: tokens.colorNeutralBackground4,
    color: tokens.colorNeutralForeground2,
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightRegular,
    cursor: "default",
  },
  corner: { position: "sticky", left: 0, zIndex: 3 },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    color: tokens.colorBrandForeground2,
    fontWeight: tokens.fontWeightSemibold,
  },
});

/** The widths of the columns, their letters, and the frozen rows, which stay in sight. */
export function ColumnHeads({
  model,
  selection,
  frozen,
  children,
}: {
  readonly model: SheetModel;
  readonly selection: Area;
  readonly frozen: FrozenColumns;
  readonly children: ReactNode;
}): ReactElement {
  const styles = useStyles();
  return (
    <>
      <colgroup>
        <col style={{ width: HEAD_WIDTH }} />
        {model.columns.map((column) => (
          <col key={column} style={{ width: model.columnWidth(column) }} />
        ))}
      </colgroup>
      <thead className={styles.frame}>
        <tr aria-rowindex={1}>
          <td className={mergeClasses(styles.head, styles.corner)} />
          {model.columns.map((column) => (
            <th
              key={column}
              scope="col"
              data-column={column}
              aria-colindex={column + 1}
              style={stickyCss(frozen, { left: column, right: column })}
              className={mergeClasses(
                styles.head,
                column >= selection.left && column <= selection.right && styles.selected,
              )}
            >
              {columnLetters(column)}
            </th>
          ))}
        </tr>
        {children}
      </thead>
    </>
  );
}
