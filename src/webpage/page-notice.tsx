import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons";
import type { ReactElement } from "react";
import type { PaneMessage } from "../pane/session-state";
import { useWords } from "../pane/words";

const useStyles = makeStyles({
  place: { backgroundColor: tokens.colorNeutralBackground1 },
});

/** What happened to a file, until it is closed. */
export function PageNotice({
  message,
  onClose,
}: {
  readonly message: PaneMessage | null;
  readonly onClose: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <div aria-live="polite" className={styles.place}>
      {message !== null && (
        <MessageBar intent={message.intent} layout="multiline">
          <MessageBarBody>{say(message.key, message.params)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                size="small"
                icon={<DismissRegular />}
                aria-label={say("page.close")}
                onClick={onClose}
              />
            }
          />
        </MessageBar>
      )}
    </div>
  );
}
