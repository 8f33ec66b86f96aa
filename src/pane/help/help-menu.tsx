import {
  Button,
  Menu,
  MenuItem,
  MenuItemLink,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
} from "@fluentui/react-components";
import { QuestionCircleRegular } from "@fluentui/react-icons";
import { lazy, Suspense, useContext, useId, useState, type ReactElement } from "react";
import type { CheckSession } from "../check-session";
import { useWords } from "../words";
import { guideAddress, OpenWindowContext } from "./guide";
import type { HelpTopic } from "./help-dialog";

const HelpDialog = lazy(async () => ({ default: (await import("./help-dialog")).HelpDialog }));

/** What the menu offers; `tell` opens a dialog. */
function HelpItems({
  session,
  tell,
}: {
  readonly session: CheckSession;
  readonly tell: (topic: HelpTopic) => void;
}): ReactElement {
  const { say, wording } = useWords();
  const openWindow = useContext(OpenWindowContext);
  const address = guideAddress(wording.language, null);
  const item = (topic: HelpTopic): ReactElement => (
    <MenuItem
      onClick={() => {
        tell(topic);
      }}
    >
      {say(`help.${topic}`)}
    </MenuItem>
  );
  return (
    <MenuList>
      <MenuItemLink
        href={address}
        target="_blank"
        rel="noopener"
        onClick={(event) => {
          if (openWindow === null) return;
          event.preventDefault();
          openWindow(address);
        }}
      >
        {say("help.guide")}
      </MenuItemLink>
      {session.shortcuts.length > 0 && item("shortcuts")}
      {session.canOpenSample && (
        <MenuItem onClick={() => void session.openSample()}>{say("help.openSample")}</MenuItem>
      )}
      {item("about")}
    </MenuList>
  );
}

/** The guide, the keyboard shortcuts, the sample, and what this program is. */
export function HelpMenu({ session }: { readonly session: CheckSession }): ReactElement {
  const { say } = useWords();
  const [topic, setTopic] = useState<HelpTopic | null>(null);
  const buttonId = useId();
  return (
    <>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={say("help.menu")} relationship="label">
            <Button id={buttonId} appearance="subtle" size="small" icon={<QuestionCircleRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover>
          <HelpItems session={session} tell={setTopic} />
        </MenuPopover>
      </Menu>
      <Suspense fallback={null}>
        {topic !== null && (
          <HelpDialog
            topic={topic}
            shortcuts={session.shortcuts}
            close={() => {
              setTopic(null);
              document.getElementById(buttonId)?.focus();
            }}
          />
        )}
      </Suspense>
    </>
  );
}
