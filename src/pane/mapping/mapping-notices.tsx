import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Notice } from "../../domain/reporting/notice";
import type { View } from "../session-state";
import { useWords } from "../words";

/** What of the user's word about tables a check did not use, with the way to mend it; the pane warns of broken ones by itself. */
export function MappingNotices({
  notices,
  show,
}: {
  readonly notices: readonly Notice[];
  readonly show: (view: View) => void;
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
                <Button
                  onClick={() => {
                    show(notice.code === "settingsOfNoSheet" ? "region" : "mapping");
                  }}
                >
                  {say("mapping.show")}
                </Button>
              </MessageBarActions>
            </MessageBar>
          );
        })}
    </>
  );
}
