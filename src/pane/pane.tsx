import { Button, makeStyles, ProgressBar, Skeleton, SkeletonItem, tokens } from "@fluentui/react-components";
import { lazy, Suspense, useEffect, useSyncExternalStore, type ReactElement } from "react";
import { formatArea, type Area } from "../domain/sheet/address";
import type { CheckSession } from "./check-session";
import type { SessionState } from "./session-state";
import { useWords } from "./words";

/** What the first screen does without is loaded when it is shown. */
const RecognisedView = lazy(async () => ({ default: (await import("./recognised-view")).RecognisedView }));
const Notices = lazy(async () => ({ default: (await import("./notices")).Notices }));
const ResultView = lazy(async () => ({ default: (await import("./result-view")).ResultView }));

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    padding: tokens.spacingHorizontalM,
    minHeight: "100%",
    boxSizing: "border-box",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
  actions: { display: "flex", gap: tokens.spacingHorizontalS, flexWrap: "wrap" },
  progress: { minHeight: tokens.spacingVerticalXS },
});

function Actions({
  session,
  state,
}: {
  readonly session: CheckSession;
  readonly state: SessionState;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { recognised, task } = state;
  const busy = task !== null;
  const working = busy && task !== "read";
  const hasOurs = recognised?.hasOurs === true;
  return (
    <>
      {working ? (
        <Button
          size="large"
          onClick={() => {
            session.cancel();
          }}
        >
          {say("pane.cancel")}
        </Button>
      ) : (
        <Button
          appearance="primary"
          size="large"
          disabledFocusable={busy || recognised?.kind !== "tables"}
          onClick={() => void session.check()}
        >
          {say("pane.check")}
        </Button>
      )}
      <div className={styles.progress}>{busy && <ProgressBar aria-label={say("pane.checking")} />}</div>
      <div className={styles.actions} role="group" aria-label={say("pane.actions")}>
        <Button disabledFocusable={busy || !hasOurs} onClick={() => void session.takeBack()}>
          {say("pane.takeBack")}
        </Button>
        <Button disabledFocusable={busy || !hasOurs} onClick={() => void session.clear()}>
          {say("pane.clear")}
        </Button>
      </div>
    </>
  );
}

/** The whole pane: what was found, the button, what happened, and the result. */
export function Pane({ session }: { readonly session: CheckSession }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    void session.start();
    return () => {
      session.stop();
    };
  }, [session]);
  const { recognised, message, stale, result } = state;
  const select = (sheet: string, area: Area): void => void session.select(sheet, area);
  const opening = (
    <Skeleton aria-label={say("pane.opening")}>
      <SkeletonItem />
    </Skeleton>
  );
  return (
    <main className={styles.pane}>
      {recognised === null ? (
        opening
      ) : (
        <Suspense fallback={opening}>
          <RecognisedView found={recognised} select={select} />
        </Suspense>
      )}
      <Actions session={session} state={state} />
      <div aria-live="polite">
        {(message !== null || stale) && (
          <Suspense fallback={null}>
            <Notices message={message} stale={stale} />
          </Suspense>
        )}
      </div>
      <Suspense fallback={null}>
        {result?.tables.map((plan) => (
          <ResultView key={formatArea(plan.assessment.table.area)} plan={plan} select={select} />
        ))}
      </Suspense>
    </main>
  );
}
