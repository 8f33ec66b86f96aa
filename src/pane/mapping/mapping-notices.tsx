import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Notice } from "../../domain/reporting/notice";
import { useWords } from "../words";

/** What of the user's word about tables a check did not use, with the way to mend it; the pane warns of broken ones by itself. */
export function MappingNotices({
  notices,
  show,
}: {
  readonly notices: readonly Notice[];
  readonly show: () => void;
}): ReactElement {
  const { say, wording } = useWords();
  return (
    <>
      {notices
        .filter(({ code }) => code !== "mappingBroken")
        .map((notice) => {
          const text = wording.notice(notice);
          return (
            <MessageBar key={text} intent="warning" layout="multiline">
              <MessageBarBody>{text}</MessageBarBody>
              <MessageBarActions>
                <Button onClick={show}>{say("mapping.show")}</Button>
              </MessageBarActions>
            </MessageBar>
          );
        })}
    </>
  );
}
