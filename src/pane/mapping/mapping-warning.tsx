import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useWords } from "../words";

/** Says that some of the user's mappings are not used, with the way to mend them. */
export function MappingWarning({
  count,
  show,
}: {
  readonly count: number;
  readonly show: () => void;
}): ReactElement {
  const { say } = useWords();
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say("mapping.warning", { count })}</MessageBarBody>
      <MessageBarActions>
        <Button onClick={show}>{say("mapping.show")}</Button>
      </MessageBarActions>
    </MessageBar>
  );
}
