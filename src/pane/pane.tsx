import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  ProgressBar,
  Skeleton,
  SkeletonItem,
  tokens,
} from "@fluentui/react-components";
import { useEffect, useSyncExternalStore, type ReactElement } from "react";
import { formatArea, type Area } from "../domain/sheet/address";
import type { CheckSession } from "./check-session";
import { RecognisedView } from "./recognised-view";
import { ResultView } from "./result-view";
import type { SessionState } from "./session-state";
import { useWords } from "./words";

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
  return (
    <main className={styles.pane}>
      {recognised === null ? (
        <Skeleton aria-label={say("pane.opening")}>
          <SkeletonItem />
        </Skeleton>
      ) : (
        <RecognisedView found={recognised} select={select} />
      )}
      <Actions session={session} state={state} />
      <div aria-live="polite">
        {message !== null && (
          <MessageBar intent={message.intent} layout="multiline">
            <MessageBarBody>{say(message.key, message.params)}</MessageBarBody>
          </MessageBar>
        )}
        {stale && (
          <MessageBar intent="info" layout="multiline">
            <MessageBarBody>{say("pane.stale")}</MessageBarBody>
          </MessageBar>
        )}
      </div>
      {result?.tables.map((plan) => (
        <ResultView key={formatArea(plan.assessment.table.area)} plan={plan} select={select} />
      ))}
    </main>
  );
}
