import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronRightRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { RegionOverview } from "../../domain/rollup/overview";
import { VerdictBadge } from "./verdict-badge";
import { VERDICTS } from "./verdict-sign";

const useStyles = makeStyles({
  line: { width: "100%", justifyContent: "space-between", paddingInline: tokens.spacingHorizontalS },
  content: {
    flexGrow: 1,
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    textAlign: "start",
  },
  label: { flexGrow: 1, overflowWrap: "anywhere" },
});

/** A region with the counts of its verdicts, which leads to its result. */
export function RegionLine({
  region: { label, counts },
  open,
}: {
  readonly region: RegionOverview;
  readonly open: () => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <Button
      className={styles.line}
      appearance="subtle"
      icon={<ChevronRightRegular />}
      iconPosition="after"
      onClick={open}
    >
      <span className={styles.content}>
        <span className={styles.label}>{label}</span>
        {VERDICTS.filter((verdict) => counts[verdict] > 0).map((verdict) => (
          <VerdictBadge key={verdict} verdict={verdict} count={counts[verdict]} />
        ))}
      </span>
    </Button>
  );
}
