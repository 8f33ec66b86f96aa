import { Field, makeStyles, SpinButton } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { MOST_HEADER_ROWS } from "../../domain/mapping/change-table";
import { useWords } from "../words";

/** A label that is never broken, in any language, with a box of its own width beside it. */
const useStyles = makeStyles({
  field: { gridTemplateColumns: "max-content 96px", "& > label": { whiteSpace: "nowrap" } },
  box: { minWidth: 0 },
});

/** How many rows of a table that the user defined are its header. */
export function HeaderRows({
  rows,
  choose,
}: {
  readonly rows: number;
  readonly choose: (rows: number) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Field className={styles.field} label={say("mapping.headerRows")} size="small" orientation="horizontal">
      <SpinButton
        className={styles.box}
        size="small"
        min={1}
        max={MOST_HEADER_ROWS}
        value={rows}
        onChange={(_, { value, displayValue = "" }) => {
          const wanted = value ?? Number(displayValue);
          if (Number.isInteger(wanted) && wanted !== rows) choose(wanted);
        }}
      />
    </Field>
  );
}
