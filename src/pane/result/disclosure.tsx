import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type MouseEvent, type ReactElement } from "react";
import { useWords } from "../words";

const useStyles = makeStyles({
  button: {
    justifySelf: "start",
    minWidth: 0,
    paddingInline: 0,
    color: tokens.colorBrandForegroundLink,
    "@media (forced-colors: active)": { color: "ButtonText" },
  },
  sentences: {
    display: "grid",
    rowGap: tokens.spacingVerticalXS,
    cursor: "auto",
    userSelect: "text",
    paddingBottom: tokens.spacingVerticalXS,
  },
});

/** A button that shows and hides what a line rests on; it does not act on the line itself. */
export function Disclosure({
  of,
  className,
  sentences,
}: {
  /** What the evidence is of, for those who hear the button without its line. */
  readonly of: string;
  readonly className: string;
  readonly sentences: () => readonly string[];
}): ReactElement {
  const { say } = useWords();
  const styles = useStyles();
  const [shown, setShown] = useState(false);
  const id = useId();
  const keep = (event: MouseEvent): void => {
    event.stopPropagation();
  };
  return (
    <>
      <Button
        appearance="transparent"
        size="small"
        className={mergeClasses(className, styles.button)}
        aria-expanded={shown}
        aria-controls={shown ? id : undefined}
        aria-label={say("pane.evidenceOf", { of })}
        onClick={(event) => {
          keep(event);
          setShown(!shown);
        }}
      >
        {say(shown ? "pane.hideEvidence" : "pane.evidence")}
      </Button>
      {shown && (
        <div
          id={id}
          role="group"
          aria-label={say("pane.evidenceOf", { of })}
          className={mergeClasses(className, styles.sentences)}
          onClick={keep}
        >
          {sentences().map((sentence) => (
            <Caption1 key={sentence}>{sentence}</Caption1>
          ))}
        </div>
      )}
    </>
  );
}
