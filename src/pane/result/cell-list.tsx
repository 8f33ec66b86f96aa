import { Button, Caption1, List, ListItem, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState, type KeyboardEvent, type ReactElement } from "react";
import { useWords } from "../words";

/** How many lines are shown at first, and with each further press. */
const PART = 100;

/** A line of a list that leads to a cell. */
export interface CellItem {
  readonly key: string;
  readonly title: string;
  /** The cell's address, shown at the end of the title. */
  readonly cell: string;
  readonly open: () => void;
  /** Shown after the title, in a smaller face, one line each. */
  readonly details: readonly string[];
  /** What else can be done about the line. */
  readonly action: { readonly label: string; readonly name: string; readonly press: () => void };
}

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground2 },
  },
  title: { overflowWrap: "anywhere" },
  details: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  action: {
    gridColumnStart: 1,
    justifySelf: "start",
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { color: "ButtonText" },
  },
});

/** One line; the right arrow key leads from it to what can be done about it, the left one back. */
function Line({ item }: { readonly item: CellItem }): ReactElement {
  const styles = useStyles();
  const { title, details, cell, open, action } = item;
  const toAction = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowRight" || event.target !== event.currentTarget) return;
    event.currentTarget.querySelector("button")?.focus();
  };
  return (
    <ListItem
      className={styles.item}
      onAction={open}
      onKeyDown={toAction}
      aria-label={[title, ...details, cell].join("，")}
    >
      <Text weight="semibold" className={styles.title}>
        {title}
      </Text>
      <Text>{cell}</Text>
      {details.map((detail) => (
        <Caption1 key={detail} className={styles.details}>
          {detail}
        </Caption1>
      ))}
      <Button
        appearance="transparent"
        size="small"
        className={styles.action}
        aria-label={action.name}
        onClick={(event) => {
          event.stopPropagation();
          action.press();
        }}
      >
        {action.label}
      </Button>
    </ListItem>
  );
}

/** Lines that select their cell by click, Enter or Space; arrow keys move between them. Very many come part by part. */
export function CellList({
  label,
  items,
}: {
  readonly label: string;
  readonly items: readonly CellItem[];
}): ReactElement {
  const { say } = useWords();
  const [shown, setShown] = useState(PART);
  const left = items.length - shown;
  return (
    <>
      <List navigationMode="items" aria-label={label}>
        {items.slice(0, shown).map((item) => (
          <Line key={item.key} item={item} />
        ))}
      </List>
      {left > 0 && (
        <Button
          size="small"
          onClick={() => {
            setShown(shown + PART);
          }}
        >
          {say("rows.more", { count: Math.min(PART, left), left })}
        </Button>
      )}
    </>
  );
}
