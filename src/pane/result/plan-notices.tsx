import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Notice } from "../../domain/reporting/notice";
import { useWords } from "../words";

/** What could not be written into a table, or waits for the user's word. */
export function PlanNotices({
  notices,
  renew,
}: {
  readonly notices: readonly Notice[];
  /** Null while it cannot be started. */
  readonly renew: (() => void) | null;
}): ReactElement {
  const { say, wording } = useWords();
  return (
    <>
      {notices.map((notice) => (
        <MessageBar key={notice.code} intent="warning" layout="multiline">
          <MessageBarBody>{wording.notice(notice)}</MessageBarBody>
          {notice.code === "lastYearTexts" && (
            <MessageBarActions>
              <Button disabledFocusable={renew === null} onClick={renew ?? undefined}>
                {say("pane.renew")}
              </Button>
            </MessageBarActions>
          )}
        </MessageBar>
      ))}
    </>
  );
}
