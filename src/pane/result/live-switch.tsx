import { Caption1, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { useWords } from "../words";

const useStyles = makeStyles({
  live: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  hint: { color: tokens.colorNeutralForeground2 },
});

/** Whether the sheet is judged again while the user changes it. */
export function LiveSwitch({
  isLive,
  change,
}: {
  readonly isLive: boolean;
  readonly change: (isLive: boolean) => void;
}): ReactElement {
  const styles = useStyles();
  const { say } = useWords();
  const id = useId();
  return (
    <div className={styles.live}>
      <Switch
        label={say("live.switch")}
        aria-describedby={id}
        checked={isLive}
        onChange={(_, { checked }) => {
          change(checked);
        }}
      />
      <Caption1 id={id} className={styles.hint}>
        {say("live.hint")}
      </Caption1>
    </div>
  );
}
