import { Body1, Caption1, MessageBar, MessageBarBody, Spinner, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import type { MaterialsPreview } from "../../workbook/preview-materials";
import type { PaneMessage } from "../session-state";
import { useWords } from "../words";

const LIST: CSSProperties = { margin: 0, paddingInlineStart: tokens.spacingHorizontalL };

/** What would change, sheet by sheet; that it is being worked out; or why it cannot be. */
export function PreviewList({
  shown,
}: {
  readonly shown: MaterialsPreview | PaneMessage | null;
}): ReactElement {
  const { say, wording } = useWords();
  if (shown === null) return <Spinner size="tiny" label={say("materials.working")} />;
  if ("intent" in shown)
    return (
      <MessageBar intent={shown.intent} layout="multiline">
        <MessageBarBody>{say(shown.key, shown.params)}</MessageBarBody>
      </MessageBar>
    );
  return (
    <section aria-label={say("materials.preview")} aria-live="polite">
      <Body1>{say(shown.changes.length === 0 ? "materials.nothing" : "materials.preview")}</Body1>
      <ul style={LIST}>
        {shown.changes.map(({ sheet, isNew, written, erased, kept }) => (
          <li key={sheet}>
            <Caption1>
              {say(isNew ? "materials.newSheet" : "materials.changed", { sheet, written, erased, kept })}
            </Caption1>
          </li>
        ))}
        {shown.notices.map((notice) => (
          <li key={`${notice.code} ${notice.params.sheet}`}>
            <Caption1>{wording.notice(notice)}</Caption1>
          </li>
        ))}
      </ul>
    </section>
  );
}
