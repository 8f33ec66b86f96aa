import { Badge, Button, Caption1, Link, makeStyles, Subtitle2, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { formatArea, type Area } from "../../domain/sheet/address";
import { useWords } from "../words";

const useStyles = makeStyles({
  head: { display: "grid", rowGap: tokens.spacingVerticalXXS, justifyItems: "start" },
  title: { overflowWrap: "anywhere" },
  facts: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, alignItems: "center" },
  link: { "@media (forced-colors: active)": { color: "LinkText" } },
});

/** A table's title and area, and the way back to what is recognised where the user said something of it. */
export function TableHead({
  title,
  area,
  byHand,
  select,
  forget,
}: {
  readonly title: string;
  readonly area: Area;
  readonly byHand: boolean;
  readonly select: (area: Area) => void;
  /** Null where nothing was said. */
  readonly forget: (() => void) | null;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div className={styles.head}>
      <Subtitle2 as="h3" className={styles.title}>
        {title}
      </Subtitle2>
      <div className={styles.facts}>
        <Caption1>
          <Link
            className={styles.link}
            as="button"
            onClick={() => {
              select(area);
            }}
          >
            {say("mapping.range", { range: formatArea(area) })}
          </Link>
        </Caption1>
        {byHand && (
          <Badge size="small" appearance="tint" color="brand">
            {say("mapping.byHand")}
          </Badge>
        )}
        {forget !== null && (
          <Button size="small" aria-label={say("mapping.forgetOf", { table: title })} onClick={forget}>
            {say("mapping.forget")}
          </Button>
        )}
      </div>
    </div>
  );
}
