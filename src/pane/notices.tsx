import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneMessage } from "./session-state";
import { useWords } from "./words";

/** What happened last, and whether the result is still of the workbook as it is. */
export function Notices({
  message,
  stale,
  again,
}: {
  readonly message: PaneMessage | null;
  readonly stale: boolean;
  /** Does once more what the result came from; null while it cannot be started. */
  readonly again: (() => void) | null;
}): ReactElement {
  const { say } = useWords();
  return (
    <>
      {message !== null && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{say(message.key, message.params)}</MessageBarBody>
        </MessageBar>
      )}
      {stale && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{say("pane.stale")}</MessageBarBody>
          <MessageBarActions>
            <Button size="small" disabledFocusable={again === null} onClick={again ?? undefined}>
              {say("live.recheck")}
            </Button>
          </MessageBarActions>
        </MessageBar>
      )}
    </>
  );
}
