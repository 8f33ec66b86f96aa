import { Caption1, List, ListItem, makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";

/** A line of a list that leads to a cell. */
export interface CellItem {
  readonly key: string;
  readonly title: string;
  /** Shown after the title, in a smaller face, one line each. */
  readonly details: readonly string[];
  /** The cell's address, shown at the end of the title. */
  readonly cell: string;
  readonly open: () => void;
}

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
});

/** Lines that select their cell by click, Enter or Space; arrow keys move between them. */
export function CellList({
  label,
  look,
  items,
}: {
  readonly label: string;
  readonly look: "unmet" | "open" | "finding";
  readonly items: readonly CellItem[];
}): ReactElement {
  const styles = useStyles();
  return (
    <List navigationMode="items" aria-label={label}>
      {items.map(({ key, title, details, cell, open }) => (
        <ListItem
          key={key}
          className={mergeClasses(styles.item, styles[look])}
          onAction={open}
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
        </ListItem>
      ))}
    </List>
  );
}
