import {
  Body1,
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  Text,
  tokens,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import product from "../../../package.json";
import { useWords } from "../words";
import type { Shortcut } from "./shortcuts";

/** What the dialog tells. */
export type HelpTopic = "shortcuts" | "about";

const useStyles = makeStyles({
  content: { display: "grid", rowGap: tokens.spacingVerticalS },
  list: { display: "grid", rowGap: tokens.spacingVerticalS, margin: 0 },
  shortcut: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
  },
  keys: { margin: 0 },
});

function Shortcuts({ shortcuts }: { readonly shortcuts: readonly Shortcut[] }): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <>
      <dl className={styles.list}>
        {shortcuts.map(({ action, keys }) => (
          <div key={action} className={styles.shortcut}>
            <dt>{say(`help.shortcut.${action}`)}</dt>
            <dd className={styles.keys}>
              <Text font="monospace">{keys}</Text>
            </dd>
          </div>
        ))}
      </dl>
      <Body1>{say("help.shortcutsHint")}</Body1>
    </>
  );
}

function About(): ReactElement {
  const { say } = useWords();
  return (
    <>
      <Body1>{say("help.version", { version: product.version })}</Body1>
      <Body1>{say("help.licence", { licence: product.license })}</Body1>
      <Body1>{say("help.local")}</Body1>
    </>
  );
}

/** Tells of the keyboard shortcuts, or what this program is. */
export function HelpDialog({
  topic,
  shortcuts,
  close,
}: {
  readonly topic: HelpTopic;
  readonly shortcuts: readonly Shortcut[];
  readonly close: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  return (
    <Dialog
      open
      onOpenChange={() => {
        close();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{say(topic === "about" ? "page.title" : "help.shortcuts")}</DialogTitle>
          <DialogContent className={styles.content}>
            {topic === "about" ? <About /> : <Shortcuts shortcuts={shortcuts} />}
          </DialogContent>
          <DialogActions>
            <Button appearance="primary" onClick={close}>
              {say("help.close")}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
