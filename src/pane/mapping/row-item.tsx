import { Button, Caption1, Link, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import { useEffect, useId, type ReactElement, type ReactNode } from "react";
import { formatAddress } from "../../domain/sheet/address";
import { useWords } from "../words";
import type { MappedRow } from "./mapped-rows";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr) auto",
    columnGap: tokens.spacingHorizontalS,
    rowGap: tokens.spacingVerticalXXS,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalXS,
    paddingInlineStart: tokens.spacingHorizontalS,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
  },
  doubtful: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  title: { overflowWrap: "anywhere" },
  found: { overflowWrap: "anywhere", color: tokens.colorNeutralForeground2 },
  link: { justifySelf: "end", "@media (forced-colors: active)": { color: "LinkText" } },
});

/** A row with what it was found to be, its cell, and a button to change it, in whose place the editor comes. */
export function RowItem({
  row,
  editor,
  mayChange,
  regainsFocus,
  focused,
  select,
  edit,
}: {
  readonly row: MappedRow;
  /** Null where another row or none is changed. */
  readonly editor: ReactNode;
  readonly mayChange: boolean;
  /** The editor of this row was closed last, so that the focus comes back to its button. */
  readonly regainsFocus: boolean;
  readonly focused: () => void;
  readonly select: () => void;
  readonly edit: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const button = useId();
  useEffect(() => {
    if (!regainsFocus) return;
    document.getElementById(button)?.focus();
    focused();
  }, [button, regainsFocus, focused]);
  return (
    <div className={mergeClasses(styles.item, row.isDoubtful && styles.doubtful)}>
      <Text className={styles.title}>{row.title}</Text>
      <Link className={styles.link} as="button" onClick={select}>
        {formatAddress(row.at)}
      </Link>
      <Caption1 className={styles.found}>{row.found}</Caption1>
      {mayChange && editor === null && (
        <Button
          id={button}
          size="small"
          aria-label={say("mapping.changeOf", { name: row.title })}
          onClick={edit}
        >
          {say("mapping.change")}
        </Button>
      )}
      {editor}
    </div>
  );
}
