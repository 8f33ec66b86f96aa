import { Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useId, useState, type MouseEvent, type ReactElement, type Ref } from "react";
import { useWords } from "./words";

const useStyles = makeStyles({
  button: {
    justifySelf: "start",
    padding: 0,
    border: "none",
    background: "none",
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorBrandForegroundLink,
    cursor: "pointer",
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
  button,
  of,
  className,
  sentences,
}: {
  readonly button: Ref<HTMLButtonElement>;
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
      <button
        ref={button}
        type="button"
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
      </button>
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
