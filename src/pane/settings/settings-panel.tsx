import { Divider, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Settings } from "../../domain/settings";
import type { ViewProps } from "../view-props";
import { useWords } from "../words";
import { BandsForm } from "./bands-form";
import { FlagStyleField } from "./flag-style-field";
import { LanguageField } from "./language-field";
import { SettingsTransfer } from "./settings-transfer";

const useStyles = makeStyles({
  panel: { display: "grid", gridTemplateColumns: "minmax(0, 1fr)", rowGap: tokens.spacingVerticalM },
});

/** What the user has set, kept in the workbook for whoever works with it. */
export function SettingsPanel({ session, state, recognised }: ViewProps): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const { settings } = recognised;
  const isIdle = state.task === null;
  const change = (wanted: (settings: Settings) => Settings): void => void session.changeSettings(wanted);
  return (
    <div className={styles.panel}>
      <LanguageField
        language={settings.language}
        isIdle={isIdle}
        choose={(language) => {
          change((now) => ({ ...now, language }));
        }}
      />
      <Divider />
      <FlagStyleField
        style={settings.flagStyle}
        isIdle={isIdle}
        choose={(flagStyle) => {
          change((now) => ({ ...now, flagStyle }));
        }}
      />
      <Divider />
      <BandsForm
        key={JSON.stringify(settings.bands)}
        bands={settings.bands}
        isIdle={isIdle}
        keep={(bands) => {
          change((now) => ({ ...now, bands }));
        }}
      />
      <Divider />
      <SettingsTransfer
        settings={settings}
        isIdle={isIdle}
        give={() => {
          session.exportSettings(say("settings.fileName"));
        }}
        take={change}
      />
    </div>
  );
}
