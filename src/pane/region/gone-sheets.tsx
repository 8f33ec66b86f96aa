import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../words";

/** What was chosen for sheets that are not in the workbook, each with the way to drop it. */
export function GoneSheets({
  sheets,
  remove,
}: {
  readonly sheets: readonly string[];
  readonly remove: (sheet: string) => void;
}): ReactElement {
  const { say } = useWords();
  return (
    <>
      {sheets.map((sheet) => (
        <MessageBar key={sheet} intent="warning" layout="multiline">
          <MessageBarBody>{say("region.goneSheet", { sheet })}</MessageBarBody>
          <MessageBarActions>
            <Button
              onClick={() => {
                remove(sheet);
              }}
            >
              {say("region.removeSheet", { sheet })}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
    </>
  );
}
