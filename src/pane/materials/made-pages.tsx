import { MessageBar, MessageBarBody, Subtitle2, tokens } from "@fluentui/react-components";
import type { CSSProperties, ReactElement } from "react";
import type { Plan } from "../../domain/reporting/plan";
import type { Area } from "../../domain/sheet/address";
import { PlaceLink, type Select } from "../found/place-link";
import { useWords } from "../words";

const LIST: CSSProperties = { margin: 0, paddingInlineStart: tokens.spacingHorizontalL };
const TOP: Area = { top: 1, left: 1, bottom: 1, right: 1 };

/** The sheets of ours after a check, each a way to it, and what could not be done with them. */
export function MadePages({
  plan: { pages, notices },
  select,
}: {
  readonly plan: Plan;
  readonly select: Select;
}): ReactElement {
  const { say, wording } = useWords();
  return (
    <section aria-label={say("materials.sheets")}>
      {notices.map((notice, index) => (
        <MessageBar key={`${index} ${notice.code}`} intent="warning" layout="multiline">
          <MessageBarBody>{wording.notice(notice)}</MessageBarBody>
        </MessageBar>
      ))}
      {pages.length > 0 && (
        <>
          <Subtitle2 as="h3">{say("materials.sheets")}</Subtitle2>
          <ul style={LIST}>
            {pages.map(({ sheet, isNew, written }) => (
              <li key={sheet}>
                <PlaceLink place={{ sheet, area: TOP }} select={select}>
                  {sheet}
                </PlaceLink>{" "}
                {say(isNew ? "materials.isNew" : written > 0 ? "materials.isRenewed" : "materials.isSame")}
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
