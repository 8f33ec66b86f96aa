import {
  Button,
  Caption1,
  List,
  ListItem,
  makeStyles,
  mergeClasses,
  Text,
  tokens,
} from "@fluentui/react-components";
import { type KeyboardEvent, type ReactElement } from "react";
import { Disclosure } from "./disclosure";

/** A line of a list that leads to a cell. */
export interface CellItem {
  readonly key: string;
  readonly title: string;
  /** Shown after the title, in a smaller face, one line each. */
  readonly details: readonly string[];
  /** The cell's address, shown at the end of the title. */
  readonly cell: string;
  readonly open: () => void;
  /** What the line rests on, one sentence each, made when it is asked for; null for a line that rests on nothing else. */
  readonly evidence: (() => readonly string[]) | null;
  /** What else can be done about the line; left out where it only leads to its cell. */
  readonly action?: { readonly label: string; readonly name: string; readonly press: () => void };
}

type Look = "unmet" | "open" | "finding";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "1fr auto",
    columnGap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: `${tokens.strokeWidthThicker} solid transparent`,
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  unmet: { borderLeftColor: tokens.colorPaletteRedBorderActive },
  open: { borderLeftColor: tokens.colorPaletteYellowBorderActive },
  finding: {},
  details: {
    gridColumnStart: 1,
    gridColumnEnd: 3,
    color: tokens.colorNeutralForeground2,
    overflowWrap: "anywhere",
  },
  title: { overflowWrap: "anywhere" },
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
function Line({ item, look }: { readonly item: CellItem; readonly look: Look }): ReactElement {
  const styles = useStyles();
  const { title, details, cell, open, evidence, action } = item;
  const toEvidence = (event: KeyboardEvent): void => {
    if (event.key !== "ArrowRight" || event.target !== event.currentTarget) return;
    event.currentTarget.querySelector("button")?.focus();
  };
  return (
    <ListItem
      className={mergeClasses(styles.item, styles[look])}
      onAction={open}
      onKeyDown={toEvidence}
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
      {evidence !== null && <Disclosure of={title} className={styles.details} sentences={evidence} />}
      {action !== undefined && (
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
      )}
    </ListItem>
  );
}

/** Lines that select their cell by click, Enter or Space; arrow keys move between them. */
export function CellList({
  label,
  look,
  items,
}: {
  readonly label: string;
  readonly look: Look;
  readonly items: readonly CellItem[];
}): ReactElement {
  return (
    <List navigationMode="items" aria-label={label}>
      {items.map((item) => (
        <Line key={item.key} item={item} look={look} />
      ))}
    </List>
  );
}
