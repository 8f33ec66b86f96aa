import { Body1, PortalMountNodeProvider, ProgressBar } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
  type CSSProperties,
  type ReactElement,
} from "react";
import type { Output } from "../domain/outputs";
import { Actions } from "./actions";
import type { CheckSession } from "./check-session";
import { Opening, PaneFrame } from "./first-screen";
import { FoundView } from "./found/found-view";
import { rememberStepsRead } from "./help/steps-read";
import type { Judged } from "./judging/messages";
import type { Notices as NoticesView } from "./notices";
import type { SessionState, Task } from "./session-state";
import { useWords } from "./words";

/** What stands in the pane only after a task, or when it is asked for, is loaded then. */
const loadNotices = async (): Promise<{ readonly default: typeof NoticesView }> => ({
  default: (await import("./notices")).Notices,
});
const Notices = lazy(loadNotices);
const MaterialsDialog = lazy(async () => ({
  default: (await import("./materials/materials-dialog")).MaterialsDialog,
}));
const MappingWarning = lazy(async () => ({
  default: (await import("./mapping/mapping-warning")).MappingWarning,
}));
const FirstSteps = lazy(async () => ({ default: (await import("./help/first-steps")).FirstSteps }));
const Views = lazy(async () => ({ default: (await import("./views")).Views }));

function Progress({ task, judged }: { readonly task: Task; readonly judged: Judged | null }): ReactElement {
  const { say } = useWords();
  const known = judged !== null && {
    value: judged.rows,
    max: judged.of,
    "aria-valuetext": say("pane.judged", { ...judged }),
  };
  return <ProgressBar aria-label={say(task === "export" ? "pane.exporting" : "pane.checking")} {...known} />;
}

function SessionActions({
  session,
  state,
}: {
  readonly session: CheckSession;
  readonly state: SessionState;
}): ReactElement {
  const { say } = useWords();
  const { recognised, task, judged } = state;
  const busy = task !== null;
  const undoable = !busy && recognised?.hasOurs === true;
  const checkable = !busy && recognised?.kind === "tables";
  /** Null until it was opened for the first time. */
  const [choosing, setChoosing] = useState<boolean | null>(null);
  const buttonId = useId();
  const close = (): void => {
    setChoosing(false);
  };
  const closed = useCallback(() => document.getElementById(buttonId)?.focus(), [buttonId]);
  const preview = useCallback(
    (outputs: readonly Output[] | null) => session.previewMaterials(outputs),
    [session],
  );
  const make = (outputs: readonly Output[]): void => {
    close();
    void session.makeMaterials(outputs);
  };
  const hasIndicators = checkable && recognised.tables.length > 0;
  const materials = hasIndicators
    ? () => {
        setChoosing(true);
      }
    : null;
  return (
    <>
      <Actions
        say={say}
        check={checkable ? () => void session.check() : null}
        look={checkable ? () => void session.look() : null}
        checkSelection={hasIndicators ? () => void session.checkSelection() : null}
        materials={materials}
        materialsId={buttonId}
        cancel={busy && task !== "read" && task !== "export" ? session.cancel : null}
        takeBack={undoable ? () => void session.takeBack() : null}
        clear={undoable ? () => void session.clear() : null}
        keysOf={session.keysOf}
        progress={task !== null && <Progress task={task} judged={judged} />}
      />
      <Suspense fallback={null}>
        {choosing !== null && (
          <MaterialsDialog open={choosing} preview={preview} make={make} close={close} closed={closed} />
        )}
      </Suspense>
    </>
  );
}

/** The room of a message of two lines, kept so that nothing below moves when one comes. */
const HAPPENED: CSSProperties = { minHeight: "60px" };

/** What happened, in the place of what to do first. */
function Happened({
  session,
  state,
}: {
  readonly session: CheckSession;
  readonly state: SessionState;
}): ReactElement {
  const { say } = useWords();
  const { recognised, result, message, stale, task, written, judged } = state;
  const isUnchecked = recognised?.kind === "tables" && !recognised.isChecked;
  const isFirst = isUnchecked && result === null && message === null;
  const again = (): void => void (written ? session.check() : session.look());
  return (
    <div style={recognised?.kind === "tables" ? HAPPENED : undefined}>
      {isFirst && judged === null && <Body1>{say("view.noResult")}</Body1>}
      {judged !== null && <Body1>{say("pane.judged", { ...judged })}</Body1>}
      <div aria-live="polite">
        {judged === null && (message !== null || stale) && (
          <Suspense fallback={null}>
            <Notices message={message} stale={stale} again={task === null ? again : null} />
          </Suspense>
        )}
      </div>
    </div>
  );
}

/** The whole pane: what was found, the button, what happened, and the result. */
export function Pane({ session }: { readonly session: CheckSession }): ReactElement {
  const { say } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    void session.start();
    void loadNotices();
    return () => {
      session.stop();
    };
  }, [session]);
  const { recognised, result } = state;
  /** Lists, menus and dialogs open in the column, and so in a region that readers of the screen know. */
  const [column, setColumn] = useState<HTMLElement | null>(null);
  const hasResult = result !== null;
  useEffect(() => {
    if (hasResult) rememberStepsRead();
  }, [hasResult]);
  return (
    <PaneFrame column={setColumn}>
      <PortalMountNodeProvider value={column ?? undefined}>
        {recognised === null ? (
          <Opening say={say} />
        ) : (
          <FoundView recognised={recognised} session={session} />
        )}
        <Suspense fallback={null}>
          {recognised !== null && recognised.unused.broken.length > 0 && state.view !== "mapping" && (
            <MappingWarning
              count={recognised.unused.broken.length}
              show={() => {
                session.show("mapping");
              }}
            />
          )}
        </Suspense>
        <SessionActions session={session} state={state} />
        <Happened session={session} state={state} />
        <Suspense fallback={null}>
          {recognised !== null && <Views session={session} state={state} recognised={recognised} />}
        </Suspense>
        <Suspense fallback={null}>
          {recognised?.hasOurs === false && result === null && <FirstSteps />}
        </Suspense>
      </PortalMountNodeProvider>
    </PaneFrame>
  );
}
