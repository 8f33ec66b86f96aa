import { MessageBar, MessageBarBody } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { TableDraft } from "../../domain/mapping/table-drafts";
import { useWords } from "../words";

/** What a table lacks that the user spoke of and that cannot be judged yet. */
export function DraftMissing({ draft: { needed } }: { readonly draft: TableDraft }): ReactElement {
  const { say } = useWords();
  const missing = needed.map((role) => say(`mapping.need.${role}`)).join(say("list.separator"));
  return (
    <MessageBar intent="info" layout="multiline">
      <MessageBarBody>
        {missing === "" ? say("mapping.noRows") : say("mapping.needed", { needed: missing })}
      </MessageBarBody>
    </MessageBar>
  );
}
