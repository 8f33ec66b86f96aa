import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useWords } from "../words";
import { rememberStepsRead, stepsWereRead } from "./steps-read";

const useStyles = makeStyles({
  /** At the pane's lower edge, so that nothing else moves when it comes or goes. */
  place: { marginTop: "auto" },
  steps: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});

const STEPS = ["open", "check", "undo"] as const;

/** How to begin, in three steps, until the person has read it once. */
export function FirstSteps(): ReactElement | null {
  const styles = useStyles();
  const { say } = useWords();
  const [read, setRead] = useState(stepsWereRead);
  if (read) return null;
  return (
    <MessageBar className={styles.place} intent="info" layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{say("help.steps")}</MessageBarTitle>
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step}>{say(`help.step.${step}`)}</li>
          ))}
        </ol>
      </MessageBarBody>
      <MessageBarActions>
        <Button
          onClick={() => {
            rememberStepsRead();
            setRead(true);
          }}
        >
          {say("help.understood")}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
