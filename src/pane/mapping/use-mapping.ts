import { useCallback, useState } from "react";
import type { MappingChange } from "../../domain/mapping/mapping-change";
import type { WorkbookSnapshot } from "../../domain/sheet/snapshot";
import type { Place } from "../../workbook/live-workbook";
import type { CheckSession } from "../check-session";
import { useWords } from "../words";

/** What a person can say of tables, and the sentence about what was kept last. */
export interface MappingActions {
  /** Keeps a change; `what` says it in words. */
  readonly change: (change: (workbook: WorkbookSnapshot) => MappingChange, what: string) => void;
  /** Keeps a change that is about the area that is selected in the sheet. */
  readonly changeSelected: (
    change: (workbook: WorkbookSnapshot, selected: Place) => MappingChange,
    what: string,
  ) => void;
  /** For those who hear the pane; empty where nothing was kept. */
  readonly said: string;
}

/** Ways to change mappings through a session. */
export function useMapping(session: CheckSession): MappingActions {
  const { say } = useWords();
  const [said, setSaid] = useState("");
  const tell = useCallback(
    (done: Promise<boolean>, what: string): void => {
      void done.then((isKept) => {
        setSaid(isKept ? say("mapping.kept", { what }) : "");
      });
    },
    [say],
  );
  return {
    change: useCallback(
      (change, what) => {
        tell(session.changeMapping(change), what);
      },
      [session, tell],
    ),
    changeSelected: useCallback(
      (change, what) => {
        tell(session.changeSelected(change), what);
      },
      [session, tell],
    ),
    said,
  };
}
