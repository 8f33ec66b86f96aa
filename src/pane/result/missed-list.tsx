import { Body1, Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { MissedIndicator } from "../../domain/rollup/overview";
import { parseAddress, type Area } from "../../domain/sheet/address";
import { LongList } from "../long-list";
import { useWords } from "../words";

const useStyles = makeStyles({
  item: {
    display: "grid",
    gridTemplateColumns: "minmax(0, 1fr)",
    justifyItems: "start",
    paddingBlock: tokens.spacingVerticalXS,
    overflowWrap: "anywhere",
  },
  link: { minWidth: 0, paddingInline: 0, textAlign: "start", color: tokens.colorBrandForegroundLink },
});

/** The indicators that regions miss, and who is furthest off, with a way to its cell. */
export function MissedList({
  missed,
  select,
}: {
  readonly missed: readonly MissedIndicator[];
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  if (missed.length === 0) return <Body1>{say("regions.noneMissed")}</Body1>;
  return (
    <LongList
      label={say("regions.indicators")}
      items={missed}
      keyOf={({ key }) => key}
      draw={({ name, listed, missed: count, furthest }) => (
        <div className={styles.item}>
          <Body1>{name}</Body1>
          <Caption1>{say("regions.missed", { missed: count, listed })}</Caption1>
          {furthest !== null && <FurthestLink furthest={furthest} select={select} />}
        </div>
      )}
    />
  );
}

function FurthestLink({
  furthest: { region, sheet, shortfall },
  select,
}: {
  readonly furthest: NonNullable<MissedIndicator["furthest"]>;
  readonly select: (sheet: string, area: Area) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { current, limit, amount, unit, cell } = shortfall;
  const unitWord = unit === "percentagePoint" ? say("unit.percentagePoint") : (unit ?? "");
  const text = say("regions.furthest", { region, current, limit, amount, unit: unitWord });
  const at = cell === null ? null : parseAddress(cell);
  if (at === null) return <Caption1>{text}</Caption1>;
  return (
    <Button
      className={styles.link}
      appearance="transparent"
      size="small"
      onClick={() => {
        select(sheet, { top: at.row, left: at.column, bottom: at.row, right: at.column });
      }}
    >
      {text}
    </Button>
  );
}
