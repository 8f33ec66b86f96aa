import {
  Body1,
  Body1Strong,
  Button,
  Caption1,
  makeStyles,
  MessageBar,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useId, useState, type ReactElement } from "react";
import type { Settings, StoredSettings } from "../../domain/settings";
import { changedFields, readSettingsFile, withSaid, type ReadSettingsFile } from "../../domain/settings-file";
import { FileChooser } from "../file-chooser";
import { MistakeList } from "../mistake-list";
import { useWords } from "../words";

const useStyles = makeStyles({
  part: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalS },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

/** What a file would change, and the decision about it. */
function Proposal({
  settings,
  said,
  unknown,
  isIdle,
  accept,
  refuse,
}: {
  readonly settings: Settings;
  readonly said: StoredSettings;
  readonly unknown: readonly string[];
  readonly isIdle: boolean;
  readonly accept: () => void;
  readonly refuse: () => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const changed = changedFields(settings, said);
  return (
    <>
      {unknown.length > 0 && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>
            {say("settings.unknown", { fields: unknown.join(say("list.separator")) })}
          </MessageBarBody>
        </MessageBar>
      )}
      <Body1>{say(changed.length === 0 ? "settings.changesNothing" : "settings.changes")}</Body1>
      {changed.length > 0 && (
        <ul className={styles.list}>
          {changed.map((field) => (
            <li key={field}>{say(`settings.field.${field}`)}</li>
          ))}
        </ul>
      )}
      <div className={styles.actions}>
        {changed.length > 0 && (
          <Button appearance="primary" disabledFocusable={!isIdle} onClick={accept}>
            {say("settings.accept")}
          </Button>
        )}
        <Button onClick={refuse}>{say(changed.length === 0 ? "settings.close" : "settings.refuse")}</Button>
      </div>
    </>
  );
}

/** All settings as a file, and from a file: what that would change is shown before it is taken. */
export function SettingsTransfer({
  settings,
  isIdle,
  give,
  take,
}: {
  readonly settings: Settings;
  readonly isIdle: boolean;
  readonly give: () => void;
  readonly take: (change: (settings: Settings) => Settings) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  const [read, setRead] = useState<ReadSettingsFile | null>(null);
  const close = (): void => {
    setRead(null);
    document.getElementById(id)?.focus();
  };
  return (
    <div className={styles.part} role="group" aria-labelledby={id}>
      <Body1Strong id={id} tabIndex={-1}>
        {say("settings.transfer")}
      </Body1Strong>
      <Caption1>{say("settings.transferHint")}</Caption1>
      <div className={styles.actions}>
        <Button disabledFocusable={!isIdle} onClick={give}>
          {say("settings.export")}
        </Button>
        <FileChooser
          label={say("settings.import")}
          isIdle={isIdle}
          take={(text) => {
            setRead(readSettingsFile(text));
          }}
        />
      </div>
      <div className={styles.part} aria-live="polite">
        {read?.ok === false && <MistakeList mistakes={read.mistakes} />}
        {read?.ok === true && (
          <Proposal
            settings={settings}
            said={read.said}
            unknown={read.unknown}
            isIdle={isIdle}
            accept={() => {
              take((now) => withSaid(now, read.said));
              close();
            }}
            refuse={close}
          />
        )}
      </div>
    </div>
  );
}
