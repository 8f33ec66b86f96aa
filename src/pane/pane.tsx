import { ProgressBar } from "@fluentui/react-components";
import {
  lazy,
  Suspense,
  useCallback,
  useEffect,
  useId,
  useState,
  useSyncExternalStore,
  type ReactElement,
} from "react";
import type { Output } from "../domain/outputs";
import { Actions } from "./actions";
import type { CheckSession } from "./check-session";
import { Opening, PaneFrame } from "./first-screen";
import { FoundView } from "./found/found-view";
import type { SessionState } from "./session-state";
import { useWords } from "./words";

/** What stands in the pane only after a task, or when it is asked for, is loaded then. */
const Notices = lazy(async () => ({ default: (await import("./notices")).Notices }));
const MaterialsDialog = lazy(async () => ({
  default: (await import("./materials/materials-dialog")).MaterialsDialog,
}));
const MappingWarning = lazy(async () => ({
  default: (await import("./mapping/mapping-warning")).MappingWarning,
}));
const FirstSteps = lazy(async () => ({ default: (await import("./help/first-steps")).FirstSteps }));
const Views = lazy(async () => ({ default: (await import("./views")).Views }));

function SessionActions({
  session,
  state,
}: {
  readonly session: CheckSession;
  readonly state: SessionState;
}): ReactElement {
  const { say } = useWords();
  const { recognised, task } = state;
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
        materials={materials}
        materialsId={buttonId}
        cancel={busy && task !== "read" && task !== "export" ? session.cancel : null}
        takeBack={undoable ? () => void session.takeBack() : null}
        clear={undoable ? () => void session.clear() : null}
        shortcuts={session.shortcuts}
        progress={
          busy && <ProgressBar aria-label={say(task === "export" ? "pane.exporting" : "pane.checking")} />
        }
      />
      <Suspense fallback={null}>
        {choosing !== null && (
          <MaterialsDialog open={choosing} preview={preview} make={make} close={close} closed={closed} />
        )}
      </Suspense>
    </>
  );
}

/** The whole pane: what was found, the button, what happened, and the result. */
export function Pane({ session }: { readonly session: CheckSession }): ReactElement {
  const { say } = useWords();
  const state = useSyncExternalStore(session.subscribe, session.state);
  useEffect(() => {
    void session.start();
    return () => {
      session.stop();
    };
  }, [session]);
  const { recognised, message, stale, result } = state;
  return (
    <PaneFrame>
      {recognised === null ? <Opening say={say} /> : <FoundView recognised={recognised} session={session} />}
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
      <div aria-live="polite">
        {(message !== null || stale) && (
          <Suspense fallback={null}>
            <Notices message={message} stale={stale} />
          </Suspense>
        )}
      </div>
      <Suspense fallback={null}>
        {recognised !== null && <Views session={session} state={state} recognised={recognised} />}
      </Suspense>
      <Suspense fallback={null}>{recognised !== null && result === null && <FirstSteps />}</Suspense>
    </PaneFrame>
  );
}
