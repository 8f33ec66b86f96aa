import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PaneMessage } from "./session-state";
import { useWords } from "./words";

/** What happened last, and whether the result is still of the workbook as it is. */
export function Notices({
  message,
  stale,
}: {
  readonly message: PaneMessage | null;
  readonly stale: boolean;
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
        </MessageBar>
      )}
    </>
  );
}
