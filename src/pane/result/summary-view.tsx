import { makeStyles, mergeClasses, ToggleButton, tokens, Tooltip } from "@fluentui/react-components";
import { TableRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useCallback, useMemo, useState, type ComponentType, type ReactElement } from "react";
import type { Assessment } from "../../domain/judging/assessment";
import { domainCounts, summarise } from "../../domain/judging/summary";
import { useWords } from "../words";
import { CountsView } from "./counts-view";
import type { PictureProps } from "./domain-chart";
import { VerdictBadge } from "./verdict-badge";
import { VERDICTS } from "./verdict-sign";

const Picture = lazy<ComponentType<PictureProps>>(() =>
  import("./domain-chart").catch(() => import("./no-picture")),
);

/** What two domains, side by side, take in the picture, in pixels. */
const PAIR_HEIGHT = 43;

const useStyles = makeStyles({
  summary: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  totals: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  toggle: { marginInlineStart: "auto" },
  unseen: { position: "absolute", width: "1px", height: "1px", overflow: "hidden", clipPath: "inset(50%)" },
  around: { position: "relative" },
});

/** What a table comes to: its indicators by final verdict, and by domain as a picture or as a table. */
export function SummaryView({ assessment }: { readonly assessment: Assessment }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const summary = useMemo(() => summarise(assessment), [assessment]);
  const { totals } = summary;
  const byDomain = useMemo(() => domainCounts(summary), [summary]);
  const [asTable, setAsTable] = useState(false);
  const [isMissing, setIsMissing] = useState(false);
  const missing = useCallback(() => {
    setIsMissing(true);
  }, []);
  const hasPicture = byDomain.length > 0 && !isMissing;
  const isTable = asTable || !hasPicture;
  const reserved = { overflow: "hidden", height: Math.ceil(byDomain.length / 2) * PAIR_HEIGHT };
  return (
    <section aria-label={say("result.byDomain")} className={styles.summary}>
      <div role="group" aria-label={say("result.totals")} className={styles.totals}>
        {VERDICTS.filter((verdict) => totals[verdict] > 0).map((verdict) => (
          <VerdictBadge key={verdict} verdict={verdict} count={totals[verdict]} />
        ))}
        {hasPicture && (
          <Tooltip content={say("result.asTable")} relationship="label">
            <ToggleButton
              className={styles.toggle}
              appearance="subtle"
              size="small"
              icon={<TableRegular />}
              checked={asTable}
              onClick={() => {
                setAsTable(!asTable);
              }}
            />
          </Tooltip>
        )}
      </div>
      <div className={styles.around}>
        {!isTable && (
          <div style={reserved}>
            <Suspense fallback={null}>
              <Picture byDomain={byDomain} missing={missing} />
            </Suspense>
          </div>
        )}
        <div className={mergeClasses(!isTable && styles.unseen)}>
          <CountsView assessment={assessment} />
        </div>
      </div>
    </section>
  );
}
