import { Body1, Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useCallback, useState, type ReactElement } from "react";
import type { SaidLink } from "../../domain/mapping/said-of-table";
import type { Area } from "../../domain/sheet/address";
import type { IndicatorSystem } from "../../domain/standards/indicator-system";
import { useWords } from "../words";
import { IndicatorEditor } from "./indicator-editor";
import { LongList } from "../long-list";
import type { MappedRow } from "./mapped-rows";
import { RowItem } from "./row-item";

const useStyles = makeStyles({
  rows: { display: "grid", rowGap: tokens.spacingVerticalS },
  standard: { display: "grid", justifyItems: "start", rowGap: tokens.spacingVerticalS },
});

/** What a list of rows is given. */
interface RowsProps {
  readonly rows: readonly MappedRow[];
  readonly system: IndicatorSystem | null;
  /** Null to have a row recognised again. */
  readonly change: (row: MappedRow, link: SaidLink | null, what: string) => void;
  readonly select: (area: Area) => void;
}

interface Editing {
  readonly row: number;
  readonly isOpen: boolean;
}

/** The rows; at most one of them is being changed. */
function EditableRows({
  label,
  rows,
  system,
  change,
  select,
}: RowsProps & { readonly label: string }): ReactElement {
  const { say } = useWords();
  const [editing, setEditing] = useState<Editing | null>(null);
  const focused = useCallback(() => {
    setEditing(null);
  }, []);
  const draw = (row: MappedRow): ReactElement => {
    const isOf = editing?.row === row.row;
    const close = (): void => {
      setEditing({ row: row.row, isOpen: false });
    };
    const put = (link: SaidLink | null, what: string): void => {
      close();
      change(row, link, what);
    };
    return (
      <RowItem
        row={row}
        mayChange={system !== null}
        regainsFocus={isOf && !editing.isOpen}
        focused={focused}
        select={() => {
          const { row: line, column } = row.at;
          select({ top: line, left: column, bottom: line, right: column });
        }}
        edit={() => {
          setEditing({ row: row.row, isOpen: true });
        }}
        editor={
          isOf && editing.isOpen && system !== null ? (
            <IndicatorEditor
              row={row}
              system={system}
              choose={put}
              automatic={() => {
                put(null, say("mapping.automatic"));
              }}
              close={close}
            />
          ) : null
        }
      />
    );
  };
  return <LongList label={label} items={rows} keyOf={({ row }) => row} draw={draw} />;
}

/** The rows of a table, each with its indicator in the standard, and a way to choose another. */
export function RowsList({
  label,
  toRegion,
  ...props
}: RowsProps & { readonly label: string; readonly toRegion: () => void }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { rows, system } = props;
  /** The rows that were doubtful when only such were asked for: one that is settled stays until then. */
  const [only, setOnly] = useState<ReadonlySet<number> | null>(null);
  const shown = only === null ? rows : rows.filter(({ row, isDoubtful }) => isDoubtful || only.has(row));
  const toggle = (): void => {
    const doubtful = rows.filter(({ isDoubtful }) => isDoubtful).map(({ row }) => row);
    setOnly(only === null ? new Set(doubtful) : null);
  };
  return (
    <div className={styles.rows}>
      {system === null ? (
        <div className={styles.standard}>
          <Body1>{say("mapping.noStandard")}</Body1>
          <Button size="small" onClick={toRegion}>
            {say("mapping.toRegion")}
          </Button>
        </div>
      ) : (
        <Checkbox label={say("mapping.doubtfulOnly")} checked={only !== null} onChange={toggle} />
      )}
      {shown.length === 0 && <Body1>{say("mapping.noDoubtful")}</Body1>}
      <EditableRows {...props} label={label} rows={shown} />
    </div>
  );
}
